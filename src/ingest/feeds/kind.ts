import type { Known } from './model.ts';
import { decodeFeed, unpackedHead } from './xml/decode.ts';

/** Bytes that are looked at. */
const HEAD = 32_768;

const KINDS: Readonly<Record<string, 'feed' | 'opml' | 'sitemap'>> = {
  rss: 'feed',
  feed: 'feed',
  channel: 'feed',
  opml: 'opml',
  urlset: 'sitemap',
  sitemapindex: 'sitemap',
};

/** What some bytes are, by their first kilobytes: past a byte order mark, comments, declaration and document type, the first element decides. */
export function kindOf(bytes: Uint8Array, known: Known): 'feed' | 'opml' | 'sitemap' | null {
  const head = unpackedHead(bytes, HEAD);
  if (head === null) return null;
  const { text } = decodeFeed(head, known.contentType);
  const start = withoutProlog(text);
  if (start.startsWith('{')) return looksLikeJsonFeed(start, known) ? 'feed' : null;
  if (isAddressList(start, bytes.length > HEAD)) return 'sitemap';
  const [, prefix, name = ''] = /^<(?:([\w.-]{1,40}):)?([\w.-]{1,40})(?=[\s>/])/u.exec(start) ?? [];
  const lower = name.toLowerCase();
  if (lower === 'rdf')
    return /purl\.org\/rss|my\.netscape\.com\/rdf|<(?:\w+:)?(?:channel|item)\b/iu.test(start) ? 'feed' : null;
  if (lower === 'entry' || lower === 'item') return /w3\.org\/2005\/atom|purl\.org\/atom/iu.test(start) ? 'feed' : null;
  if (lower === 'channel' && prefix) return null;
  return Object.hasOwn(KINDS, lower) ? (KINDS[lower] ?? null) : null;
}

function withoutProlog(text: string): string {
  let rest = text.trimStart();
  for (;;) {
    const skipped = afterProlog(rest);
    if (skipped === null) return rest;
    rest = skipped.trimStart();
  }
}

/** What follows the comment, processing instruction or document type at the beginning; null where there is none. */
function afterProlog(text: string): string | null {
  const end = text.startsWith('<!--')
    ? after(text, '-->')
    : text.startsWith('<?')
      ? after(text, '>')
      : /^<!doctype/iu.test(text)
        ? after(text, /^[^>]*\[/u.test(text) ? ']>' : '>')
        : null;
  return end === null ? null : text.slice(end);
}

const after = (text: string, mark: string): number => {
  const at = text.indexOf(mark);
  return at < 0 ? text.length : at + mark.length;
};

const looksLikeJsonFeed = (text: string, known: Known): boolean =>
  /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/iu.test(text) ||
  /application\/feed\+json/iu.test(known.contentType ?? '') ||
  (/"items"\s*:\s*\[/u.test(text) && /"(?:home_page_url|feed_url|content_html|content_text)"\s*:/u.test(text));

/** A plain-text sitemap: nothing but addresses, one a line. */
export function isAddressList(text: string, more = false): boolean {
  const lines = text.split(/\r?\n|\r/u);
  if (more) lines.pop();
  const filled = lines.filter((line) => line.trim() !== '');
  return filled.length > 0 && filled.every((line) => /^\s*https?:\/\/\S+\s*$/iu.test(line));
}

import { getDomain } from 'tldts';
import type { Article, Transport } from '../core/model/article.ts';
import { hashText } from '../core/text/hash.ts';
import {
  type Feed,
  type FeedEntry,
  type FeedNote,
  type FeedProblem,
  parseFeed,
  parseOpml,
  parseSitemap,
} from './feeds/index.ts';
import { articleFromText, type Known, leftOut, problem, type Received } from './received.ts';
import { isTeaser } from './teaser.ts';

/** What carried a feed, a list of feeds or a sitemap here. */
export interface Carrier {
  /** A path, or the address it was fetched from. */
  readonly name: string;
  readonly url?: string;
  readonly contentType?: string;
}

/**
 * The entries of a feed: articles made of what the feed holds of them, partial where that is only a teaser, and links
 * where it holds nothing. The feeds of a list (OPML) and the sitemaps of an index are subscriptions, the pages of a
 * sitemap links.
 */
export function receivedOfFeed(kind: 'feed' | 'opml' | 'sitemap', bytes: Uint8Array, carrier: Carrier): Received[] {
  switch (kind) {
    case 'feed':
      return orProblem(carrier.name, parseFeed(bytes, carrier), (feed) => ofFeed(feed, carrier));
    case 'opml':
      return orProblem(carrier.name, parseOpml(bytes, carrier), ({ feeds }) =>
        feeds.map(({ url, title }) => ({ type: 'subscription', url, title })),
      );
    default:
      return orProblem(carrier.name, parseSitemap(bytes, carrier), ({ pages, sitemaps }) => [
        ...sitemaps.map(({ url }): Received => ({ type: 'subscription', url, title: null })),
        ...pages.map(
          ({ url, title, outlet, published }, i): Received => ({
            type: 'link',
            url,
            known: knownOf({ headline: title, outlet, published }),
            transport: { type: 'feed', name: carrier.name, place: `entry ${i + 1}` },
            entry: { feed: carrier.name, title: null, key: url },
          }),
        ),
      ]);
  }
}

function orProblem<T extends { readonly notes: readonly FeedNote[] }>(
  name: string,
  parsed: T | FeedProblem,
  receive: (parsed: T) => Received[],
): Received[] {
  if ('message' in parsed) return [problem(name, 'broken', placed(parsed), parsed.remedy)];
  const [first] = parsed.notes;
  const received = receive(parsed);
  if (first)
    received.push({
      type: 'note',
      name,
      note: { code: 'mended', message: `${parsed.notes.length} notes on its parts, the first: ${placed(first)}` },
    });
  return received;
}

const placed = ({ message, line }: { readonly message: string; readonly line?: number }): string =>
  line === undefined ? message : `${message} (line ${line})`;

function ofFeed(feed: Feed, carrier: Carrier): Received[] {
  const received: Received[] = [];
  let empty = 0;
  for (const entry of feed.entries) {
    const one = ofEntry(entry, feed, carrier);
    if (one === null) empty += 1;
    else received.push(one);
  }
  if (empty > 0) received.push(leftOut(carrier.name, 'entry', new Map([['without address and text', empty]])));
  return received;
}

function ofEntry(entry: FeedEntry, feed: Feed, { name }: Carrier): Received | null {
  const { url, html, summary, place } = entry;
  const transport: Transport = { type: 'feed', name, place };
  const known = knownOf({
    headline: entry.title,
    outlet: outletOf(entry, feed),
    published: entry.published,
    byline: entry.authors.join(', '),
    id: entry.id,
  });
  const content = html ?? summary ?? '';
  const opened = content.trim() === '' ? null : articleFromText(url ?? `${name} ${place}`, content, [], 'html');
  const key = entry.id ?? url ?? `content:${hashText(`${entry.title ?? ''}\n${content}`)}`;
  const seen = { feed: name, title: feed.title, key };
  if (opened?.type !== 'article') return url === null ? null : { type: 'link', url, known, transport, entry: seen };
  const { id: _, ...told } = known;
  const article: Article = { ...opened.article, ...told, ...(url !== null && { url }), transport };
  const partial = url !== null && (html === null || isTeaser(html, summary !== null));
  return { type: 'article', article, notes: opened.notes, ...(partial && { partial }), entry: seen };
}

/** The publisher: the one that an aggregator names, else the feed's own site, where the entry stands on that. */
function outletOf({ origin, url }: FeedEntry, feed: Feed): string | null {
  if (origin?.title) return origin.title;
  const [own, entry] = [getDomain(feed.url ?? ''), getDomain(url ?? '')];
  return own !== null && entry !== null && own !== entry ? null : feed.title;
}

function knownOf(fields: { readonly [field in keyof Known]: string | null }): Known {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
}

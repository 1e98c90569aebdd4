import { readFile } from 'node:fs/promises';
import {
  type Feed,
  type FeedProblem,
  kindOf,
  type Opml,
  parseFeed,
  parseOpml,
  parseSitemap,
  type Sitemap,
} from '../ingest/feeds/index.ts';
import type { Fetcher } from '../ingest/fetch/index.ts';

/** What a feed, a list of feeds or a sitemap holds, or why it cannot be read, with the line where that is known. */
export async function readFeed(name: string, fetcher: Fetcher): Promise<Feed | Opml | Sitemap | FeedProblem> {
  if (!/^https?:\/\//iu.test(name)) return feedOf(await readFile(name), { name });
  const fetched = await fetcher.fetch(name);
  if (fetched.type === 'not-modified') return { type: 'problem', message: 'was not sent', remedy: 'Try again later.' };
  if (fetched.type !== 'page') return { type: 'problem', message: fetched.message, remedy: fetched.remedy };
  const { final, bytes, contentType, charset } = fetched;
  const type = charset === null ? contentType : `${contentType ?? 'text/xml'}; charset=${charset}`;
  return feedOf(bytes, { name, url: final, ...(type !== null && { contentType: type }) });
}

function feedOf(bytes: Uint8Array, known: Parameters<typeof parseFeed>[1]): Feed | Opml | Sitemap | FeedProblem {
  const kind = kindOf(bytes, known);
  if (kind === 'opml') return parseOpml(bytes, known);
  return kind === 'sitemap' ? parseSitemap(bytes, known) : parseFeed(bytes, known);
}

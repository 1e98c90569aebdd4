import { type Feed, type Known, parseFeed } from '../../src/ingest/feeds/index.ts';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A feed that must be one. */
export function feedOf(text: string | Uint8Array, known: Partial<Known> = {}): Feed {
  const bytes = typeof text === 'string' ? bytesOf(text) : text;
  const feed = parseFeed(bytes, { name: 'test', ...known });
  if (feed.type === 'problem') throw new Error(feed.message);
  return feed;
}

/** The first entry of an RSS channel that holds these elements in its one item. */
export function itemOf(elements: string, known: Partial<Known> = {}) {
  const [entry] = feedOf(
    `<rss version="2.0"><channel><title>Lind Post</title><item>${elements}</item></channel></rss>`,
    known,
  ).entries;
  if (!entry) throw new Error('no entry');
  return entry;
}

/** The first entry of an Atom feed. */
export function entryOf(elements: string, known: Partial<Known> = {}) {
  const [entry] = feedOf(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${elements}</entry></feed>`, known).entries;
  if (!entry) throw new Error('no entry');
  return entry;
}

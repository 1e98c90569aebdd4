import { parseJsonFeed } from './json/feed.ts';
import type { Feed, FeedProblem, Known } from './model.ts';
import { received } from './received.ts';
import { parseXmlFeed } from './xml-feed.ts';

/**
 * Reads RSS of all versions, Atom 0.3 and 1.0, RDF, CDF and JSON Feed, whatever state they are in: of a feed that breaks off, the entries
 * that are whole. What is no feed is a problem with its place and a remedy; nothing throws.
 */
export function parseFeed(bytes: Uint8Array, known: Known): Feed | FeedProblem {
  const got = received(bytes, known);
  if (got.type === 'problem') return got;
  const { text, notes } = got;
  return /^\s*[{[]/u.test(text.slice(0, 1024)) ? parseJsonFeed(text, known, notes) : parseXmlFeed(text, known, notes);
}

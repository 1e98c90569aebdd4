import { parseFeed } from '../../src/ingest/feeds/index.ts';
import { JSONS, XML } from '../dictionaries.ts';
import { holds, isAddress, isDate } from '../laws.ts';
import type { ByteTarget } from '../target.ts';
import { ATOM, JSON_FEED, RDF, RSS } from './feed-seeds.ts';

/** A feed or a problem; its entries have addresses that can be asked and dates that are. */
function parse(bytes: Buffer): unknown {
  const feed = parseFeed(bytes, { name: 'fuzz', url: 'https://example.org/feed' });
  if (feed.type === 'problem') return feed;
  isAddress(feed.url, 'the site');
  for (const { url, published, modified, place, authors } of feed.entries) {
    isAddress(url, 'an entry');
    isDate(published, 'the date of an entry');
    isDate(modified, 'the change of an entry');
    holds(place !== '', 'an entry has a place');
    holds(
      authors.every((name) => name.trim() !== ''),
      'an author has a name',
    );
  }
  return feed;
}

export const xmlFeeds: ByteTarget = {
  name: 'feed-xml',
  parser: 'RSS, Atom and RDF',
  takes: 'bytes',
  seeds: () => [RSS, ATOM, RDF],
  endings: ['.xml', '.rss', '.atom', '.rdf'],
  dictionary: XML,
  run: parse,
};

export const jsonFeeds: ByteTarget = {
  name: 'feed-json',
  parser: 'JSON Feed',
  takes: 'bytes',
  seeds: () => [JSON_FEED],
  endings: ['feed.json'],
  dictionary: [
    ...JSONS,
    '"version":"https://jsonfeed.org/version/1.1"',
    '"items":[',
    '"content_html":"',
    '"date_published":"',
    '"authors":[{"name":"',
  ],
  run: parse,
};

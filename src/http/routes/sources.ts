import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { feedNamed, shownFeed } from '../../app/desk/feed-names.ts';
import { EntryQuery, FeedQuery } from '../contract/queries.ts';
import type { EntryList, FeedList, SourcesView } from '../contract/resources.ts';
import { does, gives, givesList, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { unknown } from './problems.ts';
import { send, sendList } from './sending.ts';

const tags = ['Sources'];

const SOURCES = createRoute({
  method: 'get',
  path: '/sources',
  operationId: 'getSources',
  tags,
  summary: 'What brings articles here: feeds, files, archives, pages; and what fails',
  responses: { ...gives('SourcesView', 'All of it.'), ...refuses() },
});

const FEEDS = createRoute({
  method: 'get',
  path: '/feeds',
  operationId: 'listFeeds',
  tags,
  summary: 'Feeds, sitemaps and pages that are followed',
  responses: { ...gives('FeedList', 'The feeds, by URL.'), ...refuses() },
});

const DROP = createRoute({
  method: 'delete',
  path: '/feeds',
  operationId: 'dropFeed',
  tags,
  summary: 'Follows a feed no more; its articles stay',
  description: 'To follow one: POST /jobs with a task `follow`.',
  request: { query: FeedQuery },
  responses: {
    ...does('It is followed no more.'),
    ...refuses('bad-request', 'not-found', 'full'),
  },
});

const ENTRIES = createRoute({
  method: 'get',
  path: '/feeds/entries',
  operationId: 'listEntries',
  tags,
  summary: 'Entries of a feed that were seen, and what became of each',
  request: { query: EntryQuery },
  responses: {
    ...givesList('EntryList', 'A stretch of the list.'),
    ...refuses('bad-request', 'bad-place', 'not-found'),
  },
});

/** Articles that fail, of which so many are told. */
const FAILING = 50;

export function sources(api: OpenAPIHono, { desk: { store }, watching }: Room): void {
  api.openapi(SOURCES, async (c) => {
    const { on, lastRound } = watching();
    return send<SourcesView>(c, {
      feeds: (await store.feeds.list()).map(shownFeed),
      carriers: await store.articles.carriers(),
      failing: (await store.articles.failing({ limit: FAILING })).items,
      watching: on,
      lastRound,
    });
  });
  api.openapi(FEEDS, async (c) => send<FeedList>(c, { items: (await store.feeds.list()).map(shownFeed) }));
  api.openapi(DROP, async (c) => {
    const { url } = c.req.valid('query');
    const feed = await feedNamed(store, url);
    if (!feed || !(await store.feeds.remove(feed.url))) return unknown('feed', url, '/feeds', 'query.url');
    return c.body(null, 204);
  });
  api.openapi(ENTRIES, async (c) => {
    const { url, ...stretch } = c.req.valid('query');
    const feed = await feedNamed(store, url);
    if (!feed) return unknown('feed', url, '/feeds', 'query.url');
    const { items, next } = await store.feeds.entries(feed.url, stretch);
    return sendList<EntryList>(c, { items: items.map((entry) => ({ ...entry, feed: shownFeed(feed).url })), next });
  });
}

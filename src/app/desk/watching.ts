import { type Polling, parseFeed } from '../../ingest/feeds/index.ts';
import type { Fetched, FetchedPage } from '../../ingest/fetch/index.ts';
import type { Received } from '../../ingest/received.ts';
import type { Fault, Feed } from '../../store/records.ts';
import { compareStory } from './comparing.ts';
import { type Imported, importAll } from './importing.ts';
import type { OpenDesk } from './open.ts';
import { readAhead } from './reading-ahead.ts';
import { type Revisited, revisit } from './revisiting.ts';

/** What a round of watching did, as it does it. */
export type Watched =
  | { readonly type: 'feed'; readonly url: string; readonly failure: Fault | null }
  | { readonly type: 'imported'; readonly imported: Imported }
  | { readonly type: 'revisited'; readonly revisited: Revisited }
  /** So many articles were read in this round by now, so that they are found by what is said in them. */
  | { readonly type: 'read'; readonly count: number }
  | { readonly type: 'compared'; readonly story: string; readonly label: string; readonly differences: number };

export interface WatchOptions {
  /** Whether pages are looked at again on their schedule. */
  readonly revisit: boolean;
  /** Asked before each piece of work; when it says yes, the round ends early and the next goes on from there. */
  readonly stopped: () => boolean;
}

/** Feeds and pages asked for in one round at most, so that events go out in between. */
const FEEDS = 100;
const PAGES = 100;
/** Feeds looked at side by side. */
const TOGETHER = 20;

/**
 * One round: the feeds that are due, the pages that are due, and the stories that moved are compared anew;
 * then what is not read yet is read. All it knows
 * stands in the store, so it may be broken off anywhere and goes on where it was.
 */
export async function* watchRound(desk: OpenDesk, { revisit: again, stopped }: WatchOptions): AsyncGenerator<Watched> {
  const now = (): string => desk.now().toISOString();
  const due = await desk.store.feeds.due(now(), FEEDS);
  for (let from = 0; from < due.length && !stopped(); from += TOGETHER)
    yield* lookAt(desk, due.slice(from, from + TOGETHER), stopped);
  if (again && !stopped()) {
    const pages = await desk.store.articles.due(now(), PAGES);
    for await (const revisited of revisit(desk, desk.fetcher, desk.way().open, pages)) {
      yield { type: 'revisited', revisited };
      if (stopped()) return;
    }
  }
  yield* compareMoved(desk, stopped);
  for await (const count of readAhead(desk)) {
    yield { type: 'read', count };
    if (stopped()) return;
  }
}

interface Asked {
  readonly feed: Feed;
  readonly answer: Promise<Fetched>;
}

/**
 * Looks at feeds together, so that a slow one keeps no other waiting, and takes in what is new in them. What a feed's answer
 * says for the next request is noted only after its entries are kept: broken off before, they come again.
 */
async function* lookAt(desk: OpenDesk, feeds: readonly Feed[], stopped: () => boolean): AsyncGenerator<Watched> {
  const asked = feeds.map((feed) => {
    const { url, etag, lastModified } = feed;
    return { feed, answer: desk.fetcher.fetch(url, { etag, lastModified }) };
  });
  for await (const imported of importAll(desk, news(desk, asked), desk.way())) {
    yield { type: 'imported', imported };
    if (stopped()) return;
  }
  for (const { feed, answer } of asked)
    yield { type: 'feed', url: feed.url, failure: await noted(desk, feed, await answer) };
}

/** What the feeds list and was not taken up before. */
async function* news(desk: OpenDesk, asked: readonly Asked[]): AsyncGenerator<Received> {
  for (const { feed, answer } of asked) {
    const fetched = await answer;
    if (fetched.type === 'page') yield* unseen(desk, feed, fetched);
  }
}

/** Keeps what an answer says of its feed. Returns what went wrong. */
async function noted(desk: OpenDesk, feed: Feed, fetched: Fetched): Promise<Fault | null> {
  const { feeds } = desk.store;
  if (fetched.type === 'page') {
    const { title, polling } = headOf(fetched);
    const interval = polling?.minutes ? Math.max(60 * polling.minutes, desk.interval) : desk.interval;
    const { etag, lastModified } = fetched;
    await feeds.update(feed.url, { ...healthy(desk, interval), interval, etag, lastModified, ...(title && { title }) });
    return null;
  }
  if (fetched.type === 'not-modified') {
    await feeds.update(feed.url, healthy(desk, feed.interval));
    return null;
  }
  const { code, message, remedy } = fetched;
  const gone = fetched.type === 'failed' && fetched.code === 'gone';
  const failures = feed.failures + 1;
  const wait = Math.min(LONGEST, feed.interval * 2 ** failures) * 1000;
  const next = gone ? null : new Date(desk.now().getTime() + wait).toISOString();
  await feeds.update(feed.url, { failures, error: { code, message, remedy }, next });
  return { code, message, remedy };
}

/** Seconds after which a feed that fails is tried again at the latest. */
const LONGEST = 86_400;

const healthy = ({ now }: OpenDesk, interval: number) => ({
  failures: 0,
  error: null,
  lastOk: now().toISOString(),
  next: new Date(now().getTime() + interval * 1000).toISOString(),
});

/** Title and wishes of a feed; nothing of what is none, such as a sitemap. */
function headOf({ bytes, final, contentType }: FetchedPage): { title: string | null; polling: Polling | null } {
  const feed = parseFeed(bytes, { name: final, url: final, ...(contentType ? { contentType } : {}) });
  return feed.type === 'feed' ? { title: feed.title, polling: feed.polling } : { title: null, polling: null };
}

/** What a feed lists and was not taken up before. */
async function* unseen({ store, way }: OpenDesk, feed: Feed, page: FetchedPage): AsyncGenerator<Received> {
  for await (const received of way().open(page)) {
    if ((received.type !== 'article' && received.type !== 'link') || !received.entry) yield received;
    else if ((await store.feeds.unseen(feed.url, [received.entry.key])).length > 0)
      yield { ...received, entry: { ...received.entry, feed: feed.url } };
  }
}

/** Under this name the store remembers which movements have been compared. */
const COMPARED = 'comparison';
const STRETCH = 500;
/** What changes which accounts a story has, or what they say. */
const MOVING: ReadonlySet<string> = new Set(['article', 'edit', 'article-moved', 'story-merged', 'decision']);

/** Compares anew each story in which something moved since this was last done. */
async function* compareMoved(desk: OpenDesk, stopped: () => boolean): AsyncGenerator<Watched> {
  const { store } = desk;
  for (;;) {
    const events = await store.events.after(await store.events.cursor(COMPARED), STRETCH);
    const last = events.at(-1);
    if (!last) return;
    const stories = new Set(events.flatMap(({ type, story }) => (MOVING.has(type) && story !== null ? [story] : [])));
    for (const story of stories) {
      if (stopped()) return;
      const compared = await compareStory(desk, story);
      if ('comparison' in compared && compared.moved.length > 0)
        yield {
          type: 'compared',
          story: compared.story.id,
          label: compared.story.label,
          differences: compared.moved.length,
        };
    }
    await store.events.moveCursor(COMPARED, last.sequence);
  }
}

import { z } from 'zod';
import { type Polling, parseFeed } from '../../ingest/feeds/index.ts';
import type { Fetched, FetchedPage } from '../../ingest/fetch/index.ts';
import type { Received } from '../../ingest/received.ts';
import { StoreError } from '../../store/index.ts';
import type { Fault, Feed, StoredEvent } from '../../store/records.ts';
import { compareStory, type NotCompared, type StoryCompared } from './comparing.ts';
import { feedsDue, feedWithin, pagesDue } from './due.ts';
import type { MissedEntry } from './following.ts';
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
  /** A fault of the program's own in comparing a story. */
  | { readonly type: 'fault'; readonly story: string; readonly message: string }
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
  const due = await feedsDue(desk, FEEDS);
  for (let from = 0; from < due.length && !stopped(); from += TOGETHER)
    yield* lookAt(desk, due.slice(from, from + TOGETHER), stopped);
  if (again && !stopped()) {
    const pages = await pagesDue(desk, PAGES);
    for await (const revisited of revisit(desk, desk.fetcher, desk.way().open, pages)) {
      yield { type: 'revisited', revisited };
      if (stopped()) return;
    }
  }
  // By a clock that nobody sets.
  const started = performance.now();
  const enough = (): boolean => stopped() || performance.now() - started > PATIENCE;
  yield* compareMoved(desk, enough);
  if (enough()) return;
  for await (const count of readAhead(desk)) {
    yield { type: 'read', count };
    if (enough()) return;
  }
}

/** Milliseconds of comparing and reading after which feeds are looked at again; the next round goes on. */
const PATIENCE = 60_000;

interface Asked {
  readonly feed: Feed;
  readonly answer: Promise<Fetched>;
  /** What was amiss with it while it was gone through. */
  trouble: Trouble | null;
  /** Whether pages are missing that may be had later. */
  missing: boolean;
}

/**
 * Looks at feeds together, so that a slow one keeps no other waiting, and takes in what is new in them. What a feed's answer
 * says for the next request is noted only after its entries are kept: broken off before, they come again.
 */
export async function* lookAt(desk: OpenDesk, feeds: readonly Feed[], stopped: () => boolean): AsyncGenerator<Watched> {
  const asked = feeds.map((feed): Asked => {
    const { url, etag, lastModified } = feed;
    return { feed, answer: desk.fetcher.fetch(url, { etag, lastModified }), trouble: null, missing: false };
  });
  for await (const imported of importAll(desk, news(desk, asked), desk.way())) {
    yield { type: 'imported', imported };
    if (imported.type === 'problem' && imported.missed) await noteMissed(desk, asked, imported.missed);
    if (stopped()) return;
  }
  for (const one of asked) yield { type: 'feed', url: one.feed.url, failure: await noted(desk, one, await one.answer) };
}

/** What the feeds list and was not taken up before. */
async function* news(desk: OpenDesk, asked: readonly Asked[]): AsyncGenerator<Received> {
  for (const one of asked) {
    const fetched = await one.answer;
    if (fetched.type === 'page') yield* unseen(desk, one, fetched);
  }
}

/** An entry whose page is not to be had is not asked for again. */
async function noteMissed({ store, now }: OpenDesk, asked: readonly Asked[], missed: MissedEntry): Promise<void> {
  const { entry, code, lasting } = missed;
  const seen = now().toISOString();
  if (lasting) return store.feeds.saw([{ feed: entry.feed, key: entry.key, seen, article: null, outcome: code }]);
  for (const one of asked) if (one.feed.url === entry.feed) one.missing = true;
}

/** Keeps what an answer says of its feed. Returns what went wrong. */
async function noted(desk: OpenDesk, { feed, trouble, missing }: Asked, fetched: Fetched): Promise<Fault | null> {
  const { feeds } = desk.store;
  if (!(await feeds.get(feed.url))) return null;
  if (fetched.type === 'not-modified') {
    await feeds.update(feed.url, healthy(desk, feed.interval));
    return null;
  }
  const amiss = fetched.type === 'page' ? trouble : fetched;
  if (amiss) return noteFailure(desk, feed, amiss);
  if (fetched.type !== 'page') return null;
  const { title, polling } = headOf(fetched);
  const wished = polling?.minutes ? Math.max(60 * polling.minutes, desk.interval) : desk.interval;
  const interval = Math.min(wished, feedWithin(desk) / 1000);
  // With an etag the same feed would not be sent again, and pages that are missing for now not asked for.
  const { etag, lastModified } = missing ? { etag: null, lastModified: null } : fetched;
  await feeds.update(feed.url, { ...healthy(desk, interval), interval, etag, lastModified, ...(title && { title }) });
  return null;
}

type Trouble = Fault & { readonly retryAfter?: string };

/** A feed that fails is asked less and less often, and not before its server wants to be. */
async function noteFailure(desk: OpenDesk, feed: Feed, trouble: Trouble): Promise<Fault> {
  const { code, message, remedy, retryAfter } = trouble;
  const failures = feed.failures + 1;
  const wait = Math.min(LONGEST, feed.interval * 2 ** failures) * 1000;
  const now = desk.now().getTime();
  const at = Math.min(now + feedWithin(desk), Math.max(now + wait, Date.parse(retryAfter ?? '') || 0));
  const next = code === 'gone' ? null : new Date(at).toISOString();
  await desk.store.feeds.update(feed.url, { failures, error: { code, message, remedy }, next });
  return { code, message, remedy };
}

const BROKEN_OFF: Trouble = {
  code: 'truncated',
  message: 'the connection broke before the feed was whole',
  remedy: 'It is asked for again.',
};
const NO_FEED: Trouble = {
  code: 'no-feed',
  message: 'what stands there is a page and no feed',
  remedy: 'Look at it in a browser: the feed may have moved, or its site may ask for something first.',
};
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

/** What a feed lists and was not taken up before. A page in its place is not taken in. */
async function* unseen({ store, way }: OpenDesk, asked: Asked, page: FetchedPage): AsyncGenerator<Received> {
  const { url } = asked.feed;
  if (page.truncated) asked.trouble = BROKEN_OFF;
  for await (const received of way().open(page)) {
    if (received.type === 'article' && !received.entry) asked.trouble = NO_FEED;
    else if (received.type === 'problem') {
      const { message, remedy } = received.problem;
      asked.trouble = { code: 'broken', message, remedy };
    } else if ((received.type !== 'article' && received.type !== 'link') || !received.entry) yield received;
    else if ((await store.feeds.unseen(url, [received.entry.key])).length > 0)
      yield { ...received, entry: { ...received.entry, feed: url } };
  }
}

/** Under this name the store remembers which movements have been compared. */
export const COMPARED = 'comparison';
const STRETCH = 500;
/** What changes which accounts a story has, or what they say. */
const MOVING: ReadonlySet<string> = new Set(['article', 'edit', 'article-moved', 'story-merged', 'decision']);

const ENDS = z.object({ from: z.string().optional(), into: z.string().optional(), story: z.string().optional() });

/** The stories that an event touches: the one that it is told of, and where something came from and went to. */
export function storiesMoved({ type, story, payload }: StoredEvent): string[] {
  if (!MOVING.has(type)) return [];
  const ends = ENDS.safeParse(payload).data ?? {};
  return [story, ends.from, ends.into, ends.story].flatMap((id) => id ?? []);
}

/** One story that cannot be compared does not keep the others from it. What ails the store does. */
async function attempt(
  desk: OpenDesk,
  story: string,
): Promise<StoryCompared | NotCompared | { readonly fault: string }> {
  try {
    return await compareStory(desk, story);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Compares anew each story in which something moved since this was last done. */
async function* compareMoved(desk: OpenDesk, stopped: () => boolean): AsyncGenerator<Watched> {
  const { store } = desk;
  for (;;) {
    const events = await store.events.after(await store.events.cursor(COMPARED), STRETCH);
    const last = events.at(-1);
    if (!last) return;
    const stories = new Set(events.flatMap(storiesMoved));
    for (const story of stories) {
      if (stopped()) return;
      const compared = await attempt(desk, story);
      if ('fault' in compared) yield { type: 'fault', story, message: compared.fault };
      else if ('comparison' in compared && compared.moved.length > 0)
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

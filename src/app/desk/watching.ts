import { z } from 'zod';
import { type Polling, parseFeed } from '../../ingest/feeds/index.ts';
import type { FetchedPage } from '../../ingest/fetch/index.ts';
import type { Received } from '../../ingest/received.ts';
import type { Fault, Feed, StoredEvent } from '../../store/records.ts';
import { compareStory } from './comparing.ts';
import type { RefusedEntry } from './following.ts';
import { type Imported, importAll } from './importing.ts';
import type { OpenDesk } from './open.ts';
import { type Revisited, revisit } from './revisiting.ts';

/** What a round of watching did, as it does it. */
export type Watched =
  | { readonly type: 'feed'; readonly url: string; readonly failure: Fault | null }
  | { readonly type: 'imported'; readonly imported: Imported }
  | { readonly type: 'revisited'; readonly revisited: Revisited }
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

/**
 * One round: the feeds that are due, the pages that are due, and the stories that moved are compared anew. All it knows
 * stands in the store, so it may be broken off anywhere and goes on where it was.
 */
export async function* watchRound(desk: OpenDesk, { revisit: again, stopped }: WatchOptions): AsyncGenerator<Watched> {
  const now = (): string => desk.now().toISOString();
  for (const feed of await desk.store.feeds.due(now(), FEEDS)) {
    if (stopped()) return;
    yield* lookAt(desk, feed, stopped);
  }
  if (again && !stopped()) {
    const due = await desk.store.articles.due(now(), PAGES);
    for await (const revisited of revisit(desk, desk.fetcher, desk.way().open, due)) {
      yield { type: 'revisited', revisited };
      if (stopped()) return;
    }
  }
  yield* compareMoved(desk, stopped);
}

async function* lookAt(desk: OpenDesk, feed: Feed, stopped: () => boolean): AsyncGenerator<Watched> {
  const fetched = await desk.fetcher.fetch(feed.url, { etag: feed.etag, lastModified: feed.lastModified });
  if (fetched.type === 'page') yield* readFeed(desk, feed, fetched, stopped);
  else if (fetched.type === 'not-modified') yield await went(desk, feed, healthy(desk, feed.interval));
  else yield await failed(desk, feed, fetched);
}

/** Takes in what is new in a feed. Until all of it is, the feed stays due. */
async function* readFeed(
  desk: OpenDesk,
  feed: Feed,
  fetched: FetchedPage,
  stopped: () => boolean,
): AsyncGenerator<Watched> {
  let trouble: Trouble | null = fetched.truncated ? BROKEN_OFF : null;
  const amiss = { page: false };
  for await (const imported of importAll(desk, unseen(desk, feed, fetched, amiss), desk.way())) {
    yield { type: 'imported', imported };
    if (imported.type === 'problem') {
      if (imported.problem.name === fetched.final) trouble = { ...imported.problem, code: 'broken' };
      else if (imported.refused) await refuse(desk, feed, imported.refused);
      else trouble ??= PAGES_MISSING;
    }
    if (stopped()) return;
  }
  if (amiss.page) trouble = NO_FEED;
  if (trouble && trouble !== PAGES_MISSING) return yield await failed(desk, feed, trouble);
  const { title, polling } = headOf(fetched);
  const interval = polling?.minutes ? Math.max(60 * polling.minutes, desk.interval) : desk.interval;
  // With an etag the same feed would not be sent again, and pages that are missing for now not asked for.
  const { etag, lastModified } = trouble ? { etag: null, lastModified: null } : fetched;
  const state = { ...healthy(desk, interval), interval, etag, lastModified, ...(title ? { title } : {}) };
  yield await went(desk, feed, state);
}

type Trouble = Fault & { readonly retryAfter?: string };

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
const PAGES_MISSING: Trouble = {
  code: 'pages',
  message: 'some pages could not be had',
  remedy: 'They are tried again.',
};

/** An entry whose page is not to be had is not asked for again. */
async function refuse({ store, now }: OpenDesk, { url }: Feed, { entry, code }: RefusedEntry): Promise<void> {
  const seen = now().toISOString();
  await store.feeds.saw([{ feed: url, key: entry.key, seen, article: null, outcome: code }]);
}

async function went(desk: OpenDesk, { url }: Feed, state: Partial<Feed>): Promise<Watched> {
  await note(desk, url, state);
  return { type: 'feed', url, failure: null };
}

/** A feed that fails is asked less and less often, and not before its server wants to be. */
async function failed(desk: OpenDesk, feed: Feed, trouble: Trouble): Promise<Watched> {
  const { code, message, remedy, retryAfter } = trouble;
  const failures = feed.failures + 1;
  const wait = Math.min(LONGEST, feed.interval * 2 ** failures) * 1000;
  const at = Math.max(desk.now().getTime() + wait, Date.parse(retryAfter ?? '') || 0);
  const next = code === 'gone' ? null : new Date(at).toISOString();
  await note(desk, feed.url, { failures, error: { code, message, remedy }, next });
  return { type: 'feed', url: feed.url, failure: { code, message, remedy } };
}

/** Somebody may have removed the feed while it was looked at. */
async function note({ store }: OpenDesk, url: string, state: Partial<Feed>): Promise<void> {
  if (await store.feeds.get(url)) await store.feeds.update(url, state);
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

/** What a feed lists and was not taken up before. A page in its place is not taken in: `amiss` tells of it. */
async function* unseen(
  { store, way }: OpenDesk,
  feed: Feed,
  page: FetchedPage,
  amiss: { page: boolean },
): AsyncGenerator<Received> {
  for await (const received of way().open(page)) {
    if (received.type === 'article' && !received.entry) amiss.page = true;
    else if ((received.type !== 'article' && received.type !== 'link') || !received.entry) yield received;
    else if ((await store.feeds.unseen(feed.url, [received.entry.key])).length > 0)
      yield { ...received, entry: { ...received.entry, feed: feed.url } };
  }
}

/** Under this name the store remembers which movements have been compared. */
const COMPARED = 'comparison';
const STRETCH = 500;
/** What changes which accounts a story has, or what they say. */
const MOVING: ReadonlySet<string> = new Set(['article', 'edit', 'article-moved', 'story-merged', 'decision']);

const ENDS = z.object({ from: z.string().optional(), into: z.string().optional(), story: z.string().optional() });

/** The stories that an event touches: the one that it is told of, and where something came from and went to. */
function storiesMoved({ type, story, payload }: StoredEvent): string[] {
  if (!MOVING.has(type)) return [];
  const ends = ENDS.safeParse(payload).data ?? {};
  return [story, ends.from, ends.into, ends.story].flatMap((id) => id ?? []);
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

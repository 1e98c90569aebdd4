import { performance } from 'node:perf_hooks';
import type { StoredEvent, StoryRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { COMPARED, storiesMoved } from '../desk/watching.ts';
import { readerVersion } from '../models.ts';
import type { Queue, Ticket, Urgency } from '../queue/queue.ts';
import { keyOfReading } from './parts.ts';

export interface DispatcherOptions {
  readonly queue: Queue;
  readonly store: Store;
  /** Whether feeds and pages that are due are asked for. */
  readonly watch: boolean;
}

/** Feeds and pages looked up at once. */
const DUE = 1000;
/** What one order asks of a host. */
const FEEDS = 20;
const PAGES = 50;
/** Events gone through at once. */
const STRETCH = 500;
/** Documents of one order, and orders of them: a document is always in the same one, so that no two read it at once. */
const READ = 16;
const SHARES = 16;
/** Milliseconds between two looks at what is not read, and between two at who fell silent. */
const READING = 10_000;
const REAPING = 5000;
/** Seconds after which a worker that is not heard of is given up. */
export const SILENT = 30;
/** Milliseconds: an article that is older is of an archive. */
const NEWS = 7 * 86_400_000;

/**
 * Finds what the store says is to be done, and queues it. Every worker has one; of all of them one looks at a time. What it
 * queues twice is taken once, and what is not due any more when it is its turn is left alone.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  #reaped = Number.NEGATIVE_INFINITY;
  #looked = Number.NEGATIVE_INFINITY;
  /** What was not read when it was last looked at: whoever took it in may be about to. */
  #unread: ReadonlySet<string> = new Set();

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Whether it was this one's turn. */
  look(): Promise<boolean> {
    const { queue, watch } = this.#options;
    return queue.alone(async (now) => {
      if (performance.now() - this.#reaped >= REAPING) {
        this.#reaped = performance.now();
        await queue.reap(SILENT);
      }
      const parked = new Set(await queue.parkedKeys());
      const put = (tickets: readonly Ticket[]) => queue.put(tickets.filter(({ key }) => !parked.has(key ?? '')));
      if (watch) await put(await this.#looks(now));
      await this.#comparisons(now, put);
      if (performance.now() - this.#looked >= READING) {
        this.#looked = performance.now();
        await put(await this.#readings(now, parked));
      }
    });
  }

  async #looks(now: Date): Promise<Ticket[]> {
    const { feeds, articles } = this.#options.store;
    const at = now.toISOString();
    const hosts = new Map<string, { readonly feeds: string[]; readonly pages: string[] }>();
    const of = (url: string) => {
      const { host } = new URL(url);
      const asked = hosts.get(host) ?? { feeds: [], pages: [] };
      hosts.set(host, asked);
      return asked;
    };
    for (const { url } of await feeds.due(at, DUE)) if (URL.canParse(url)) of(url).feeds.push(url);
    for (const { id, url } of await articles.due(at, DUE)) if (url && URL.canParse(url)) of(url).pages.push(id);
    return [...hosts].map(([host, asked]) => ({
      order: { type: 'look', host, at, feeds: asked.feeds.slice(0, FEEDS), pages: asked.pages.slice(0, PAGES) },
      urgency: 'news',
      key: `host ${host}`,
    }));
  }

  /** The cursor goes on when all that moved up to there is queued: broken off before, it is queued again, and taken once. */
  async #comparisons(now: Date, put: (tickets: readonly Ticket[]) => Promise<unknown>): Promise<void> {
    const { store } = this.#options;
    const events = await store.events.after(await store.events.cursor(COMPARED), STRETCH);
    const last = events.at(-1);
    if (!last) return;
    const tickets: Ticket[] = [];
    for (const story of await moved(store, events))
      tickets.push({
        order: { type: 'compare-moved', story: story.id },
        urgency: urgencyOf(story, now),
        key: `story ${story.id}`,
      });
    await put(tickets);
    await store.events.moveCursor(COMPARED, last.sequence);
  }

  async #readings(now: Date, parked: ReadonlySet<string>): Promise<Ticket[]> {
    const { readings, articles } = this.#options.store;
    const { items } = await readings.unread(await readerVersion(), { limit: READ * SHARES });
    const documents = [...new Set(items.map(({ document }) => document))];
    const before = this.#unread;
    this.#unread = new Set(documents);
    const shares = new Map<number, { readonly documents: string[]; news: boolean }>();
    for (const { article, document } of items) {
      if (!before.has(document) || parked.has(keyOfReading(document))) continue;
      const share = shares.get(shareOf(document)) ?? { documents: [], news: false };
      shares.set(shareOf(document), share);
      if (share.documents.length === READ || share.documents.includes(document)) continue;
      share.documents.push(document);
      share.news ||= isNews((await articles.get(article))?.published ?? null, now);
    }
    return [...shares].map(([share, { documents, news }]) => ({
      order: { type: 'read', documents },
      urgency: news ? 'news' : 'archive',
      key: `read ${share} of ${SHARES}`,
    }));
  }
}

/** Which order a document is read in: the same for all dispatchers. */
function shareOf(document: string): number {
  let sum = 0;
  for (let i = 0; i < document.length; i++) sum = (sum * 31 + document.charCodeAt(i)) % 65_521;
  return sum % SHARES;
}

/** Stories that the events touch, where there is something to compare. */
async function moved(store: Store, events: readonly StoredEvent[]): Promise<StoryRecord[]> {
  const stories = new Map<string, StoryRecord>();
  const ids = new Set(events.flatMap(storiesMoved));
  for (const id of await store.stories.ofOne([...ids])) ids.delete(id);
  for (const id of ids) {
    const story = await store.stories.get(id);
    if (story && story.accounts > 1) stories.set(story.id, story);
  }
  return [...stories.values()];
}

/**
 * The day's stories are compared at once. Those of an archive when all of it that waits is taken in, as they grow with it and
 * would be compared again and again; who opens one before has it compared.
 */
function urgencyOf({ members }: StoryRecord, now: Date): Urgency {
  return members.some(({ published }) => isNews(published, now)) ? 'news' : 'idle';
}

const isNews = (published: string | null, now: Date): boolean =>
  now.getTime() - (Date.parse(published ?? '') || 0) < NEWS;

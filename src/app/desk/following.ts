import type { Fetched, FetchedPage, Fetcher } from '../../ingest/fetch/index.ts';
import type { Entry, Known, Problem, Received } from '../../ingest/received.ts';
import type { Arrival } from './arrivals.ts';
import { factsOf, type Opener, openPage, type ReceivedArticle, wholeness } from './opening.ts';

/** What came of something received, once links were followed. */
export type Followed =
  | { readonly type: 'arrival'; readonly arrival: Arrival }
  /** Not fetched: this is kept already. */
  | { readonly type: 'known'; readonly name: string }
  | { readonly type: 'note'; readonly name: string; readonly message: string }
  | { readonly type: 'problem'; readonly problem: Problem };

/** How links are followed. */
export interface Way {
  /** Null where nothing may be fetched: entries of feeds are then taken as they are. */
  readonly fetcher: Fetcher | null;
  readonly open: Opener;
  /** Whether what stands at an address, or what a feed announced, was taken in before and need not be fetched again. */
  readonly isKnown: (url: string, entry?: Entry) => Promise<boolean>;
}

/** Things under way at once: the fetcher keeps its own pace, and more of them keep it fair between hosts. */
const WIDTH = 48;
/** A link leads to an index of sitemaps, that to sitemaps, those to pages. Nothing leads further. */
const DEEPEST = 3;

interface Item {
  readonly received: Received;
  readonly depth: number;
}

type Link = Pick<Extract<Received, { type: 'link' }>, 'url' | 'known' | 'entry'>;

/** A list that was opened, to be gone through. */
interface Opened {
  readonly type: 'opened';
  readonly items: AsyncIterable<Received>;
  readonly depth: number;
}

/**
 * Follows links, fetches the pages of entries that only point to them, opens what is fetched. In the order in which it is
 * there; one that fails is a problem and never stops the rest.
 */
export async function* follow(received: AsyncIterable<Received>, way: Way): AsyncGenerator<Followed> {
  const sources = [{ items: received[Symbol.asyncIterator](), depth: 0 }];
  const running = new Map<number, Promise<{ id: number; result: Followed | Opened }>>();
  for (let next = 0; ; ) {
    while (running.size < WIDTH) {
      const item = await pull(sources);
      if (!item) break;
      const id = next++;
      const work = followOne(item, way).then((result) => ({ id, result }));
      running.set(id, work);
    }
    if (running.size === 0) return;
    const { id, result } = await Promise.race(running.values());
    running.delete(id);
    if (result.type === 'opened') sources.push({ items: result.items[Symbol.asyncIterator](), depth: result.depth });
    else yield result;
  }
}

/** The next of the list opened last, so that few stand open. */
async function pull(sources: { items: AsyncIterator<Received>; depth: number }[]): Promise<Item | undefined> {
  for (let source = sources.at(-1); source; source = sources.at(-1)) {
    const { value, done } = await source.items.next();
    if (!done) return { received: value, depth: source.depth };
    sources.pop();
  }
  return undefined;
}

async function followOne({ received, depth }: Item, way: Way): Promise<Followed | Opened> {
  switch (received.type) {
    case 'problem':
      return received;
    case 'note':
      return { type: 'note', name: received.name, message: received.note.message };
    case 'article':
      return received.partial && received.article.url
        ? followEntry(received, received.article.url, way)
        : { type: 'arrival', arrival: received };
    case 'link':
      return followLink(received, depth, way);
    case 'subscription':
      return followLink({ url: received.url, known: {} }, depth, way);
  }
}

/** An entry that only points to its page: the page, or what the entry holds where the page cannot be had. */
async function followEntry(entry: ReceivedArticle, url: string, way: Way): Promise<Followed> {
  if (await way.isKnown(url, entry.entry)) return { type: 'known', name: url };
  if (!way.fetcher) return teaser(entry, 'its page was not fetched');
  const fetched = await way.fetcher.fetch(url);
  if (fetched.type !== 'page') return teaser(entry, obstacleOf(fetched));
  const page = await openPage(way.open, fetched);
  return page
    ? arrivalOf(page, fetched, entry.article, entry.entry)
    : teaser(entry, 'what stands at its address is no page');
}

const teaser = (entry: ReceivedArticle, why: string): Followed => ({
  type: 'arrival',
  arrival: {
    ...entry,
    incomplete: true,
    notes: [...entry.notes, { code: 'teaser', message: `only what the feed tells of it: ${why}` }],
  },
});

async function followLink({ url, known, entry }: Link, depth: number, way: Way): Promise<Followed | Opened> {
  if (!way.fetcher) return problemAt(url, 'link', 'was not fetched', 'Leave out --offline to have it fetched.');
  if (depth > DEEPEST)
    return problemAt(url, 'link', 'was not followed: too many lists lead to it', 'Import it by itself.');
  if (depth > 0 && (await way.isKnown(url, entry))) return { type: 'known', name: url };
  const fetched = await way.fetcher.fetch(url);
  if (fetched.type === 'not-modified') return problemAt(url, 'link', 'was not sent', 'Try again later.');
  if (fetched.type !== 'page') return problemAt(url, 'link', `was not fetched: ${fetched.message}`, fetched.remedy);
  const page = await openPage(way.open, fetched);
  return page ? arrivalOf(page, fetched, known, entry) : { type: 'opened', items: way.open(fetched), depth: depth + 1 };
}

/** A fetched page, with what the list that led to it knows, as far as the page does not say. */
function arrivalOf(page: ReceivedArticle, fetched: FetchedPage, known: Known, entry?: Entry): Followed {
  const { headline, byline, outlet, published } = known;
  const article = { ...page.article, ...(headline && { headline }), ...(byline && { byline }) };
  const told = { ...(outlet && { outlet }), ...(published && { published }) };
  const whole = wholeness(fetched, page.notes);
  return {
    type: 'arrival',
    arrival: { ...page, ...whole, article, told, fetch: factsOf(fetched), ...(entry && { entry }) },
  };
}

const obstacleOf = (fetched: Exclude<Fetched, FetchedPage>): string =>
  fetched.type === 'not-modified' ? 'the server sent nothing' : fetched.message;

const problemAt = (name: string, code: Problem['code'], message: string, remedy: string): Followed => ({
  type: 'problem',
  problem: { name, code, message, remedy },
});

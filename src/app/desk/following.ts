import type { Fetched, FetchedPage, Fetcher, NotModified } from '../../ingest/fetch/index.ts';
import type { Entry, Known, Problem, Received } from '../../ingest/received.ts';
import type { Arrival } from './arrivals.ts';
import { withoutUser } from './feed-names.ts';
import { factsOf, type Opener, openPage, type ReceivedArticle, wholeness } from './opening.ts';

/** What came of something received, once links were followed. */
export type Followed =
  | { readonly type: 'arrival'; readonly arrival: Arrival }
  /** Not fetched: this is kept already. */
  | { readonly type: 'known'; readonly name: string }
  | { readonly type: 'note'; readonly name: string; readonly message: string }
  | { readonly type: 'problem'; readonly problem: Problem; readonly missed?: MissedEntry };

/** An entry of a feed whose page could not be had. */
export interface MissedEntry {
  readonly entry: Entry;
  /** Why: `robots`, `not-found` … */
  readonly code: string;
  /** Whether asking again would not change that. */
  readonly lasting: boolean;
}

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

type Link = Pick<Extract<Received, { type: 'link' }>, 'url' | 'known' | 'entry'> & {
  /** Named by the user, and fetched whether it is known or not. */
  readonly asked: boolean;
};

/** A list that was opened, to be gone through. */
interface Opened {
  readonly type: 'opened';
  readonly name: string;
  readonly items: AsyncIterable<Received>;
  readonly depth: number;
}

interface Source {
  readonly name: string;
  readonly items: AsyncIterator<Received>;
  readonly depth: number;
}

/** One thing done: something came of an item, or the next item is there. */
type Step =
  | { readonly type: 'done'; readonly id: number; readonly result: Followed | Opened }
  | { readonly type: 'pulled'; readonly item: Item | Followed | undefined };

/**
 * Follows links, fetches the pages of entries that only point to them, opens what is fetched. In the order in which it is
 * there; one that fails is a problem and never stops the rest. A list is gone through once, whatever leads to it.
 */
export async function* follow(received: AsyncIterable<Received>, way: Way): AsyncGenerator<Followed> {
  const sources: Source[] = [{ name: 'the input', items: received[Symbol.asyncIterator](), depth: 0 }];
  const running = new Map<number, Promise<Step>>();
  const lists = new Set<string>();
  let pulling: Promise<Step> | null = null;
  let next = 0;
  const start = (item: Item): void => {
    const id = next++;
    running.set(
      id,
      followOne(item, way, lists).then((result) => ({ type: 'done', id, result })),
    );
  };
  for (;;) {
    if (running.size < WIDTH && sources.length > 0)
      pulling ??= pull(sources).then((item) => ({ type: 'pulled', item }));
    if (running.size === 0 && pulling === null) return;
    const step: Step = await Promise.race([...(pulling ? [pulling] : []), ...running.values()]);
    if (step.type === 'pulled') {
      pulling = null;
      if (step.item && 'received' in step.item) start(step.item);
      else if (step.item) yield step.item;
    } else {
      running.delete(step.id);
      const { result } = step;
      if (result.type !== 'opened') yield result;
      else sources.push({ name: result.name, items: result.items[Symbol.asyncIterator](), depth: result.depth });
    }
  }
}

/** The next of the list opened last, so that few stand open. A list that breaks is a problem, and the others go on. */
async function pull(sources: Source[]): Promise<Item | Followed | undefined> {
  for (let source = sources.at(-1); source; source = sources.at(-1)) {
    const { name, items, depth } = source;
    try {
      const { value, done } = await items.next();
      if (!done) return { received: value, depth };
      sources.splice(sources.indexOf(source), 1);
    } catch (error) {
      if (depth === 0) throw error;
      sources.splice(sources.indexOf(source), 1);
      return problemAt(name, 'broken', `could not be read: ${messageOf(error)}`, 'What was read before stands.');
    }
  }
  return undefined;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function followOne({ received, depth }: Item, way: Way, lists: Set<string>): Promise<Followed | Opened> {
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
      return followLink({ ...received, asked: received.transport.type === 'input' }, depth, way, lists);
    case 'subscription':
      return followLink({ url: received.url, known: {}, asked: true }, depth, way, lists);
  }
}

/** An entry that only points to its page: the page, or what the entry holds where the page cannot be had. */
async function followEntry(entry: ReceivedArticle, url: string, way: Way): Promise<Followed> {
  if (await way.isKnown(url, entry.entry)) return { type: 'known', name: withoutUser(url) };
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

async function followLink(link: Link, depth: number, way: Way, lists: Set<string>): Promise<Followed | Opened> {
  const { url, known, entry, asked } = link;
  if (!way.fetcher) return problemAt(url, 'link', 'was not fetched', 'Leave out --offline to have it fetched.');
  if (depth > DEEPEST)
    return problemAt(url, 'link', 'was not followed: too many lists lead to it', 'Import it by itself.');
  if (lists.has(url) || (!asked && (await way.isKnown(url, entry)))) return { type: 'known', name: withoutUser(url) };
  const fetched = await way.fetcher.fetch(url);
  if (fetched.type === 'not-modified') return problemAt(url, 'link', 'was not sent', 'Try again later.');
  if (fetched.type !== 'page') return notFetched(url, fetched, entry);
  const page = await openPage(way.open, fetched);
  if (page) return arrivalOf(page, fetched, known, entry);
  if (lists.has(fetched.final)) return { type: 'known', name: withoutUser(url) };
  for (const address of [url, fetched.final]) lists.add(address);
  return { type: 'opened', name: fetched.final, items: way.open(fetched), depth: depth + 1 };
}

/** What asking again will not change. */
const LASTING: ReadonlySet<string> = new Set(['not-found', 'gone', 'forbidden']);

function notFetched(url: string, fetched: Exclude<Fetched, FetchedPage | NotModified>, entry?: Entry): Followed {
  const { type, code, message, remedy } = fetched;
  const lasting = type === 'refused' || LASTING.has(code);
  return {
    type: 'problem',
    problem: { name: withoutUser(url), code: 'link', message: `was not fetched: ${message}`, remedy },
    ...(entry && { missed: { entry, code, lasting } }),
  };
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
  problem: { name: withoutUser(name), code, message, remedy },
});

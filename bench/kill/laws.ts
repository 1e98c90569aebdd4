import Database from 'libsql';
import { readerVersion } from '../../src/app/models.ts';
import type { Document } from '../../src/core/model/document.ts';
import { articleKey } from '../../src/core/text/urls/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { StoredEvent } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';

/** What a law is about: something that was acknowledged is gone, is there twice, by halves, is another than it was, or does not go on. */
export type Law = 'lost' | 'doubled' | 'torn' | 'changed' | 'stuck';

/** A law that does not hold, in words. */
export interface Broken {
  readonly law: Law;
  readonly words: string;
}

export const broken = (law: Law, words: string): Broken => ({ law, words });

/** What a store was found to hold. */
export interface Found {
  readonly articles: number;
  /** Keys of the articles of each story, sorted. */
  readonly stories: readonly (readonly string[])[];
  readonly events: readonly StoredEvent[];
  /** Which laws do not hold; empty where all do. */
  readonly broken: readonly Broken[];
}

export const isRemote = (location: string): boolean => location.startsWith('postgres');

/**
 * Opens the store and holds it against the laws: the file is whole, each article is there once with its document and sketch,
 * in one story; no story is empty; readings and comparisons can be read and stand on the texts; there is one `article` event
 * for each article, and none twice.
 * @param acknowledged ids of articles that were told to be kept
 */
export async function examine(location: string, acknowledged: Iterable<string>): Promise<Found> {
  const faults: Broken[] = isRemote(location) ? [] : integrityOf(location);
  const store = await openStore(location);
  try {
    const articles = new Map<string, string>();
    const documents = new Map<string, string>();
    const keys = new Set<string>();
    for await (const { id, key, document } of everyArticle(store)) {
      if (articles.has(id) || keys.has(key)) faults.push(broken('doubled', `article ${key} is there twice`));
      articles.set(id, key);
      keys.add(key);
      const kept = document === null ? undefined : await store.documents.get(document);
      if (document === null || !kept) faults.push(broken('torn', `article ${key} has no document`));
      else if (documents.has(document))
        faults.push(broken('doubled', `${key} has the content of ${documents.get(document)}`));
      else documents.set(document, key);
      if ((await store.revisions.of(id)).length === 0) faults.push(broken('torn', `article ${key} has no revision`));
      if (kept) faults.push(...(await readingBroken(store, kept)));
    }
    for (const id of acknowledged)
      if (!articles.has(id)) faults.push(broken('lost', `article ${id} was acknowledged and is not there`));
    faults.push(...(await sketchesBroken(store, articles)));
    const { stories, faults: inStories } = await storiesOf(store, articles);
    const events = await everyEvent(store);
    return {
      articles: articles.size,
      stories,
      events,
      broken: [...faults, ...inStories, ...eventsBroken(events, articles)],
    };
  } finally {
    await store.close();
  }
}

function integrityOf(location: string): Broken[] {
  const database = new Database(location);
  try {
    const rows = database.prepare('pragma integrity_check').all() as { integrity_check: string }[];
    const foreign = database.prepare('pragma foreign_key_check').all();
    return [
      ...rows.flatMap(({ integrity_check: said }) => (said === 'ok' ? [] : [broken('torn', `the file: ${said}`)])),
      ...(foreign.length > 0 ? [broken('torn', `${foreign.length} rows point to nothing`)] : []),
    ];
  } catch (error) {
    return [broken('torn', `the file: ${error instanceof Error ? error.message : String(error)}`)];
  } finally {
    database.close();
  }
}

async function* everyArticle(store: Store) {
  let after: string | undefined;
  do {
    const page = await store.articles.list({ after, limit: 500 });
    yield* page.items;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

async function sketchesBroken(store: Store, articles: ReadonlyMap<string, string>): Promise<Broken[]> {
  const seen = new Set<string>();
  for await (const { article, story } of store.sketches.between(-1e6, 1e6)) if (story !== null) seen.add(article);
  return [...articles].flatMap(([id, key]) =>
    seen.has(id) ? [] : [broken('torn', `article ${key} has no sketch, or no story`)],
  );
}

async function storiesOf(store: Store, articles: ReadonlyMap<string, string>) {
  const faults: Broken[] = [];
  const stories: string[][] = [];
  const placed = new Map<string, string>();
  let after: string | undefined;
  do {
    const page = await store.stories.list({ after, limit: 500 });
    for (const { id } of page.items) {
      const members = (await store.stories.get(id))?.members ?? [];
      faults.push(...(await comparisonBroken(store, id)));
      if (members.length === 0) faults.push(broken('torn', `story ${id} is empty`));
      for (const { article, document } of members) {
        if (!articles.has(article))
          faults.push(broken('torn', `story ${id} has an article that is not there: ${article}`));
        if (document === null) faults.push(broken('torn', `story ${id} has an article without a document: ${article}`));
        if (placed.has(article))
          faults.push(broken('doubled', `article ${article} stands in ${placed.get(article)} and in ${id}`));
        placed.set(article, id);
      }
      stories.push(members.map(({ article }) => articles.get(article) ?? article).sort());
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  for (const [id, key] of articles)
    if (!placed.has(id)) faults.push(broken('torn', `article ${key} stands in no story`));
  return { stories, faults };
}

async function everyEvent(store: Store): Promise<StoredEvent[]> {
  const events: StoredEvent[] = [];
  for (;;) {
    const next = await store.events.after(events.at(-1)?.sequence ?? 0, 1000);
    if (next.length === 0) return events;
    events.push(...next);
  }
}

function eventsBroken(events: readonly StoredEvent[], articles: ReadonlyMap<string, string>): Broken[] {
  const told = new Map<string, number>();
  const known = new Set<string>();
  const faults: Broken[] = [];
  for (const { sequence, at: _, ...event } of events) {
    const words = JSON.stringify(event);
    if (ONCE.has(event.type) && known.has(words))
      faults.push(broken('doubled', `event ${sequence} tells again: ${words}`));
    known.add(words);
    if (event.article !== null && !articles.has(event.article))
      faults.push(broken('torn', `event ${sequence} tells of an article that is not there: ${event.article}`));
    if (event.type === 'article' && event.article !== null) told.set(event.article, (told.get(event.article) ?? 0) + 1);
  }
  for (const [id, key] of articles) {
    const count = told.get(id) ?? 0;
    if (count !== 1) faults.push(broken(count === 0 ? 'lost' : 'doubled', `${key}: ${count} article events`));
  }
  return faults;
}

/** Events that cannot be told twice in the same words. */
const ONCE: ReadonlySet<string> = new Set(['article', 'edit']);

/** What was read from a document stands in its text. */
async function readingBroken(store: Store, document: Document): Promise<Broken[]> {
  const reading = await store.readings.get(document.id, await version);
  const outside = reading ? spansIn(reading).filter(({ start, end }) => start > end || end > document.text.length) : [];
  return outside.length > 0
    ? [broken('torn', `${outside.length} passages of ${document.id} are outside its text`)]
    : [];
}

const version = readerVersion();

function spansIn(value: unknown): { readonly start: number; readonly end: number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const own =
    'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'
      ? [{ start: value.start, end: value.end }]
      : [];
  return [...own, ...Object.values(value).flatMap(spansIn)];
}

/** A comparison that is kept can be read. */
async function comparisonBroken(store: Store, story: string): Promise<Broken[]> {
  try {
    await store.comparisons.get(story);
    return [];
  } catch (error) {
    return [broken('torn', `the comparison of ${story}: ${error instanceof Error ? error.message : String(error)}`)];
  }
}

/** Which of the addresses are not kept, and how many articles are kept beside them. */
export function missing(found: Found, urls: readonly string[]): Broken[] {
  const kept = new Set(found.stories.flat());
  const lacking = urls.filter((url) => !kept.has(articleKey(url) ?? url));
  const extra = kept.size - (urls.length - lacking.length);
  return [
    ...lacking.map((url) => broken('lost', `${url} is not there at the end`)),
    ...(extra > 0 ? [broken('doubled', `${extra} articles more than there were`)] : []),
  ];
}

/** Events that were there and are another later, or no more. */
export const rewritten = (before: Found, after: Found): Broken[] =>
  before.events.flatMap((event, i) =>
    JSON.stringify(event) === JSON.stringify(after.events[i])
      ? []
      : [broken('changed', `event ${event.sequence} is another now`)],
  );

/** Share of pairs of articles in one story that both have in one, of those that either has: 1 where the stories are the same sets. */
export function agreement(a: Found, b: Found): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const both = [...left].filter((pair) => right.has(pair)).length;
  const either = left.size + right.size - both;
  return either === 0 ? 1 : both / either;
}

const pairsOf = ({ stories }: Found): Set<string> =>
  new Set(stories.flatMap((keys) => keys.flatMap((a, i) => keys.slice(i + 1).map((b) => `${a} ${b}`))));

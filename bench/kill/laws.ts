import Database from 'libsql';
import { articleKey } from '../../src/core/text/urls/index.ts';
import { openStore } from '../../src/store/open.ts';
import type { StoredEvent } from '../../src/store/records.ts';
import type { Store } from '../../src/store/store.ts';

/** What a store was found to hold. */
export interface Found {
  readonly articles: number;
  /** Keys of the articles of each story, sorted. */
  readonly stories: readonly (readonly string[])[];
  readonly events: readonly StoredEvent[];
  /** Which laws do not hold, each in a sentence; empty where all do. */
  readonly broken: readonly string[];
}

export const isRemote = (location: string): boolean => location.startsWith('postgres');

/**
 * Opens the store and holds it against the laws: the file is whole, each article is there once with its document and sketch,
 * in one story; no story is empty; there is one `article` event for each.
 * @param acknowledged ids of articles that were told to be kept
 */
export async function examine(location: string, acknowledged: Iterable<string>): Promise<Found> {
  const broken: string[] = isRemote(location) ? [] : integrityOf(location);
  const store = await openStore(location);
  try {
    const articles = new Map<string, string>();
    const documents = new Map<string, string>();
    for await (const { id, key, document } of everyArticle(store)) {
      if (articles.has(id)) broken.push(`article ${key} is there twice`);
      articles.set(id, key);
      if (document === null || !(await store.documents.get(document))) broken.push(`article ${key} has no document`);
      else if (documents.has(document)) broken.push(`${key} has the content of ${documents.get(document)}`);
      else documents.set(document, key);
      if ((await store.revisions.of(id)).length === 0) broken.push(`article ${key} has no revision`);
    }
    for (const id of acknowledged)
      if (!articles.has(id)) broken.push(`article ${id} was acknowledged and is not there`);
    broken.push(...(await sketchesBroken(store, articles)));
    const { stories, faults } = await storiesOf(store, articles);
    const events = await everyEvent(store);
    return {
      articles: articles.size,
      stories,
      events,
      broken: [...broken, ...faults, ...eventsBroken(events, articles)],
    };
  } finally {
    await store.close();
  }
}

function integrityOf(location: string): string[] {
  const database = new Database(location);
  try {
    const rows = database.prepare('pragma integrity_check').all() as { integrity_check: string }[];
    const foreign = database.prepare('pragma foreign_key_check').all();
    return [
      ...rows.flatMap(({ integrity_check: said }) => (said === 'ok' ? [] : [`the file: ${said}`])),
      ...(foreign.length > 0 ? [`${foreign.length} rows point to nothing`] : []),
    ];
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

async function sketchesBroken(store: Store, articles: ReadonlyMap<string, string>): Promise<string[]> {
  const seen = new Set<string>();
  for await (const { article, story } of store.sketches.between(-1e6, 1e6)) if (story !== null) seen.add(article);
  return [...articles].flatMap(([id, key]) => (seen.has(id) ? [] : [`article ${key} has no sketch, or no story`]));
}

async function storiesOf(store: Store, articles: ReadonlyMap<string, string>) {
  const faults: string[] = [];
  const stories: string[][] = [];
  const placed = new Map<string, string>();
  let after: string | undefined;
  do {
    const page = await store.stories.list({ after, limit: 500 });
    for (const { id } of page.items) {
      const members = (await store.stories.get(id))?.members ?? [];
      if (members.length === 0) faults.push(`story ${id} is empty`);
      for (const { article, document } of members) {
        if (!articles.has(article)) faults.push(`story ${id} has an article that is not there: ${article}`);
        if (document === null) faults.push(`story ${id} has an article without a document: ${article}`);
        if (placed.has(article)) faults.push(`article ${article} stands in ${placed.get(article)} and in ${id}`);
        placed.set(article, id);
      }
      stories.push(members.map(({ article }) => articles.get(article) ?? article).sort());
    }
    after = page.next ?? undefined;
  } while (after !== undefined);
  for (const [id, key] of articles) if (!placed.has(id)) faults.push(`article ${key} stands in no story`);
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

function eventsBroken(events: readonly StoredEvent[], articles: ReadonlyMap<string, string>): string[] {
  const told = new Map<string, number>();
  for (const { type, article } of events)
    if (type === 'article' && article !== null) told.set(article, (told.get(article) ?? 0) + 1);
  return [
    ...[...articles].flatMap(([id, key]) =>
      told.get(id) === 1 ? [] : [`${key}: ${told.get(id) ?? 0} article events`],
    ),
    ...[...told.keys()].flatMap((id) =>
      articles.has(id) ? [] : [`an event tells of an article that is not there: ${id}`],
    ),
  ];
}

/** Which of the addresses are not kept, and how many articles are kept beside them. */
export function missing(found: Found, urls: readonly string[]): string[] {
  const kept = new Set(found.stories.flat());
  const lacking = urls.filter((url) => !kept.has(articleKey(url) ?? url));
  const extra = kept.size - (urls.length - lacking.length);
  return [
    ...lacking.map((url) => `${url} is not there at the end`),
    ...(extra > 0 ? [`${extra} articles more than there were`] : []),
  ];
}

/** Share of pairs of articles in one story that both have in one, of those that either has: 1 where the stories are the same sets. */
export function agreement(a: Found, b: Found): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  const both = [...left].filter((pair) => right.has(pair)).length;
  const either = left.size + right.size - both;
  return either === 0 ? 1 : both / either;
}

const pairsOf = ({ stories }: Found): Set<string> =>
  new Set(stories.flatMap((keys) => keys.flatMap((a, i) => keys.slice(i + 1).map((b) => `${a} ${b}`))));

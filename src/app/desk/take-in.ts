import { encodeSketch, type Sketch, sketchOf } from '../../core/cluster/index.ts';
import type { RevisionChange } from '../../core/model/revision.ts';
import type { ArticleRecord, Instant, NewArticle, NewEvent } from '../../store/records.ts';
import { isUnread } from '../unread.ts';
import type { Arrival, FetchFacts, Prepared } from './arrivals.ts';
import { changeBetween } from './changes.ts';
import type { Desk } from './desk.ts';
import { record } from './events.ts';
import { inOneGo } from './in-one-go.ts';
import { nextLook, nextLookAfter } from './schedule.ts';
import { settle } from './settling.ts';

/** Seconds between two looks at a feed, where nothing is told of it. */
export const INTERVAL = 1800;

/** What became of an arrival. */
export interface Taken {
  /** How messages name it. */
  readonly name: string;
  /**
   * `added`: new here. `revised`: known, and its text was edited. `known`: known, with the same text or one that differs in
   * looks only. `unread`: no report in it; where it is a known article, its earlier text stands.
   */
  readonly outcome: 'added' | 'revised' | 'known' | 'unread';
  readonly article: string | null;
  readonly headline: string | null;
  readonly story: string | null;
  readonly change: RevisionChange | null;
  /** Why nothing was taken in, where nothing was. */
  readonly reasons: readonly string[];
}

/** Keeps arrivals, places the new ones in stories and records what happened: all of them or, where it fails, none. */
export const takeIn = (desk: Desk, batch: readonly Prepared[]): Promise<Taken[]> =>
  inOneGo(desk, (within) => takeAll(within, batch));

/** The new ones together, then, one by one, those that are known. */
async function takeAll(desk: Desk, batch: readonly Prepared[]): Promise<Taken[]> {
  const added = await addNew(
    desk,
    batch.filter(({ document }) => !isUnread(document)),
  );
  const taken: Taken[] = [];
  for (const prepared of batch) taken.push(added.get(prepared) ?? (await takeKnown(desk, prepared)));
  return taken;
}

async function takeKnown(desk: Desk, prepared: Prepared): Promise<Taken> {
  if (isUnread(prepared.document)) return unread(desk, prepared);
  const article = await desk.store.articles.byKey(prepared.key);
  if (!article) throw new Error(`an article that was kept is gone: ${prepared.key}`);
  return takeAgain(desk, prepared, article);
}

interface Addition {
  readonly prepared: Prepared;
  readonly article: ArticleRecord;
}

/** Takes in those whose key is not known; of several with one key, the first. */
async function addNew(desk: Desk, batch: readonly Prepared[]): Promise<Map<Prepared, Taken>> {
  const { store } = desk;
  const found = await store.articles.add(batch.map((prepared) => articleOf(desk, prepared)));
  const additions = batch.flatMap((prepared, i): Addition[] => {
    const result = found[i];
    return result?.fresh ? [{ prepared, article: result.article }] : [];
  });
  if (additions.length === 0) return new Map();
  await store.revisions.add(
    additions.map(({ prepared, article }) => ({
      article: article.id,
      document: prepared.document,
      fetched: fetchedAt(desk, prepared),
      change: null,
    })),
  );
  await noteFetches(desk, additions);
  for (const { prepared, article } of additions) await noteEntry(desk, prepared, article.id);
  const { stories, events } = await settle(desk, await keepSketches(desk, additions));
  await record(desk, ...events, ...additions.map((addition) => arrivalEvent(desk, addition, stories)));
  return new Map(additions.map((addition) => [addition.prepared, takenAs(addition, stories)]));
}

function articleOf(desk: Desk, prepared: Prepared): NewArticle {
  const { document, key } = prepared;
  const { url, outlet, headline, published } = document;
  const transport = prepared.arrival.article.transport ?? null;
  return { key, url, outlet, headline, published, transport, fetched: fetchedAt(desk, prepared) };
}

function arrivalEvent(desk: Desk, { prepared, article }: Addition, stories: ReadonlyMap<string, string>): NewEvent {
  const { headline, outlet, url, published } = prepared.document;
  const payload = { headline, outlet, url, published };
  const story = stories.get(article.id) ?? null;
  return { type: 'article', at: desk.now().toISOString(), story, article: article.id, payload };
}

const takenAs = ({ prepared, article }: Addition, stories: ReadonlyMap<string, string>): Taken => ({
  name: nameOf(prepared),
  outcome: 'added',
  article: article.id,
  headline: prepared.document.headline,
  story: stories.get(article.id) ?? null,
  change: null,
  reasons: [],
});

/** An article that is known has come again: the same, in another guise, edited, or no longer to be read. */
async function takeAgain(desk: Desk, prepared: Prepared, article: ArticleRecord): Promise<Taken> {
  const { document, key, arrival } = prepared;
  const change = await changeBetween(desk.store, article, prepared, fetchedAt(desk, prepared));
  if (change.kind === 'other' && !arrival.revisit) {
    const other = { ...prepared, key: `${key}#${document.id}` };
    return (await addNew(desk, [other])).get(other) ?? takeKnown(desk, other);
  }
  if (change.kind === 'failure' || change.kind === 'other') return lost(desk, prepared, article, change);
  const edited = change.kind === 'edit';
  const story = (await desk.store.stories.ofArticle(article.id))?.id ?? null;
  if (edited) await revise(desk, prepared, article, story, change);
  if (!arrival.incomplete) await noteFetch(desk, prepared, article);
  await noteEntry(desk, prepared, article.id);
  const { headline } = document;
  const outcome = edited ? 'revised' : 'known';
  return { name: nameOf(prepared), outcome, article: article.id, headline, story, change, reasons: [] };
}

async function revise(
  desk: Desk,
  prepared: Prepared,
  article: ArticleRecord,
  story: string | null,
  change: RevisionChange,
): Promise<void> {
  const { document } = prepared;
  const at = fetchedAt(desk, prepared);
  await desk.store.revisions.add([{ article: article.id, document, fetched: at, change }]);
  await keepSketches(desk, [{ prepared, article }]);
  const { headline, outlet, url } = document;
  const payload = { headline, outlet, url, changes: change.changes };
  await record(desk, { type: 'edit', at: desk.now().toISOString(), story, article: article.id, payload });
}

async function keepSketches(desk: Desk, additions: readonly Addition[]): Promise<Sketch[]> {
  const made = additions.map(({ prepared, article }) => {
    const sketch = sketchOf({ ...prepared.document, id: article.id }, fetchedAt(desk, prepared));
    return { sketch, document: prepared.document.id };
  });
  await desk.store.sketches.put(
    made.map(({ sketch, document }) => ({
      article: sketch.id,
      document,
      day: sketch.day ?? 0,
      bytes: encodeSketch(sketch),
    })),
  );
  return made.map(({ sketch }) => sketch);
}

/** No report was found. */
async function unread(desk: Desk, prepared: Prepared): Promise<Taken> {
  const article = await desk.store.articles.byKey(prepared.key);
  const noted = prepared.document.notes.map(({ message }) => message);
  const reasons = noted.length > 0 ? noted : ['no report was found'];
  await noteEntry(desk, prepared, article?.id ?? null);
  if (article) return lost(desk, prepared, article, { kind: 'failure', reasons, changes: [] });
  const name = nameOf(prepared);
  return { name, outcome: 'unread', article: null, headline: null, story: null, change: null, reasons };
}

/** A known page no longer yields its report: its earlier text stands, and it is asked for again, later each time. */
async function lost(desk: Desk, prepared: Prepared, article: ArticleRecord, change: RevisionChange): Promise<Taken> {
  const failures = article.failures + 1;
  const message = change.reasons.join('; ');
  const error = { code: change.kind, message, remedy: 'Look at the page: it may be behind a wall, moved or gone.' };
  const checked = fetchedAt(desk, prepared);
  if (prepared.arrival.fetch) {
    const next = await nextLook(desk.store, article, { at: checked, failures });
    await desk.store.articles.update(article.id, { failures, error, checked, next });
  }
  const { headline } = article;
  const name = nameOf(prepared);
  return { name, outcome: 'unread', article: article.id, headline, story: null, change, reasons: change.reasons };
}

/** Milliseconds after which a page of which only a part is there is tried again. */
const SOON = 15 * 60_000;

/** What the web said, and when to ask again; what came from a file is not asked for. */
async function noteFetch(desk: Desk, { arrival }: Prepared, article: ArticleRecord): Promise<void> {
  const { fetch, incomplete } = arrival;
  if (fetch) {
    const next = incomplete ? soonAfter(desk) : await nextLook(desk.store, article, { at: fetch.at, failures: 0 });
    await desk.store.articles.update(article.id, stateAfter(arrival, fetch, next));
  } else if (incomplete && article.url !== null)
    await desk.store.articles.update(article.id, { next: soonAfter(desk) });
}

/** The same of articles that have just got their first revision, together. */
async function noteFetches(desk: Desk, additions: readonly Addition[]): Promise<void> {
  const changes = additions.flatMap(({ prepared, article }) => {
    const { fetch, incomplete } = prepared.arrival;
    if (!fetch) return [];
    const first = { number: 1, fetched: fetchedAt(desk, prepared) };
    const next = incomplete ? soonAfter(desk) : nextLookAfter(first, article, { at: fetch.at, failures: 0 });
    return { id: article.id, change: stateAfter(prepared.arrival, fetch, next) };
  });
  if (changes.length > 0) await desk.store.articles.updateAll(changes);
  for (const { prepared, article } of additions) if (!prepared.arrival.fetch) await noteFetch(desk, prepared, article);
}

const soonAfter = ({ now }: Desk): Instant => new Date(now().getTime() + SOON).toISOString();

const stateAfter = ({ incomplete }: Arrival, { at, etag, lastModified }: FetchFacts, next: Instant | null) => ({
  checked: at,
  etag: incomplete ? null : etag,
  lastModified: incomplete ? null : lastModified,
  failures: 0,
  error: null,
  next,
});

/** What a feed announced is not taken up twice, also where there was no report to be found. */
async function noteEntry({ store, now }: Desk, { arrival }: Prepared, article: string | null): Promise<void> {
  if (!arrival.entry) return;
  const { feed, title, key } = arrival.entry;
  const seen = now().toISOString();
  await store.feeds.add({ url: feed, title, kind: 'feed', added: seen, next: null, interval: INTERVAL });
  await store.feeds.saw([{ feed, key, seen, article, outcome: article === null ? 'unread' : null }]);
}

const fetchedAt = (desk: Desk, { arrival }: Prepared): Instant =>
  arrival.fetch?.at ?? instantOf(arrival.article.fetched) ?? desk.now().toISOString();

/** A moment as the store takes it; null for what is none. */
function instantOf(stated: string | undefined): Instant | null {
  const moment = stated === undefined ? Number.NaN : Date.parse(stated);
  return Number.isNaN(moment) ? null : new Date(moment).toISOString();
}

const nameOf = ({ arrival: { article } }: Prepared): string => {
  const place = article.transport?.place;
  return place && !article.name.endsWith(place) ? `${article.name} (${place})` : article.name;
};

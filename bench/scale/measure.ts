import pg from 'pg';
import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import { takeIn } from '../../src/app/desk/take-in.ts';
import { readerVersion } from '../../src/app/models.ts';
import type { Reading } from '../../src/core/model/annotation.ts';
import type { Store } from '../../src/store/store.ts';
import { grower } from '../grow.ts';
import { median, quantile } from '../measure.ts';
import { documentOf, queriesFrom } from '../searches.ts';
import { DAYS } from './multiply.ts';
import { type Asked, watched } from './watching.ts';

export interface Time {
  readonly what: string;
  /** Milliseconds on the clock: the first time, the median of the next ones, the longest of them. */
  readonly first: number;
  readonly median: number;
  readonly most: number;
  /** Statements sent to the server each time. */
  readonly trips: number;
  readonly note: string;
}

export interface Size {
  readonly table: string;
  readonly heap: number;
  readonly toast: number;
  readonly indexes: number;
  readonly byIndex: Readonly<Record<string, number>>;
}

export interface Measured {
  readonly articles: number;
  readonly sizes: readonly Size[];
  readonly times: readonly Time[];
  readonly plans: string;
}

const BATCH = 32;
const ARRIVALS = 50;
const RUNS = 5;

class Measuring {
  readonly times: Time[] = [];
  readonly #plans: { what: string; asked: readonly Asked[] }[] = [];

  async of(what: string, work: (run: number) => Promise<unknown>, runs = RUNS): Promise<void> {
    const times: number[] = [];
    let trips = 0;
    let note = '';
    for (let run = 0; run <= runs; run++) {
      const start = performance.now();
      const { result, asked } = await watched(() => work(run));
      times.push(performance.now() - start);
      trips = asked.length;
      note = Array.isArray(result) ? `${result.length} found` : '';
      if (run === 0) this.#plans.push({ what, asked });
    }
    const [first = 0, ...rest] = times;
    this.times.push({ what, first, median: median(rest), most: quantile(rest, 1), trips, note });
    console.error(`${what}: ${first.toFixed(1)} / ${median(rest).toFixed(1)} ms, ${trips} statements ${note}`);
  }

  /** Plans of everything that only reads, each statement once. */
  async plans(client: pg.Client): Promise<string> {
    const parts: string[] = [];
    const seen = new Set<string>();
    for (const { what, asked } of this.#plans)
      for (const { text, values } of asked) {
        const key = JSON.stringify([what, text, values]);
        if (!/^\s*(select|with)/i.test(text) || /nextval|advisory|for update/.test(text) || seen.has(key)) continue;
        seen.add(key);
        const { rows } = await client.query(`explain (analyze, buffers) ${text}`, [...values]);
        const plan = rows.map((row) => String(row['QUERY PLAN'])).join('\n');
        parts.push(`### ${what}\n\n${text.trim().slice(0, 600)}\n${JSON.stringify(values).slice(0, 300)}\n\n${plan}\n`);
      }
    return parts.join('\n');
  }
}

const SIZES = `
  select c.relname as name, pg_relation_size(c.oid)::float8 as heap,
    coalesce(pg_total_relation_size(nullif(c.reltoastrelid, 0)), 0)::float8 as toast, pg_indexes_size(c.oid)::float8 as indexes,
    (select json_object_agg(i.relname, pg_relation_size(i.oid)) from pg_index x join pg_class i on i.oid = x.indexrelid where x.indrelid = c.oid) as by_index
  from pg_class c where c.relnamespace = 'rashomon'::regnamespace and c.relkind = 'r' order by pg_total_relation_size(c.oid) desc`;

export async function sizesOf(client: pg.Client): Promise<Size[]> {
  const { rows } = await client.query(SIZES);
  return rows.map(({ name, heap, toast, indexes, by_index }) => ({
    table: name,
    heap,
    toast,
    indexes,
    byIndex: by_index ?? {},
  }));
}

async function one<T>(client: pg.Client, sql: string): Promise<T> {
  const { rows } = await client.query(sql);
  return Object.values(rows[0] ?? {})[0] as T;
}

/** Articles of today that nobody has yet. */
async function* fresh(): AsyncGenerator<Reading> {
  const grow = await grower();
  const stamp = Date.now().toString(36);
  let number = 0;
  for (const { reading } of grow(Number.POSITIVE_INFINITY)) {
    const id = `${stamp}${(number++).toString(36)}`;
    yield { ...reading, id, url: `https://www.outlet-7.example/news/${id}`, published: new Date().toISOString() };
  }
}

async function several(readings: AsyncGenerator<Reading>, count: number): Promise<Reading[]> {
  const taken: Reading[] = [];
  while (taken.length < count) {
    const { value } = await readings.next();
    taken.push(value);
  }
  return taken;
}

const preparedOf = (reading: Reading) => ({
  arrival: {
    article: { type: 'text' as const, name: reading.id, text: reading.text },
    notes: [],
    fetch: { at: new Date().toISOString(), etag: '"x"', lastModified: null },
  },
  document: documentOf(reading),
  key: reading.url ?? reading.id,
});

/** Takes in, reads, asks and searches a filled store, and tells how long each took. */
export async function measureStore(url: string, only: string | undefined): Promise<Measured> {
  const client = new pg.Client({ connectionString: url, options: '-c search_path=rashomon -c jit=off' });
  await client.connect();
  const measuring = new Measuring();
  const articles = Number(await one(client, 'select count(*) from articles'));
  const sizes = await sizesOf(client);
  const desk = await openDesk({ location: url });
  try {
    if (!only || only === 'asking') await asking(measuring, desk.store, client);
    if (!only || only === 'searching') await searching(measuring, desk.store);
    if (!only || only === 'writing') await writing(measuring, desk, url);
    return { articles, sizes, times: measuring.times, plans: await measuring.plans(client) };
  } finally {
    await desk.close();
    await client.end();
  }
}

async function asking(measuring: Measuring, store: Store, client: pg.Client): Promise<void> {
  const version = await readerVersion();
  const sample = async (sql: string): Promise<string[]> =>
    (await client.query(sql)).rows.map((row) => String(Object.values(row)[0]));
  const keys = await sample('select key from articles order by id limit 20 offset 500');
  const ids = await sample('select id from articles order by id limit 20 offset 2000');
  const large = await one<string>(
    client,
    'select story from memberships group by story order by abs(count(*) - 100) limit 1',
  );
  const few = await one<string>(client, 'select story from memberships group by story having count(*) = 3 limit 1');
  const compared = await sample('select story from comparisons order by story limit 10');
  const last = Number(await one(client, 'select max(sequence) from events'));
  const now = new Date().toISOString();
  await measuring.of('an article by its key', (run) => store.articles.byKey(keys[run % keys.length] ?? ''));
  await measuring.of('an article by its id', (run) => store.articles.get(ids[run] ?? ''));
  await measuring.of('the revisions of an article', (run) => store.revisions.of(ids[run] ?? ''));
  await measuring.of('the newest 50 stories', async () => (await store.stories.list({ limit: 50 })).items);
  await measuring.of('a story of three accounts', () => store.stories.get(few));
  await measuring.of('a story of a hundred accounts', () => store.stories.get(large));
  await measuring.of('a comparison', (run) => store.comparisons.packed(compared[run] ?? ''));
  await measuring.of('the newest differences', async () => (await store.comparisons.differences({})).items);
  await measuring.of('the last 1,000 events', () => store.events.after(last - 1_000, 1_000));
  await measuring.of(
    'articles not read yet, the first 16',
    async () => (await store.readings.unread(version, { limit: 16 })).items,
  );
  await measuring.of('pages due, the first 100', () => store.articles.due(now, 100));
  await measuring.of('feeds due, the first 100', () => store.feeds.due(now, 100));
  await measuring.of('pages that fail, the first 50', async () => (await store.articles.failing({ limit: 50 })).items);
  await measuring.of('what brings articles', () => store.articles.carriers(), 1);
  await measuring.of('how many articles', () => store.articles.count(), 2);
  await measuring.of('how many stories', () => store.stories.count(), 2);
}

async function searching(measuring: Measuring, store: Store): Promise<void> {
  const firstDay = Math.floor(Date.now() / 86_400_000) - DAYS;
  for (const [what, query] of Object.entries(queriesFrom(firstDay)))
    await measuring.of(`search: ${what}`, async () => (await store.search.find(query)).items, 3);
}

async function writing(measuring: Measuring, desk: OpenDesk, url: string): Promise<void> {
  const readings = fresh();
  const version = await readerVersion();
  const cold = await openDesk({ location: url });
  try {
    const [first] = await several(readings, 1);
    await measuring.of(
      'a new process takes in its first article',
      async () => first && takeIn(cold, [preparedOf(first)]),
      0,
    );
  } finally {
    await cold.close();
  }
  const batches: Reading[][] = [];
  for (let i = 0; i < 12; i++) batches.push(await several(readings, BATCH));
  await takeIn(desk, (await several(readings, 1)).map(preparedOf));
  await measuring.of(
    `${BATCH} new articles taken in by the desk`,
    (run) => takeIn(desk, (batches[run] ?? []).map(preparedOf)),
    batches.length - 1,
  );
  await measuring.of(
    `${BATCH} readings kept`,
    (run) => desk.store.readings.put(batches[run] ?? [], version),
    batches.length - 1,
  );
  const arrivals = await several(readings, ARRIVALS + 1);
  await measuring.of(
    'one new article taken in by the desk',
    (run) => takeIn(desk, arrivals.slice(run, run + 1).map(preparedOf)),
    ARRIVALS,
  );
  await measuring.of(
    `the same ${BATCH} articles once more`,
    (run) => takeIn(desk, (batches[run] ?? []).map(preparedOf)),
    3,
  );
}

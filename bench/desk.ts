import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bCubed } from '../eval/clustering/b-cubed.ts';
import type { Prepared } from '../src/app/desk/arrivals.ts';
import { type OpenDesk, openDesk } from '../src/app/desk/open.ts';
import { type Taken, takeIn } from '../src/app/desk/take-in.ts';
import { readerVersion } from '../src/app/models.ts';
import type { Reading } from '../src/core/model/index.ts';
import { type Grown, grower } from './grow.ts';
import { quantile } from './measure.ts';
import { comparisonOf, documentOf, type SearchTime, searchTimes } from './store.ts';

/** What the desk does with so many articles. Times in milliseconds on the clock. */
export interface DeskFigures {
  readonly articles: number;
  /** Articles a second, taken in by batches and read by what was read before: all that `import` does but extracting and reading. */
  readonly perSecond: number;
  /** Processor time an article. */
  readonly processor: { readonly taken: number; readonly read: number };
  /** One new article by itself, taken in and committed. */
  readonly arrival: Spread;
  /** Megabytes: most that the process had resident, and the file. */
  readonly memory: number;
  readonly file: number;
  readonly stories: number;
  readonly clustering: Clustering;
  readonly searches: readonly SearchTime[];
}

export interface Spread {
  readonly median: number;
  readonly p95: number;
  readonly most: number;
}

/** The desk's stories held against the events that the articles were grown for. */
export interface Clustering {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Stories of several events, and events in several stories. */
  readonly mixed: number;
  readonly divided: number;
}

/** Articles that one transaction keeps, as importing does. */
const BATCH = 32;
/** Articles that arrive one by one when all others are there. */
const ARRIVALS = 300;

type Numbered = Grown & { readonly number: number };

/** An article that needs no extracting: its document is that of its reading. */
const preparedOf = ({ reading }: Grown): Prepared => ({
  arrival: { article: { type: 'text', name: reading.id, text: reading.text }, notes: [] },
  document: documentOf(reading),
  key: reading.url ?? reading.id,
});

function* numbered(grown: Iterable<Grown>): Generator<Numbered> {
  let number = 0;
  for (const { event, reading } of grown) {
    const id = `${reading.id}${number.toString(36)}`;
    yield { event, number, reading: { ...reading, id, url: `https://news.example/${id}` } };
    number += 1;
  }
}

/** Adds up processor time by what it went to. */
class Meter {
  readonly milliseconds = { taken: 0, read: 0, compared: 0 };

  async during<T>(what: keyof Meter['milliseconds'], work: () => Promise<T>): Promise<T> {
    const start = process.cpuUsage();
    const result = await work();
    const { user, system } = process.cpuUsage(start);
    this.milliseconds[what] += (user + system) / 1000;
    return result;
  }
}

class Filling {
  readonly #desk: OpenDesk;
  readonly #version: string;
  readonly events = new Map<string, string>();
  readonly meter = new Meter();
  /** The first account of the event at hand, to be compared with the second. */
  #first: { readonly event: number; readonly story: string | null; readonly reading: Reading } | null = null;

  constructor(desk: OpenDesk, version: string) {
    this.#desk = desk;
    this.#version = version;
  }

  async put(batch: readonly Numbered[]): Promise<void> {
    const taken = await this.meter.during('taken', () => takeIn(this.#desk, batch.map(preparedOf)));
    const readings = batch.map(({ reading }) => reading);
    await this.meter.during('read', () => this.#desk.store.readings.put(readings, this.#version));
    await this.meter.during('compared', () => this.#compare(batch, taken));
    batch.forEach(({ event }, i) => {
      const article = taken[i]?.article;
      if (article) this.events.set(article, String(event));
    });
  }

  /** The first two accounts of an event get a comparison, where they stand in one story. */
  async #compare(batch: readonly Numbered[], taken: readonly Taken[]): Promise<void> {
    const { store, now } = this.#desk;
    for (const [i, { event, reading }] of batch.entries()) {
      const story = taken[i]?.story ?? null;
      const first = this.#first;
      if (first?.event !== event) this.#first = { event, story, reading };
      else if (story !== null && first.story === story && (await store.comparisons.keyOf(story)) === undefined)
        await store.comparisons.put(story, story, comparisonOf([first.reading, reading]), now().toISOString());
    }
  }
}

/** Fills an empty store through the desk, then lets some articles arrive one by one, and searches. */
export async function measureDesk(location: string, count: number): Promise<DeskFigures> {
  const grow = await grower();
  const desk = await openDesk({ location });
  try {
    const filling = new Filling(desk, await readerVersion());
    const grown = numbered(grow(count + ARRIVALS));
    const start = performance.now();
    for (let done = 0; done < count; ) {
      const batch = take(grown, Math.min(BATCH, count - done));
      await filling.put(batch);
      done += batch.length;
      if (done % 3200 === 0) console.error(`${done} articles, ${((done * 1000) / (performance.now() - start)).toFixed(0)} a second`);
    }
    const elapsed = performance.now() - start;
    const { taken, read } = filling.meter.milliseconds;
    const arrival = await arrivals(desk, [...grown]);
    return {
      articles: count,
      perSecond: (count * 1000) / elapsed,
      processor: { taken: taken / count, read: read / count },
      arrival,
      memory: process.resourceUsage().maxRSS / 1024,
      file: statSync(location).size / 2 ** 20,
      stories: await desk.store.stories.count(),
      clustering: await clusteringOf(desk, filling.events),
      searches: await searchTimes(desk.store),
    };
  } finally {
    await desk.close();
  }
}

function take<T>(values: Generator<T>, count: number): T[] {
  const taken: T[] = [];
  for (let value = values.next(); !value.done; value = values.next()) {
    taken.push(value.value);
    if (taken.length === count) break;
  }
  return taken;
}

async function arrivals(desk: OpenDesk, grown: readonly Grown[]): Promise<Spread> {
  const times: number[] = [];
  for (const one of grown) {
    const prepared = preparedOf(one);
    const start = performance.now();
    await takeIn(desk, [prepared]);
    times.push(performance.now() - start);
  }
  return spreadOf(times);
}

const spreadOf = (times: readonly number[]): Spread => ({
  median: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  most: Math.max(...times),
});

async function clusteringOf({ store }: OpenDesk, events: ReadonlyMap<string, string>): Promise<Clustering> {
  const groups = new Map<string, string>();
  for await (const { article, story } of store.sketches.between(-100_000, 100_000))
    if (story !== null && events.has(article)) groups.set(article, story);
  return {
    ...bCubed(groups, events),
    mixed: spanning(groups, events),
    divided: spanning(events, groups),
  };
}

/** How many groups of the first kind hold items of several of the second. */
function spanning(of: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): number {
  const first = new Map<string, string | undefined>();
  const several = new Set<string>();
  for (const [item, group] of of) {
    if (!first.has(group)) first.set(group, others.get(item));
    else if (first.get(group) !== others.get(item)) several.add(group);
  }
  return several.size;
}

/** What it takes a new process to open a filled store and take in one article, in milliseconds. */
export async function coldStart(location: string, number: number): Promise<{ opened: number; arrived: number }> {
  const grow = await grower();
  const [one] = [...numbered(grow(number + 1))].slice(-1);
  if (!one) throw new Error('nothing grown');
  const start = performance.now();
  const desk = await openDesk({ location });
  const opened = performance.now() - start;
  try {
    await takeIn(desk, [preparedOf(one)]);
    return { opened, arrived: performance.now() - start };
  } finally {
    await desk.close();
  }
}

if (process.argv[1]?.endsWith('desk.ts')) {
  const { values } = parseArgs({
    options: {
      location: { type: 'string', default: '/tmp/rashomon-bench.db' },
      articles: { type: 'string', default: '1000' },
      cold: { type: 'boolean', default: false },
    },
  });
  const count = Number(values.articles);
  const figures = values.cold ? await coldStart(values.location, count + ARRIVALS) : await measureDesk(values.location, count);
  console.log(JSON.stringify(figures));
}

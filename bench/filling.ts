import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bCubed } from '../eval/clustering/b-cubed.ts';
import type { Prepared } from '../src/app/desk/arrivals.ts';
import { type OpenDesk, openDesk } from '../src/app/desk/open.ts';
import { type Taken, takeIn } from '../src/app/desk/take-in.ts';
import { readerVersion } from '../src/app/models.ts';
import type { Reading } from '../src/core/model/index.ts';
import type { Store } from '../src/store/store.ts';
import { type Grown, grower } from './grow.ts';
import { quantile } from './measure.ts';
import { comparisonOf, documentOf, type SearchTime, searchTimes } from './searches.ts';

/** What the desk does with so many articles. Times in milliseconds on the clock. */
export interface DeskFigures {
  readonly articles: number;
  /** Articles a second, taken in by batches and read by what was read before: all that `import` does but extracting and reading. */
  readonly perSecond: number;
  /** Processor time an article. */
  readonly processor: { readonly taken: number; readonly read: number };
  /** One new article by itself, taken in and committed. */
  readonly arrival: Spread;
  /** The same in processor time. */
  readonly arrivalProcessor: Spread;
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
  /** Stories of several events: all grown from one bundled event, or not. */
  readonly mixedKin: number;
  readonly mixedOthers: number;
  /** Events in several stories. */
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
  for (const { reading, ...rest } of grown) {
    const id = `${reading.id}${number.toString(36)}`;
    yield { ...rest, number, reading: { ...reading, id, url: `https://news.example/${id}` } };
    number += 1;
  }
}

/** Milliseconds: on the clock, and of the processor for taking in and for what was read. */
const NOTHING = { articles: 0, clock: 0, taken: 0, read: 0 };

function processorSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

class Filling {
  readonly #desk: OpenDesk;
  readonly #version: string;
  readonly #comparing: boolean;
  /** By article. */
  readonly events = new Map<string, string>();
  readonly plants = new Map<string, string>();
  #spent = { ...NOTHING };
  /** The first account of the event at hand, to be compared with the second. */
  #first: { readonly event: number; readonly story: string | null; readonly reading: Reading } | null = null;

  /** `comparing`: whether the first two accounts of an event get a comparison, with little in it. */
  constructor(desk: OpenDesk, version: string, comparing = true) {
    this.#desk = desk;
    this.#version = version;
    this.#comparing = comparing;
  }

  /** Until there are so many. */
  async fill(grown: Generator<Numbered>, size: number): Promise<void> {
    for (let left = size - this.events.size; left > 0; left = size - this.events.size) {
      const batch = take(grown, Math.min(BATCH, left));
      const start = performance.now();
      await this.#put(batch);
      this.#spent.clock += performance.now() - start;
      this.#spent.articles += batch.length;
    }
  }

  /** Of what was filled in since this was last asked. */
  speed(): Pick<DeskFigures, 'perSecond' | 'processor'> {
    const { articles, clock, taken, read } = this.#spent;
    this.#spent = { ...NOTHING };
    return {
      perSecond: (articles * 1000) / clock,
      processor: { taken: taken / articles, read: read / articles },
    };
  }

  /** Some more, one by one. */
  async arrive(grown: Generator<Numbered>): Promise<Pick<DeskFigures, 'arrival' | 'arrivalProcessor'>> {
    const times: number[] = [];
    const processor: number[] = [];
    for (const one of take(grown, ARRIVALS)) {
      const prepared = preparedOf(one);
      const [start, used] = [performance.now(), process.cpuUsage()];
      const [taken] = await takeIn(this.#desk, [prepared]);
      times.push(performance.now() - start);
      processor.push(processorSince(used));
      await this.#desk.store.readings.put([one.reading], this.#version);
      this.#remember(one, taken);
    }
    return { arrival: spreadOf(times), arrivalProcessor: spreadOf(processor) };
  }

  async #put(batch: readonly Numbered[]): Promise<void> {
    const { store } = this.#desk;
    const taken = await this.#timed('taken', () => takeIn(this.#desk, batch.map(preparedOf)));
    const readings = batch.map(({ reading }) => reading);
    await this.#timed('read', () => store.readings.put(readings, this.#version));
    if (this.#comparing) await store.transaction((within) => this.#compare(within, batch, taken));
    for (const [i, one] of batch.entries()) this.#remember(one, taken[i]);
  }

  #remember({ event, plant }: Grown, taken: Taken | undefined): void {
    if (!taken?.article) return;
    this.events.set(taken.article, String(event));
    this.plants.set(taken.article, plant);
  }

  async #timed<T>(what: 'taken' | 'read', work: () => Promise<T>): Promise<T> {
    const start = process.cpuUsage();
    const result = await work();
    this.#spent[what] += processorSince(start);
    return result;
  }

  /** The first two accounts of an event, where they stand in one story. */
  async #compare(store: Store, batch: readonly Numbered[], taken: readonly Taken[]): Promise<void> {
    const { now } = this.#desk;
    for (const [i, { event, reading }] of batch.entries()) {
      const placed = taken[i]?.story ?? null;
      const story = placed === null ? null : ((await store.stories.resolve(placed)) ?? null);
      const first = this.#first;
      if (first?.event !== event) this.#first = { event, story, reading };
      else if (story !== null && first.story === story && (await store.comparisons.keyOf(story)) === undefined)
        await store.comparisons.put(story, story, comparisonOf([first.reading, reading]), now().toISOString());
    }
  }
}

/** Fills an empty store through the desk. At each size, in ascending order, some articles arrive one by one and all is searched. */
export async function* measureDesk(location: string, sizes: readonly number[]): AsyncGenerator<DeskFigures> {
  const grow = await grower();
  const desk = await openDesk({ location });
  try {
    const filling = new Filling(desk, await readerVersion());
    const grown = numbered(grow((sizes.at(-1) ?? 0) + ARRIVALS));
    for (const size of sizes) {
      await filling.fill(grown, size);
      yield {
        articles: size,
        ...filling.speed(),
        ...(await filling.arrive(grown)),
        stories: await desk.store.stories.count(),
        clustering: await clusteringOf(desk, filling.events, filling.plants),
        searches: await searchTimes(desk.store),
        memory: process.resourceUsage().maxRSS / 1024,
        file: sizeOf(location),
      };
    }
  } finally {
    await desk.close();
  }
}

/** Fills an empty store through the desk with so many articles, read and grouped, and compares none. */
export async function fillDesk(desk: OpenDesk, count: number): Promise<void> {
  const grow = await grower();
  await new Filling(desk, await readerVersion(), false).fill(numbered(grow(count)), count);
}

const sizeOf = (location: string): number =>
  ['', '-wal'].reduce((sum, end) => sum + (statSync(location + end, { throwIfNoEntry: false })?.size ?? 0), 0) /
  2 ** 20;

function take<T>(values: Generator<T>, count: number): T[] {
  const taken: T[] = [];
  for (let value = values.next(); !value.done; value = values.next()) {
    taken.push(value.value);
    if (taken.length === count) break;
  }
  return taken;
}

const spreadOf = (times: readonly number[]): Spread => ({
  median: quantile(times, 0.5),
  p95: quantile(times, 0.95),
  most: Math.max(...times),
});

async function clusteringOf(
  { store }: OpenDesk,
  events: ReadonlyMap<string, string>,
  plants: ReadonlyMap<string, string>,
): Promise<Clustering> {
  const groups = new Map<string, string>();
  for await (const { article, story } of store.sketches.between(-100_000, 100_000))
    if (story !== null && events.has(article)) groups.set(article, story);
  const [mixed, others] = [spanning(groups, events), spanning(groups, plants)];
  return {
    ...bCubed(groups, events),
    mixedKin: mixed.size - others.size,
    mixedOthers: others.size,
    divided: spanning(events, groups).size,
  };
}

/** Groups of the first kind that hold items of several of the second. */
function spanning(of: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): Set<string> {
  const first = new Map<string, string | undefined>();
  const several = new Set<string>();
  for (const [item, group] of of) {
    if (!first.has(group)) first.set(group, others.get(item));
    else if (first.get(group) !== others.get(item)) several.add(group);
  }
  return several;
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

if (process.argv[1]?.endsWith('filling.ts')) {
  const { values } = parseArgs({
    options: {
      location: { type: 'string', default: '/tmp/rashomon-bench.db' },
      sizes: { type: 'string', default: '1000' },
      cold: { type: 'boolean', default: false },
    },
  });
  const sizes = values.sizes.split(',').map(Number);
  if (values.cold) console.log(JSON.stringify(await coldStart(values.location, Number(sizes.at(-1)) + ARRIVALS)));
  else for await (const figures of measureDesk(values.location, sizes)) console.log(JSON.stringify(figures));
}

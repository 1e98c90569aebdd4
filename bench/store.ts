import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  type Comparison,
  type DifferenceSide,
  type Document,
  passageOf,
  type Reading,
} from '../src/core/model/index.ts';
import { openStore } from '../src/store/open.ts';
import type { Query, Sketch } from '../src/store/records.ts';
import type { Store } from '../src/store/store.ts';
import { grower } from './grow.ts';
import { median, timed } from './measure.ts';

/** What was measured, and the figure with its unit. */
export interface StoreFigure {
  readonly what: string;
  readonly value: string;
}

/** Articles put in one transaction. */
const BATCH = 256;
const AT = '2026-01-02T03:04:05.000Z';
const VERSION = 'bench';
const FIRST_DAY = 19_723;

/** What people search for, by what it asks for. Common and rare ones: both must be quick. */
const QUERIES: Readonly<Record<string, Query>> = {
  'a word that every article has': { text: 'the' },
  'a common word': { text: 'officials' },
  'a common word, best first': { text: 'officials', order: 'best' },
  'two words and a phrase': { text: 'police fire "said on"' },
  'a rare word': { text: 'warehouse -fire' },
  'a word that none has': { text: 'xylophonist' },
  'a speaker': { speaker: 'mayor' },
  'words of a quotation': { quotation: 'we will' },
  'what a speaker says of something': { speaker: 'police', quotation: 'fire' },
  'a figure of people': { figure: { low: 10, high: 20, counted: 'people' } },
  'a figure of one value': { figure: { low: 1_429, high: 1_429 } },
  'a figure in a unit': { figure: { low: 1e6, unit: 'usd' } },
  'any small number': { figure: { low: 2, high: 3, unit: 'one' } },
  'days that are named': { mentions: { from: FIRST_DAY + 100, to: FIRST_DAY + 101 } },
  'days of publication': { from: FIRST_DAY + 100, to: FIRST_DAY + 101 },
  'an outlet': { outlet: 'Outlet 7' },
  'a difference in figures': { difference: 'figure' },
  'words, outlet and figure together': { text: 'fire', outlet: 'Outlet 7', figure: { counted: 'people' } },
};

export const documentOf = ({
  sentences,
  entities,
  mentions,
  attributions,
  quantities,
  times,
  ...document
}: Reading): Document => document;

const sketchOf = (article: string, { id }: Reading, day: number): Sketch => ({
  article,
  document: id,
  day,
  bytes: new Uint8Array(600).fill(day % 251),
});

async function putBatch(store: Store, readings: readonly Reading[], from: number): Promise<void> {
  const urls = readings.map((_, i) => `https://outlet-${(from + i) % 40}.example/news/${from + i}`);
  await store.transaction(async (tx) => {
    const added = await tx.articles.add(
      readings.map(({ headline, published }, i) => ({
        key: urls[i] ?? '',
        url: urls[i] ?? null,
        outlet: `Outlet ${(from + i) % 40}`,
        headline,
        published,
        transport: { type: 'page', name: urls[i] ?? '' },
        fetched: AT,
      })),
    );
    const ids = added.map(({ article }) => article.id);
    await tx.revisions.add(
      readings.map((reading, i) => ({
        article: ids[i] ?? '',
        document: documentOf(reading),
        fetched: AT,
        change: null,
      })),
    );
    await tx.readings.put(readings, VERSION);
    await tx.sketches.put(readings.map((reading, i) => sketchOf(ids[i] ?? '', reading, dayOf(reading))));
    await putStories(tx, readings, ids);
  });
}

/** Stories of five neighbours each, with a comparison that found one difference of every kind between the first two. */
async function putStories(tx: Store, readings: readonly Reading[], ids: readonly string[]): Promise<void> {
  for (let at = 0; at < readings.length; at += 5) {
    const { id } = await tx.stories.create({ label: `Story of ${readings[at]?.headline}`, at: AT });
    const members = readings.slice(at, at + 5);
    await tx.stories.place(
      members.map((reading, i) => ({
        story: id,
        article: ids[at + i] ?? '',
        why: { document: reading.id, with: members[0]?.id ?? null, score: 0.9, shares: ['same text'] },
        by: 'program',
        at: AT,
      })),
    );
    await tx.comparisons.put(id, id, comparisonOf(members.slice(0, 2)), AT);
  }
}

const TYPES = ['figure', 'time', 'place', 'actor', 'attribution'] as const;

export const comparisonOf = (members: readonly Reading[]): Comparison => ({
  version: 1,
  documents: [],
  entities: [],
  alignments: [],
  points: [],
  differences: TYPES.map((type, i) => ({
    id: `d${i}`,
    type,
    severity: 'contradiction',
    what: `They tell another ${type}`,
    sides: members.map(sideOf),
    reasons: [],
    confidence: 0.9,
  })),
  nonDifferences: [],
  quotes: [],
  reuse: [],
  origins: [],
  only: [],
  omissions: [],
  timeline: [],
  synthesis: [],
  coverage: { points: { carried: 0, of: 0 }, differences: { carried: 0, of: 0 }, share: null },
  notes: [],
});

function sideOf(reading: Reading): DifferenceSide {
  const passage = passageOf(reading, reading.sentences[0] ?? { start: 0, end: 0 });
  return { ...passage, value: passage.quote, context: passage };
}

const dayOf = ({ published }: Reading): number => Math.floor(Date.parse(published ?? AT) / 86_400_000);

async function fill(store: Store, count: number): Promise<StoreFigure[]> {
  const grow = await grower();
  let batch: Reading[] = [];
  let [milliseconds, processor, from, words] = [0, 0, 0, 0];
  const put = async (): Promise<void> => {
    const [start, used] = [performance.now(), process.cpuUsage()];
    await putBatch(store, batch, from);
    milliseconds += performance.now() - start;
    const { user, system } = process.cpuUsage(used);
    processor += (user + system) / 1000;
    from += batch.length;
    batch = [];
  };
  for (const { reading } of grow(count)) {
    const number = from + batch.length;
    words += reading.text.split(' ').length;
    batch.push({ ...reading, id: `${reading.id}${number.toString(36)}`, outlet: `Outlet ${number % 40}` });
    if (batch.length === BATCH) await put();
  }
  if (batch.length > 0) await put();
  return [
    { what: 'words an article', value: (words / count).toFixed(0) },
    { what: 'kept with all that search needs', value: `${((count * 1000) / milliseconds).toFixed(0)} articles/s` },
    { what: 'processor time of that', value: `${(processor / count).toFixed(2)} ms an article` },
  ];
}

/** Median time on the clock, in milliseconds, after one run that does not count. */
async function clocked(runs: number, task: () => Promise<unknown>): Promise<number> {
  await task();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  return median(times);
}

/** How long one question takes, in milliseconds on the clock. */
export interface SearchTime {
  readonly what: string;
  readonly clock: number;
  readonly found: number;
}

export async function searchTimes(store: Store): Promise<SearchTime[]> {
  const times: SearchTime[] = [];
  for (const [what, query] of Object.entries(QUERIES)) {
    const { items } = await store.search.find(query);
    times.push({ what, clock: await clocked(5, () => store.search.find(query)), found: items.length });
  }
  return times;
}

async function searches(store: Store): Promise<StoreFigure[]> {
  const figures: StoreFigure[] = [];
  for (const [what, query] of Object.entries(QUERIES)) {
    const { items } = await store.search.find(query);
    const task = () => store.search.find(query);
    const [clock, processor] = [await clocked(5, task), await timed(5, task)];
    const value = `${clock.toFixed(1)} ms (processor ${processor.toFixed(1)} ms), ${items.length} found`;
    figures.push({ what: `search: ${what}`, value });
  }
  return figures;
}

async function walks(store: Store, count: number): Promise<StoreFigure[]> {
  const sketches = await clocked(1, async () => {
    for await (const _ of store.sketches.between(0, 40_000));
  });
  const due = await clocked(3, () => store.articles.due(AT, 100));
  const unread = await clocked(3, () => store.readings.unread(VERSION));
  let bytes = 0;
  const start = performance.now();
  for await (const record of store.exportAll()) bytes += JSON.stringify(record).length;
  const exported = performance.now() - start;
  return [
    { what: 'all sketches with their stories', value: `${sketches.toFixed(0)} ms` },
    { what: 'what is due', value: `${due.toFixed(1)} ms` },
    { what: 'what is unread (nothing)', value: `${unread.toFixed(1)} ms` },
    { what: 'export', value: `${((count * 1000) / exported).toFixed(0)} articles/s, ${(bytes / 1e6).toFixed(0)} MB` },
  ];
}

/** Fills a store with generated articles of an everyday length, and searches it. */
export async function measureStore(location: string, count: number): Promise<StoreFigure[]> {
  const store = await openStore(location);
  try {
    const filled = (await store.articles.count()) > 0 ? [] : await fill(store, count);
    const figures = [...filled, ...(await searches(store)), ...(await walks(store, count))];
    const memory = `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`;
    return [...figures, { what: 'memory of this process', value: memory }];
  } finally {
    await store.close();
  }
}

if (process.argv[1]?.endsWith('store.ts')) {
  const { values } = parseArgs({
    options: {
      location: { type: 'string', default: '/tmp/rashomon-bench.db' },
      articles: { type: 'string', default: '10000' },
      keep: { type: 'boolean', default: false },
    },
  });
  const files = ['', '-wal', '-shm'].map((end) => values.location + end);
  if (!values.keep) for (const file of files) rmSync(file, { force: true });
  for (const { what, value } of await measureStore(values.location, Number(values.articles)))
    console.log(`${what.padEnd(45)} ${value}`);
}

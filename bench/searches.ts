import {
  bareComparison,
  type Comparison,
  type DifferenceSide,
  type Document,
  passageOf,
  type Reading,
} from '../src/core/model/index.ts';
import type { Query } from '../src/store/records.ts';
import type { Store } from '../src/store/store.ts';
import { median, timed } from './measure.ts';

const FIRST_DAY = 19_723;

/** What people search for, by what it asks for, in articles from that day on. Common and rare ones: both must be quick. */
export const queriesFrom = (firstDay: number): Readonly<Record<string, Query>> => ({
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
  'days that are named': { mentions: { from: firstDay + 100, to: firstDay + 101 } },
  'days of publication': { from: firstDay + 100, to: firstDay + 101 },
  'an outlet': { outlet: 'Outlet 7' },
  'a difference in figures': { difference: 'figure' },
  'words, outlet and figure together': { text: 'fire', outlet: 'Outlet 7', figure: { counted: 'people' } },
});

export const documentOf = ({
  sentences,
  entities,
  mentions,
  attributions,
  quantities,
  times,
  ...document
}: Reading): Document => document;

const TYPES = ['figure', 'time', 'place', 'actor', 'attribution'] as const;

export const comparisonOf = (members: readonly Reading[]): Comparison =>
  bareComparison({
    differences: TYPES.map((type, i) => ({
      id: `d${i}`,
      type,
      severity: 'contradiction',
      what: `They tell another ${type}`,
      sides: members.map(sideOf),
      reasons: [],
      confidence: 0.9,
    })),
  });

function sideOf(reading: Reading): DifferenceSide {
  const passage = passageOf(reading, reading.sentences[0] ?? { start: 0, end: 0 });
  return { ...passage, value: passage.quote, context: passage };
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

/** How long one question takes, in milliseconds. */
export interface SearchTime {
  readonly what: string;
  readonly clock: number;
  readonly processor: number;
  readonly found: number;
}

export async function searchTimes(store: Store): Promise<SearchTime[]> {
  const times: SearchTime[] = [];
  for (const [what, query] of Object.entries(queriesFrom(FIRST_DAY))) {
    const { items } = await store.search.find(query);
    const task = () => store.search.find(query);
    times.push({ what, clock: await clocked(5, task), processor: await timed(5, task), found: items.length });
  }
  return times;
}

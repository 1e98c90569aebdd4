import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from '../row.ts';
import {
  bind,
  type Tally,
  tallyAlignments,
  tallyAnchors,
  tallyAttributions,
  tallyDifferences,
  tallyFurniture,
} from './measures.ts';
import { loadStory } from './story.ts';

const TALLIES = {
  alignment: tallyAlignments,
  difference: tallyDifferences,
  attribution: tallyAttributions,
  furniture: tallyFurniture,
  anchors: tallyAnchors,
} as const;

type Tallied = Readonly<Record<keyof typeof TALLIES, Tally>>;

/** The comparison against annotated stories (`<dir>/stories/<id>/gold.json`), each and all together. */
export async function scoreStories(dir: string, onError?: (line: string) => void): Promise<Row[]> {
  const folder = join(dir, 'stories');
  const ids = readdirSync(folder).filter((id) => existsSync(join(folder, id, 'gold.json')));
  const stories: [string, Tallied][] = [];
  for (const id of ids.sort()) {
    const bound = bind(await loadStory(join(folder, id), id));
    const tallied = Object.fromEntries(
      Object.entries(TALLIES).map(([name, tally]) => [name, tally(bound)]),
    ) as unknown as Tallied;
    for (const { errors } of Object.values(tallied)) for (const error of errors) onError?.(`${id} ${error}`);
    stories.push([id, tallied]);
  }
  return [
    ...stories.flatMap(([id, tallied]) => rowsOf(id, [tallied]).slice(0, 3)),
    ...rowsOf(
      'all',
      stories.map(([, tallied]) => tallied),
    ),
    ...kindRows(stories.map(([, tallied]) => tallied)),
  ];
}

const KINDS = [
  ...['figure', 'time', 'place', 'actor', 'attribution', 'certainty', 'quote-wording', 'framing', 'order', 'other'],
  ...['contradiction', 'imprecision', 'wording'],
];

/** Recall of the differences by their marked type and severity, and how many printed contradictions were marked at all. */
function kindRows(tallied: readonly Tallied[]): Row[] {
  const sum = (count: string): number =>
    tallied.reduce((total, { difference }) => total + (difference.counts[count] ?? 0), 0);
  const corpus = 'stories, all';
  const kinds = KINDS.filter((kind) => sum(`wanted ${kind}`) > 0).map((kind) => ({
    corpus,
    measure: `differences found, ${kind}`,
    value: sum(`found ${kind}`) / sum(`wanted ${kind}`),
    n: sum(`wanted ${kind}`),
  }));
  const contradictions = sum('contradictions');
  const borneOut = sum('contradictions borne out');
  return [
    ...kinds,
    {
      corpus,
      measure: 'contradictions printed that are marked',
      value: borneOut / (contradictions || 1),
      n: contradictions,
    },
  ];
}

/** Rows of one story or of several summed. The first three are the F1 measures. */
function rowsOf(id: string, tallied: readonly Tallied[]): Row[] {
  const sum = (name: keyof Tallied, count: string): number =>
    tallied.reduce((total, one) => total + (one[name].counts[count] ?? 0), 0);
  const share = (part: number, whole: number): number => part / (whole || 1);
  const f1 = (p: number, r: number): number => share(2 * p * r, p + r);
  const found = (name: 'alignment' | 'attribution') => {
    const [tp, fp, fn] = [sum(name, 'tp'), sum(name, 'fp'), sum(name, 'fn')];
    return { p: share(tp, tp + fp), r: share(tp, tp + fn), n: tp + fn };
  };
  const alignment = found('alignment');
  const attribution = found('attribution');
  const difference = {
    p: share(sum('difference', 'good'), sum('difference', 'all')),
    r: share(sum('difference', 'tp'), sum('difference', 'tp') + sum('difference', 'fn')),
    n: sum('difference', 'tp') + sum('difference', 'fn'),
  };
  const row = (measure: string, value: number, n: number): Row => ({ corpus: `stories, ${id}`, measure, value, n });
  const matched = sum('attribution', 'tp');
  return [
    row('alignment F1', f1(alignment.p, alignment.r), alignment.n),
    row('difference F1', f1(difference.p, difference.r), difference.n),
    row('attribution F1', f1(attribution.p, attribution.r), attribution.n),
    row('alignment precision', alignment.p, alignment.n),
    row('alignment recall', alignment.r, alignment.n),
    row('difference precision', difference.p, sum('difference', 'all')),
    row('difference recall', difference.r, difference.n),
    row(
      'difference typed alike',
      share(sum('difference', 'typed'), sum('difference', 'good')),
      sum('difference', 'good'),
    ),
    row('attribution precision', attribution.p, attribution.n),
    row('attribution recall', attribution.r, attribution.n),
    row(
      'attribution source',
      share(sum('attribution', 'source'), sum('attribution', 'sources')),
      sum('attribution', 'sources'),
    ),
    row('attribution speaker', share(sum('attribution', 'speaker'), matched), matched),
    row('attribution kind', share(sum('attribution', 'kind'), matched), matched),
    row(
      'furniture cut',
      share(sum('furniture', 'cut'), sum('furniture', 'cut') + sum('furniture', 'left')),
      sum('furniture', 'cut') + sum('furniture', 'left'),
    ),
    row(
      'report kept',
      share(sum('furniture', 'kept'), sum('furniture', 'kept') + sum('furniture', 'lost')),
      sum('furniture', 'kept') + sum('furniture', 'lost'),
    ),
    row('anchors broken', sum('anchors', 'broken'), sum('anchors', 'anchors')),
  ];
}

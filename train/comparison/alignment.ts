import { Graph } from '../../src/core/compare/alignment/graph.ts';
import { firstPass, type Pair } from '../../src/core/compare/alignment/index.ts';
import { FIRST_SIGNALS, SECOND_SIGNALS, type Signals } from '../../src/core/compare/alignment/signals.ts';
import { type PassWeights, probability, type Weights } from '../../src/core/compare/alignment/weights.ts';
import { type Example, fitStandardised } from './newton.ts';
import type { MarkedStory } from './stories.ts';

/** Penalty on the weights of standardised signals; anything from 3 to 30 does as well. */
const RIDGE = 10;
/** Groups of stories: the second pass is fitted on what the first says of stories that it was not fitted on. */
const GROUPS = 5;

/** A story's pairs with the marks on them: null where one annotator alone marked it. */
interface Judged {
  readonly story: MarkedStory;
  readonly pairs: readonly (Omit<Pair, 'score'> & { readonly label: 0 | 1 | null })[];
}

const keyOf = (x: string, y: string): string => [x, y].sort().join('~');

export function judgePairs(story: MarkedStory): Judged {
  const both = new Set(story.gold.pairs.filter((pair) => pair.both).map(({ x, y }) => keyOf(x, y)));
  const any = new Set(story.gold.pairs.map(({ x, y }) => keyOf(x, y)));
  const pairs = firstPass(story.profiles).map((pair) => {
    const keys = story.sentences(pair.a).flatMap((x) => story.sentences(pair.b).map((y) => keyOf(x, y)));
    const label = keys.some((key) => both.has(key)) ? 1 : keys.some((key) => any.has(key)) ? null : 0;
    return { ...pair, label } as const;
  });
  return { story, pairs };
}

/** Weights of both passes of the alignment. */
export function fitAlignment(judged: readonly Judged[]): PassWeights {
  const groups = Array.from({ length: GROUPS }, (_, k) => fitFirst(judged.filter((_one, i) => i % GROUPS !== k)));
  const second = judged.flatMap((one, i) => scoredWith(one, groups[i % GROUPS] as Weights));
  return { first: fitFirst(judged), second: fitWeights(second, SECOND_SIGNALS) };
}

const fitFirst = (judged: readonly Judged[]): Weights =>
  fitWeights(
    judged.flatMap(({ pairs }) => pairs),
    FIRST_SIGNALS,
  );

function scoredWith({ story, pairs }: Judged, first: Weights) {
  const scored = pairs.map((pair) => ({ ...pair, score: probability(first, pair.signals) }));
  const graph = new Graph(story.profiles, scored);
  return scored.map((pair) => ({ label: pair.label, signals: { ...pair.signals, ...graph.signals(pair) } }));
}

function fitWeights(
  pairs: readonly { readonly signals: Signals; readonly label: 0 | 1 | null }[],
  names: readonly (keyof Signals)[],
): Weights {
  const examples = pairs.flatMap(({ signals, label }): Example[] =>
    label === null ? [] : [{ values: Object.fromEntries(names.map((name) => [name, signals[name]])), label }],
  );
  return fitStandardised(examples, RIDGE);
}

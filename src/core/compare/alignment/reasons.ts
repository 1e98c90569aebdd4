import { FITTED } from './fitted.ts';
import type { Pair } from './index.ts';
import { SECOND_SIGNALS, type Signals } from './signals.ts';

const WORDS: Readonly<Record<keyof Signals, string>> = {
  bigrams: 'words in the same order',
  quantities: 'the same figure',
  times: 'the same time',
  speaker: 'the same speaker',
  headline: 'headline or highlight',
  late: 'both early in their report',
  mutual: 'most words of each in the other',
  covered: 'words of one in the other, or words that mean nearly the same',
  nouns: 'the same things',
  verbs: 'the same doings',
  second: 'several telling words in common',
  uncovered: 'nothing telling in one alone',
  run: 'a phrase in like words',
  sequence: 'words in the same order',
  surroundings: 'the sentences around them are alike',
  mutualRank: 'no better partner in the other account',
  meaningRank: 'no better partner in the other account',
  first: 'much in common',
  via: 'a third account tells it in words like both',
  share: 'no better partner in the other account',
  moved: 'the sentences beside are aligned with it too',
};

const MOST_REASONS = 4;
const LEAST_WEIGHT = 0.15;

/** The signals that spoke most for an alignment, the strongest first. */
export function reasonsOf({ signals }: Pair): string[] {
  const reasons = SECOND_SIGNALS.map((name) => ({ name, weight: (FITTED.second.of[name] ?? 0) * signals[name] }))
    .filter(({ weight }) => weight > LEAST_WEIGHT)
    .sort((x, y) => y.weight - x.weight)
    .map(({ name }) => WORDS[name]);
  return [...new Set(reasons)].slice(0, MOST_REASONS);
}

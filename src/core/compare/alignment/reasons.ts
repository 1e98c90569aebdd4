import type { Pair } from './index.ts';
import { SIGNAL_NAMES, type Signals } from './signals.ts';
import { SECOND_PASS } from './weights.ts';

const WORDS: Readonly<Record<keyof Signals, string>> = {
  cosine: 'similar words',
  mutual: 'most words of each in the other',
  shared: 'many telling words in common',
  bigrams: 'words in the same order',
  quantities: 'the same figure',
  times: 'the same time',
  speaker: 'the same speaker',
  distance: 'the same place in the report',
  lead: 'both open their report',
  headline: 'headline or highlight',
  senseMutual: 'words that mean nearly the same',
  clause: 'a clause told in like words',
  neighbours: 'the sentences around them are aligned',
  rank: 'no better partner in the other account',
};

const MOST_REASONS = 4;

/** The signals that spoke most for an alignment, the strongest first. */
export function reasonsOf({ signals }: Pair): string[] {
  return SIGNAL_NAMES.map((name) => ({ name, weight: SECOND_PASS.of[name] * signals[name] }))
    .filter(({ weight }) => weight > 0.15)
    .sort((x, y) => y.weight - x.weight)
    .slice(0, MOST_REASONS)
    .map(({ name }) => WORDS[name]);
}

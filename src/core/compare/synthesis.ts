import type { Difference, Point, SynthesisSentence } from '../model/comparison.ts';
import type { Alone } from './only.ts';

const MOST_SHARED = 4;
const MOST_DIFFERING = 4;
const MOST_ALONE = 3;
const MOST_WORDS = 45;

const words = (text: string): number => text.split(/\s+/).length;

/**
 * A report made of passages alone: what most accounts tell, then where they differ, told as differing, then what
 * single accounts add. Every sentence cites; shared and only sentences are an account's own words.
 */
export function synthesise(
  points: readonly Point[],
  differences: readonly Difference[],
  alone: readonly Alone[],
): SynthesisSentence[] {
  const shared = points
    .filter(({ verdict, text }) => verdict !== 'unmatched' && words(text) <= MOST_WORDS)
    .slice(0, MOST_SHARED)
    .map(({ text, positions }) => ({
      role: 'shared' as const,
      text,
      cites: positions.flatMap(({ passages }) => passages),
    }));
  const differing = differences
    .filter(({ severity }) => severity !== 'wording')
    .slice(0, MOST_DIFFERING)
    .map(({ what, sides }) => ({
      role: 'differs' as const,
      text: `Accounts differ. ${what}.`,
      cites: sides.map(({ document, start, end, quote }) => ({ document, start, end, quote })),
    }));
  const only = alone
    .filter(({ only: { passage } }) => words(passage.quote) <= MOST_WORDS)
    .slice(0, MOST_ALONE)
    .map(({ only: { passage } }) => ({ role: 'only' as const, text: passage.quote, cites: [passage] }));
  return [...shared, ...differing, ...only];
}

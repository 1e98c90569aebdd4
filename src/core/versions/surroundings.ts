import type { Span } from '../model/span.ts';
import { wordsOf } from '../text/normalise.ts';

/** Characters on each side that are looked at, and words of them that are compared. */
const REACH = 120;
const MOST_WORDS = 8;

/** The words on both sides of a place, the nearest first. */
export interface Surroundings {
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Share of these words that are around the other place too, in the same order on the same side, 0 to 1; 1 where there are none. */
  readonly sharedWith: (other: Pick<Surroundings, 'before' | 'after'>) => number;
}

export function wordsAround(text: string, { start, end }: Span): Surroundings {
  const before = wordsOf(text.slice(Math.max(0, start - REACH), start))
    .slice(-MOST_WORDS)
    .reverse();
  const after = wordsOf(text.slice(end, end + REACH)).slice(0, MOST_WORDS);
  const total = weightOf(before.length) + weightOf(after.length);
  const sharedWith = (other: Pick<Surroundings, 'before' | 'after'>): number => {
    if (total === 0) return other.before.length + other.after.length === 0 ? 1 : 0.5;
    return (shared(before, other.before) + shared(after, other.after)) / total;
  };
  return { before, after, sharedWith };
}

/** What the word at a distance counts: the nearer the more. */
const nearness = (distance: number): number => 1 / (1 + distance / 4);

function weightOf(count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += nearness(i);
  return sum;
}

/** The heaviest common subsequence, words counted by how near they stand in the first. */
function shared(own: readonly string[], other: readonly string[]): number {
  let below = new Array<number>(other.length + 1).fill(0);
  for (let i = own.length - 1; i >= 0; i--) {
    const row = new Array<number>(other.length + 1).fill(0);
    for (let j = other.length - 1; j >= 0; j--)
      row[j] = Math.max(below[j] ?? 0, row[j + 1] ?? 0, own[i] === other[j] ? (below[j + 1] ?? 0) + nearness(i) : 0);
    below = row;
  }
  return below[0] ?? 0;
}

import type { WordRange } from './chains.ts';
import type { Run } from './seeds.ts';
import type { ReuseWord } from './words.ts';

/** Gaps with more word pairs than this are left unaligned. */
const LARGEST_TABLE = 40_000;

/** A word of one text and the equal word of the other. */
export type WordPair = readonly [a: number, b: number];

/** Equal words in the same order in two ranges: the runs as they are, and the longest common subsequence between and around them. */
export function alignWords(
  wordsA: readonly ReuseWord[],
  wordsB: readonly ReuseWord[],
  a: WordRange,
  b: WordRange,
  runs: readonly Run[],
): WordPair[] {
  const pairs: WordPair[] = [];
  let atA = a.from;
  let atB = b.from;
  for (const run of runs) {
    const skip = Math.max(0, atA - run.a, atB - run.b);
    const length = Math.min(run.length, a.to - run.a, b.to - run.b) - skip;
    if (length <= 0) continue;
    pairs.push(...common(wordsA, wordsB, { from: atA, to: run.a + skip }, { from: atB, to: run.b + skip }));
    for (let k = skip; k < skip + length; k++) pairs.push([run.a + k, run.b + k]);
    atA = run.a + skip + length;
    atB = run.b + skip + length;
  }
  pairs.push(...common(wordsA, wordsB, { from: atA, to: a.to }, { from: atB, to: b.to }));
  return pairs;
}

/** Longest common subsequence of two ranges of words, by dynamic programming. */
function common(wordsA: readonly ReuseWord[], wordsB: readonly ReuseWord[], a: WordRange, b: WordRange): WordPair[] {
  const rows = a.to - a.from;
  const columns = b.to - b.from;
  if (rows <= 0 || columns <= 0 || rows * columns > LARGEST_TABLE) return [];
  const width = columns + 1;
  const table = new Uint16Array((rows + 1) * width);
  const equal = (i: number, j: number) => wordsA[a.from + i]?.key === wordsB[b.from + j]?.key;
  const cell = (i: number, j: number) => table[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      table[i * width + j] = equal(i, j) ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
  const pairs: WordPair[] = [];
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (equal(i, j)) pairs.push([a.from + i++, b.from + j++]);
    else if (cell(i + 1, j) >= cell(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

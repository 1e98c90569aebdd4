import { alignWords, type WordPair } from './align.ts';
import type { WordRange } from './chains.ts';
import type { Run } from './seeds.ts';
import type { ReuseText } from './words.ts';

/** A part of a chain that ends where a sentence ends in both texts. */
export interface Piece {
  readonly a: WordRange;
  readonly b: WordRange;
  readonly runs: readonly Run[];
}

/** Cuts two aligned ranges wherever both texts end a sentence at the same place, so that each part is judged by itself. */
export function piecesOf(one: ReuseText, other: ReuseText, a: WordRange, b: WordRange, runs: readonly Run[]): Piece[] {
  const cuts = [...sharedEnds(one, other, alignWords(one.words, other.words, a, b, runs)), [a.to, b.to] as const];
  const pieces: Piece[] = [];
  let [fromA, fromB] = [a.from, b.from];
  for (const [toA, toB] of cuts) {
    const [partA, partB] = [
      { from: fromA, to: toA },
      { from: fromB, to: toB },
    ];
    if (fromA < toA && fromB < toB)
      pieces.push({ a: partA, b: partB, runs: runs.flatMap((run) => clip(run, partA, partB)) });
    [fromA, fromB] = [toA, toB];
  }
  return pieces;
}

/** Places between two aligned words where a sentence ends in both texts. */
function sharedEnds(one: ReuseText, other: ReuseText, pairs: readonly WordPair[]): WordPair[] {
  return pairs.flatMap(([i, j], index): WordPair[] => {
    const next = pairs[index + 1];
    const [endA, endB] = [sentenceEnd(one, i), sentenceEnd(other, j)];
    return next && endA <= next[0] && endB <= next[1] ? [[endA, endB]] : [];
  });
}

const sentenceEnd = ({ words, sentences }: ReuseText, word: number): number =>
  sentences[words[word]?.sentence ?? -1]?.to ?? words.length;

/** The part of a run that lies in both ranges. */
function clip({ a, b, length }: Run, inA: WordRange, inB: WordRange): Run[] {
  const skip = Math.max(0, inA.from - a, inB.from - b);
  const left = Math.min(length, inA.to - a, inB.to - b) - skip;
  return left > 0 ? [{ a: a + skip, b: b + skip, length: left }] : [];
}

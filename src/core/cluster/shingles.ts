import { hashKey, runKey } from './key.ts';
import type { NewsWord } from './news-words.ts';

/** Words in a run. Reprints share few long runs but many of three (NEWS-COPY, Silcock et al. 2023); four tell news of one event apart. */
const RUN = 4;
/** Hashes kept of a text. */
const KEPT = 36;

export interface Shingles {
  readonly shingles: Uint32Array;
  readonly runs: number;
}

/** The least hashes of a text's runs of words: a sample that is the same for the same runs (A. Broder, 1997; bottom-k). */
export function shinglesOf(words: readonly NewsWord[]): Shingles {
  const hashes = Uint32Array.from(words, ({ folded }) => hashKey(folded));
  const length = Math.min(RUN, hashes.length);
  if (length === 0) return { shingles: new Uint32Array(0), runs: 0 };
  const runs = new Uint32Array(hashes.length - length + 1);
  for (let i = 0; i < runs.length; i++) runs[i] = runKey(hashes, i, length);
  runs.sort();
  const distinct = runs.filter((run, i) => i === 0 || run !== runs[i - 1]);
  return { shingles: distinct.slice(0, KEPT), runs: distinct.length };
}

/**
 * Share of the runs of the shorter text that stand in the other, 0 to 1, estimated: Jaccard's coefficient from the least
 * hashes of both together, and from it and the sizes the containment, which abridging leaves high.
 */
export function containment(a: Shingles, b: Shingles): number {
  if (a.runs === 0 || b.runs === 0) return 0;
  let [i, j, seen, common] = [0, 0, 0, 0];
  const most = Math.max(Math.min(a.runs, KEPT), Math.min(b.runs, KEPT));
  while (seen < most && (i < a.shingles.length || j < b.shingles.length)) {
    const left = a.shingles[i] ?? Infinity;
    const right = b.shingles[j] ?? Infinity;
    if (left === right) common += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
    seen += 1;
  }
  const jaccard = common / seen;
  const shared = (jaccard * (a.runs + b.runs)) / (1 + jaccard);
  return Math.min(1, shared / Math.min(a.runs, b.runs));
}

import { cosine } from '../../text/embedding/index.ts';
import { areKin } from '../alignment/senses.ts';
import type { Lexicon, Profile } from '../profile.ts';
import type { Term } from '../terms.ts';

/** What words of one kin (solution, resolution) count as. */
const KIN = 0.8;

/** How alike two words are in meaning, 0 to 1: 1 for one word, less for kin and for words with vectors near each other. */
export function likeness(a: Profile, x: string, b: Profile, y: string): number {
  if (x === y) return 1;
  if (x.startsWith('@') || y.startsWith('@')) return 0;
  const [left, right] = [a.senses.get(x), b.senses.get(y)];
  if (!left || !right) return areKin(x, y) ? KIN : 0;
  const rows = likenessesIn(a.lexicon);
  const row = rows.get(x) ?? begin(rows, x);
  const known = row.get(y);
  if (known !== undefined) return known;
  const like = areKin(x, y) ? KIN : Math.max(0, cosine(left, right));
  row.set(y, like);
  return like;
}

/** How alike the two likest words are, one of each list; 0 where either is empty. */
export function likestPair(
  a: Profile,
  xs: readonly { readonly key: string }[],
  b: Profile,
  ys: readonly { readonly key: string }[],
): number {
  let best = 0;
  for (const x of xs) for (const y of ys) best = Math.max(best, likeness(a, x.key, b, y.key));
  return best;
}

/**
 * Weight of the telling terms of either list that the other has in like words, as a share of all the list's weight; 0 where
 * it is empty. The first list's share first.
 */
export function sharesCovered(
  a: Profile,
  xs: readonly Term[],
  b: Profile,
  ys: readonly Term[],
): readonly [number, number] {
  if (xs.length === 0 || ys.length === 0) return [0, 0];
  const rows = likenessesIn(a.lexicon);
  const best = new Float64Array(xs.length + ys.length);
  for (let i = 0; i < xs.length; i++) {
    const { key } = xs[i] as Term;
    const row = rows.get(key) ?? begin(rows, key);
    for (let j = 0; j < ys.length; j++) {
      const other = (ys[j] as Term).key;
      const like = row.get(other) ?? likeness(a, key, b, other);
      if (like > (best[i] as number)) best[i] = like;
      if (like > (best[xs.length + j] as number)) best[xs.length + j] = like;
    }
  }
  return [shareOf(a, xs, best, 0), shareOf(b, ys, best, xs.length)];
}

function shareOf({ weights }: Profile, terms: readonly Term[], covered: Float64Array, from: number): number {
  let part = 0;
  let total = 0;
  for (let i = 0; i < terms.length; i++) {
    const weight = weights.get((terms[i] as Term).key) ?? 0;
    total += weight;
    part += weight * (covered[from + i] as number);
  }
  return total > 0 ? part / total : 0;
}

/** Words with likenesses kept at most; a story with more begins anew. */
const MOST_WORDS = 4000;

function begin(rows: Map<string, Map<string, number>>, key: string): Map<string, number> {
  if (rows.size >= MOST_WORDS) rows.clear();
  const row = new Map<string, number>();
  rows.set(key, row);
  return row;
}

const known = new WeakMap<Lexicon, Map<string, Map<string, number>>>();

/** Of the telling words of a story, by stem, those worked out so far: the same pairs of them meet in very many pairs of sentences. */
function likenessesIn(story: Lexicon): Map<string, Map<string, number>> {
  const rows = known.get(story) ?? new Map<string, Map<string, number>>();
  known.set(story, rows);
  return rows;
}

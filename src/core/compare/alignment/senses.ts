import { cosine } from '../../text/embedding/index.ts';
import type { Profile } from '../profile.ts';

/** Words less alike than this mean something else; static vectors put any two words of one field at about .3. */
const UNLIKE = 0.4;
/** Words at least this alike mean the same. */
const ALIKE = 0.85;

/**
 * Share of the weight of `keys`, words of one sentence, that `others`, words of another, have in the same words or, by
 * degrees, in words that mean nearly the same: each word with its best partner (the greedy matching of BERTScore, Zhang
 * et al. 2020, on static vectors).
 */
function coverage(
  a: Profile,
  keys: Iterable<string>,
  b: Profile,
  others: ReadonlySet<string>,
): { part: number; total: number } {
  let part = 0;
  let total = 0;
  for (const key of keys) {
    const weight = a.weights.get(key) ?? 0;
    total += weight;
    part += weight * (others.has(key) ? 1 : likeness(a.senses.get(key), b, others));
  }
  return { part, total };
}

function likeness(sense: Float32Array | undefined, { senses }: Profile, others: ReadonlySet<string>): number {
  if (!sense) return 0;
  let best = 0;
  for (const key of others) {
    const other = senses.get(key);
    if (other) best = Math.max(best, cosine(sense, other));
  }
  return Math.min(1, Math.max(0, (best - UNLIKE) / (ALIKE - UNLIKE)));
}

/** Share of the weight that two sentences have in like words, in the one that has less of it. */
export function mutualBySense(a: Profile, b: Profile): number {
  const [keysA, keysB] = [new Set(a.weights.keys()), new Set(b.weights.keys())];
  return lesserShare(coverage(a, keysA, b, keysB), coverage(b, keysB, a, keysA));
}

/** Weight that a pair of clauses must have in common to count in full. */
const FULL_WEIGHT = 5;

/** As `mutualBySense`, of the two clauses that have most in common: what long sentences share in one part of them. */
export function bestClause(a: Profile, b: Profile): number {
  let best = 0;
  for (const x of a.clauses)
    for (const y of b.clauses) {
      const [left, right] = [coverage(a, x, b, y), coverage(b, y, a, x)];
      best = Math.max(best, lesserShare(left, right) * Math.min(1, Math.min(left.part, right.part) / FULL_WEIGHT));
    }
  return best;
}

function lesserShare(x: { part: number; total: number }, y: { part: number; total: number }): number {
  return Math.min(x.total > 0 ? x.part / x.total : 0, y.total > 0 ? y.part / y.total : 0);
}

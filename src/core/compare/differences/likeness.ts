import { cosine } from '../../text/embedding/index.ts';
import { areKin } from '../alignment/senses.ts';
import type { Profile } from '../profile.ts';
import type { Term } from '../terms.ts';

/** What words of one kin (solution, resolution) count as. */
const KIN = 0.8;

/** How alike two words are in meaning, 0 to 1: 1 for one word, less for kin and for words with vectors near each other. */
export function likeness(a: Profile, x: string, b: Profile, y: string): number {
  if (x === y) return 1;
  if (x.startsWith('@') || y.startsWith('@')) return 0;
  if (areKin(x, y)) return KIN;
  const [left, right] = [a.senses.get(x), b.senses.get(y)];
  return left && right ? Math.max(0, cosine(left, right)) : 0;
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

/** Weight of the first terms that the others have in like words, as a share of all their weight; 0 where there are none. */
export function shareCovered(a: Profile, terms: readonly Term[], b: Profile, others: readonly Term[]): number {
  let part = 0;
  let total = 0;
  for (const { key } of terms) {
    const weight = a.weights.get(key) ?? 0;
    total += weight;
    let best = 0;
    for (const other of others) best = Math.max(best, likeness(a, key, b, other.key));
    part += weight * best;
  }
  return total > 0 ? part / total : 0;
}

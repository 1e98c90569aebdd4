import type { Pair } from '../alignment/index.ts';
import type { Profile } from '../profile.ts';

/** Two sentences of which the lesser shares more of its weight than this tell a same fact twice. */
const MOST_SHARED = 0.36;
/** Sentences of two accounts that are so likely to tell one fact are not both told. Below what aligns them: twice told is worse than untold. */
const LIKELY = 0.12;
/** A sentence of another account that both surely tell makes two sentences of one account likely to repeat each other. */
const SURELY = 0.6;

/** Whether a sentence would tell again what one of the others tells. */
export type Repeats = (profile: Profile, others: readonly Profile[]) => boolean;

/** By the words that sentences share, and by how likely pairs of them tell a same fact. */
export function repeatsBy(pairs: readonly Pair[]): Repeats {
  const scores = new Map<Profile, Map<Profile, number>>();
  const note = (x: Profile, y: Profile, score: number) =>
    scores.set(x, (scores.get(x) ?? new Map<Profile, number>()).set(y, score));
  for (const { a, b, score } of pairs)
    if (score >= LIKELY) {
      note(a, b, score);
      note(b, a, score);
    }
  const meetInAnother = (x: Profile, y: Profile): boolean =>
    [...(scores.get(x) ?? [])].some(([other, score]) => score >= SURELY && (scores.get(y)?.get(other) ?? 0) >= SURELY);
  const repeatsOne = (x: Profile, y: Profile): boolean =>
    x === y || sharedShare(x, y) > MOST_SHARED || scores.get(x)?.has(y) === true || meetInAnother(x, y);
  return (profile, others) => others.some((other) => repeatsOne(profile, other));
}

/** Share of the lesser sentence's weight that both have, 0 to 1. */
function sharedShare(x: Profile, y: Profile): number {
  let shared = 0;
  for (const [key, weight] of x.weights) shared += Math.min(weight, y.weights.get(key) ?? 0);
  return shared / Math.max(1e-9, Math.min(x.total, y.total));
}

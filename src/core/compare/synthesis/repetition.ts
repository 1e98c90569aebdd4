import type { Profile } from '../profile.ts';

/** Two sentences of which the lesser shares more of its weight than this tell a same fact twice. */
const MOST_SHARED = 0.36;

/** Share of the lesser sentence's weight that both have, 0 to 1. */
function sharedShare(x: Profile, y: Profile): number {
  let shared = 0;
  for (const [key, weight] of x.weights) shared += Math.min(weight, y.weights.get(key) ?? 0);
  return shared / Math.max(1e-9, Math.min(x.total, y.total));
}

/** Whether a sentence would tell again what one of the others tells. */
export const repeats = (profile: Profile, others: readonly Profile[]): boolean =>
  others.some((other) => other === profile || sharedShare(profile, other) > MOST_SHARED);

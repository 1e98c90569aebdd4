import type { Profile } from '../profile.ts';

/** What speaks for two sentences telling a same fact; each about 0 to 1. */
export interface Signals {
  readonly cosine: number;
  /** Share of the weight that is shared, in the sentence that shares less of its own. */
  readonly mutual: number;
  /** Amount shared, whatever the lengths. */
  readonly shared: number;
  readonly bigrams: number;
  readonly quantities: number;
  readonly times: number;
  readonly speaker: number;
  readonly distance: number;
  readonly lead: number;
  readonly headline: number;
  /** As `mutual`, with words that mean nearly the same counted by degrees. */
  readonly senseMutual: number;
  /** The same of the two clauses that have most in common. */
  readonly clause: number;
  /** Score of the best pair among the sentences directly before and after. */
  readonly neighbours: number;
  /** Score against the best partner that either sentence has in the other's document. */
  readonly rank: number;
}

export const SIGNAL_NAMES = [
  'cosine',
  'mutual',
  'shared',
  'bigrams',
  'quantities',
  'times',
  'speaker',
  'distance',
  'lead',
  'headline',
  'senseMutual',
  'clause',
  'neighbours',
  'rank',
] as const satisfies readonly (keyof Signals)[];

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** Signals of a pair of sentences, but for those of the second pass, which are 0: they cost more or need all pairs. */
export function signalsOf(a: Profile, b: Profile): Signals {
  let shared = 0;
  let product = 0;
  for (const [key, weight] of a.weights) {
    const other = b.weights.get(key);
    if (other === undefined) continue;
    shared += Math.min(weight, other);
    product += weight * other;
  }
  return {
    cosine: share(product, norm(a) * norm(b)),
    mutual: Math.min(share(shared, a.total), share(shared, b.total)),
    shared: Math.log1p(shared) / 4,
    bigrams: share(common(a.bigrams, b.bigrams), Math.max(2, Math.min(a.bigrams.size, b.bigrams.size))),
    quantities: sharedQuantities(a, b),
    times: sharedTimes(a, b),
    speaker: common(a.speakers, b.speakers) > 0 ? 1 : 0,
    distance: Math.abs(a.position - b.position),
    lead: a.position < 0.12 && b.position < 0.12 ? 1 : 0,
    headline: a.headline !== b.headline ? 0.5 : a.headline ? 1 : 0,
    senseMutual: 0,
    clause: 0,
    neighbours: 0,
    rank: 0,
  };
}

function norm({ weights }: Profile): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight * weight;
  return Math.sqrt(sum);
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const key of a) if (b.has(key)) count++;
  return count;
}

function sharedQuantities(a: Profile, b: Profile): number {
  const same = a.quantities.some((x) =>
    b.quantities.some(
      (y) => x.unit === y.unit && x.low === y.low && x.high === y.high && !(x.low !== null && x.low < 3),
    ),
  );
  return same ? 1 : 0;
}

function sharedTimes(a: Profile, b: Profile): number {
  const keys = new Set(a.times.map(({ value, relative }) => value ?? relative ?? ''));
  return b.times.some(({ value, relative }) => keys.has(value ?? relative ?? '')) ? 1 : 0;
}

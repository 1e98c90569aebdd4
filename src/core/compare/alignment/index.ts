import type { Profile } from '../profile.ts';
import { firstSignals } from './first-signals.ts';
import { FITTED } from './fitted.ts';
import { Graph } from './graph.ts';
import type { Signals } from './signals.ts';
import { type PassWeights, probability } from './weights.ts';

/** Two sentences of different accounts and what speaks for their telling a same fact. `a.document < b.document`. */
export interface Pair {
  readonly a: Profile;
  readonly b: Profile;
  readonly signals: Signals;
  /** 0 to 1. */
  readonly score: number;
}

/** Pairs that share less weight than this are not worth scoring. */
const LEAST_SHARED = 0.6;
/** Sentences of another document that one sentence is scored with: more than an article has, so that books end too. */
const MOST_PARTNERS = 100;
/** All pairs of sentences from different documents that share something telling, scored in two passes. */
export function scorePairs(profiles: readonly Profile[], weights: PassWeights = FITTED): Pair[] {
  const pairs = firstPass(profiles).map((pair) => ({ ...pair, score: probability(weights.first, pair.signals) }));
  const graph = new Graph(profiles, pairs);
  return pairs.map(({ a, b, signals, score }) => {
    const all = { ...signals, ...graph.signals({ a, b, score }) };
    return { a, b, signals: all, score: probability(weights.second, all) };
  });
}

/** The pairs with what the first pass knows of them, not scored yet. */
export function firstPass(profiles: readonly Profile[]): Omit<Pair, 'score'>[] {
  const pairs = candidatePairs(profiles);
  const signals = firstSignals(profiles, pairs);
  return pairs.map(([a, b], i) => ({ a, b, signals: signals[i] as Signals }));
}

/** Pairs that share enough, each sentence with those it shares most with where they are very many. */
function candidatePairs(profiles: readonly Profile[]): [Profile, Profile][] {
  const holders = holdersOf(profiles);
  const pairs: [Profile, Profile][] = [];
  const shared = new Float64Array(profiles.length);
  profiles.forEach((a, i) => {
    const met: number[] = [];
    for (const [key, weight] of a.weights)
      for (const { at, weight: other } of holders.get(key) ?? []) {
        if (at <= i || profiles[at]?.document === a.document) continue;
        if (shared[at] === 0) met.push(at);
        shared[at] = (shared[at] as number) + Math.min(weight, other);
      }
    for (const at of mostSharing(met, shared, profiles)) {
      const b = profiles[at] as Profile;
      pairs.push(a.document < b.document ? [a, b] : [b, a]);
    }
    for (const at of met) shared[at] = 0;
  });
  return pairs;
}

/** The profiles that have a word, with its weight there. */
function holdersOf(profiles: readonly Profile[]): Map<string, { at: number; weight: number }[]> {
  const holders = new Map<string, { at: number; weight: number }[]>();
  profiles.forEach(({ weights }, at) => {
    for (const [key, weight] of weights) {
      const list = holders.get(key);
      if (list) list.push({ at, weight });
      else holders.set(key, [{ at, weight }]);
    }
  });
  return holders;
}

/** Of the profiles met, those that share enough; of one document no more than `MOST_PARTNERS`, the most shared first. */
function mostSharing(met: readonly number[], shared: Float64Array, profiles: readonly Profile[]): readonly number[] {
  const enough = met.filter((at) => (shared[at] as number) >= LEAST_SHARED);
  if (enough.length <= MOST_PARTNERS) return enough;
  const counts = new Map<string, number>();
  const kept = [...enough]
    .sort((x, y) => (shared[y] as number) - (shared[x] as number) || x - y)
    .filter((at) => {
      const { document } = profiles[at] as Profile;
      const count = (counts.get(document) ?? 0) + 1;
      counts.set(document, count);
      return count <= MOST_PARTNERS;
    });
  const chosen = new Set(kept);
  return enough.filter((at) => chosen.has(at));
}

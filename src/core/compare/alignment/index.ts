import type { Profile } from '../profile.ts';
import { Senses } from './senses.ts';
import { type Signals, signalsOf } from './signals.ts';
import { FIRST_PASS, probability, SECOND_PASS, type Weights } from './weights.ts';

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
/** Pairs less likely than this after the first pass are not looked at more closely. */
const LEAST_LIKELY = 0.02;

/** All pairs of sentences from different documents that share something telling, scored in two passes. */
export function scorePairs(
  profiles: readonly Profile[],
  first: Weights = FIRST_PASS,
  second: Weights = SECOND_PASS,
): Pair[] {
  const drafts = candidatePairs(profiles).map(([a, b]) => {
    const signals = signalsOf(a, b);
    return { a, b, signals, score: probability(first, signals) };
  });
  const best = bestPartners(drafts);
  const neighbourScore = neighboursOf(drafts);
  const senses = new Senses();
  return drafts.map((draft) => {
    const { a, b, score } = draft;
    if (score < LEAST_LIKELY) return draft;
    const rank = Math.max(score / (best.get(a)?.get(b.document) ?? 1), score / (best.get(b)?.get(a.document) ?? 1));
    const signals = {
      ...draft.signals,
      senseMutual: senses.mutual(a, b),
      clause: senses.bestClause(a, b),
      neighbours: neighbourScore(a, b),
      rank: rank * score,
    };
    return { a, b, signals, score: probability(second, signals) };
  });
}

/** Score of the best pair among the sentences directly before and after a pair. */
function neighboursOf(pairs: readonly Omit<Pair, 'signals'>[]): (a: Profile, b: Profile) => number {
  const scores = new Map<string, Map<number, number>>();
  const rowOf = (a: Profile, step: number, b: Profile) => `${a.document} ${b.document} ${a.sentence.index + step}`;
  for (const { a, b, score } of pairs) {
    const row = scores.get(rowOf(a, 0, b)) ?? new Map<number, number>();
    scores.set(rowOf(a, 0, b), row.set(b.sentence.index, score));
  }
  return (a, b) => {
    let best = 0;
    for (const row of [scores.get(rowOf(a, -1, b)), scores.get(rowOf(a, 1, b))])
      for (const at of [b.sentence.index - 1, b.sentence.index + 1]) best = Math.max(best, row?.get(at) ?? 0);
    return best;
  };
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

function bestPartners(pairs: readonly Omit<Pair, 'signals'>[]): Map<Profile, Map<string, number>> {
  const best = new Map<Profile, Map<string, number>>();
  const note = (profile: Profile, document: string, score: number) => {
    let row = best.get(profile);
    if (!row) {
      row = new Map();
      best.set(profile, row);
    }
    row.set(document, Math.max(row.get(document) ?? 0, score));
  };
  for (const { a, b, score } of pairs) {
    note(a, b.document, score);
    note(b, a.document, score);
  }
  return best;
}

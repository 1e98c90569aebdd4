import type { Profile } from '../profile.ts';
import { bestClause, mutualBySense } from './senses.ts';
import { type Signals, signalsOf } from './signals.ts';
import { FIRST_PASS, probability, SECOND_PASS, THRESHOLD, type Weights } from './weights.ts';

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
  return drafts.map((draft) => {
    const { a, b, score } = draft;
    if (score < LEAST_LIKELY) return draft;
    const rank = Math.max(score / (best.get(a)?.get(b.document) ?? 1), score / (best.get(b)?.get(a.document) ?? 1));
    const signals = {
      ...draft.signals,
      senseMutual: mutualBySense(a, b),
      clause: bestClause(a, b),
      neighbours: neighbourScore(a, b),
      rank: rank * score,
    };
    return { a, b, signals, score: probability(second, signals) };
  });
}

/** Score of the best pair among the sentences directly before and after a pair. */
function neighboursOf(pairs: readonly Omit<Pair, 'signals'>[]): (a: Profile, b: Profile) => number {
  const placeOf = ({ document, sentence }: Profile, step: number) => `${document} ${sentence.index + step}`;
  const scores = new Map(pairs.map(({ a, b, score }) => [`${placeOf(a, 0)} ${placeOf(b, 0)}`, score]));
  return (a, b) =>
    Math.max(...[-1, 1].flatMap((x) => [-1, 1].map((y) => scores.get(`${placeOf(a, x)} ${placeOf(b, y)}`) ?? 0)));
}

/** The pairs that are taken to tell a same fact. */
export const alignedPairs = (profiles: readonly Profile[]): Pair[] =>
  scorePairs(profiles).filter(({ score }) => score >= THRESHOLD);

function candidatePairs(profiles: readonly Profile[]): [Profile, Profile][] {
  const holders = new Map<string, number[]>();
  profiles.forEach(({ weights }, i) => {
    for (const key of weights.keys()) {
      const list = holders.get(key);
      if (list) list.push(i);
      else holders.set(key, [i]);
    }
  });
  const pairs: [Profile, Profile][] = [];
  profiles.forEach((a, i) => {
    const shared = new Map<number, number>();
    for (const [key, weight] of a.weights)
      for (const j of holders.get(key) ?? [])
        if (j > i) shared.set(j, (shared.get(j) ?? 0) + Math.min(weight, profiles[j]?.weights.get(key) ?? 0));
    for (const [j, weight] of shared) {
      const b = profiles[j];
      if (b && a.document !== b.document && weight >= LEAST_SHARED)
        pairs.push(a.document < b.document ? [a, b] : [b, a]);
    }
  });
  return pairs;
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

import type { Profile } from '../profile.ts';
import { type Candidate, firstSignals } from './first-signals.ts';
import { FITTED } from './fitted.ts';
import { Graph } from './graph.ts';
import { COLUMN, type SignalTable } from './signal-table.ts';
import type { Signals } from './signals.ts';
import type { PassWeights } from './weights.ts';

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
/** Pairs less likely than this tell a same fact so surely not that nobody asks for them. */
const LEAST_SCORE = 0.01;

/**
 * The pairs of sentences from different documents that share something telling, scored in two passes; those that surely do
 * not tell a same fact are left out.
 */
export function scorePairs(profiles: readonly Profile[], weights: PassWeights = FITTED): Pair[] {
  const candidates = candidatePairs(profiles);
  const table = firstSignals(profiles, candidates);
  const first = table.probabilities(weights.first);
  const scored = candidates.map(({ a, b }, i) => ({ a, b, score: first[i] as number }));
  const graph = new Graph(profiles, scored);
  scored.forEach((pair, i) => {
    const { first: score, via, share, moved } = graph.signals(pair);
    table.put(i, COLUMN.first, score);
    table.put(i, COLUMN.via, via);
    table.put(i, COLUMN.share, share);
    table.put(i, COLUMN.moved, moved);
  });
  const second = table.probabilities(weights.second);
  return candidates.flatMap(({ a, b }, i) => {
    const score = second[i] as number;
    return score < LEAST_SCORE ? [] : [new TablePair(a, b, score, table, i)];
  });
}

/** A pair that takes its signals from the table when they are asked for: of most pairs only the score is. */
class TablePair implements Pair {
  readonly a: Profile;
  readonly b: Profile;
  readonly score: number;
  readonly #table: SignalTable;
  readonly #row: number;
  #signals: Signals | undefined;

  constructor(a: Profile, b: Profile, score: number, table: SignalTable, row: number) {
    this.a = a;
    this.b = b;
    this.score = score;
    this.#table = table;
    this.#row = row;
  }

  get signals(): Signals {
    this.#signals ??= this.#table.at(this.#row);
    return this.#signals;
  }
}

/** All pairs with what the first pass knows of them, not scored yet. */
export function firstPass(profiles: readonly Profile[]): Omit<Pair, 'score'>[] {
  const candidates = candidatePairs(profiles);
  const table = firstSignals(profiles, candidates);
  return candidates.map(({ a, b }, i) => ({ a, b, signals: table.at(i) }));
}

/** Pairs that share enough, each sentence with those it shares most with where they are very many. */
function candidatePairs(profiles: readonly Profile[]): Candidate[] {
  const holders = holdersOf(profiles);
  const pairs: Candidate[] = [];
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
      pairs.push(a.document < b.document ? { a, b, atA: i, atB: at } : { a: b, b: a, atA: at, atB: i });
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

import type { Pair } from './alignment/index.ts';
import type { Profile } from './profile.ts';

/** Sentences of several accounts that tell a same fact, two accounts or more. */
export interface Fact {
  readonly sentences: readonly Profile[];
  /** Mean score of the pairs across accounts, pairs that were not aligned counting nothing. */
  readonly cohesion: number;
}

/** Groups whose mean score falls below it hold more than one fact. */
const LEAST_COHESION = 0.5;

/**
 * Groups aligned sentences to facts: average-link clustering from the best pair down, so that one long sentence
 * does not chain unlike facts together. Pairs left over between groups stay alignments.
 */
export function groupFacts(pairs: readonly Pair[]): Fact[] {
  const scores = new Map<Profile, Map<Profile, number>>();
  const put = (x: Profile, y: Profile, score: number) => {
    const row = scores.get(x) ?? new Map<Profile, number>();
    scores.set(x, row.set(y, score));
  };
  for (const { a, b, score } of pairs) {
    put(a, b, score);
    put(b, a, score);
  }
  const groups = new Map<Profile, Profile[]>();
  for (const { a, b } of [...pairs].sort(bestFirst)) {
    const [left, right] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
    if (left === right) continue;
    const joined = [...left, ...right];
    if (cohesionOf(joined, scores) < LEAST_COHESION) continue;
    for (const profile of joined) groups.set(profile, joined);
  }
  return [...new Set(groups.values())].map((sentences) => ({ sentences, cohesion: cohesionOf(sentences, scores) }));
}

function bestFirst(x: Pair, y: Pair): number {
  return (
    y.score - x.score ||
    compareText(x.a.document, y.a.document) ||
    compareText(x.b.document, y.b.document) ||
    x.a.sentence.start - y.a.sentence.start ||
    x.b.sentence.start - y.b.sentence.start
  );
}

const compareText = (x: string, y: string): number => (x < y ? -1 : x > y ? 1 : 0);

function cohesionOf(group: readonly Profile[], scores: ReadonlyMap<Profile, ReadonlyMap<Profile, number>>): number {
  let sum = 0;
  let count = 0;
  group.forEach((x, i) => {
    for (const y of group.slice(i + 1)) {
      if (x.document === y.document) continue;
      sum += scores.get(x)?.get(y) ?? 0;
      count++;
    }
  });
  return count === 0 ? 0 : sum / count;
}

import type { Pair } from './alignment/index.ts';
import type { Profile } from './profile.ts';

/** Sentences of several accounts that tell a same fact, two accounts or more. */
export interface Fact {
  readonly sentences: readonly Profile[];
  /** Mean of the members' bonds. */
  readonly cohesion: number;
}

/** A sentence whose mean score with the other accounts' sentences falls below it tells another fact. */
const LEAST_COHESION = 0.45;
/** A fact has no more sentences than this: text that says one thing over and over is many facts, and ends. */
const MOST_SENTENCES = 200;

/**
 * Groups aligned sentences to facts: clustering from the best pair down in which every member must be bound to the
 * members from other accounts on average, so that one long sentence does not chain unlike facts together. Pairs left over between groups stay alignments.
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
    if (left.length + right.length > MOST_SENTENCES) continue;
    const joined = [...left, ...right];
    if (joined.some((member) => bondOf(member, joined, scores) < LEAST_COHESION)) continue;
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

type Scores = ReadonlyMap<Profile, ReadonlyMap<Profile, number>>;

/** Mean score of one member with the members from other accounts; pairs that were not aligned count nothing. */
function bondOf(member: Profile, group: readonly Profile[], scores: Scores): number {
  const others = group.filter(({ document }) => document !== member.document);
  if (others.length === 0) return 0;
  return others.reduce((sum, other) => sum + (scores.get(member)?.get(other) ?? 0), 0) / others.length;
}

const cohesionOf = (group: readonly Profile[], scores: Scores): number =>
  group.reduce((sum, member) => sum + bondOf(member, group, scores), 0) / group.length;

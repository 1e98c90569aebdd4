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
  const groups = new Map<Profile, Group>();
  const apart = new WeakMap<Group, WeakSet<Group>>();
  for (const { a, b } of [...pairs].sort(bestFirst)) {
    const [left, right] = [groups.get(a) ?? groupOf(a), groups.get(b) ?? groupOf(b)];
    if (left === right || apart.get(left)?.has(right)) continue;
    const joined = join(left, right, scores);
    if (!joined) {
      keepApart(apart, left, right);
      keepApart(apart, right, left);
    } else for (const profile of joined.members) groups.set(profile, joined);
  }
  return [...new Set(groups.values())].map(({ members }) => ({
    sentences: members,
    cohesion: cohesionOf(members, scores),
  }));
}

/** Notes that a group does not take another: it will not, however many of their sentences are aligned. */
function keepApart(apart: WeakMap<Group, WeakSet<Group>>, group: Group, other: Group): void {
  const others = apart.get(group) ?? new WeakSet<Group>();
  apart.set(group, others.add(other));
}

interface Group {
  readonly members: readonly Profile[];
  /** For each member the sum of its scores with the members from other accounts. */
  readonly bonds: readonly number[];
}

const groupOf = (profile: Profile): Group => ({ members: [profile], bonds: [0] });

/** Both groups as one, or null where a member is not bound to it. */
function join(left: Group, right: Group, scores: Scores): Group | null {
  if (left.members.length + right.members.length > MOST_SENTENCES) return null;
  const members = [...left.members, ...right.members];
  const own = new Map<string, number>();
  for (const { document } of members) own.set(document, (own.get(document) ?? 0) + 1);
  const bonds: number[] = [];
  for (const [group, others] of [
    [left, right],
    [right, left],
  ] as const)
    for (const [i, member] of group.members.entries()) {
      const row = scores.get(member);
      let bond = group.bonds[i] ?? 0;
      for (const other of others.members) if (other.document !== member.document) bond += row?.get(other) ?? 0;
      const count = members.length - (own.get(member.document) ?? 0);
      if (count === 0 || bond / count < LEAST_COHESION) return null;
      bonds.push(bond);
    }
  return { members, bonds };
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

import { dice, type Relation } from './relations.ts';

interface Marked {
  readonly gold: readonly Relation[];
  readonly found: readonly Relation[];
  readonly matched: readonly (readonly [Relation, Relation])[];
}

/**
 * Lines `count kind`, the most frequent first: what is wrong with each gold relation that was not matched, and what was
 * found where there is none. A relation with several faults counts under each.
 */
export function errorKinds(documents: readonly Marked[]): string[] {
  const counts = new Map<string, number>();
  const add = (kind: string): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  for (const { gold, found, matched } of documents) {
    const done = new Set(matched.map(([wanted]) => wanted));
    for (const wanted of gold) if (!done.has(wanted)) for (const kind of faultsOf(wanted, found)) add(kind);
    for (const one of found)
      if (!gold.some((wanted) => dice(wanted.tokens.cue, one.tokens.cue) > 0))
        add(`found where none is: ${sortOf(one)}`);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${String(count).padStart(5)} ${kind}`);
}

const sortOf = (one: Relation): string =>
  `${one.kind}, ${one.speech ? 'a word of saying' : 'another word'}${one.tokens.source.size === 0 ? ', no source' : ''}`;

function faultsOf(wanted: Relation, found: readonly Relation[]): string[] {
  const near = found.filter((one) => dice(one.tokens.cue, wanted.tokens.cue) > 0);
  const best = near.sort(
    (a, b) => dice(b.tokens.content, wanted.tokens.content) - dice(a.tokens.content, wanted.tokens.content),
  )[0];
  if (!best) return [`missed: ${sortOf(wanted)}`];
  const faults = (['source', 'cue', 'content'] as const).flatMap((role) => {
    const [is, should] = [best.tokens[role], wanted.tokens[role]];
    return dice(is, should) > 0.5 ? [] : [`${role} ${wayOf(is, should)}`];
  });
  return faults.length > 0 ? faults : ['given to another cue'];
}

/** In what way one set of tokens is not the other. */
function wayOf(is: ReadonlySet<number>, should: ReadonlySet<number>): string {
  if (is.size === 0) return 'missing';
  if (should.size === 0) return 'where none is';
  const shared = [...is].filter((token) => should.has(token)).length;
  if (shared === 0) return 'another';
  return is.size > should.size ? 'too long' : 'too short';
}

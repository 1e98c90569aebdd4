import { dice, type Relation } from './relations.ts';

interface Marked {
  readonly gold: readonly Relation[];
  readonly found: readonly Relation[];
  readonly matched: readonly (readonly [Relation, Relation])[];
}

/** Lines `count kind`, the most frequent first: what is wrong with each gold relation not matched, and what was found without one. */
export function errorKinds(documents: readonly Marked[]): string[] {
  const counts = new Map<string, number>();
  const add = (kind: string): void => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  for (const { gold, found, matched } of documents) {
    const done = new Set(matched.map(([wanted]) => wanted));
    for (const wanted of gold) if (!done.has(wanted)) add(fault(wanted, found));
    for (const one of found)
      if (!gold.some((wanted) => dice(wanted.tokens.cue, one.tokens.cue) > 0)) add(`no such cue, rule ${one.rule}`);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([kind, count]) => `${String(count).padStart(5)} ${kind}`);
}

function fault(wanted: Relation, found: readonly Relation[]): string {
  const near = found.filter((one) => dice(one.tokens.cue, wanted.tokens.cue) > 0);
  const best = near.sort(
    (a, b) => dice(b.tokens.content, wanted.tokens.content) - dice(a.tokens.content, wanted.tokens.content),
  )[0];
  if (!best) return `cue missed, ${wanted.kind}`;
  const wrong = (['source', 'cue', 'content'] as const).filter(
    (role) => dice(best.tokens[role], wanted.tokens[role]) <= 0.5,
  );
  return `${wrong.join(' and ') || 'taken by another'} wrong, rule ${best.rule}`;
}

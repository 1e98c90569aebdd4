import type { Alignment } from '../../../core/model/index.ts';
import { counterpartsOf } from '../../../report/view/counterparts.ts';
import { type Account, type Edition, type Unit, unitsAt } from '../../../report/view/edition.ts';

/** A sentence of each of two accounts that tell one thing. */
export interface Pair {
  readonly a: Unit;
  readonly b: Unit;
  readonly relation: Alignment['relation'];
  readonly score: number;
}

/** What is less sure is drawn in no view of two. */
const SURE = 0.6;

/** The best partner of each sentence of two accounts, and those nearly as sure, in the order of the first account. */
export function pairsOf(edition: Edition, a: Account, b: Account): Pair[] {
  const pairs = new Map<string, Pair>();
  const add = (pair: Pair) => {
    const key = `${pair.a.id} ${pair.b.id}`;
    if ((pairs.get(key)?.score ?? SURE) <= pair.score) pairs.set(key, pair);
  };
  for (const { unit, other, relation, score } of halvesOf(edition, a, b)) add({ a: unit, b: other, relation, score });
  for (const { unit, other, relation, score } of halvesOf(edition, b, a)) add({ a: other, b: unit, relation, score });
  return [...pairs.values()].sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start);
}

function halvesOf(edition: Edition, account: Account, partner: Account) {
  const { of } = counterpartsOf(edition, account);
  return account.units.flatMap((unit) =>
    (of.get(unit.id) ?? [])
      .filter((one) => one.account === partner)
      .flatMap(({ passage, relation, score }) =>
        unitsAt(partner, passage).map((other) => ({ unit, other, relation, score })),
      ),
  );
}

/** Partners of each sentence of one side, by its id, the surest first. */
export function partnersBySide(pairs: readonly Pair[], side: 'a' | 'b'): ReadonlyMap<string, readonly Pair[]> {
  const found = new Map<string, Pair[]>();
  for (const pair of [...pairs].sort((x, y) => y.score - x.score))
    found.set(pair[side].id, [...(found.get(pair[side].id) ?? []), pair]);
  return found;
}

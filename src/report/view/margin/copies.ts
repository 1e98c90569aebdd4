import type { Comparison, Passage, Reuse } from '../../../core/model/index.ts';
import { counterpartsOf } from '../counterparts.ts';
import { type Account, accountsOf, type Edition, type Unit, unitsAt } from '../edition.ts';
import { inOrder } from '../in-order.ts';
import type { Copied, MarginNote, ToldToo } from './notes.ts';

interface Shared {
  readonly reuse: Reuse;
  readonly other: Passage;
}

const SHARED = new WeakMap<Comparison, ReadonlyMap<string, readonly Reuse[]>>();

/** What each account shares with others, by `Document.id`; quotations alone are no copy. */
function sharedIn({ comparison }: Edition): ReadonlyMap<string, readonly Reuse[]> {
  const known = SHARED.get(comparison);
  if (known) return known;
  const index = new Map(comparison.documents.map(({ id }): [string, Reuse[]] => [id, []]));
  for (const reuse of comparison.reuse) {
    const [a, b] = reuse.passages;
    if (reuse.kind === 'same-quote' || a.document === b.document) continue;
    index.get(a.document)?.push(reuse);
    index.get(b.document)?.push(reuse);
  }
  SHARED.set(comparison, index);
  return index;
}

/** What the account has in the same words as others: one note a paragraph. */
export function copiesOf(edition: Edition, account: Account): Copied[] {
  const byBlock = new Map<number, { unit: Unit; found: Shared[] }>();
  for (const reuse of sharedIn(edition).get(account.document.id) ?? []) {
    const [a, b] = reuse.passages;
    const [own, other] = a.document === account.document.id ? [a, b] : [b, a];
    for (const unit of unitsAt(account, own)) {
      const block = byBlock.get(unit.block) ?? { unit, found: [] };
      byBlock.set(unit.block, block);
      if (unit.start < block.unit.start) block.unit = unit;
      block.found.push({ reuse, other });
    }
  }
  return [...byBlock.values()].map(({ unit, found }) => copiedNote(edition, account, unit, found));
}

function copiedNote(edition: Edition, account: Account, unit: Unit, found: readonly Shared[]): Copied {
  const own = account.document.id;
  const others = (which: (reuse: Reuse) => boolean): Account[] =>
    accountsOf(
      edition,
      found.filter(({ reuse }) => which(reuse)).map(({ other }) => other),
    );
  const from = others(({ direction }) => direction?.to === own);
  const to = others(({ direction }) => direction?.from === own).filter((one) => !from.includes(one));
  return {
    type: 'copied',
    id: `copied ${unit.block}`,
    unit,
    gravity: 0.2,
    from,
    to,
    alike: others(() => true).filter((one) => !from.includes(one) && !to.includes(one)),
    passages: inOrder(edition, [...new Set(found.map(({ other }) => other))]),
  };
}

/** How sure an alignment must be to say that another tells it too. */
const SURE = 0.8;

/** For each sentence the others that tell it and that no other note on it names. */
export function toldToo(edition: Edition, account: Account, notes: readonly MarginNote[]): ToldToo[] {
  const named = new Map<string, Set<Account>>();
  const copiers = new Map<number, readonly Account[]>();
  for (const note of notes) {
    if (note.type === 'copied') copiers.set(note.unit.block, namedIn(note));
    named.set(note.unit.id, new Set([...(named.get(note.unit.id) ?? []), ...namedIn(note)]));
  }
  return account.units.flatMap((unit) => {
    const passages = (counterpartsOf(edition, account).of.get(unit.id) ?? [])
      .filter(
        ({ account: other, score }) =>
          score >= SURE && !named.get(unit.id)?.has(other) && !copiers.get(unit.block)?.includes(other),
      )
      .map(({ passage }) => passage);
    if (passages.length === 0) return [];
    const accounts = accountsOf(edition, passages);
    return [{ type: 'told', id: `told ${unit.id}`, unit, gravity: 0, accounts, passages }];
  });
}

/** The accounts that a note names as telling what its sentence tells. */
function namedIn(note: MarginNote): readonly Account[] {
  switch (note.type) {
    case 'dispute':
      return [...note.agreeing, ...note.others.flatMap(({ accounts }) => accounts)];
    case 'addition':
      return note.tellers;
    case 'requoted':
      return note.others.flatMap(({ accounts }) => accounts);
    case 'copied':
      return [...note.from, ...note.to, ...note.alike];
    case 'beside':
      return [];
    case 'told':
      return note.accounts;
  }
}

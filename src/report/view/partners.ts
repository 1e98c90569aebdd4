import type { Alignment } from '../../core/model/index.ts';
import { alignedOf } from './counterparts.ts';
import { type Account, type Edition, unitsAt } from './edition.ts';

/** A sentence of another account that tells the same. */
export interface Partner {
  /** `Unit.id`. */
  readonly id: string;
  readonly relation: Alignment['relation'];
}

/** How the relation of two aligned sentences is written. */
export const SIGNS: Readonly<Record<Partner['relation'], string>> = { same: '=', overlap: '≈', conflict: '≠' };

/** Partners of every aligned sentence of an account, by the sentence's id, in the order of the accounts and their texts. */
export function partnersOf(edition: Edition, account: Account): ReadonlyMap<string, readonly Partner[]> {
  const found = new Map<string, Map<string, Partner>>();
  const order = new Map<string, number>();
  const rank = new Map(edition.accounts.map((one, i) => [one, i]));
  for (const { own, other, alignment } of alignedOf(edition, account)) {
    const partner = edition.byDocument.get(other.document);
    if (!partner) continue;
    for (const unit of unitsAt(account, own))
      for (const target of unitsAt(partner, other)) {
        const partners = found.get(unit.id) ?? new Map<string, Partner>();
        found.set(unit.id, partners);
        if (!partners.has(target.id)) partners.set(target.id, { id: target.id, relation: alignment.relation });
        order.set(target.id, (rank.get(partner) ?? 0) * 1e9 + target.start);
      }
  }
  const place = ({ id }: Partner) => order.get(id) ?? 0;
  return new Map([...found].map(([id, partners]) => [id, [...partners.values()].sort((a, b) => place(a) - place(b))]));
}

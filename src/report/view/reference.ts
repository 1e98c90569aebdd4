import type { Passage } from '../../core/model/index.ts';
import { type Account, type Edition, unitsAt } from './edition.ts';

/** Where a passage stands, as readers see it: `A3`, or `A3–5` over several sentences. Null for an unknown document. */
export function reference(
  edition: Edition,
  passage: Passage,
): { text: string; anchor: string; account: Account } | null {
  const account = edition.byDocument.get(passage.document);
  if (!account) return null;
  const units = unitsAt(account, passage);
  const [first] = units;
  if (!first) return null;
  const last = units.at(-1) ?? first;
  const tail = last === first ? '' : `–${last.id.slice(account.label.length)}`;
  return { text: first.id + tail, anchor: first.id, account };
}

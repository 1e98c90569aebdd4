import type { Passage } from '../../core/model/index.ts';
import { type Account, type Edition, unitsAt } from './edition.ts';

/** A place in an account as readers see it. */
export interface Reference {
  /** `A3`, or `A3–5` over several sentences. */
  readonly text: string;
  /** `Unit.id` of the first sentence. */
  readonly anchor: string;
  readonly account: Account;
}

/** Where a passage stands. Null for an unknown document. */
export function reference(edition: Edition, passage: Pick<Passage, 'document' | 'start' | 'end'>): Reference | null {
  const account = edition.byDocument.get(passage.document);
  if (!account) return null;
  const units = unitsAt(account, passage);
  const [first] = units;
  if (!first) return null;
  const last = units.at(-1) ?? first;
  const tail = last === first ? '' : `–${last.id.slice(account.label.length)}`;
  return { text: first.id + tail, anchor: first.id, account };
}

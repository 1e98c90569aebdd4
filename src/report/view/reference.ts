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

/** Passages by account, in the order of the accounts, and by place. */
export function inOrder<T extends Passage>({ comparison }: Edition, passages: readonly T[]): T[] {
  const rank = new Map(comparison.documents.map(({ id }, i) => [id, i]));
  const place = ({ document }: T) => rank.get(document) ?? 0;
  return passages.toSorted((a, b) => place(a) - place(b) || a.start - b.start);
}

/** Passages in order, one for each place. */
export function distinctPlaces<T extends Passage>(edition: Edition, passages: readonly T[]): T[] {
  const byReference = new Map<string, T>();
  for (const passage of inOrder(edition, passages)) {
    const text = reference(edition, passage)?.text ?? '';
    if (!byReference.has(text)) byReference.set(text, passage);
  }
  return [...byReference.values()];
}

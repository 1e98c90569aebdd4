import type { Passage } from '../../core/model/index.ts';
import type { Edition } from './edition.ts';
import { reference } from './reference.ts';

/** Passages by account, in the order of the accounts, and by place. */
export function inOrder<T extends Passage>({ comparison }: Pick<Edition, 'comparison'>, passages: readonly T[]): T[] {
  const rank = new Map(comparison.documents.map(({ id }, i) => [id, i]));
  const place = ({ document }: T) => rank.get(document) ?? 0;
  return passages.toSorted((a, b) => place(a) - place(b) || a.start - b.start);
}

/** Passages in order, the first at each place that a citation can name. */
export function placesOf(edition: Edition, passages: readonly Passage[]): Passage[] {
  const byReference = new Map<string, Passage>();
  for (const passage of inOrder(edition, passages)) {
    const text = reference(edition, passage)?.text ?? '';
    if (!byReference.has(text)) byReference.set(text, passage);
  }
  return [...byReference.values()];
}

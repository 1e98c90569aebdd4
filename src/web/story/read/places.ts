import type { Span } from '../../../core/model/index.ts';
import type { Account, Unit } from '../../../report/view/edition.ts';

/** The span that a fragment such as `120-180` or `A3` names in an account, or null. */
export function spanNamed(account: Account, fragment: string): Span | null {
  const unit = account.units.find(({ id }) => id === fragment);
  if (unit) return { start: unit.start, end: unit.end };
  const [, from, to] = /^(\d{1,9})-(\d{1,9})$/u.exec(fragment) ?? [];
  const span = { start: Number(from), end: Number(to) };
  return from !== undefined && span.start < span.end && span.end <= account.document.text.length ? span : null;
}

/** The fragment that names a span. */
export const fragmentOf = ({ start, end }: Span): string => `${start}-${end}`;

/**
 * The next of some sentences after a place, `step` 1, or before it, −1: a sentence that begins there is passed over. From
 * nowhere, the first or the last; null where there is none.
 */
export function stepFrom<T extends Span>(units: readonly T[], at: number | null, step: 1 | -1): T | null {
  if (step === 1) return units.find(({ start }) => at === null || start > at) ?? null;
  return units.findLast(({ start }) => at === null || start < at) ?? null;
}

/** Sentences with a note, in the order of the text. */
export function notedUnits(account: Account, notes: readonly { readonly unit: Unit }[]): Unit[] {
  const noted = new Set(notes.map(({ unit }) => unit.id));
  return account.units.filter(({ id }) => noted.has(id));
}

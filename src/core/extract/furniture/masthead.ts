import { isConfirmed, looksLikeOutlet, MOST_NAMES, publisherIn } from '../metadata/publisher.ts';
import { type Cut, isProse, plainUnit, type Unit } from '../unit.ts';

const MASTHEAD: Cut = { step: 'masthead', reason: 'names the outlet' };

/** Lines before or after a report that tell where it was published, where other furniture names that outlet too. */
export function cutPublishedIn(units: readonly Unit[]): Unit[] {
  const [first, last] = [units.findIndex(isProse), units.findLastIndex(isProse)];
  const named = units.filter(
    (unit, i) => !unit.cut && unit.kind !== 'headline' && (i < first || i > last) && publisherIn(unit.text) !== null,
  );
  const found = new Set(named.slice(0, MOST_NAMES).filter(({ text }) => isConfirmed(publisherIn(text) ?? text, units)));
  return units.map((unit) => (found.has(unit) ? { ...unit, cut: MASTHEAD } : unit));
}

/**
 * A plain text whose first line is only the outlet's name, as the furniture further down bears out: that line cut, and the
 * rest, read without it, behind it. Null where the first line is no such name.
 */
export function withoutMasthead(
  paragraphs: readonly string[],
  read: (paragraphs: readonly string[]) => readonly Unit[],
): Unit[] | null {
  const [first, ...rest] = paragraphs;
  if (first === undefined || rest.length < 2 || !looksLikeOutlet(first)) return null;
  const units = read(rest);
  return isConfirmed(first, units) ? [{ ...plainUnit(first), cut: MASTHEAD }, ...units] : null;
}

import { FURNITURE_HINTS } from '../en/hints.ts';
import { type Cut, shapeOf, type Unit } from '../unit.ts';

/** Short lines that are mostly links, in an element that the page names as furniture. Names or links alone prove nothing. */
export function cutByHints(unit: Unit): Cut | null {
  const { words, quoted } = shapeOf(unit);
  if (unit.linked < 0.5 || words > 25 || quoted || !FURNITURE_HINTS.test(unit.hints)) return null;
  return { step: 'page-hints', reason: 'links in a part of the page that is named as furniture' };
}

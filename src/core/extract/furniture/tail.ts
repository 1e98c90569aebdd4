import { type Cut, isProse, shapeOf, type Unit } from '../unit.ts';
import { addressesReader } from './appeals.ts';

const TAIL: Cut = { step: 'tail', reason: 'among the furniture after the report' };

/** Steps that do not show that the report is over: they stand beside its text as well. */
const WEAK: ReadonlySet<string> = new Set([
  'separator',
  'caption',
  'dateline',
  'label',
  'timestamp',
  'byline',
  'credit',
]);

const isClear = (unit: Unit | undefined): boolean => unit?.cut !== undefined && !WEAK.has(unit.cut.step);

/** After the report's last paragraph, furniture takes along short lines beside it that speak to the reader, and labels after it. */
export function cutTail(units: readonly Unit[]): Unit[] {
  const last = units.findLastIndex(isProse);
  const first = units.findIndex((unit, i) => i > last && isClear(unit));
  if (first < 0) return [...units];
  return units.map((unit, i) => {
    if (i <= last || unit.cut || unit.kind === 'headline') return unit;
    const { words, sentence, quoted } = shapeOf(unit);
    if (quoted) return unit;
    const short = words <= 30 && (unit.kind !== 'list' || unit.linked > 0.5) && addressesReader(unit);
    const label = i > first && words <= 12 && !sentence && (unit.kind !== 'list' || unit.linked > 0.5);
    return short || label ? { ...unit, cut: TAIL } : unit;
  });
}

/** Between two pieces of clear furniture a short request is part of the same box, anywhere on the page. */
export function cutBetween(units: readonly Unit[]): Unit[] {
  return units.map((unit, i) => {
    if (unit.cut || unit.kind === 'headline' || shapeOf(unit).words > 14) return unit;
    const enclosed = isClear(units[i - 1]) && isClear(units[i + 1]);
    return enclosed && addressesReader(unit)
      ? { ...unit, cut: { step: 'tail', reason: 'part of a box of furniture' } }
      : unit;
  });
}

import { SUBDIVISIONS } from '../en/unit-currencies.ts';
import { SUBUNITS, UNIT_FACTORS } from '../en/unit-names.ts';
import type { Figure } from './figure.ts';
import { at, readNumber } from './number.ts';
import { unitAfter } from './unit.ts';

const SMALLER = /(?: and |, | )/y;

/** "5 feet 2 inches", "thirteen dollars and forty-five cents", "two hours and 15 minutes": one figure in the larger unit. */
export function compound(text: string, larger: Figure): Figure {
  if (larger.unit === 'one' || larger.attributive || larger.low !== larger.high) return larger;
  const gap = at(SMALLER, text, larger.end);
  const number = gap && readNumber(text, larger.end + gap[0].length);
  const unit = number && unitAfter(text, number);
  const part = unit ? partOf(unit.unit, larger.unit) : null;
  if (!number || !unit || part === null || number.value * part >= 1) return larger;
  const value = larger.low + number.value * part;
  const place = number.place * part;
  return {
    ...larger,
    end: unit.end,
    number: { start: larger.number.start, end: number.end },
    low: value,
    high: value,
    place,
  };
}

/** What share of the larger unit the smaller is, where the two are used together. */
function partOf(small: string, large: string): number | null {
  if (SUBDIVISIONS.get(small)?.includes(large)) return 0.01;
  const larger = SUBUNITS.get(small);
  const [a, b] = [UNIT_FACTORS.get(small), UNIT_FACTORS.get(large)];
  return larger?.includes(large) && a && b ? a.factor / b.factor : null;
}

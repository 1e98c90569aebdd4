import { TIME_UNITS } from '../en/time-words.ts';
import { civilOf, isoDay, isoMonth, pad, weekdayOf } from './calendar.ts';
import type { Reading } from './rule.ts';

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** The unit that is `shift` units from the one that holds a day, in EDTF; a week is an interval of days. */
export function unitValue(day: number, unit: Unit, shift: number): string {
  const { year, month } = civilOf(day);
  if (unit === 'day') return isoDay(day + shift);
  if (unit === 'week') {
    const monday = day - weekdayOf(day) + 1 + shift * 7;
    return `${isoDay(monday)}/${isoDay(monday + 6)}`;
  }
  if (unit === 'month') return isoMonth(year, month + shift);
  if (unit === 'quarter') {
    const index = year * 4 + Math.floor((month - 1) / 3) + shift;
    return `${Math.floor(index / 4)}-${33 + (index % 4)}`;
  }
  if (unit === 'decade') return `${pad(Math.floor(year / 10) + shift, 3)}X`;
  if (unit === 'century') return `${pad(Math.floor(year / 100) + shift)}XX`;
  return pad(year + shift, 4);
}

/** The moment `count` units from a day, no finer than the unit stated. */
export function shiftedValue(day: number, unit: string, count: number): string {
  if (unit === 'decade' || unit === 'century')
    return pad(civilOf(day).year + count * (unit === 'decade' ? 10 : 100), 4);
  const whole = Number.isInteger(count);
  if (unit === 'year')
    return whole
      ? unitValue(day, 'year', count)
      : isoMonth(civilOf(day).year, civilOf(day).month + Math.round(count * 12));
  if (unit === 'month' && whole) return unitValue(day, 'month', count);
  if (unit === 'week' && whole) return Math.abs(count) === 1 ? isoDay(day + 7 * count) : unitValue(day, 'week', count);
  return isoDay(day + Math.round(count * (TIME_UNITS.get(unit)?.days ?? 1)));
}

/** ISO 8601 duration: `P2M`, `PT20M`, `PXY` where the count is not stated. */
export function isoDuration(count: number | null, unit: string): string {
  const { iso, holds } = TIME_UNITS.get(unit) ?? { iso: 'P#D', holds: 1 };
  return iso.replace('#', count === null ? 'X' : String(Number((count * holds).toFixed(4))));
}

export const precisionOf = (unit: string): Reading['precision'] =>
  unit === 'second' ? 'minute' : unit === 'night' || unit === 'weekend' ? 'day' : (unit as Reading['precision']);

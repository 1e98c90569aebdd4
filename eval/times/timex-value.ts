import { civilOf, dayNumber, pad, weekdayOf } from '../../src/core/annotate/times/calendar.ts';
import type { TimeExpression } from '../../src/core/model/annotation.ts';

const SUB_YEAR: Readonly<Record<string, string>> = {
  '21': 'SP',
  '22': 'SU',
  '23': 'FA',
  '24': 'WI',
  '33': 'Q1',
  '34': 'Q2',
  '35': 'Q3',
  '36': 'Q4',
};
const PARTS: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  overnight: 'TNI',
};
const REFERENCES: Readonly<Record<string, string>> = { now: 'PRESENT_REF', recently: 'PAST_REF', future: 'FUTURE_REF' };

/** ISO week of a day, `2013-W36`. */
function isoWeek(day: number): string {
  const thursday = day - weekdayOf(day) + 4;
  const { year } = civilOf(thursday);
  return `${year}-W${pad(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1)}`;
}

/** The TIMEX3 value an EDTF value corresponds to. */
export function timexValue(time: TimeExpression): string {
  const { value, relative } = time;
  if (value === null) return (relative !== null && REFERENCES[relative]) || '';
  if (time.type === 'duration') return value.split('/')[0] ?? '';
  const plain = value.replace(/\/\.\.$/, '').replace(/~/g, '');
  const interval = /^(\d{4})-(\d\d)-(\d\d)\/(?:\d{4}-\d\d-\d\d)$/.exec(plain);
  if (interval) {
    const week = isoWeek(dayNumber(Number(interval[1]), Number(interval[2]), Number(interval[3])));
    return relative?.endsWith('weekend') ? `${week}-WE` : week;
  }
  const part = /^(\d{4})-(\d\d)$/.exec(plain);
  if (part) return `${part[1]}-${SUB_YEAR[part[2] as string] ?? part[2]}`;
  if (time.precision === 'part-of-day') return plain + (PARTS[/[a-z]+$/.exec(relative ?? '')?.[0] ?? ''] ?? '');
  return plain;
}

const trimmed = (value: string): string =>
  value
    .replace(/(?:-?X+)+$/, '')
    .replace(/Z$|(?<=T\d\d:\d\d):00$/, '')
    .replace(/(T\d\d)$/, '$1:00');

/** Equal, apart from unspecified digits at the end; a part of a day may be left out on either side. */
export function sameTimexValue(found: string, gold: string): boolean {
  const [a, b] = [trimmed(found), trimmed(gold)];
  return a === b || a.replace(/T[A-Z]{2}$/, '') === b.replace(/T[A-Z]{2}$/, '');
}

import type { TimeExpression } from '../../model/annotation.ts';
import { PARTS_OF_DAY } from '../en/time-words.ts';
import { type DayInterval, edtfInterval } from './edtf.ts';
import { relativeInterval } from './relative-key.ts';

export type TimeRelation = 'same' | 'contains' | 'overlaps' | 'disjoint' | 'incomparable';

/**
 * The days since 1970-01-01 a time covers, as a half-open interval, or null where no day is known.
 * A part of a day narrows the day to its hours.
 */
export function timeInterval(time: TimeExpression): DayInterval | null {
  if (time.value === null || time.type === 'duration' || time.type === 'set') return null;
  const interval = edtfInterval(time.value);
  return interval && time.precision === 'part-of-day' ? narrowed(interval, time.relative) : interval;
}

function narrowed(interval: DayInterval, key: string | null): DayInterval {
  const hours = PARTS_OF_DAY.get(/[a-z]+$/.exec(key ?? '')?.[0] ?? '');
  return hours && interval.to - interval.from === 1
    ? { from: interval.from + hours[0] / 24, to: interval.from + hours[1] / 24 }
    : interval;
}

/**
 * How two times stand to each other: by their days where both are known; by their relative keys where both count from
 * a day nobody stated, which is taken to be the same day. `contains` is said of either holding the other: the relation
 * has no direction, so `compareTimes(a, b) === compareTimes(b, a)`.
 */
export function compareTimes(a: TimeExpression, b: TimeExpression): TimeRelation {
  if (a.type === 'duration' || b.type === 'duration') return compareDurations(a, b);
  if (a.type === 'set' || b.type === 'set')
    return a.type === b.type && a.relative === b.relative ? 'same' : 'incomparable';
  const [daysA, daysB] = [timeInterval(a), timeInterval(b)];
  if (daysA && daysB) return relate(daysA, daysB, approximate(a) || approximate(b));
  const yearless = compareYearless(a.value, b.value);
  if (yearless) return yearless;
  if (a.relative === null || b.relative === null) return 'incomparable';
  if (a.relative === b.relative) return a.precision === 'vague' ? 'incomparable' : 'same';
  return compareKeys(a.relative, b.relative);
}

const approximate = (time: TimeExpression): boolean => time.value?.includes('~') ?? false;

/** By their length, whatever the units: half an hour is within 20 to 30 minutes. Lengths of another order are of other things. */
function compareDurations(a: TimeExpression, b: TimeExpression): TimeRelation {
  if (a.type !== b.type || a.value === null || b.value === null) return 'incomparable';
  const [x, y] = [durationDays(a.value), durationDays(b.value)];
  if (!x || !y) return 'incomparable';
  if (x.from === y.from && x.to === y.to) return 'same';
  const holds = (outer: DayInterval, inner: DayInterval): boolean => outer.from <= inner.from && inner.to <= outer.to;
  if (holds(x, y) || holds(y, x)) return 'contains';
  if (x.from > ANOTHER_ORDER * y.to || y.from > ANOTHER_ORDER * x.to) return 'incomparable';
  return x.to < y.from || y.to < x.from ? 'disjoint' : 'overlaps';
}

const ANOTHER_ORDER = 25;
const DAYS: ReadonlyMap<string, number> = new Map([
  ['Y', 365.25],
  ['M', 30.44],
  ['W', 7],
  ['D', 1],
  ['TH', 1 / 24],
  ['TM', 1 / 1440],
  ['TS', 1 / 86_400],
]);

/** The days an ISO 8601 duration of one unit, or a range of two, lasts; null for an unspecified number. */
function durationDays(value: string): DayInterval | null {
  const ends = value.split('/').map((end) => {
    const [, time, number, unit] = /^P(T?)([\d.]+)([YMWDHS])$/.exec(end) ?? [];
    const days = DAYS.get(`${time}${unit}`);
    return number === undefined || days === undefined ? Number.NaN : Number(number) * days;
  });
  const [from, to] = [ends[0] ?? Number.NaN, ends.at(-1) ?? Number.NaN];
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from, to };
}

/** Intervals that meet only at their edges are disjoint. An approximate time that misses another overlaps it for a tenth of its length around. */
function relate(a: DayInterval, b: DayInterval, fuzzy: boolean): TimeRelation {
  if (a.from === b.from && a.to === b.to) return 'same';
  const margin = fuzzy ? Math.min(a.to - a.from, b.to - b.from) : 0;
  if (a.to + margin <= b.from || b.to + margin <= a.from) return 'disjoint';
  const holds = (outer: DayInterval, inner: DayInterval): boolean => outer.from <= inner.from && inner.to <= outer.to;
  return holds(a, b) || holds(b, a) ? 'contains' : 'overlaps';
}

/** "Dec. 27" with and without a year, or both without: by what is stated. */
function compareYearless(a: string | null, b: string | null): TimeRelation | null {
  if (a === null || b === null || !(a.startsWith('XXXX') || b.startsWith('XXXX'))) return null;
  const [restA, restB] = [a.slice(4, 10), b.slice(4, 10)];
  if (!/^-\d\d(?:-\d\d)?$/.test(restA) || !/^-\d\d(?:-\d\d)?$/.test(restB)) return null;
  if (restA === restB) return 'same';
  return restA.startsWith(restB) || restB.startsWith(restA) ? 'contains' : 'disjoint';
}

function compareKeys(a: string, b: string): TimeRelation {
  if (differentOfKind(a, b)) return 'disjoint';
  const [left, right] = [relativeInterval(a), relativeInterval(b)];
  if (!left || !right) return 'incomparable';
  if (left.axis !== right.axis) return compareAcross(left, right);
  const relation = relate(left, right, false);
  return relation !== 'disjoint' && (left.fuzzy || right.fuzzy) ? 'overlaps' : relation;
}

const KINDS: Readonly<Record<string, number>> = { last: -1, previous: -1, this: 0, current: 0, next: 1, coming: 1 };

/** "this-month" and "last-month": two units of one length, whose days the fuzzy bounds would let meet. */
function differentOfKind(a: string, b: string): boolean {
  const [left, right] = [a, b].map((key) => /^([a-z]+)-([a-z]+)$/.exec(key));
  if (!left || !right || left[2] !== right[2]) return false;
  const [kindA, kindB] = [KINDS[left[1] ?? ''], KINDS[right[1] ?? '']];
  return kindA !== undefined && kindB !== undefined && kindA !== kindB && !/day$/.test(left[2] ?? '');
}

/** A weekday of the past week against a day counted from today: only far apart is decided. */
function compareAcross(left: DayInterval, right: DayInterval): TimeRelation {
  const week = { from: -7, to: 1 };
  const counted = 'axis' in left && left.axis === 'weekday' ? right : left;
  return relate(week, counted, false) === 'disjoint' ? 'disjoint' : 'overlaps';
}

import { PARTS_OF_DAY, TIME_UNITS } from '../en/time-words.ts';
import type { DayInterval } from './edtf.ts';

/** Where a relative time lies: days of one unstated week, or days from an unstated today; fuzzy where its bounds are. */
export interface RelativeInterval extends DayInterval {
  readonly axis: 'weekday' | 'today';
  readonly fuzzy: boolean;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const NEAR_DAYS: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  yesterday: -1,
  last: -1,
  tomorrow: 1,
  'the-day-before-yesterday': -2,
  'the-day-after-tomorrow': 2,
};
const lengthOf = (unit: string | undefined): number | undefined => TIME_UNITS.get(unit ?? '')?.days;

/** Reads a `TimeExpression.relative` key, or null where it places nothing. */
export function relativeInterval(key: string): RelativeInterval | null {
  return weekdayKey(key) ?? nearDayKey(key) ?? agoKey(key) ?? unitKey(key);
}

function weekdayKey(key: string): RelativeInterval | null {
  const match = /^(?:(this|last|next|this-past|this-coming|past|coming|previous)-)?([a-z]+day)(?:-(.+))?$/.exec(key);
  const index = WEEKDAYS.indexOf(match?.[2] ?? '');
  if (!match || index < 0) return null;
  const week = match[1] === 'next' || match[1] === 'this-coming' || match[1] === 'coming' ? 7 : 0;
  return within({ from: index + week, to: index + week + 1 }, match[3], 'weekday');
}

function nearDayKey(key: string): RelativeInterval | null {
  const match = /^(the-day-before-yesterday|the-day-after-tomorrow|today|tonight|yesterday|tomorrow)(?:-(.+))?$/.exec(
    key,
  );
  const day = match ? NEAR_DAYS[match[1] as string] : undefined;
  return day === undefined ? null : within({ from: day, to: day + 1 }, match?.[2], 'today');
}

function within(day: DayInterval, part: string | undefined, axis: RelativeInterval['axis']): RelativeInterval {
  const clock = /T(\d\d):(\d\d)/.exec(part ?? '');
  if (clock) {
    const from = day.from + (Number(clock[1]) * 60 + Number(clock[2])) / 1440;
    return { axis, from, to: from + (clock[2] === '00' ? 60 : 1) / 1440, fuzzy: false };
  }
  const hours = part === undefined ? undefined : PARTS_OF_DAY.get(part);
  if (!hours) return { axis, ...day, fuzzy: false };
  return { axis, from: day.from + hours[0] / 24, to: day.from + hours[1] / 24, fuzzy: false };
}

/** "a-week-ago": that many units back, give or take half a unit. */
function agoKey(key: string): RelativeInterval | null {
  const match = /^(a|[\d.]+)-([a-z]+?)s?-ago$/.exec(key);
  const length = lengthOf(match?.[2]);
  if (!match || length === undefined) return null;
  const back = (match[1] === 'a' ? 1 : Number(match[1])) * length;
  if (length === 1) return { axis: 'today', from: -back, to: -back + 1, fuzzy: false };
  return { axis: 'today', from: -back - length / 2, to: -back + length / 2, fuzzy: true };
}

/** "this-month" holds today and may reach a whole unit either way; "last-month" lies before it by at most two. */
function unitKey(key: string): RelativeInterval | null {
  const match = /^(this|current|last|previous|next|coming)-([a-z]+)$/.exec(key);
  const length = lengthOf(match?.[2]);
  if (!match || length === undefined) return null;
  if (match[1] === 'this' || match[1] === 'current') return { axis: 'today', from: -length, to: length, fuzzy: true };
  if (match[1] === 'next' || match[1] === 'coming') return { axis: 'today', from: 1, to: 2 * length, fuzzy: true };
  return { axis: 'today', from: -2 * length, to: 0, fuzzy: true };
}

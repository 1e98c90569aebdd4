import { fold } from '../../text/normalise.ts';
import { MONTHS, WEEKDAYS } from '../en/dates.ts';
import { readTime, type TimeOfDay, withTime } from './time-of-day.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** Which number comes first in a date such as 3/4/2013; null where nothing tells. */
export type DayOrder = 'day-first' | 'month-first' | null;

/**
 * The first calendar date of a string, ISO 8601 and as precise as stated: a date, a local date-time where a time of day is
 * told without its zone, a date-time with offset where the zone is told as well (ISO 8601-1:2019). Null where there is none.
 * Dates such as 3/4/2013, which two countries read differently, are read by `order` or the weekday beside them, never guessed.
 */
export function readDate(raw: string, order: DayOrder = null): string | null {
  const text = fold(raw.slice(0, 300));
  return isoDate(text) ?? dateAndTime(text, writtenDate(text) ?? numericDate(text, order));
}

/** The first time of day of a string. */
export const readClock = (raw: string): TimeOfDay | null => readTime(fold(raw.slice(0, 300)));

/** A date found in a string, and the string's words on either side of it. */
interface Found {
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

function dateAndTime(text: string, found: Found | null): string | null {
  if (!found) return null;
  const inside = text.slice(found.start, found.end);
  const after = text.slice(found.end);
  const time =
    readTime(after) ?? (/\bat\b/.test(inside) ? readTime(inside) : null) ?? readTime(text.slice(0, found.start));
  return time ? withTime(found.date, time) : found.date;
}

function isoDate(text: string): string | null {
  const match =
    /\b(\d{4})-(\d{2})-(\d{2})(?:[t ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?)?/.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})(?:t(\d{2}):?(\d{2}):?(\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (!match) return null;
  const date = calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date === null || match[4] === undefined || Number(match[4]) > 23 || Number(match[5]) > 59) return date;
  const zone = zoneOf(match[7] ?? '');
  return `${date}T${match[4]}:${match[5]}${match[6] === undefined ? '' : `:${match[6]}`}${zone === '+00:00' ? 'Z' : zone}`;
}

/** An offset as it is written in a date-time; none where it is one that no place on earth has. */
function zoneOf(stated: string): string {
  if (/^[a-z]/.test(stated)) return 'Z';
  const [hours, minutes] = [stated.slice(1, 3), stated.slice(-2)];
  return stated === '' || Number(hours) > 14 || Number(minutes) > 59 ? '' : `${stated.slice(0, 3)}:${minutes}`;
}

const MONTH = `(${[...MONTHS.keys()].join('|')})`;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (?:at .{1,20} )?((?:19|20)\\d\\d)\\b`);
const DAY_FIRST = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH}\\.?,?[ -]((?:19|20)\\d\\d)\\b`);

function writtenDate(text: string): Found | null {
  const monthFirst = MONTH_FIRST.exec(text);
  const found = monthFirst ?? DAY_FIRST.exec(text);
  if (!found) return null;
  const [name, day] = monthFirst ? [found[1], found[2]] : [found[2], found[1]];
  return foundAt(found, calendarDate(Number(found[3]), MONTHS.get(name ?? '') ?? 0, Number(day)));
}

/** Year first, a day above 12, the weekday or the caller tells which number is the month. */
function numericDate(text: string, order: DayOrder): Found | null {
  const yearFirst = /\b((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})\b/.exec(text);
  if (yearFirst)
    return foundAt(yearFirst, calendarDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])));
  const yearLast = /\b(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)\b/.exec(text);
  if (!yearLast) return null;
  const year = Number(yearLast[4]);
  const dayFirst = calendarDate(year, Number(yearLast[3]), Number(yearLast[1]));
  const monthFirst = calendarDate(year, Number(yearLast[1]), Number(yearLast[3]));
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst)
    return foundAt(yearLast, dayFirst ?? monthFirst);
  const byDay = [dayFirst, monthFirst].filter((date) => hasWeekday(text, date));
  const stated = yearLast[2] === '.' ? 'day-first' : order;
  const date = byDay.length === 1 ? byDay[0] : stated && (stated === 'day-first' ? dayFirst : monthFirst);
  return foundAt(yearLast, date ?? null);
}

/** Whether a text names the weekday that a date falls on. */
const hasWeekday = (text: string, date: string): boolean =>
  new RegExp(`\\b${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]}(?:[a-z]{3,6})?\\b`).test(text);

const foundAt = (match: RegExpExecArray, date: string | null): Found | null =>
  date === null ? null : { date, start: match.index, end: match.index + match[0].length };

function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > days ? null : `${year}-${two(month)}-${two(day)}`;
}

import { fold } from '../../text/normalise.ts';
import { MONTHS, ZONES } from '../en/dates.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/**
 * The first calendar date of a string, ISO 8601 and as precise as stated: a date, or a date-time where both the time of
 * day and the zone are told (ISO 8601-1:2019; a local time without zone names no instant, so the date alone is kept).
 * Null where there is none. Dates such as 3/4/2013, which two countries read differently, are not guessed.
 */
export function readDate(raw: string): string | null {
  const text = fold(raw.slice(0, 300));
  return isoDate(text) ?? writtenDate(text) ?? numericDate(text);
}

function isoDate(text: string): string | null {
  const match =
    /\b(\d{4})-(\d{2})-(\d{2})(?:[t ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)? ?(z|utc|gmt|[+-]\d{2}:?\d{2})?)?/.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})(?:t(\d{2}):?(\d{2}):?(\d{2})?(z|[+-]\d{2}:?\d{2})?)?$/.exec(text);
  if (!match) return null;
  const date = calendarDate(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date === null || match[4] === undefined || match[7] === undefined) return date;
  const zone = /^[a-z]/.test(match[7]) ? 'Z' : `${match[7].slice(0, 3)}:${match[7].slice(-2)}`;
  return `${date}T${match[4]}:${match[5]}${match[6] === undefined ? '' : `:${match[6]}`}${zone === '+00:00' ? 'Z' : zone}`;
}

function writtenDate(text: string): string | null {
  const month = `(${[...MONTHS.keys()].join('|')})`;
  const monthFirst = new RegExp(
    `\\b${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (?:at .{1,20} )?((?:19|20)\\d\\d)\\b`,
  ).exec(text);
  const dayFirst = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${month}\\.?,?[ -]((?:19|20)\\d\\d)\\b`).exec(
    text,
  );
  const found = monthFirst ?? dayFirst;
  if (!found) return null;
  const [name, day] = found === monthFirst ? [found[1], found[2]] : [found[2], found[1]];
  const date = calendarDate(Number(found[3]), MONTHS.get(name ?? '') ?? 0, Number(day));
  return date === null ? null : withTime(date, text);
}

/** Year first, or a day above 12, tells which number is the month. */
function numericDate(text: string): string | null {
  const yearFirst = /\b((?:19|20)\d\d)[/.](\d{1,2})[/.](\d{1,2})\b/.exec(text);
  if (yearFirst) return calendarDate(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  const yearLast = /\b(\d{1,2})([/.-])(\d{1,2})\2((?:19|20)\d\d)\b/.exec(text);
  if (!yearLast) return null;
  const [a, b, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])];
  if (a > 12) return calendarDate(year, b, a);
  if (b > 12 || a === b) return calendarDate(year, a, b);
  return yearLast[2] === '.' ? calendarDate(year, b, a) : null;
}

function withTime(date: string, text: string): string {
  const time = /\b(\d{1,2})[:.](\d{2}) ?([ap])?\.?(?:m\.?)? ?\(?([a-z]{1,4})?\b/.exec(text);
  const zone = ZONES.get(time?.[4] ?? '');
  if (!time || zone === undefined) return date;
  const hour = (Number(time[1]) % (time[3] ? 12 : 24)) + (time[3] === 'p' ? 12 : 0);
  return `${date}T${two(hour)}:${time[2]}${zone === '+00:00' ? 'Z' : zone}`;
}

function calendarDate(year: number, month: number, day: number): string | null {
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1) return null;
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > days ? null : `${year}-${two(month)}-${two(day)}`;
}

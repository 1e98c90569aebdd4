import { dayNumber } from './calendar.ts';

/** Half-open stretch of days since 1970-01-01; fractions are parts of a day. */
export interface DayInterval {
  readonly from: number;
  readonly to: number;
}

const DATE = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d)(?::(\d\d))?(?::\d\d)?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * The days a date of the Extended Date/Time Format covers, or null where it names none (durations, years unknown).
 * Read: days with or without a clock time, months, sub-year groups 21–24 and 33–36, years, `198X`, `19XX`,
 * intervals with one open end, and the qualifiers `~`, `?`, `%`, which do not widen.
 */
export function edtfInterval(value: string): DayInterval | null {
  if (value.startsWith('P')) return null;
  const slash = value.indexOf('/');
  if (slash < 0) return single(value.replace(/[~?%]$/, ''));
  const [left, right] = [value.slice(0, slash), value.slice(slash + 1)];
  const from = left === '..' ? Number.NEGATIVE_INFINITY : edtfInterval(left)?.from;
  const to = right === '..' ? Number.POSITIVE_INFINITY : edtfInterval(right)?.to;
  return from === undefined || to === undefined || from >= to ? null : { from, to };
}

function single(value: string): DayInterval | null {
  const day = DATE.exec(value);
  if (day) return dayOrClock(day);
  const years = /^(\d{2})(\d|X)(\d|X)$/.exec(value);
  if (years) {
    const low = Number(`${years[1]}${years[2]}${years[3]}`.replaceAll('X', '0'));
    const span = years[2] === 'X' ? 100 : years[3] === 'X' ? 10 : 1;
    return { from: dayNumber(low, 1, 1), to: dayNumber(low + span, 1, 1) };
  }
  const part = /^(\d{4})-(\d\d)$/.exec(value);
  return part ? partOfYear(Number(part[1]), Number(part[2])) : null;
}

function dayOrClock([, year, month, day, hour, minute, zone]: RegExpExecArray): DayInterval {
  const from = dayNumber(Number(year), Number(month), Number(day));
  if (hour === undefined) return { from, to: from + 1 };
  const shift = zone === undefined || zone === 'Z' ? 0 : zoneMinutes(zone);
  const start = from + (Number(hour) * 60 + Number(minute ?? 0) - shift) / 1440;
  return { from: start, to: start + (minute === undefined || minute === '00' ? 60 : 1) / 1440 };
}

function zoneMinutes(zone: string): number {
  const size = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  return zone.startsWith('-') ? -size : size;
}

/** Months 01–12, seasons 21–24 of the northern half by whole months, quarters 33–36. */
function partOfYear(year: number, code: number): DayInterval | null {
  const months = (first: number, count: number): DayInterval => ({
    from: dayNumber(year, first, 1),
    to: dayNumber(year, first + count, 1),
  });
  if (code >= 1 && code <= 12) return months(code, 1);
  if (code >= 21 && code <= 24) return months((code - 20) * 3, 3);
  if (code >= 33 && code <= 36) return months((code - 33) * 3 + 1, 3);
  return null;
}

import { MONTH_FIRST, MONTHS, ODD_MONTHS } from './months.ts';

/** A day, a month or a year; a month or day that is not told is null. */
export interface Day {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

/** What the rest of a date, without its time, says. `halfDays` tells of a clock that counts from noon. */
export function dayIn(rest: string, language: string | null, halfDays: boolean): Day | null {
  const months = [...rest.matchAll(/\p{L}[\p{L}\p{M}]+/gu)].flatMap((word) => {
    const month = monthNamed(word[0], language);
    return month === null ? [] : [month];
  });
  const numbers = [...rest.matchAll(/\d+/gu)].map(([digits]) => digits);
  // Names of weekdays may begin like a month (mardi, martes), and stand before it.
  const month = months.at(-1);
  if (month !== undefined) return withMonth(month, numbers);
  return numbers.length >= 3 ? threeNumbers(rest, numbers, language, halfDays) : fewNumbers(rest, numbers);
}

function monthNamed(word: string, language: string | null): number | null {
  const odd = ODD_MONTHS[word];
  if (odd !== undefined) return odd;
  const own = language === null ? undefined : MONTHS[language.slice(0, 2).toLowerCase()];
  for (const names of own ? [own, ...Object.values(MONTHS)] : Object.values(MONTHS)) {
    // The longest beginning wins: červen is June, červenec July.
    let best = -1;
    for (const [index, start] of names.entries())
      if (word.startsWith(start) && (best < 0 || start.length > (names[best]?.length ?? 0))) best = index;
    if (best >= 0) return best + 1;
  }
  return null;
}

/** Day and year around a named month, in either order. */
function withMonth(month: number, numbers: readonly string[]): Day | null {
  const full = numbers.findIndex((digits) => digits.length === 4);
  const yearAt = full >= 0 ? full : numbers.findIndex((digits) => digits.length === 3 || Number(digits) > 31);
  const year = yearAt >= 0 ? yearAt : numbers.length >= 2 ? 1 : -1;
  const day = numbers.find((digits, index) => index !== year && digits.length <= 2);
  return year < 0 ? null : { year: fullYear(numbers[year] ?? ''), month, day: day === undefined ? null : Number(day) };
}

/** Three numbers: the year first, or the day and the month first in the order that they, the mark between them or the language tell. */
function threeNumbers(
  rest: string,
  numbers: readonly string[],
  language: string | null,
  halfDays: boolean,
): Day | null {
  const [a = '', b = '', c = ''] = numbers;
  if (a.length === 4) return { year: Number(a), month: Number(b), day: Number(c) };
  const hyphens = /\d-\d+-\d/u.test(rest);
  if (c.length !== 4 && hyphens && Number(b) <= 12 && Number(c) <= 31 && c.length === 2)
    return { year: fullYear(a), month: Number(b), day: Number(c) };
  if (c.length > 4) return null;
  const year = fullYear(c);
  const [first, second] = [Number(a), Number(b)];
  if (first > 12) return { year, month: second, day: first };
  if (second > 12 || first === second) return { year, month: first, day: second };
  if (/\d\.\s?\d/u.test(rest)) return { year, month: second, day: first };
  if (halfDays || (language !== null && MONTH_FIRST.has(language.toLowerCase())))
    return { year, month: first, day: second };
  return language === null || language.toLowerCase() === 'en' ? null : { year, month: second, day: first };
}

/** ISO 8601 in one or two numbers: 2003, 2003-12, 20031231, 031231, and days counted in the year, 2003-335 and 2003335. */
function fewNumbers(rest: string, numbers: readonly string[]): Day | null {
  if (/\p{L}{2}|w\d/u.test(rest)) return null;
  const [first = '', second = ''] = numbers;
  if (second) {
    if (second.length === 3 && (first.length === 4 || first.length === 2))
      return dayOfYear(fullYear(first), Number(second));
    return first.length === 4 && second.length <= 2 ? { year: Number(first), month: Number(second), day: null } : null;
  }
  const at = (start: number, end: number): number => Number(first.slice(start, end));
  if (first.length === 8) return { year: at(0, 4), month: at(4, 6), day: at(6, 8) };
  if (first.length === 7) return dayOfYear(at(0, 4), at(4, 7));
  if (first.length === 6) return sixDigits(first);
  if (first.length === 5) return dayOfYear(fullYear(first.slice(0, 2)), at(2, 5));
  return first.length === 4 ? { year: Number(first), month: null, day: null } : null;
}

function sixDigits(digits: string): Day {
  const [a = '', b = '', c = ''] = digits.match(/../gu) ?? [];
  return /^(?:19|20)/u.test(digits) && Number(c) >= 1 && Number(c) <= 12
    ? { year: Number(a + b), month: Number(c), day: null }
    : { year: fullYear(a), month: Number(b), day: Number(c) };
}

function dayOfYear(year: number, count: number): Day | null {
  if (count < 1 || count > 366) return null;
  const date = new Date(Date.UTC(year, 0, count));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Years of two digits fall between 1950 and 2049, those of three count from 1900 (RFC 2822, 4.3). */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length <= 2) return year < 50 ? 2000 + year : 1900 + year;
  return digits.length === 3 ? 1900 + year : year;
}

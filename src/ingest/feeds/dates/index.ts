import { type Day, dayIn } from './calendar.ts';
import { type Clock, takeClock } from './clock.ts';

/** A longer text is no date. */
const MAX_LENGTH = 120;

/**
 * A date as feeds write them: RFC 822 and 850, asctime, W3CDTF and ISO 8601 in all precisions, seconds since 1970, names of months in
 * the languages of `months.ts`, days and months in figures. Gives ISO 8601 in the precision of the text, with its offset, or Z
 * where it names none; null where it cannot be read, or could be read in two ways. A day past the end of its month runs on into the
 * next. `language` helps with names of months and the order of figures.
 */
export function readDate(text: string, language: string | null = null): string | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_LENGTH) return null;
  if (/^\d{10}(?:\d{3})?$/u.test(trimmed)) return fromEpoch(trimmed);
  const plain = expandCompact(folded(trimmed));
  const taken = takeClock(plain);
  if (!taken) return null;
  const day = dayIn(taken.rest, language, taken.clock?.halfDays ?? false);
  if (!day || !inRange(day) || (taken.clock && day.day === null)) return null;
  return written(day, taken.clock);
}

const fromEpoch = (digits: string): string =>
  new Date(Number(digits) * (digits.length === 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z');

/** Lower case, without accents and comments in brackets, all digits those of ASCII. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/gu, asciiDigit)
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/[\u2010-\u2015\u2212]/gu, '-');

/** Digits of other scripts stand in runs of ten, which begin here. */
const ZEROS: readonly number[] = [0x660, 0x6f0, 0x966];

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
}

/** The time of ISO 8601 without colons, and the T between date and time. */
const expandCompact = (text: string): string =>
  text
    .replace(
      /^(\d{4}-?\d{2}-?\d{2})[t ]?(\d{2})(\d{2})(\d{2})?(?=\.|,|$|\s|z|[+-])/u,
      (_, date, hour, minute, second = '00') => `${date} ${hour}:${minute}:${second}`,
    )
    .replace(/(\d)t(\d{1,2})(?=$|z|[+-])/u, '$1 $2:00')
    .replace(/(\d)t\s*(?=\d)/u, '$1 ');

const inRange = ({ year, month, day }: Day): boolean =>
  year >= 1000 &&
  year <= 9999 &&
  (month === null || (month >= 1 && month <= 12)) &&
  (day === null || (day >= 1 && day <= 31));

const two = (value: number): string => String(value).padStart(2, '0');

function written({ year, month, day }: Day, clock: Clock | null): string {
  const years = String(year).padStart(4, '0');
  if (month === null) return years;
  if (day === null) return `${years}-${two(month)}`;
  const { hour = 0, minute = 0, second = 0, fraction = '', offset = 0 } = clock ?? {};
  // Runs on where the day, the hour 24 or the second 60 is past the end.
  const iso = new Date(Date.UTC(year, month - 1, day, hour, minute, second)).toISOString();
  if (!clock) return iso.slice(0, 10);
  const parts = /[1-9]/u.test(fraction) ? `.${fraction.slice(0, 3).replace(/0+$/u, '')}` : '';
  return `${iso.slice(0, 19)}${parts === '.' ? '' : parts}${zone(offset)}`;
}

function zone(offset: number): string {
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

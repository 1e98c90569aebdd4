import type { TimelineEntry } from '../core/model/index.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** Groups of months in the Extended Date/Time Format (ISO 8601-2, 4.8). */
const PARTS_OF_YEAR: Readonly<Record<string, string>> = {
  '21': 'spring',
  '22': 'summer',
  '23': 'autumn',
  '24': 'winter',
  '33': 'first quarter of',
  '34': 'second quarter of',
  '35': 'third quarter of',
  '36': 'fourth quarter of',
};

/**
 * When something happened as a reader would write it: the date where one is known, else the words of the account. A part
 * of a day is told by the account's words after the date.
 */
export function showWhen({ when, label, precision }: Pick<TimelineEntry, 'when' | 'label' | 'precision'>): string {
  if (when === null) return label;
  return precision === 'part-of-day' ? `${showEdtf(when)} (“${label}”)` : showEdtf(when);
}

/** An Extended Date/Time Format value (ISO 8601-2) in words: "August 2025", "21 August", "summer 2024", "2017–2021", "1980s". */
export function showEdtf(value: string): string {
  const plain = value.replace(/[~?%]/g, '');
  const [from, to] = plain.split('/');
  if (to !== undefined) return showRange(from ?? '', to);
  if (/^\d{3}X$/.test(plain)) return `${plain.slice(0, 3)}0s`;
  if (/^\d{2}XX$/.test(plain)) return `${plain.slice(0, 2)}00s`;
  const [, year, month, day] = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(plain) ?? [];
  if (year === undefined) return showDate(plain);
  if (month === undefined) return year === 'XXXX' ? plain : year;
  const name = PARTS_OF_YEAR[month] ?? MONTHS[Number(month) - 1];
  if (name === undefined) return plain;
  const yearless = name.replace(/ of$/, '');
  return [dayNumber(day), year === 'XXXX' ? yearless : `${name} ${year}`].filter(Boolean).join(' ');
}

const dayNumber = (day: string | undefined): string => (day === undefined ? '' : String(Number(day)));

/** What both ends share is said once: "4–8 March 2024", "4 March – 2 April 2024". */
function showRange(from: string, to: string): string {
  const open = (end: string) => end === '' || end === '..';
  if (open(to)) return `since ${showEdtf(from)}`;
  if (open(from)) return `until ${showEdtf(to)}`;
  const [start, end] = [DAY.exec(from), DAY.exec(to)];
  if (start && end && start[1] === end[1])
    return start[2] === end[2]
      ? `${dayNumber(start[3])}–${showEdtf(to)}`
      : `${showEdtf(`XXXX-${start[2]}-${start[3]}`)} – ${showEdtf(to)}`;
  const [first, last] = [showEdtf(from), showEdtf(to)];
  return first.includes(' ') || last.includes(' ') ? `${first} – ${last}` : `${first}–${last}`;
}

/** `XXXX` is EDTF's year that is not known (ISO 8601-2). */
const DAY = /^(\d{4}|XXXX)-(\d{2})-(\d{2})$/;

/** An ISO 8601 date or date-time as a reader writes it: "8 March 2024, 07:15 UTC". What is not one stays as it is. */
export function showDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}:\d{2})[\d:.]*(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(iso);
  if (!match) return iso;
  const [, year, month, day, time, zone] = match;
  const date = `${Number(day)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
  if (!time) return date;
  return `${date}, ${time}${zone ? ` ${zone === 'Z' ? 'UTC' : `UTC${zone}`}` : ''}`;
}

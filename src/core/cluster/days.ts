import { MONTHS, WEEKDAYS } from '../annotate/en/time-words.ts';
import { civilOf, dayExists, dayNumber, weekdayOf } from '../annotate/times/calendar.ts';
import type { NewsWord } from './news-words.ts';

/** A day that an article tells of. */
export interface ToldDay {
  readonly day: number;
  readonly index: number;
}

/** Days as far as this from publication are read as told of without a year. */
const NEAR = 183;

/** Days told: a bare weekday is the last before publication, or that day; a date without a year the nearest one. */
export function daysTold(words: readonly NewsWord[], published: number | null): ToldDay[] {
  return words.flatMap((word, index) => {
    const day = dayAt(words, word, index, published);
    return day === null ? [] : [{ day, index }];
  });
}

function dayAt(words: readonly NewsWord[], word: NewsWord, index: number, published: number | null): number | null {
  const { folded } = word;
  const weekday = word.capital ? WEEKDAYS.get(folded.replace(/'s$/, '')) : undefined;
  if (weekday !== undefined) return weekdayTold(words, index, weekday, published);
  if (published !== null && !word.headline && /^(?:today|tonight)$/.test(folded)) return published;
  if (published !== null && !word.headline && folded === 'yesterday') return published - 1;
  const month = word.capital ? MONTHS.get(folded) : undefined;
  return month === undefined ? null : monthDay(words, index, month, published);
}

function weekdayTold(
  words: readonly NewsWord[],
  index: number,
  weekday: number,
  published: number | null,
): number | null {
  const before = words[index - 1]?.folded ?? '';
  if (published === null || /^(?:next|last|every|each|this|coming)$/.test(before)) return null;
  return published - ((weekdayOf(published) - weekday + 7) % 7);
}

function monthDay(words: readonly NewsWord[], index: number, month: number, published: number | null): number | null {
  const after = dayNumberIn(words[index + 1]);
  const before = dayNumberIn(words[index - 1]);
  const [day, next] = after === null ? [before, words[index + 1]] : [after, words[index + 2]];
  if (day === null || !dayExists(null, month, day)) return null;
  const year = /^(?:19|20)\d\d$/.test(next?.folded ?? '') ? Number(next?.folded) : null;
  if (year !== null) return dayExists(year, month, day) ? dayNumber(year, month, day) : null;
  return published === null ? null : nearest(published, month, day);
}

function dayNumberIn(word: NewsWord | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word?.folded ?? '');
  return match ? Number(match[1]) : null;
}

function nearest(published: number, month: number, day: number): number | null {
  const { year } = civilOf(published);
  for (const candidate of [year, year - 1, year + 1]) {
    const number = dayNumber(candidate, month, day);
    if (Math.abs(number - published) <= NEAR) return number;
  }
  return null;
}

/** The day of an ISO date or date-time as written there, without regard to its zone; null where it is none. */
export function dayOfIso(iso: string | null | undefined): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '');
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return dayExists(year, month, day) ? dayNumber(year, month, day) : null;
}

const NAMES = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** "4 Sep". */
export function dayName(number: number): string {
  const { month, day } = civilOf(number);
  return `${day} ${NAMES[month - 1]}`;
}

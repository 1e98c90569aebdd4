import { fold } from '../../text/normalise.ts';
import { NEXT_TIME_LABEL, PUBLISHED_LABEL, TIMESTAMP_WORDS, UPDATED_LABEL } from '../en/dates.ts';
import { type DayOrder, readClock, readDate } from './dates.ts';
import { withTime } from './time-of-day.ts';

/** Words of a line of time, stops and marks off. */
const wordsOfTime = (text: string): string[] =>
  fold(text.slice(0, 200))
    .replace(/([ap])\.m\./g, '$1m')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** A line that tells only a date or time of day: every word belongs to one, and a day or an hour is told. */
export function isTimestampLine(text: string): boolean {
  if (text.length > 120) return false;
  const words = wordsOfTime(text).map((word) => word.replace(/^(\d+)(?:st|nd|rd|th|am|pm|h|z|t)$/, '$1'));
  if (
    words.length === 0 ||
    !words.every((word) => /^\d+$/.test(word) || /^\d+t\d+$/.test(word) || TIMESTAMP_WORDS.has(word))
  )
    return false;
  return (
    (words.some((word) => /^\d+$/.test(word)) && words.some((word) => /[a-z]/.test(word) || word.length === 4)) ||
    words.includes('ago')
  );
}

/** The same behind "Published" or "Updated". */
export const isLabelledTime = (text: string): boolean => {
  const folded = fold(text.slice(0, 130));
  return (PUBLISHED_LABEL.test(folded) || UPDATED_LABEL.test(folded)) && isTimestampLine(text);
};

/** One of the two dates of a report, as a line of time tells it. */
export interface StatedTime {
  readonly field: 'published' | 'modified';
  readonly value: string;
}

/**
 * What a line of time tells: "Published: 08:05, 5 March 2025 | Updated: 08:31, 5 March 2025" tells both dates. A later
 * time of day without a date ("Updated 6:40 a.m. GMT") is on the day told before it, in the line or as `before`.
 */
export function readTimestamps(text: string, order: DayOrder, before: string | null = null): StatedTime[] {
  const found: StatedTime[] = [];
  for (const part of partsOfTime(fold(text.slice(0, 300)))) {
    const field = UPDATED_LABEL.test(part.trimStart()) ? 'modified' : 'published';
    const known = found.at(-1)?.value ?? before;
    const value = readDate(part, order) ?? (field === 'modified' ? laterThatDay(part, known) : null);
    if (value !== null) found.push({ field, value });
  }
  return found;
}

function partsOfTime(folded: string): string[] {
  const at = NEXT_TIME_LABEL.exec(folded);
  return at ? [folded.slice(0, at.index), folded.slice(at.index + at[0].length)] : [folded];
}

/** A time of day on the day of a date-time, where that is no earlier than it and its zone is told in the same way. */
function laterThatDay(text: string, known: string | null): string | null {
  const time = known?.includes('T') ? readClock(text) : null;
  if (known === null || time === null) return null;
  const [, day, clock = '', offset = ''] = /^([\d-]{10})T(\d\d:\d\d)[\d:]*(.*)$/.exec(known) ?? [];
  return day !== undefined && offset === (time.offset ?? '') && time.clock >= clock ? withTime(day, time) : null;
}

import { fold } from '../../text/normalise.ts';
import { PUBLISHED_LABEL, TIMESTAMP_WORDS, UPDATED_LABEL } from '../en/dates.ts';
import { readDate } from './dates.ts';

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

/** What a line of time tells: which of the two dates, and its value. */
export function readTimestamp(text: string): { field: 'published' | 'modified'; value: string } | null {
  const value = readDate(text);
  if (value === null) return null;
  return { field: UPDATED_LABEL.test(fold(text.slice(0, 40))) ? 'modified' : 'published', value };
}

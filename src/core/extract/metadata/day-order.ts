import { fold } from '../../text/normalise.ts';
import { AMERICAN, BRITISH } from '../en/spelling.ts';
import type { DayOrder } from './dates.ts';

/** Characters looked at. */
const SAMPLE = 50_000;

/** Numbers of a date whose order only its own size tells: a day above 12. */
const NUMERIC = /\b(\d{1,2})[/-](\d{1,2})[/-](?:19|20)\d\d\b/g;

/** In which order a text writes day and month in numbers: by another date of its own, else by its spelling; null where neither tells. */
export function dayOrderOf(text: string): DayOrder {
  const folded = fold(text.slice(0, SAMPLE));
  for (const [, first, second] of folded.matchAll(NUMERIC)) {
    if (Number(first) > 12 && Number(second) <= 12) return 'day-first';
    if (Number(second) > 12 && Number(first) <= 12) return 'month-first';
  }
  const british = folded.match(BRITISH)?.length ?? 0;
  const american = folded.match(AMERICAN)?.length ?? 0;
  if (british === american) return null;
  return british > american ? 'day-first' : 'month-first';
}

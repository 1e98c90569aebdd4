import type { Document } from '../../model/document.ts';
import { MONTHS } from '../en/time-words.ts';
import { civilOf, dayExists, dayNumber } from './calendar.ts';
import type { Anchor } from './rule.ts';

/** The day a report counts from: the date in its dateline where there is one ("MOSCOW, Sept. 6"), else that of publication. */
export function anchorOf(document: Pick<Document, 'published' | 'dateline' | 'text'>): Anchor | null {
  const published = dayIn(document.published);
  const dated = document.dateline && dateInDateline(document.text, document.dateline, published);
  if (dated !== null && dated !== undefined) return { day: dated, kind: 'dateline' };
  return published === null ? null : { day: published, kind: 'published' };
}

function dayIn(iso: string | null): number | null {
  const match = iso === null ? null : /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return dayExists(year, month, day) ? dayNumber(year, month, day) : null;
}

function dateInDateline(
  text: string,
  dateline: { readonly start: number; readonly end: number },
  published: number | null,
): number | null {
  const match = /([A-Z][a-z]{2,8})\.? (\d{1,2})(?:, (\d{4}))?(?!\d)/.exec(text.slice(dateline.start, dateline.end));
  const month = match ? MONTHS.get((match[1] as string).toLowerCase()) : undefined;
  if (!match || month === undefined) return null;
  const day = Number(match[2]);
  if (match[3] !== undefined)
    return dayExists(Number(match[3]), month, day) ? dayNumber(Number(match[3]), month, day) : null;
  if (published === null || !dayExists(null, month, day)) return null;
  const { year } = civilOf(published);
  const nearest = [year - 1, year, year + 1]
    .map((y) => dayNumber(y, month, day))
    .reduce((a, b) => (Math.abs(b - published) < Math.abs(a - published) ? b : a));
  return Math.abs(nearest - published) <= 31 ? nearest : null;
}

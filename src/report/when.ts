import type { TimelineEntry } from '../core/model/index.ts';
import { MONTHS, showDate } from './outline.ts';

const SEASONS: Readonly<Record<string, string>> = { '21': 'spring', '22': 'summer', '23': 'autumn', '24': 'winter' };

/** When something happened as a reader would write it: the date where one is known, else the words of the account. */
export const showWhen = ({ when, label }: Pick<TimelineEntry, 'when' | 'label'>): string =>
  when === null ? label : showEdtf(when);

/** An Extended Date/Time Format value (ISO 8601-2) in words: "August 2025", "21 August", "summer 2024", "2017–2021", "1980s". */
export function showEdtf(value: string): string {
  const plain = value.replace(/[~?%]/g, '');
  const [from, to] = plain.split('/');
  if (to !== undefined) return showRange(from ?? '', to);
  const decade = /^(\d{3})X$/.exec(plain);
  if (decade) return `${decade[1]}0s`;
  const [, year, month, day] = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(plain) ?? [];
  if (year === undefined) return showDate(plain);
  if (month === undefined) return year === 'XXXX' ? plain : year;
  const name = SEASONS[month] ?? MONTHS[Number(month) - 1];
  if (name === undefined) return plain;
  return [day === undefined ? '' : String(Number(day)), name, year === 'XXXX' ? '' : year].filter(Boolean).join(' ');
}

function showRange(from: string, to: string): string {
  const open = (end: string) => end === '' || end === '..';
  if (open(to)) return `since ${showEdtf(from)}`;
  if (open(from)) return `until ${showEdtf(to)}`;
  return `${showEdtf(from)}–${showEdtf(to)}`;
}

import { FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS } from '../../en/time-words.ts';
import { civilOf, dayNumber, isoDay, nthWeekday, pad } from '../calendar.ts';
import { absolute, type Context, GAP, HINTS, oneOf, type Reading, type Rule, rule } from '../rule.ts';
import { nearestYear } from './dates.ts';

const keyOf = (name: string): string => name.toLowerCase().replace('’', "'");

function dayIn(name: string, year: number): number | null {
  const fixed = FIXED_HOLIDAYS.get(name);
  if (fixed) return dayNumber(year, fixed[0], fixed[1]);
  const moving = WEEKDAY_HOLIDAYS.get(name);
  return moving ? nthWeekday(year, moving[0], moving[1], moving[2]) : null;
}

function holiday(match: RegExpMatchArray, context: Context): Reading | null {
  const written = match.groups?.name ?? '';
  if (!/^\p{Lu}/u.test(written)) return null;
  const name = keyOf(written);
  if (
    name === 'christmas' &&
    /^[ -](?:tree|card|carol|gift|present|party|island|shopping|season|dinner|music|sales)/i.test(context.after)
  )
    return null;
  const key = name.replace(/[^a-z]+/g, '-');
  const { year } = match.groups ?? {};
  if (year !== undefined) {
    const day = dayIn(name, Number(year));
    return day === null ? null : absolute(isoDay(day), 'day');
  }
  if (!context.anchor) return { ...absolute('', 'day', key), value: yearless(name), anchor: 'none' };
  const fixed = FIXED_HOLIDAYS.get(name);
  if (fixed && match.groups?.which === undefined) return { ...nearestYear(fixed[0], fixed[1], context), relative: key };
  return { ...nearest(name, match.groups?.which?.toLowerCase(), context, context.anchor.day), relative: key };
}

const yearless = (name: string): string | null => {
  const fixed = FIXED_HOLIDAYS.get(name);
  return fixed ? `XXXX-${pad(fixed[0])}-${pad(fixed[1])}` : null;
};

function nearest(name: string, which: string | undefined, context: Context, anchor: number): Reading {
  const { year } = civilOf(anchor);
  const days = [year - 1, year, year + 1].map((y) => dayIn(name, y) ?? 0);
  const past = days.filter((day) => (which === 'last' ? day < anchor : day <= anchor)).at(-1) ?? anchor;
  const next = days.find((day) => day > anchor) ?? anchor;
  const ahead =
    which === 'next' ||
    which === 'this' ||
    (which === undefined && (context.future() || next - anchor < anchor - past));
  const day = ahead ? next : past;
  return { ...absolute(isoDay(day), 'day'), anchor: context.anchor?.kind ?? 'none', offset: day - anchor };
}

/** Holidays with a fixed date or on a fixed weekday of a month. */
export const HOLIDAY_RULES: readonly Rule[] = [
  rule(
    'holiday',
    HINTS.holiday,
    `(?:(?<which>last|this|next)${GAP})?(?<name>${oneOf([...FIXED_HOLIDAYS.keys(), ...WEEKDAY_HOLIDAYS.keys()])})(?:,?${GAP}(?<year>(?:19|20)\\d\\d))?`,
    holiday,
  ),
];

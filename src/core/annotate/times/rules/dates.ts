import { MONTHS, WEEKDAYS } from '../../en/time-words.ts';
import { civilOf, dayExists, dayNumber, isoDay, isoMonth, pad } from '../calendar.ts';
import { absolute, type Context, GAP, HINTS, oneOf, type Reading, type Rule, rule } from '../rule.ts';

const LONG = [...MONTHS.keys()].filter((name) => name.length > 4 || ['may', 'june', 'july'].includes(name));
const SHORT = [...MONTHS.keys()].filter((name) => name.length <= 4 && !['may', 'june', 'july'].includes(name));
const MONTH = `(?<month>(?:${oneOf(LONG)})|(?:${oneOf(SHORT)})(?:\\.|(?![\\p{L}])))`;
const WEEKDAY = `(?:(?:this|last|next)${GAP})?(?:${oneOf(WEEKDAYS.keys())})\\.?`;
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?';
const YEAR = "(?<year>(?:1[5-9]|20)\\d\\d|['’]\\d\\d)";
const PREFIX = `(?:(?<early>(?:the${GAP})?(?:early|late|mid|end of|beginning of|start of|middle of))(?:[-]|${GAP}))?`;

const monthOf = (match: RegExpMatchArray): number =>
  MONTHS.get((match.groups?.month ?? '').toLowerCase().replace('.', '')) ?? 0;

/** "May", "march" and "mar" are months only where written with a capital. */
const capital = (match: RegExpMatchArray): boolean => /^\p{Lu}/u.test(match.groups?.month ?? '');

export function fullYear(written: string, anchor: Context['anchor']): number {
  if (/^\d{4}$/.test(written)) return Number(written);
  const short = Number(written.replace(/\D/g, ''));
  const pivot = anchor ? civilOf(anchor.day).year + 20 : 2040;
  return 2000 + short > pivot ? 1900 + short : 2000 + short;
}

/** A month and day without year: the year that puts it nearest to the anchor, at most about a quarter ahead. */
export function nearestYear(month: number, day: number, context: Context): Reading {
  const { anchor } = context;
  const md = `${pad(month)}-${pad(day)}`;
  if (!anchor) return { ...absolute(`XXXX-${md}`, 'day', md), anchor: 'none' };
  const { year } = civilOf(anchor.day);
  const ahead = context.future() ? 300 : 92;
  const behind = 365 - ahead;
  const candidates = [year - 1, year, year + 1].map((y) => dayNumber(y, month, day));
  const best =
    candidates.find((d) => d - anchor.day <= ahead && anchor.day - d < behind) ?? dayNumber(year, month, day);
  return { ...absolute(isoDay(best), 'day', md), anchor: anchor.kind, offset: best - anchor.day };
}

function dayOf(match: RegExpMatchArray, context: Context): Reading | null {
  const month = monthOf(match);
  const day = Number(match.groups?.day);
  const written = match.groups?.year;
  if (!capital(match)) return null;
  const year = written === undefined ? null : fullYear(written, context.anchor);
  if (!dayExists(year, month, day)) return null;
  return year === null
    ? nearestYear(month, day, context)
    : absolute(`${pad(year, 4)}-${pad(month)}-${pad(day)}`, 'day');
}

/** Words before a bare month that show it is one: "in May", "last March". */
const MONTH_LEADS =
  /^(?:in|since|last|next|this|early|late|mid|until|till|by|of|from|through|during|for|and|to|before|after|between|every|each|or|past|coming|previous|following)$/;

/** Leads after which a capitalised word makes a name of the month: "and April Jones". */
const WEAK_LEADS = /^(?:and|or|of|for|by|to)$/;

/** Months whose names are also names of persons or other words. */
const DOUBTFUL_MONTHS = new Set([3, 4, 5, 6, 8]);

function bareMonth(match: RegExpMatchArray, context: Context): Reading | null {
  if (!capital(match)) return null;
  const month = monthOf(match);
  const early = match.groups?.early !== undefined;
  const which = match.groups?.which?.toLowerCase();
  const written = match.groups?.month ?? '';
  if (!early && !which && !MONTH_LEADS.test(context.before)) {
    if (DOUBTFUL_MONTHS.has(month) || /^ \p{Lu}/u.test(context.after)) return null;
    if (/^(?:\p{L}{3})$/u.test(written)) return null;
  }
  if (WEAK_LEADS.test(context.before) && DOUBTFUL_MONTHS.has(month) && /^ \p{Lu}/u.test(context.after)) return null;
  if (!early && !which && /^(?:jan|mar|jun|sep|oct|dec)$/i.test(written)) return null;
  const key = `${which ? `${which}-` : ''}${[...MONTHS.keys()].find((name) => MONTHS.get(name) === month)}`;
  const { anchor } = context;
  if (!anchor) return { ...absolute(`XXXX-${pad(month)}`, 'month', key), anchor: 'none' };
  const now = civilOf(anchor.day);
  const ahead = which === 'next' || which === 'coming' || (which !== 'last' && which !== 'past' && context.future());
  const year = ahead ? (month < now.month ? now.year + 1 : now.year) : monthBehind(month, now, which);
  return { ...absolute(isoMonth(year, month), 'month', key), anchor: anchor.kind };
}

function monthBehind(month: number, now: { year: number; month: number }, which: string | undefined): number {
  if (which === 'this') return now.year;
  const strict = which === 'last' || which === 'past';
  return month > now.month || (strict && month === now.month) ? now.year - 1 : now.year;
}

function monthOfYear(match: RegExpMatchArray, context: Context): Reading | null {
  if (!capital(match)) return null;
  return absolute(isoMonth(fullYear(match.groups?.year ?? '', context.anchor), monthOf(match)), 'month');
}

function monthOfRelativeYear(match: RegExpMatchArray, context: Context): Reading | null {
  if (!capital(match)) return null;
  const month = monthOf(match);
  const which = (match.groups?.which ?? '').toLowerCase();
  const shift = which === 'last' ? -1 : which === 'next' ? 1 : 0;
  const { anchor } = context;
  const key = `${pad(month)}-of-${which}-year`;
  if (!anchor) return { ...absolute(`XXXX-${pad(month)}`, 'month', key), anchor: 'none' };
  return { ...absolute(isoMonth(civilOf(anchor.day).year + shift, month), 'month', key), anchor: anchor.kind };
}

/** "Sept. 6-8": days of one month. */
function dayRange(match: RegExpMatchArray, context: Context): Reading | null {
  const { to = '' } = match.groups ?? {};
  const first = dayOf(match, context);
  if (!first || Number(to) <= Number(match.groups?.day) || first.value === null) return null;
  const last = first.value.replace(/\d\d$/, pad(Number(to)));
  if (!dayExists(null, monthOf(match), Number(to))) return null;
  const relative = first.relative === null ? null : `${first.relative}/${pad(Number(to))}`;
  return { ...first, value: `${first.value}/${last}`, type: 'range', offset: null, relative };
}

function isoDate(match: RegExpMatchArray): Reading | null {
  const { y = '', m = '', d = '' } = match.groups ?? {};
  return dayExists(Number(y), Number(m), Number(d)) ? absolute(`${y}-${m}-${d}`, 'day') : null;
}

/** "9/6/13": month first, unless that is no month. */
function slashDate(match: RegExpMatchArray, context: Context): Reading | null {
  const { a = '', b = '', y = '' } = match.groups ?? {};
  const year = fullYear(y, context.anchor);
  const [month, day] = Number(a) > 12 ? [Number(b), Number(a)] : [Number(a), Number(b)];
  return dayExists(year, month, day) ? absolute(`${pad(year, 4)}-${pad(month)}-${pad(day)}`, 'day') : null;
}

/** Dates with the month named or all in digits. */
export const DATE_RULES: readonly Rule[] = [
  rule(
    'day-range',
    HINTS.month,
    `${MONTH}${GAP}${DAY}(?:[-–]|${GAP}(?:to|through|until)${GAP})(?<to>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?:,?${GAP}${YEAR})?(?![.,:]?\\d)`,
    dayRange,
  ),
  rule(
    'month-day-year',
    HINTS.month,
    `${`(?:${WEEKDAY},?${GAP})?`}${MONTH}${GAP}${DAY}(?:,?${GAP}${YEAR}(?![,:]?\\d))?(?![.,:]?\\d)`,
    dayOf,
  ),
  rule(
    'day-month-year',
    HINTS.month,
    `(?:${WEEKDAY},?${GAP})?(?:the${GAP})?${DAY}${GAP}(?:of${GAP})?${MONTH}(?:,?${GAP}${YEAR})?`,
    dayOf,
  ),
  rule('month-year', HINTS.month, `${PREFIX}${MONTH},?${GAP}(?:of${GAP})?${YEAR}(?![,]\\d)`, monthOfYear),
  rule(
    'month-of-relative-year',
    HINTS.year,
    `${PREFIX}${MONTH}${GAP}(?:of${GAP})?(?<which>last|this|next)${GAP}year`,
    monthOfRelativeYear,
  ),
  rule('month', HINTS.month, `${PREFIX}(?:(?<which>last|this|next|this past|past|coming)${GAP})?${MONTH}`, bareMonth),
  rule('iso-date', /\d[-/]\d/, '(?<y>(?:1[5-9]|20)\\d\\d)-(?<m>[01]\\d)-(?<d>[0-3]\\d)(?!-?\\d)', isoDate),
  rule('slash-date', /\d[-/]\d/, '(?<a>\\d{1,2})[/](?<b>\\d{1,2})[/](?<y>(?:19|20)\\d\\d|\\d\\d)(?!/)', slashDate),
];

import { civilOf, dayNumber, isoDay } from '../calendar.ts';
import { COUNT, countOf } from '../count.ts';
import { absolute, type Context, GAP, HINTS, type Reading, type Rule, relativeTo, rule } from '../rule.ts';
import { isoDuration, precisionOf, shiftedValue, type Unit, unitValue } from '../units.ts';

const SHIFTS: Readonly<Record<string, number>> = {
  this: 0,
  current: 0,
  'the current': 0,
  last: -1,
  'this past': 0,
  'the past': -1,
  'the last': -1,
  past: -1,
  previous: -1,
  'the previous': -1,
  next: 1,
  'the coming': 1,
  'the next': 1,
  coming: 1,
  'the latest': -1,
};

const UNIT = '(?<unit>day|week|month|quarter|year|decade|century)';
const EARLIER = `(?:(?:earlier|later|early|late|sometime|the (?:end|beginning|start|middle|rest|remainder) of)${GAP}(?:in${GAP}|on${GAP}|of${GAP})?)?`;

/** "this year", "last month", "early next week". */
function namedUnit(match: RegExpMatchArray, context: Context): Reading | null {
  const unit = (match.groups?.unit ?? 'day').toLowerCase() as Unit;
  const which = (match.groups?.which ?? 'this').toLowerCase();
  if (unit === 'day' && which !== 'the next' && which !== 'the previous') return null;
  if (
    /^(?:the past|past|this past|the last|the latest|the coming)$/.test(which) &&
    unit !== 'quarter' &&
    !/^the latest/.test(which)
  )
    return spanOfUnit(which, unit, context);
  const shift = SHIFTS[which] ?? 0;
  return relativeTo(context, `${which.replace(/^the /, '').replaceAll(' ', '-')}-${unit}`, unit, (day) =>
    unitValue(day, unit, shift),
  );
}

/** "the past year": the stretch of that length up to the day of the report. */
function spanOfUnit(which: string, unit: Unit, context: Context): Reading {
  const ahead = which === 'the coming';
  return {
    ...relativeTo(context, `${ahead ? 'next' : 'past'}-1-${unit}`, unit, (day) =>
      unitValue(day, unit, ahead ? 1 : unit === 'week' ? -1 : -1),
    ),
    type: 'date',
  };
}

const AGO_UNIT = '(?<unit>minute|hour|day|night|week|month|quarter|year|decade|century|centurie)s?';

/** "a week ago", "two years earlier": counted from the report. */
function ago(match: RegExpMatchArray, context: Context): Reading | null {
  const unit = (match.groups?.unit ?? 'day').toLowerCase().replace('centurie', 'century');
  const count = countOf(match.groups?.count ?? '');
  const written = (match.groups?.count ?? '').toLowerCase().replaceAll(' ', '-');
  const key = `${count === 1 ? 'a' : (count ?? written)}-${unit}${count === 1 ? '' : 's'}-ago`;
  if (count === null) return { ...relativeTo(context, key, 'vague', () => ''), value: null };
  if (unit === 'minute' || unit === 'hour') return relativeTo(context, key, unit, (day) => isoDay(day), 0);
  const offset = unit === 'day' || unit === 'night' ? -count : unit === 'week' ? -7 * count : null;
  const precision = unit === 'night' ? 'day' : (unit as Unit);
  return relativeTo(context, key, precision, (day) => shiftedValue(day, unit, -count), offset);
}

/** "from now", "in two weeks' time". */
function fromNow(match: RegExpMatchArray, context: Context): Reading | null {
  const unit = (match.groups?.unit ?? 'day').toLowerCase();
  const count = countOf(match.groups?.count ?? '');
  if (count === null) return null;
  const precision = unit === 'minute' || unit === 'hour' || unit === 'night' ? 'day' : (unit as Unit);
  return relativeTo(context, `in-${count}-${unit}s`, precision, (day) => shiftedValue(day, unit, count));
}

/** The day number an earlier time of the text stands for, and how precise it is. */
function contextDay(context: Context): { day: number; precision: string } | null {
  const value = context.previous?.value;
  const match = value ? /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?/.exec(value) : null;
  if (!match) return null;
  return {
    day: dayNumber(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)),
    precision: context.previous?.precision ?? 'day',
  };
}

/** Whether "after" or "before" leads into an event ("two days after leaving"), which no date stands for. */
const beforeEvent = (match: RegExpMatchArray, context: Context): boolean =>
  /^(?:after|before|prior)$/i.test(match.groups?.way ?? '') && /^ ?\p{L}/u.test(context.after);

/** "two days later", "a year earlier", "the next day", "the following month": counted from the time named before. */
function fromContext(match: RegExpMatchArray, context: Context): Reading | null {
  const unit = (match.groups?.unit ?? 'day').toLowerCase() as Unit;
  const word = match.groups?.count ?? 'a';
  const count = countOf(word);
  const back = /^(?:earlier|before|previously|prior|previous|preceding)$/i.test(match.groups?.way ?? '');
  const plural = count === 1 ? '' : 's';
  const key = `${word.toLowerCase().replaceAll(' ', '-')}-${unit}${plural}-${back ? 'earlier' : 'later'}`;
  const known = beforeEvent(match, context) ? null : contextDay(context);
  const from = beforeEvent(match, context) ? undefined : (known?.day ?? (back ? context.anchor?.day : undefined));
  const value = from === undefined || count === null ? null : shiftedValue(from, unit, back ? -count : count);
  return {
    value,
    precision: count === null ? 'vague' : unit,
    type: 'date',
    anchor: value === null ? 'none' : 'context',
    offset: null,
    relative: key,
  };
}

/** "that day", "the same year". */
function sameUnit(match: RegExpMatchArray, context: Context): Reading | null {
  const unit = (match.groups?.unit ?? 'day').toLowerCase() as Unit;
  const known = contextDay(context);
  const rank = ['day', 'week', 'month', 'quarter', 'year', 'decade', 'century'];
  const fits = known && rank.indexOf(known.precision) <= rank.indexOf(unit);
  const value = known && fits ? unitValue(known.day, unit, 0) : null;
  return {
    value,
    precision: unit,
    type: 'date',
    anchor: value === null ? 'none' : 'context',
    offset: null,
    relative: `that-${unit}`,
  };
}

/** "earlier in the year", "the end of the month": within the unit that holds the day of the report. */
function withinUnit(match: RegExpMatchArray, context: Context): Reading | null {
  const unit = (match.groups?.unit ?? 'day').toLowerCase() as Unit;
  return relativeTo(context, `this-${unit}`, unit, (day) => unitValue(day, unit, 0));
}

/** "year-end", "the year's end". */
function yearEnd(_match: RegExpMatchArray, context: Context): Reading {
  return relativeTo(context, 'year-end', 'month', (day) => `${civilOf(day).year}-12`);
}

/** The year-ago or year-earlier period of business reports. */
function yearAgo(_match: RegExpMatchArray, context: Context): Reading {
  return relativeTo(context, 'a-year-ago', 'year', (day) => unitValue(day, 'year', -1));
}

/** "in the 15 years since", "the past two weeks", "the next few months". */
function stretch(match: RegExpMatchArray, context: Context): Reading | null {
  const unit = (match.groups?.unit ?? 'day').toLowerCase();
  const count = countOf(match.groups?.count ?? '');
  const ahead = /next|coming/i.test(match.groups?.which ?? '');
  const way = ahead ? 'next' : 'past';
  const key = `${way}-${count ?? 'x'}-${unit}s`;
  const { anchor } = context;
  const value = isoDuration(count, unit);
  return {
    ...absolute('', 'vague', key),
    value,
    type: 'duration',
    precision: precisionOf(unit),
    anchor: anchor ? anchor.kind : 'none',
  };
}

/** Times counted from the report or from the time named before. */
export const RELATIVE_RULES: readonly Rule[] = [
  rule(
    'named-unit',
    HINTS.unit,
    `${EARLIER}(?:(?:only|just)${GAP})?(?<which>this past|the current|the past|the last|the previous|the coming|the next|the latest|this|last|next|past|current|previous|coming)${GAP}(?:fiscal${GAP}|calendar${GAP}|school${GAP})?${UNIT}(?![-’']old)`,
    namedUnit,
  ),
  rule(
    'ago',
    /ago/i,
    `(?:(?:about|nearly|almost|more than|less than|over|some|around|roughly|just|only)${GAP})?${COUNT}${GAP}${AGO_UNIT}${GAP}(?:or (?:so|more)${GAP})?ago`,
    ago,
  ),
  rule(
    'from-now',
    /from now|hence|time/i,
    `${COUNT}${GAP}(?<unit>minute|hour|day|night|week|month|year|decade)s?(?:${GAP}from now|${GAP}hence|['’]${GAP}time)`,
    fromNow,
  ),
  rule(
    'counted-from',
    /earlier|later|before|after|previously|prior/i,
    `(?:(?:about|nearly|almost|more than|less than|over|some|around|just|only)${GAP})?${COUNT}${GAP}(?<unit>day|week|month|year|decade)s?${GAP}(?<way>earlier|later|before|after|previously|prior)`,
    fromContext,
  ),
  rule(
    'following',
    HINTS.unit,
    `the${GAP}(?<way>following|next|previous|preceding)${GAP}(?<unit>day|week|month|year)(?![-])`,
    fromContext,
  ),
  rule('same', HINTS.unit, `(?:(?:that|the)${GAP}same|that|later that|earlier that)${GAP}${UNIT}`, sameUnit),
  rule(
    'within',
    HINTS.unit,
    `(?:earlier|later|early|late|(?:the${GAP})?(?:end|beginning|start|middle|rest|remainder) of)${GAP}(?:in${GAP})?the${GAP}${UNIT}`,
    withinUnit,
  ),
  rule(
    'year-end',
    /year(?:-| |['’]s )end|end of the year/i,
    `(?:the${GAP}end of the year|year-end|year end|the year['’]s end|year['’]s end)`,
    yearEnd,
  ),
  rule('year-ago', /year-(?:ago|earlier)/i, `(?:the${GAP})?year-(?:ago|earlier)(?:${GAP}(?:period|quarter))?`, yearAgo),
  rule(
    'stretch',
    HINTS.unit,
    `(?<which>the past|the last|the next|the coming|past|last|next)${GAP}${COUNT}${GAP}(?:more${GAP})?(?<unit>second|minute|hour|day|night|week|weekend|month|quarter|year|decade)s?`,
    stretch,
  ),
];

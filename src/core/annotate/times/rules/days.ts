import { PARTS_OF_DAY, WEEKDAYS } from '../../en/time-words.ts';
import { isoDay, weekdayOf } from '../calendar.ts';
import { type Context, GAP, HINTS, oneOf, type Reading, type Rule, relativeTo, rule } from '../rule.ts';

const PART = oneOf(PARTS_OF_DAY.keys());
const EARLY = `(?:(?:early|late|earlier|later|mid|mid-|sometime)${GAP}(?:on${GAP})?)?`;
const LONG_DAYS = oneOf([...WEEKDAYS.keys()].filter((name) => name.endsWith('day')));
const SHORT_DAYS = oneOf([...WEEKDAYS.keys()].filter((name) => !name.endsWith('day')));
const NAMES = [...WEEKDAYS.keys()].filter((name) => name.endsWith('day'));

/** Days from the anchor to a weekday: back to the most recent one, or on to the next where the clause looks ahead. */
function weekdayOffset(weekday: number, which: string | undefined, context: Context): number {
  const today = context.anchor ? weekdayOf(context.anchor.day) : weekday;
  const back = -((today - weekday + 7) % 7);
  if (which === 'next' || which === 'coming' || which === 'this coming') return back === 0 ? 7 : 7 + back;
  if (which === 'last' || which === 'previous' || which === 'past' || which === 'this past')
    return back === 0 ? -7 : back;
  return context.future() ? (back === 0 ? 0 : 7 + back) : back;
}

/** Words that make a weekday the name of an event: "Super Tuesday". */
const NAMED_DAYS = new Set('super bloody ash good easter palm black cyber giving fat holy'.split(' '));

function weekday(match: RegExpMatchArray, context: Context): Reading | null {
  const name = (match.groups?.day ?? '').toLowerCase().replace('.', '');
  const number = WEEKDAYS.get(name) ?? 0;
  if (!/^\p{Lu}/u.test(match.groups?.day ?? '') || NAMED_DAYS.has(context.before)) return null;
  if (!name.endsWith('day') && !match[0].includes('.')) return null;
  if (!name.endsWith('day') && /^(?:the|a)$/.test(context.before)) return null;
  const which = match.groups?.which?.toLowerCase().replace(/^the /, '');
  const part = (match.groups?.part ?? match.groups?.part0)?.toLowerCase();
  const key = [which, NAMES[number - 1], part].filter((word) => word !== undefined).join('-');
  const offset = weekdayOffset(number, which, context);
  return relativeTo(
    context,
    key.replaceAll(' ', '-'),
    part ? 'part-of-day' : 'day',
    (day) => isoDay(day + offset),
    context.anchor ? offset : null,
  );
}

/** "today", "yesterday afternoon", "last night", "this morning". */
function deictic(match: RegExpMatchArray, context: Context): Reading | null {
  const word = (match.groups?.word ?? '').toLowerCase();
  const part = match.groups?.part?.toLowerCase() ?? DEICTIC_PARTS[word];
  const offset = DEICTIC_DAYS[word] ?? 0;
  const day =
    offset === 0 ? 'today' : offset === -1 ? 'yesterday' : offset === 1 ? 'tomorrow' : word.replaceAll(' ', '-');
  return relativeTo(
    context,
    part ? `${day}-${part}` : day,
    part ? 'part-of-day' : 'day',
    (d) => isoDay(d + offset),
    offset,
  );
}

const DEICTIC_DAYS: Readonly<Record<string, number>> = {
  yesterday: -1,
  last: -1,
  'the day before yesterday': -2,
  tomorrow: 1,
  'the day after tomorrow': 2,
};

const DEICTIC_PARTS: Readonly<Record<string, string>> = { tonight: 'night' };

/** "the evening of" and "overnight" stand for a part of a day that the context names. */
function bareNight(_match: RegExpMatchArray, context: Context): Reading | null {
  return relativeTo(context, 'overnight', 'part-of-day', (day) => isoDay(day));
}

/** "this weekend", "last weekend", "the weekend": Saturday and Sunday. */
function weekend(match: RegExpMatchArray, context: Context): Reading | null {
  const which = (match.groups?.which ?? 'the').toLowerCase();
  const key = `${which === 'the' ? 'this' : which.replaceAll(' ', '-')}-weekend`;
  return relativeTo(context, key, 'day', (day) => {
    const monday = day - weekdayOf(day) + 1;
    const ahead = which === 'next' || which === 'this coming' || (which !== 'last' && context.future());
    const inWeekend = weekdayOf(day) >= 6;
    const shift = ahead ? 0 : inWeekend && which !== 'last' && which !== 'past' ? 0 : -7;
    const saturday = monday + 5 + shift + (which === 'next' && inWeekend ? 7 : 0);
    return `${isoDay(saturday)}/${isoDay(saturday + 1)}`;
  });
}

/** Days named by weekday or counted from today. */
export const DAY_RULES: readonly Rule[] = [
  rule(
    'weekday',
    HINTS.weekday,
    `(?:(?<which>last|next|this past|this coming|this|past|coming|the previous|previous)${GAP})?${EARLY}(?:(?<part0>${PART})${GAP}(?:on${GAP})?)?(?<day>(?:${LONG_DAYS})|(?:${SHORT_DAYS})\\.)(?!['’]?s${GAP}(?:Child|Best)|nights|${GAP}(?:nights|mornings|evenings|afternoons))(?:${GAP}(?:early${GAP}|late${GAP}|at${GAP}|in${GAP}the${GAP})?(?<part>${PART}))?`,
    weekday,
  ),
  rule(
    'day-word',
    /today|tonight|tomorrow|yesterday/i,
    `${EARLY}(?<word>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight)(?:${GAP}(?<part>${PART}))?(?!['’]s${GAP}world)`,
    deictic,
  ),
  rule('last-night', /last/i, `${EARLY}(?<word>last)${GAP}(?<part>night|evening)`, deictic),
  rule('this-morning', /this/i, `${EARLY}(?<word>this)${GAP}${EARLY}(?<part>morning|afternoon|evening)`, deictic),
  rule('overnight', /overnight/i, 'overnight', bareNight),
  rule('weekend', /weekend/i, `(?<which>this past|this coming|this|last|next|past|the)${GAP}weekend`, weekend),
];

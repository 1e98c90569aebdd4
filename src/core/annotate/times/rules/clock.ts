import { LOCAL_ZONES, ZONES } from '../../en/time-words.ts';
import { isoDay, pad } from '../calendar.ts';
import { type Context, GAP, oneOf, type Reading, type Rule, relativeTo, rule } from '../rule.ts';

const ZONE = `(?:,?${GAP}(?<zone>${oneOf(ZONES.keys())}|${LOCAL_ZONES.join('|')})(?![\\p{L}]))?`;
const HALF_DAY = '(?<half>[ap]\\.m\\.?|[ap]m)';
const PART = `(?:${GAP}(?:in the (?<part>morning|afternoon|evening)|at (?<night>night)))?`;

/** A clock time on the day that the context names, or the anchor's. */
function clockTime(hour: number, minute: number | null, zone: string | undefined, context: Context): Reading | null {
  if (hour > 24 || (minute ?? 0) > 59) return null;
  const offset = zone === undefined ? undefined : ZONES.get(zone.toLowerCase());
  const clock = `T${pad(hour)}:${pad(minute ?? 0)}${offset === undefined ? '' : zoneSuffix(offset)}`;
  const reading = relativeTo(context, clock, minute === null ? 'hour' : 'minute', (day) => `${isoDay(day)}${clock}`);
  return { ...reading, type: 'time' };
}

function zoneSuffix(minutes: number): string {
  if (minutes === 0) return 'Z';
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function twelveHour(match: RegExpMatchArray, context: Context): Reading | null {
  const { hour = '', minute, half, part, night, zone } = match.groups ?? {};
  const number = Number(hour);
  if (number < 1 || number > 12) return null;
  const afternoon = half
    ? /^p/i.test(half)
    : part
      ? part.toLowerCase() !== 'morning'
      : night !== undefined && number >= 6;
  const hours = afternoon ? (number % 12) + 12 : half || part || night ? number % 12 : number;
  return clockTime(hours, minute === undefined ? null : Number(minute), zone, context);
}

function twentyFourHour(match: RegExpMatchArray, context: Context): Reading | null {
  const { hour = '', minute = '', zone } = match.groups ?? {};
  if (
    zone === undefined &&
    !/^(?:at|by|around|about|until|from|before|after|since|to|and|approximately)$/.test(context.before)
  )
    return null;
  return clockTime(Number(hour), Number(minute), zone, context);
}

const CLOCK_WORDS: Readonly<Record<string, number>> = { noon: 12, midday: 12, midnight: 0 };

function namedHour(match: RegExpMatchArray, context: Context): Reading | null {
  return clockTime(CLOCK_WORDS[(match.groups?.word ?? '').toLowerCase()] ?? 0, null, match.groups?.zone, context);
}

/** Times of day by the clock. */
export const CLOCK_RULES: readonly Rule[] = [
  rule(
    'twelve-hour',
    /\d ?[ap]\.?m/i,
    `(?<hour>\\d{1,2})(?:[:.](?<minute>\\d\\d))?${GAP.replace('1', '0')}${HALF_DAY}${ZONE}`,
    twelveHour,
  ),
  rule('o-clock', /clock/i, `(?<hour>\\d{1,2})(?::(?<minute>\\d\\d))?${GAP}(?:o['’]clock)${PART}${ZONE}`, twelveHour),
  rule(
    'hour-in-part',
    /\d in the/i,
    `(?<hour>\\d{1,2})(?::(?<minute>\\d\\d))?${GAP}in the (?<part>morning|afternoon|evening)`,
    twelveHour,
  ),
  rule(
    'twenty-four-hour',
    /\d:\d/,
    `(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?![:\\d])(?:${GAP}hours)?${ZONE}`,
    twentyFourHour,
  ),
  rule(
    'military',
    /\d{4}/,
    `(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d)${GAP}(?<zone>GMT|UTC|BST|CET|CEST|EST|EDT|hours)`,
    twentyFourHour,
  ),
  rule('named-hour', /noon|midnight|midday/i, `(?<word>noon|midnight|midday)${ZONE}`, namedHour),
];

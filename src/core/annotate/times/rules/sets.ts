import { WEEKDAYS } from '../../en/time-words.ts';
import { COUNT } from '../count.ts';
import { type Context, GAP, HINTS, oneOf, type Reading, type Rule, rule } from '../rule.ts';

const NAMES = oneOf([...WEEKDAYS.keys()].filter((name) => name.endsWith('day')));
const PART = 'morning|afternoon|evening|night';

const PERIODS: Readonly<Record<string, string>> = {
  hour: 'PT1H',
  day: 'P1D',
  night: 'P1D',
  morning: 'P1D',
  afternoon: 'P1D',
  evening: 'P1D',
  week: 'P1W',
  weekend: 'P1W',
  month: 'P1M',
  quarter: 'P3M',
  year: 'P1Y',
  decade: 'P10Y',
  summer: 'P1Y',
  winter: 'P1Y',
  spring: 'P1Y',
  fall: 'P1Y',
};
const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P3M',
  yearly: 'P1Y',
  annually: 'P1Y',
  nightly: 'P1D',
};

const set = (value: string | null, precision: Reading['precision'], relative: string): Reading => ({
  value,
  precision,
  type: 'set',
  anchor: 'none',
  offset: null,
  relative,
});

function everyUnit(match: RegExpMatchArray): Reading {
  const unit = (match.groups?.unit ?? 'day').toLowerCase();
  return set(PERIODS[unit] ?? null, 'vague', `every-${unit}`);
}

function everyWeekday(match: RegExpMatchArray): Reading {
  const words = [match.groups?.day, match.groups?.part].filter((word) => word !== undefined);
  return set(null, match.groups?.part ? 'part-of-day' : 'day', `every-${words.join('-').toLowerCase()}`);
}

function adverb(match: RegExpMatchArray, context: Context): Reading | null {
  if (/^ (?:News|Mail|Telegraph|Mirror|Star|Express|Standard|Times|Herald|Post|Beast|Show)/.test(context.after))
    return null;
  const word = match[0].toLowerCase();
  return set(ADVERBS[word] ?? null, 'vague', word);
}

/** Times that come again and again. */
export const SET_RULES: readonly Rule[] = [
  rule(
    'every-unit',
    /every|each/i,
    `(?:every|each)${GAP}(?:other${GAP}|${COUNT}${GAP})?(?<unit>hour|day|night|morning|afternoon|evening|weekend|week|month|quarter|year|decade|summer|winter|spring|fall)s?`,
    everyUnit,
  ),
  rule('every-weekday', /every|each/i, `(?:every|each)${GAP}(?<day>${NAMES})(?:${GAP}(?<part>${PART}))?`, everyWeekday),
  rule('weekdays', HINTS.weekday, `(?:(?<day>${NAMES})s|(?<day2>${NAMES})${GAP}(?<part>(?:${PART})s))`, everyWeekday),
  rule(
    'adverb',
    /hourly|daily|weekly|monthly|quarterly|yearly|annually|nightly/i,
    'hourly|daily|weekly|monthly|quarterly|yearly|annually|nightly',
    adverb,
  ),
];

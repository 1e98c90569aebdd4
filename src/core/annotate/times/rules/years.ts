import { STREETS } from '../../en/number-contexts.ts';
import { QUARTERS, SEASONS } from '../../en/time-words.ts';
import { civilOf, pad } from '../calendar.ts';
import { absolute, type Context, GAP, oneOf, type Reading, type Rule, rule } from '../rule.ts';
import { fullYear } from './dates.ts';

const PREFIX = `(?:(?:the${GAP})?(?:early|late|mid|end of|beginning of|start of|middle of|second half of|first half of|rest of|year)(?:-|${GAP})(?:the${GAP})?(?:mid-)?)?`;

/** Words after a four-digit number that show it counts something. */
const COUNTED = /^ (?:\p{Ll}+s|people|men|women|children|percent|per|million|billion|trillion|km|kg|metric|square)\b/u;
const NOT_COUNTED =
  /^ (?:was|is|has|does|s|as|this|its|his|us|always|perhaps|sales|earnings|results|elections|games|olympics|bonds|notes|levels)\b/iu;
const YEAR_LEADS =
  /^(?:in|since|of|by|from|until|till|through|during|before|after|between|late|early|fiscal|year|mid|around|about|circa|the|to|and|or|for)$/;

const streetFollows = (after: string): boolean =>
  /^(?: \p{Lu}\p{L}*){1,2} (\p{Lu}\p{L}+)/u.test(after) &&
  [...after.matchAll(/ (\p{Lu}\p{L}+)/gu)].slice(1, 3).some(([, word]) => STREETS.has((word ?? '').toLowerCase()));

function bareYear(match: RegExpMatchArray, context: Context): Reading | null {
  const year = match.groups?.year ?? '';
  if (/^(?:,\d|\.\d|%|-(?:page|mile|foot|member|pound|year|acre|seat|meter|metre|mm|kg|km)|[:/]\d)/.test(context.after))
    return null;
  if (streetFollows(context.after)) return null;
  if (COUNTED.test(context.after) && !NOT_COUNTED.test(context.after)) return null;
  if (!YEAR_LEADS.test(context.before)) {
    if (Number(year) < 1900 || Number(year) > 2049) return null;
    if (/^[-–]\d{4}/.test(context.after)) return absolute(year, 'year');
    if (/^(?:about|some|nearly|over|than|least|almost|no|flight|route|room|page|boeing)$/.test(context.before))
      return null;
  }
  const about = /^(?:around|about|circa)$/.test(context.before) ? '~' : '';
  return absolute(`${year}${about}`, 'year');
}

/** "2006-07": from one year to the next or a later one of its century. */
function yearSpan(match: RegExpMatchArray): Reading | null {
  const { from = '', to = '' } = match.groups ?? {};
  const end = Number(from.slice(0, 2) + to);
  if (end <= Number(from) || end - Number(from) > 40) return null;
  return { ...absolute(`${from}/${end}`, 'year'), type: 'range' };
}

const TENS: readonly string[] = [
  '',
  '',
  'twenties',
  'thirties',
  'forties',
  'fifties',
  'sixties',
  'seventies',
  'eighties',
  'nineties',
];

function decade(match: RegExpMatchArray, context: Context): Reading | null {
  const { full, short, word } = match.groups ?? {};
  if (/^(?:his|her|their|my|your|our)$/.test(context.before)) return null;
  if (full !== undefined)
    return absolute(/^(?!20)..00$/.test(full) ? `${full.slice(0, 2)}XX` : `${full.slice(0, 3)}X`, 'decade');
  if (short !== undefined && !/['’]/.test(match[0]) && !/\bthe\b|early|late|mid/i.test(match[0])) return null;
  if (word !== undefined && context.before !== 'the' && !/\bthe\b/i.test(match[0])) return null;
  const tens = short !== undefined ? Number(short.charAt(0)) : TENS.indexOf((word ?? '').toLowerCase());
  return absolute(`${tens < 3 ? 20 : 19}${tens}X`, 'decade');
}

function century(match: RegExpMatchArray): Reading | null {
  const { number, word } = match.groups ?? {};
  const nth = number !== undefined ? Number(number) : CENTURY_WORDS.indexOf((word ?? '').toLowerCase()) + 16;
  return nth >= 1 && nth <= 30 ? absolute(`${pad(nth - 1)}XX`, 'century') : null;
}

const CENTURY_WORDS = ['sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth', 'twenty-first'];

function spokenYear(match: RegExpMatchArray): Reading | null {
  const { century: head = '', tens = '', unit } = match.groups ?? {};
  const lower = tens.toLowerCase();
  const decadeWord = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'].indexOf(lower) + 2;
  const units =
    ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'].indexOf((unit ?? '').toLowerCase()) + 1;
  return absolute(`${head.toLowerCase() === 'nineteen' ? 19 : 20}${decadeWord}${units}`, 'year');
}

/** The year a season or quarter stands in: as written, shifted from the anchor, or the most recent one. */
function yearFor(match: RegExpMatchArray, context: Context, startMonth: number): number | null {
  const { year, which, year2 } = match.groups ?? {};
  const written = year ?? year2;
  if (written !== undefined) return fullYear(written, context.anchor);
  if (!context.anchor) return null;
  const now = civilOf(context.anchor.day);
  const word = which?.toLowerCase().replace(/['’]s$/, '');
  if (word === 'this' || word === 'this year') return now.year;
  if (word === 'last year') return now.year - 1;
  if (word === 'next year') return now.year + 1;
  if (word === 'next' || context.future()) return startMonth < now.month ? now.year + 1 : now.year;
  return startMonth > now.month || (word === 'last' && startMonth + 2 >= now.month) ? now.year - 1 : now.year;
}

function season(match: RegExpMatchArray, context: Context): Reading | null {
  const { season: written = '', which, year, year2, the } = match.groups ?? {};
  const word = written.toLowerCase();
  const bare = which === undefined && year === undefined && year2 === undefined;
  if (
    bare &&
    !(
      /^(?:in|during|since|by|of|until|before|after)$/.test(context.before) &&
      (the !== undefined || word === 'summer' || word === 'winter')
    )
  )
    return null;
  if (
    bare &&
    word !== 'summer' &&
    word !== 'winter' &&
    !/^[,.;]? ?(?:of|when|after|before|$)/.test(context.after) &&
    word !== 'autumn'
  )
    return null;
  const code = SEASONS.get(word) ?? 22;
  const found = yearFor(match, context, (code - 21) * 3 + 3);
  const key = `${which ? `${which.toLowerCase().replaceAll(' ', '-')}-` : ''}${word === 'fall' ? 'autumn' : word}`;
  if (found === null) return { ...absolute(`XXXX-${code}`, 'season', key), anchor: 'none' };
  const anchored = year === undefined && year2 === undefined;
  return {
    ...absolute(`${found}-${code}`, 'season', anchored ? key : null),
    anchor: anchored ? (context.anchor?.kind ?? 'none') : 'absolute',
  };
}

function quarter(match: RegExpMatchArray, context: Context): Reading | null {
  const { nth = '', short, year, year2 } = match.groups ?? {};
  const number = short !== undefined ? Number(short) : (QUARTERS.get(nth.toLowerCase()) ?? 1);
  const found = yearFor(match, context, number * 3 - 2);
  const key = `quarter-${number}`;
  if (found === null) return { ...absolute(`XXXX-${32 + number}`, 'quarter', key), anchor: 'none' };
  const anchored = year === undefined && year2 === undefined;
  return {
    ...absolute(`${found}-${32 + number}`, 'quarter', anchored ? key : null),
    anchor: anchored ? (context.anchor?.kind ?? 'none') : 'absolute',
  };
}

const WHICH = `(?:(?<which>this past|this|last|next|last year['’]s|this year['’]s|next year['’]s)${GAP})?`;
const OF_YEAR = `(?:,?${GAP}(?:of${GAP})?(?<year2>(?:19|20)\\d\\d))?`;
const WRITTEN_YEAR = '(?<year>(?:19|20)\\d\\d)';

/** Years, decades, centuries, seasons and quarters. */
export const YEAR_RULES: readonly Rule[] = [
  rule('year', /\d{4}/, `${PREFIX}(?:fiscal${GAP}(?:year${GAP})?)?(?<year>(?:1[5-9]|20)\\d\\d)`, bareYear),
  rule('year-span', /\d{4}[-–/]\d\d/, '(?<from>(?:1[5-9]|20)\\d\\d)[-–/](?<to>\\d\\d)(?![-/]\\d)', yearSpan),
  rule(
    'decade',
    /\d0s|ties/i,
    `${PREFIX}(?:the${GAP})?(?:mid-|early${GAP}|late${GAP})?(?:(?<full>(?:1[5-9]|20)\\d0)s|['’]?(?<short>[1-9]0)s|(?<word>${oneOf(TENS.filter((w) => w !== ''))}))`,
    decade,
  ),
  rule(
    'century',
    /century/i,
    `${PREFIX}(?:the${GAP})?(?:(?<number>\\d{1,2})(?:st|nd|rd|th)|(?<word>${oneOf(CENTURY_WORDS)}))(?:-|${GAP})century`,
    century,
  ),
  rule(
    'spoken-year',
    /nineteen/i,
    `(?<century>nineteen)${GAP}(?<tens>twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?<unit>one|two|three|four|five|six|seven|eight|nine))?`,
    spokenYear,
  ),
  rule(
    'season',
    /spring|summer|autumn|fall|winter/i,
    `(?:(?<the>the)${GAP})?(?:early${GAP}|late${GAP})?${WHICH}(?:early${GAP}|late${GAP})?(?:${WRITTEN_YEAR}${GAP})?(?<season>spring|summer|autumn|fall|winter)${OF_YEAR}`,
    season,
  ),
  rule(
    'quarter',
    /quarter|Q[1-4]/i,
    `(?:the${GAP})?${WHICH}(?:${WRITTEN_YEAR}${GAP})?(?:fiscal${GAP})?(?:(?<nth>${oneOf(QUARTERS.keys())})(?:-|${GAP})quarter|Q(?<short>[1-4]))${OF_YEAR}`,
    quarter,
  ),
];

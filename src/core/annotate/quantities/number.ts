import type { Span } from '../../model/span.ts';
import { CARDINALS, DENOMINATORS, SCALES, SHORT_SCALES, VULGAR_FRACTIONS } from '../en/number-words.ts';

/** A number as written, without sign, unit or hedge. */
export interface WrittenNumber extends Span {
  readonly value: number;
  /** Value of one in the last stated place: 100,000 for "1.4 million", 1 for "17". */
  readonly place: number;
  readonly form: 'digits' | 'words' | 'fraction' | 'vague';
  /** What a vague number lies below: 1,000,000 for "hundreds of thousands"; infinite for "dozens". Others state none. */
  readonly below?: number;
}

const DIGITS =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,2}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?: \d{3}){2,}(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)|\d+)(?:\.\d+)?/y;
const LEADING_POINT = /\.\d+/y;
const SCALE = /[ \u00a0-](hundred|thousand|lakh|million|crore|billion|trillion|bn|bln|mn|mln|tn|trn)\b/iy;
const ATTACHED_SCALE = /(k|mn|mil|mln|bn|bln|tn|trn|million|billion|trillion)\b/iy;
const SIMPLE_FRACTION = /(\d{1,2})\/(\d{1,2})(?![\d/])/y;
const AND_A_HALF = /(?: and a |-and-a-)(half|quarter)\b/iy;
const WORD = /[a-z]+/iy;
const POINT = / point((?: (?:zero|one|two|three|four|five|six|seven|eight|nine))+)\b/iy;
const DENOMINATOR = /( |-)(hal(?:f|ves)|third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(s?)\b/iy;

/** Longer runs of digits are no figures but codes. */
const LONGEST = 24;

/** Matches a sticky pattern at a place. */
export function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** The number that begins at a place of the text, in digits or in words, or null. */
export function readNumber(text: string, start: number): WrittenNumber | null {
  return readDigits(text, start) ?? readVague(text, start) ?? readWords(text, start);
}

function readDigits(text: string, start: number): WrittenNumber | null {
  const fraction = at(SIMPLE_FRACTION, text, start);
  if (fraction && Number(fraction[2]) > Number(fraction[1])) {
    const value = Number(fraction[1]) / Number(fraction[2]);
    return { start, end: start + fraction[0].length, value, place: 0, form: 'fraction' };
  }
  const vulgar = VULGAR_FRACTIONS.get(text.charAt(start));
  if (vulgar !== undefined)
    return withScale(text, { start, end: start + 1, value: vulgar, place: 0.1, form: 'fraction' });
  const match = at(DIGITS, text, start) ?? at(LEADING_POINT, text, start);
  if (!match) return null;
  const written = match[0];
  if (written.length > LONGEST) return null;
  const value = Number(written.replace(/[,\s]/g, ''));
  const decimals = written.includes('.') ? written.length - written.indexOf('.') - 1 : 0;
  const number: WrittenNumber = { start, end: start + written.length, value, place: 10 ** -decimals, form: 'digits' };
  return withScale(text, decimals === 0 ? withFraction(text, number) : number);
}

/** "2½", "2 1/2", "two and a half". */
function withFraction(text: string, number: WrittenNumber): WrittenNumber {
  const vulgar = VULGAR_FRACTIONS.get(text.charAt(number.end));
  if (vulgar !== undefined) return { ...number, end: number.end + 1, value: number.value + vulgar, place: 0.1 };
  if (/[ -]/.test(text.charAt(number.end))) {
    const simple = at(SIMPLE_FRACTION, text, number.end + 1);
    if (simple && Number(simple[2]) > Number(simple[1]))
      return {
        ...number,
        end: number.end + 1 + simple[0].length,
        value: number.value + Number(simple[1]) / Number(simple[2]),
        place: 0.1,
      };
  }
  const half = at(AND_A_HALF, text, number.end);
  if (!half) return number;
  const part = half[1]?.toLowerCase() === 'half' ? 0.5 : 0.25;
  return { ...number, end: number.end + half[0].length, value: number.value + part, place: 0.1 };
}

function withScale(text: string, number: WrittenNumber): WrittenNumber {
  let result = number;
  const attached = at(ATTACHED_SCALE, text, number.end);
  if (attached && number.form === 'digits') {
    return scaled(result, scaleOf(attached[1] as string), attached[0].length);
  }
  for (let scale = at(SCALE, text, result.end); scale; scale = at(SCALE, text, result.end))
    result = scaled(result, scaleOf(scale[1] as string), scale[0].length);
  return result;
}

const scaleOf = (word: string): number => SCALES.get(word.toLowerCase()) ?? SHORT_SCALES.get(word.toLowerCase()) ?? 1;

/** The number times a multiplier that is `length` units long and follows it. */
export const scaled = (number: WrittenNumber, by: number, length: number): WrittenNumber => ({
  ...number,
  end: number.end + length,
  value: clean(number.value * by),
  place: number.place * by,
});

/** 1.4 × 1,000,000 without the binary tail. */
const clean = (value: number): number => Number(value.toPrecision(14));

const VAGUE =
  /(?:(tens|dozens|hundreds|thousands|scores) of )?(dozens|scores|hundreds|thousands|millions|billions|trillions)\b/iy;
const VAGUE_VALUES: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  millions: 1e6,
  billions: 1e9,
  trillions: 1e12,
};

/** "dozens", "hundreds of thousands": at least two of the thing named, and fewer than the next larger word would say. */
function readVague(text: string, start: number): WrittenNumber | null {
  const match = at(VAGUE, text, start);
  if (!match) return null;
  const inner = (match[2] as string).toLowerCase();
  const end = start + match[0].length;
  if (inner === 'scores' && !text.startsWith(' of ', end)) return null;
  const scale = (VAGUE_VALUES[inner] ?? 1) * (match[1] ? (VAGUE_VALUES[match[1].toLowerCase()] ?? 1) : 1);
  const step = /^(?:tens|hundreds)/i.test(match[0]) ? 10 : scale >= 1000 ? 1000 : Number.POSITIVE_INFINITY;
  return { start, end, value: 2 * scale, place: scale, form: 'vague', below: scale * step };
}

const A_SCALE = /(?:an?|one) (hundred|thousand|million|billion|trillion)\b/iy;
const DOZEN =
  /(?:(half)(?: a|-a)?[ -]|(?:a |one )(?:(half)[ -])?|(two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) )?dozen\b/iy;
const HALF_SCALE = /half a (million|billion|trillion)\b/iy;
const HALF = /(?:a |one )?half(?= (?:of|the|its|their|his|her|all|an?|as)\b|-(?:hour|mile|century|day|year|inch)\b)/iy;
const HEDGED_HALF =
  /(?<=\b(?:than|nearly|almost|about|least|over|roughly|around) (?:a )?)half\b(?! (?:an?|hour|day)\b)/iy;
const A_FRACTION = /an? (third|quarter|fifth|sixth|seventh|eighth|ninth|tenth)(?= of\b)/iy;

function readWords(text: string, start: number): WrittenNumber | null {
  const dozen = at(DOZEN, text, start);
  if (dozen) {
    const count = dozen[3]?.toLowerCase();
    const times = dozen[1] || dozen[2] ? 0.5 : count ? (CARDINALS.get(count) ?? Number(count)) : 1;
    return { start, end: start + dozen[0].length, value: 12 * times, place: times < 1 ? 6 : 12, form: 'words' };
  }
  const halfScale = at(HALF_SCALE, text, start);
  if (halfScale) {
    const scale = SCALES.get((halfScale[1] as string).toLowerCase()) ?? 1;
    return { start, end: start + halfScale[0].length, value: scale / 2, place: scale / 10, form: 'words' };
  }
  const half = at(HALF, text, start) ?? at(HEDGED_HALF, text, start);
  if (half) return { start, end: start + half[0].length, value: 0.5, place: 0, form: 'fraction' };
  const part = at(A_FRACTION, text, start);
  if (part) {
    const value = 1 / (DENOMINATORS.get((part[1] as string).toLowerCase()) ?? 1);
    return { start, end: start + part[0].length, value, place: 0, form: 'fraction' };
  }
  const cardinal = readCardinal(text, start);
  return cardinal && (withDenominator(text, cardinal) ?? withFraction(text, withPoint(text, cardinal)));
}

/** "two-thirds", "three quarters of", "one-half"; a bare "two quarters" may be half a year and is left alone. */
function withDenominator(text: string, number: WrittenNumber): WrittenNumber | null {
  if (number.value > 9) return null;
  const match = at(DENOMINATOR, text, number.end);
  if (!match) return null;
  const word = (match[2] as string).toLowerCase().replace('halves', 'half');
  const end = number.end + match[0].length;
  const plural = match[3] === 's' || /ves$/i.test(match[2] as string);
  const spelled = match[1] === '-' || /^ (?:of|the)\b/.test(text.slice(end, end + 5));
  if (!spelled && (word === 'quarter' || word === 'half' || word === 'fourth' || !plural)) return null;
  if (number.value > 1 && !plural) return null;
  const value = number.value / (DENOMINATORS.get(word) ?? 1);
  return { start: number.start, end, value, place: 0, form: 'fraction' };
}

function withPoint(text: string, number: WrittenNumber): WrittenNumber {
  const match = at(POINT, text, number.end);
  if (!match) return number;
  const digits = (match[1] as string)
    .trim()
    .split(' ')
    .map((word) => CARDINALS.get(word.toLowerCase()) ?? 0)
    .join('');
  const value = number.value + Number(`0.${digits}`);
  return withScale(text, { ...number, end: number.end + match[0].length, value, place: 10 ** -digits.length });
}

/** A cardinal in words: "forty-two", "one hundred and six", "two million three hundred thousand". */
function readCardinal(text: string, start: number): WrittenNumber | null {
  const article = at(A_SCALE, text, start);
  let total = 0;
  let current = 0;
  let place = 1;
  let end = start;
  let last: 'none' | 'unit' | 'tens' | 'hundred' | 'scale' = 'none';
  let lowest = Number.POSITIVE_INFINITY;
  if (article) {
    current = 1;
    last = 'unit';
    end = start + article[0].length - (article[1] as string).length - 1;
  }
  for (;;) {
    const from = last === 'none' ? start : nextWord(text, end, last === 'hundred' || last === 'scale');
    const word = from < 0 ? undefined : at(WORD, text, from)?.[0].toLowerCase();
    if (word === undefined) break;
    const small = CARDINALS.get(word);
    const scale = SCALES.get(word);
    if (small !== undefined) {
      if (last === 'unit' || (last === 'tens' && (small === 0 || small > 9))) break;
      if (small === 0 && last !== 'none') break;
      current += small;
      last = small >= 20 ? 'tens' : 'unit';
      place = 1;
    } else if (scale === 100 && last === 'unit' && current < 100) {
      current *= 100;
      last = 'hundred';
      place = 100;
    } else if (scale !== undefined && scale > 100 && last !== 'none' && last !== 'scale' && scale < lowest) {
      total += current * scale;
      current = 0;
      lowest = scale;
      last = 'scale';
      place = place > 1 ? place * scale : scale;
    } else break;
    end = from + word.length;
  }
  return last === 'none' ? null : { start, end, value: total + current, place, form: 'words' };
}

const GAP = /[ -]/y;
const GAP_AND = /(?:,? and |, |[ -])/iy;

/** Where the next word of a number would begin, or -1. */
function nextWord(text: string, end: number, and: boolean): number {
  const gap = at(and ? GAP_AND : GAP, text, end);
  return gap ? end + gap[0].length : -1;
}

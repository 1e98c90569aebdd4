import { tokenIndexAt } from '../../text/analysis.ts';
import { CHANGE_VERBS, SCORE_NOUNS, SCORE_VERBS } from '../en/number-contexts.ts';
import { SUBDIVISIONS } from '../en/unit-currencies.ts';
import { SUBUNITS, UNIT_FACTORS } from '../en/unit-names.ts';
import type { Figure, Place } from './figure.ts';
import { at, readNumber, scaled, type WrittenNumber } from './number.ts';
import { currencyBefore, type FoundUnit, unitAfter } from './unit.ts';

const BIG_M = /M(?![\p{L}\p{N}])/uy;
const SHORT_MONEY = /(m|b|M|B)(?![\p{L}\p{N}])/uy;
const PLURAL_AFTER_M = /m(?= (?:people|\p{Ll}{3,}s\b))/uy;
const CONNECTOR = /(?:[-–]? (?:to|or) | and |[ \u00a0]?[-–][ \u00a0]?)/y;
const SIGN = /[$£€¥₹]|[A-Z]{1,2}\$/y;

/** The figure whose number begins at a place, with sign, range and unit; null where no number begins. */
export function readFigure(place: Place, start: number): Figure | null {
  const { text, sentence } = place;
  const first = readNumber(text, start);
  if (!first || first.end > sentence.end) return null;
  const sign = currencyBefore(text, start);
  const number = withShortScale(text, first, sign);
  const unit = sign ? withName(text, number, sign) : unitAfter(text, number);
  return (
    shareOf(place, number, sign ?? unit) ??
    scoreOf(place, number, sign ?? unit) ??
    rangeOf(place, number, sign, unit) ??
    compound(text, figure(text, number, number, number, sign, unit ?? coordinatedPercent(place, number)))
  );
}

/** "35.72 and 45.8 percent", "from 2 to 3 percent": the unit of the second goes for the first, which keeps its own end. */
function coordinatedPercent(place: Place, first: WrittenNumber): FoundUnit | null {
  if (first.form === 'vague' || first.form === 'fraction') return null;
  const second = secondEnd(place, first.end);
  if (!second?.unit || second.unit.dimension !== 'ratio') return null;
  return { ...second.unit, start: first.end, end: first.end };
}

/** "£3m", "$5B"; "3m people" where the noun shows that no metres are meant. */
function withShortScale(text: string, number: WrittenNumber, sign: FoundUnit | null): WrittenNumber {
  if (number.form !== 'digits') return number;
  const short = sign
    ? at(SHORT_MONEY, text, number.end)
    : (at(PLURAL_AFTER_M, text, number.end) ?? at(BIG_M, text, number.end));
  return short ? scaled(number, /b/i.test(short[0]) ? 1e9 : 1e6, 1) : number;
}

/** "$5 million U.S. dollars", "$20 Canadian": the sign decides unless a name follows. */
function withName(text: string, number: WrittenNumber, sign: FoundUnit): FoundUnit {
  const named = unitAfter(text, number);
  return named && named.dimension === 'money' ? named : { ...sign, end: number.end };
}

function figure(
  text: string,
  first: WrittenNumber,
  last: WrittenNumber,
  finest: WrittenNumber,
  sign: FoundUnit | null,
  unit: FoundUnit | null,
): Figure {
  const from = sign?.start ?? first.start;
  const minus = minusBefore(text, from);
  const factor = minus > 0 && first === last ? -1 : 1;
  const start = factor < 0 ? from - minus : from;
  const ratio = unit === null && first.form === 'fraction';
  return {
    start,
    end: Math.max(last.end, unit?.end ?? 0),
    number: { start: factor < 0 ? start : first.start, end: last.end },
    low: factor < 0 ? -last.value : Math.min(first.value, last.value),
    high: factor < 0 ? -first.value : Math.max(first.value, last.value),
    place: finest.place,
    form: last.form,
    unit: unit?.unit ?? 'one',
    dimension: unit?.dimension ?? (ratio ? 'ratio' : 'count'),
    attributive: unit !== null && text.charAt(last.end) === '-',
  };
}

/** Length of a minus sign or word before a figure, 0 for none. */
function minusBefore(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 9), start);
  return (/(?:^|[\s(])((?:minus|negative) )$/i.exec(before)?.[1] ?? /(?:^|[\s(])([-−–])$/.exec(before)?.[1] ?? '')
    .length;
}

const SMALLER = /(?: and |, | )/y;

/** "5 feet 2 inches", "thirteen dollars and forty-five cents", "two hours and 15 minutes": one figure in the larger unit. */
function compound(text: string, larger: Figure): Figure {
  if (larger.unit === 'one' || larger.attributive || larger.low !== larger.high) return larger;
  const gap = at(SMALLER, text, larger.end);
  const number = gap && readNumber(text, larger.end + gap[0].length);
  const unit = number && unitAfter(text, number);
  const part = unit ? partOf(unit.unit, larger.unit) : null;
  if (!number || !unit || part === null || number.value * part >= 1) return larger;
  const value = larger.low + number.value * part;
  const place = number.place * part;
  return {
    ...larger,
    end: unit.end,
    number: { start: larger.number.start, end: number.end },
    low: value,
    high: value,
    place,
  };
}

/** What share of the larger unit the smaller is, where the two are used together. */
function partOf(small: string, large: string): number | null {
  if (SUBDIVISIONS.get(small)?.includes(large)) return 0.01;
  const larger = SUBUNITS.get(small);
  const [a, b] = [UNIT_FACTORS.get(small), UNIT_FACTORS.get(large)];
  return larger?.includes(large) && a && b ? a.factor / b.factor : null;
}

interface Second {
  readonly connector: string;
  readonly number: WrittenNumber;
  readonly sign: FoundUnit | null;
  readonly unit: FoundUnit | null;
}

/** The number after "to", "and", "or" or a dash. */
function secondEnd(place: Place, from: number): Second | null {
  const match = at(CONNECTOR, place.text, from);
  if (!match) return null;
  const next = from + match[0].length;
  const sign = at(SIGN, place.text, next);
  const start = next + (sign?.[0].length ?? 0);
  const read = readNumber(place.text, start);
  if (!read || read.end > place.sentence.end || read.form === 'vague') return null;
  const currency = sign ? currencyBefore(place.text, start) : null;
  const number = withShortScale(place.text, read, currency);
  return {
    connector: match[0].replace(/^[-–](?= )/, '').trim(),
    number,
    sign: currency,
    unit: unitAfter(place.text, number),
  };
}

function rangeOf(place: Place, first: WrittenNumber, sign: FoundUnit | null, unit: FoundUnit | null): Figure | null {
  const { text } = place;
  const from = unit && !sign ? unit.end : first.end;
  const second = secondEnd(place, from) ?? (from === first.end ? null : secondEnd(place, first.end));
  if (!second || isTelephone(text, first, second) || !isRange(place, sign?.start ?? first.start, first, second))
    return null;
  const secondUnit = second.unit ?? second.sign;
  if (second.sign && !sign) return null;
  if (unit && secondUnit && unit.unit !== secondUnit.unit && !sign) return null;
  const shared = unit && !secondUnit && !sign ? null : secondUnit;
  if (unit && !sign && !shared) return null;
  const low = sharedScale(first, second.number);
  if (low.value >= second.number.value && second.connector !== 'and') return null;
  const finest = low.place < second.number.place ? low : second.number;
  const lead = sign && { ...sign, end: second.number.end };
  const named = second.unit?.dimension === 'money' ? second.unit : lead;
  return figure(text, low, second.number, finest, sign, sign ? named : shared);
}

const isTelephone = (text: string, first: WrittenNumber, { connector, number }: Second): boolean =>
  connector === '-' && /^\d{3}-\d{4}$/.test(text.slice(first.start, number.end));

function isRange(place: Place, start: number, first: WrittenNumber, second: Second): boolean {
  const before = place.text.slice(Math.max(place.sentence.start, start - 10), start);
  if (second.connector === 'and') return /\bbetween (?:\S+ )?$/i.test(before);
  if (second.connector === 'or')
    return second.number.value - first.value <= 3 && second.number.value < 100 && second.number.value > first.value;
  if (second.connector === 'to') return !(/\bfrom $/i.test(before) && changes(place, start));
  return first.form !== 'fraction' && second.number.form === first.form;
}

/** Whether a verb of change stands in the few words before a place. */
function changes({ tokens }: Place, start: number): boolean {
  const index = tokenIndexAt(tokens, start);
  return tokens
    .slice(Math.max(0, index - 7), index)
    .some(({ lemma, lower }) => CHANGE_VERBS.has(lemma) || CHANGE_VERBS.has(lower));
}

/** "between $19 and $22 million": the multiplier of the second end goes for the first. */
function sharedScale(first: WrittenNumber, second: WrittenNumber): WrittenNumber {
  if (second.form === 'words' && second.place === 12 && first.value < 12) return scaled(first, 12, 0);
  for (const scale of [1e12, 1e9, 1e6, 1e3]) {
    const shared = scaled(first, scale, 0);
    if (
      second.place >= scale * 0.001 &&
      second.value >= scale &&
      first.value < 1000 &&
      first.place <= 1 &&
      shared.value < second.value
    )
      if (second.place > 1 || second.form === 'words') return shared;
  }
  return first;
}

const OUT_OF = / (?:in|in every|out of|out of every|of every) /y;

/** "one in five", "four out of ten": a share of the whole. */
function shareOf({ text, sentence, dates }: Place, first: WrittenNumber, unit: FoundUnit | null): Figure | null {
  const match = unit || first.place !== 1 ? null : at(OUT_OF, text, first.end);
  const whole = match && readNumber(text, first.end + match[0].length);
  if (!whole || whole.end > sentence.end || whole.value <= first.value || whole.value > 1e6 || first.value < 1)
    return null;
  if (whole.form === 'vague' || whole.form === 'fraction' || unitAfter(text, whole)) return null;
  if (dates[tokenIndexAt(dates, whole.start)]?.start === whole.start) return null;
  const share = first.value / whole.value;
  const number = { start: first.start, end: whole.end };
  return {
    ...figure(text, first, whole, first, null, null),
    ...number,
    number,
    low: share,
    high: share,
    place: 0,
    form: 'fraction',
    dimension: 'ratio',
  };
}

/** "an 8-6 vote", "voted 52 to 48", "won 3-1": the count of two sides. */
function scoreOf(place: Place, first: WrittenNumber, unit: FoundUnit | null): Figure | null {
  const { text, tokens } = place;
  if (unit || (first.form !== 'digits' && first.form !== 'words')) return null;
  const second = secondEnd(place, first.end);
  if (!second || second.unit || second.sign || !/^(?:[-–—]|to)$/.test(second.connector)) return null;
  if (first.place !== 1 || second.number.place !== 1 || Math.max(first.value, second.number.value) > 650) return null;
  const after = tokenIndexAt(tokens, second.number.end);
  const next = tokens.slice(after, after + 3).map(({ lemma }) => lemma);
  const index = tokenIndexAt(tokens, first.start);
  const before = tokens.slice(Math.max(0, index - 4), index).map(({ lemma }) => lemma);
  const noun = next.slice(0, 2).some((lemma) => SCORE_NOUNS.has(lemma));
  const verb = before.some((lemma) => SCORE_VERBS.has(lemma)) || before.at(-1) === 'vote';
  const falling = !/\s/.test(text.slice(first.end, second.number.start)) && first.value > second.number.value;
  if (!noun && !verb && !falling) return null;
  return { ...figure(text, first, second.number, first, null, null), dimension: 'score' };
}

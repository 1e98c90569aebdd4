import type { Place } from './figure.ts';
import { at, readNumber, scaled, type WrittenNumber } from './number.ts';
import { currencyBefore, type FoundUnit, unitAfter } from './unit.ts';

const BIG_M = /M(?![\p{L}\p{N}])/uy;
const SHORT_MONEY = /(m|b|M|B)(?![\p{L}\p{N}])/uy;
const PLURAL_AFTER_M = /m(?= (?:people|\p{Ll}{3,}s\b))/uy;
const CONNECTOR = /(?:[-–]? (?:to|or) | and |[ \u00a0]?[-–][ \u00a0]?)/y;
const SIGN = /[$£€¥₹]|[A-Z]{1,2}\$/y;

/** "£3m", "$5B"; "3m people" where the noun shows that no metres are meant. */
export function withShortScale(text: string, number: WrittenNumber, sign: FoundUnit | null): WrittenNumber {
  if (number.form !== 'digits') return number;
  const short = sign
    ? at(SHORT_MONEY, text, number.end)
    : (at(PLURAL_AFTER_M, text, number.end) ?? at(BIG_M, text, number.end));
  return short ? scaled(number, /b/i.test(short[0]) ? 1e9 : 1e6, 1) : number;
}

/** The number after the first of a pair, with what joins them. */
export interface Second {
  readonly connector: string;
  readonly number: WrittenNumber;
  readonly sign: FoundUnit | null;
  readonly unit: FoundUnit | null;
}

/** The number after "to", "and", "or" or a dash. */
export function secondEnd(place: Place, from: number): Second | null {
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

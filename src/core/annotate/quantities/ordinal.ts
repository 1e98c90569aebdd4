import type { Token } from '../../text/tokens.ts';
import { ORDINALS } from '../en/number-words.ts';
import type { Figure } from './figure.ts';

const DIGITS = /^(\d{1,3})(?:st|nd|rd|th)$/;

/** "third major release", "20th anniversary": a place in an order; "first" is left out, which seldom counts. */
export function readOrdinal(tokens: readonly Token[], index: number): Figure | null {
  const token = tokens[index];
  if (!token) return null;
  const digits = DIGITS.exec(token.lower);
  const value = digits ? Number(digits[1]) : ORDINALS.get(token.lower);
  if (value === undefined || (value < 2 && !digits)) return null;
  const tens = tokens[index - 2];
  const compound = tokens[index - 1]?.text === '-' && tens !== undefined ? TENS.indexOf(tens.lower) + 2 : 0;
  const start = compound >= 2 && tens ? tens.start : token.start;
  if (compound < 2 && tokens[index - 1]?.text === '-') return null;
  if (!modifiesNoun(tokens, index)) return null;
  return {
    start,
    end: token.end,
    number: { start, end: token.end },
    low: value + (compound >= 2 ? compound * 10 : 0),
    high: value + (compound >= 2 ? compound * 10 : 0),
    place: 0,
    form: 'words',
    unit: 'one',
    dimension: 'ordinal',
    attributive: false,
  };
}

const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function modifiesNoun(tokens: readonly Token[], index: number): boolean {
  const [next, second] = [tokens[index + 1], tokens[index + 2]];
  if (!next) return false;
  if (next.pos === 'NOUN') return next.lower !== 'party' && next.lower !== 'street' && next.lower !== 'avenue';
  return next.pos === 'ADJ' && second?.pos === 'NOUN';
}

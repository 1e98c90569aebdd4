import type { Span } from '../../model/span.ts';
import { CURRENCY_CODES, CURRENCY_NAMES, CURRENCY_SIGNS, DOUBTFUL_CURRENCIES } from '../en/unit-currencies.ts';
import { SHORT_UNITS, UNITS, type UnitName } from '../en/unit-names.ts';
import { at, type WrittenNumber } from './number.ts';

/** A unit as it stands in the text. */
export interface FoundUnit extends Span {
  readonly unit: string;
  readonly dimension: UnitName['dimension'];
}

const SIGNS = [...CURRENCY_SIGNS.keys()];
const WORD = /([ \u00a0-]?)([\p{L}%°²³/]+(?:[23](?!\d))?\.?)/uy;
/** "40C", "104F", "20 °C". */
const ATTACHED_DEGREE = /(?: ?°)?[CF](?![\p{L}\p{N}-])/uy;
const FILLER = /[ -](?:more|additional|extra|further|full|straight|consecutive|whole|solid|other|working|new)(?= )/iy;

/** The currency sign or code that leads a figure, or null. */
export function currencyBefore(text: string, start: number): FoundUnit | null {
  const end = /[ \u00a0]/.test(text.charAt(start - 1)) ? start - 1 : start;
  for (const sign of SIGNS) {
    const from = end - sign.length;
    if (from < 0 || !text.startsWith(sign, from)) continue;
    if (/\p{L}/u.test(sign.charAt(0)) && /\p{L}/u.test(text.charAt(from - 1))) continue;
    return { start: from, end, unit: CURRENCY_SIGNS.get(sign) as string, dimension: 'money' };
  }
  const code = text.slice(Math.max(0, end - 3), end);
  if (CURRENCY_CODES.has(code) && !/\p{L}/u.test(text.charAt(end - 4)))
    return { start: end - 3, end, unit: code === 'RMB' ? 'cny' : code.toLowerCase(), dimension: 'money' };
  return null;
}

/** The unit that follows a figure, in words, as an abbreviation or hyphenated, or null. */
export function unitAfter(text: string, number: WrittenNumber): FoundUnit | null {
  const scale = number.form === 'digits' ? at(ATTACHED_DEGREE, text, number.end) : null;
  if (scale)
    return {
      unit: scale[0].endsWith('C') ? 'celsius' : 'fahrenheit',
      dimension: 'temperature',
      start: number.end,
      end: number.end + scale[0].length,
    };
  if (number.form === 'vague') return text.startsWith(' of ', number.end) ? unitAt(text, number.end + 3, number) : null;
  const filler = at(FILLER, text, number.end);
  return unitAt(text, number.end, number) ?? (filler && unitAt(text, number.end + filler[0].length, number));
}

function unitAt(text: string, from: number, number: WrittenNumber): FoundUnit | null {
  const words = wordsAfter(text, from);
  for (let count = words.length; count > 0; count--) {
    const taken = words.slice(0, count);
    const last = taken.at(-1);
    if (!last) continue;
    const spelled = taken.map(({ word }) => word.toLowerCase()).join(' ');
    const found =
      measure(spelled, taken.length === 1 ? words[0] : undefined, number) ?? currency(spelled, taken, number);
    if (found) return { ...found, start: from + (words[0]?.gap.length ?? 0), end: last.end };
  }
  return null;
}

interface Following {
  readonly gap: string;
  readonly word: string;
  readonly end: number;
}

function wordsAfter(text: string, from: number): Following[] {
  const words: Following[] = [];
  let end = from;
  while (words.length < 3) {
    const match = at(WORD, text, end);
    if (!match || (words.length > 0 && match[1] === '')) break;
    const written = match[2] as string;
    const word = /^u\.?s\.$/i.test(written) ? written : written.replace(/\.$/, '');
    end += (match[1] as string).length + word.length;
    words.push({ gap: match[1] as string, word, end });
    if (word !== written) break;
  }
  return words;
}

function measure(
  spelled: string,
  only: Following | undefined,
  number: WrittenNumber,
): Omit<FoundUnit, keyof Span> | null {
  const unit = UNITS.get(spelled) ?? UNITS.get(spelled.replace(/ (?=[^ ]+$)/, '-'));
  if (!unit) return null;
  if (only && SHORT_UNITS.has(only.word.toLowerCase()) && (number.form !== 'digits' || only.gap === '-')) return null;
  if (
    only &&
    /^(?:second|stone|feet)$/.test(only.word) &&
    only.word === 'second' &&
    only.gap === ' ' &&
    number.value !== 1
  )
    return null;
  if (unit.unit === 'pound' && number.place >= 1e5) return { unit: 'gbp', dimension: 'money' };
  return unit;
}

function currency(
  spelled: string,
  words: readonly Following[],
  number: WrittenNumber,
): Omit<FoundUnit, keyof Span> | null {
  const code = words.length === 1 ? (words[0]?.word ?? '') : '';
  if (CURRENCY_CODES.has(code)) return { unit: code === 'RMB' ? 'cny' : code.toLowerCase(), dimension: 'money' };
  const singular = spelled.replace(/ies$/, 'y').replace(/s$/, '');
  const unit = CURRENCY_NAMES.get(spelled) ?? CURRENCY_NAMES.get(singular);
  if (unit === undefined) return null;
  const doubtful =
    DOUBTFUL_CURRENCIES.has(singular) && singular === spelled && number.place < 1e5 && singular !== 'cent';
  return doubtful ? null : { unit, dimension: 'money' };
}

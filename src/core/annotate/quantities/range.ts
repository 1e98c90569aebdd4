import { tokenIndexAt } from '../../text/analysis.ts';
import { CHANGE_VERBS } from '../en/number-contexts.ts';
import type { Figure, Place } from './figure.ts';
import { figure } from './make-figure.ts';
import { scaled, type WrittenNumber } from './number.ts';
import { type Second, secondEnd } from './second.ts';
import type { FoundUnit } from './unit.ts';

/** "20 to 30 minutes", "between $19 and $22 million"; null where the second number is no end of a range. */
export function rangeOf(
  place: Place,
  first: WrittenNumber,
  sign: FoundUnit | null,
  unit: FoundUnit | null,
): Figure | null {
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

import type { Figure } from './figure.ts';
import type { WrittenNumber } from './number.ts';
import type { FoundUnit } from './unit.ts';

/** A figure of one number, or of the two ends of a range; `finest` is the one of them stated to the smaller place. */
export function figure(
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
    high: factor < 0 ? -first.value : (last.below ?? Math.max(first.value, last.value)),
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

import type { Span } from '../src/core/model/span.ts';

/** A law that a parser broke: what was found, in words. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** @throws Broken where a law does not hold. */
export function holds(condition: boolean, law: string): asserts condition {
  if (!condition) throw new Broken(law);
}

const isSpan = (value: object): value is Span => {
  const { start, end } = value as Partial<Record<'start' | 'end', unknown>>;
  return typeof start === 'number' && typeof end === 'number';
};

/** Every span anywhere in a value lies within a text of that length, the right way round. Does not recurse: values may be deep. */
export function spansWithin(value: unknown, length: number, what = 'span'): void {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const one = left.pop();
    if (one === null || typeof one !== 'object') continue;
    if (isSpan(one))
      holds(
        Number.isInteger(one.start) && 0 <= one.start && one.start <= one.end && one.end <= length,
        `${what} ${one.start}-${one.end} lies beyond a text of ${length}`,
      );
    for (const item of Object.values(one)) left.push(item);
  }
}

/** An ISO 8601 date or time as the model has it, of a day that there is. */
export function isDate(value: string | null | undefined, what: string): void {
  if (value === null || value === undefined) return;
  const form = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/u;
  holds(form.test(value) && !Number.isNaN(Date.parse(value)), `${what} is no date: ${JSON.stringify(value)}`);
}

/** An address of the web that a program can ask for. */
export function isAddress(value: string | null | undefined, what: string): void {
  if (value === null || value === undefined) return;
  holds(/^https?:\/\//u.test(value) && URL.canParse(value), `${what} is no address: ${JSON.stringify(value)}`);
}

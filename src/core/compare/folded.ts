import type { Reading } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { fold, wordsOf } from '../text/normalise.ts';

const texts = new WeakMap<Reading, string>();
const values = new WeakMap<Reading, Map<string, FoldedValue>>();

/** Words of a reading as compared. */
export interface FoldedValue {
  readonly folded: string;
  /** Its words with single spaces between, marks left out. */
  readonly words: string;
}

/** A reading's text as compared, made once. */
export function foldedText(reading: Reading): string {
  const known = texts.get(reading);
  if (known !== undefined) return known;
  const text = fold(reading.text);
  texts.set(reading, text);
  return text;
}

const held = new WeakMap<Reading, Map<string, boolean>>();

/** Whether some folded words stand anywhere in a reading, looked for once: the same values are given in many sentences. */
export function holdsFolded(reading: Reading, words: string): boolean {
  let own = held.get(reading);
  if (!own) {
    own = new Map();
    held.set(reading, own);
  }
  let found = own.get(words);
  if (found === undefined) {
    found = foldedText(reading).includes(words);
    own.set(words, found);
  }
  return found;
}

/** What a reading has at a span, as compared. */
export const foldedAt = (reading: Reading, { start, end }: Span): string =>
  foldedValue(reading, reading.text.slice(start, end)).folded;

/** A value that a reading gives as compared, made once: a phrase is held against those of many other sentences. */
export function foldedValue(reading: Reading, value: string): FoldedValue {
  let own = values.get(reading);
  if (!own) {
    own = new Map();
    values.set(reading, own);
  }
  let known = own.get(value);
  if (!known) {
    known = { folded: fold(value), words: wordsOf(value).join(' ') };
    own.set(value, known);
  }
  return known;
}

import type { Span } from '../model/span.ts';
import { fold } from './normalise.ts';

/** One word of a text, with the form in which it is compared. */
export interface Word extends Span {
  readonly folded: string;
}

/** The words of a text as `wordsOf` has them, with their places kept. Offsets are moved by `offset`. */
export function wordSpansOf(text: string, offset = 0): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(
    /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’‘‛′.,][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu,
  ))
    words.push({ start: offset + index, end: offset + index + word.length, folded: fold(word) });
  return words;
}

import { stemOf } from '../../core/text/stems.ts';
import { type Word, wordSpansOf } from '../../core/text/words.ts';

/**
 * Terms of search: stems of words, made here for both engines, so that both find the same and what they found can be shown
 * in the text to the letter. A term holds lower-case letters, digits and what lies above ASCII, nothing else.
 */

/** What is indexed of a text: more than any report holds, less than what PostgreSQL takes (1 MB, 16,383 places). */
const LONGEST_TEXT = 200_000;
const MOST_TERMS = 16_000;
const MOST_BYTES = 400_000;
const LONGEST_TERM = 40;

export interface PlacedTerm extends Word {
  readonly term: string;
}

const known = new Map<string, string>();
const REMEMBERED = 100_000;

function termOf(folded: string): string {
  const before = known.get(folded);
  if (before !== undefined) return before;
  if (known.size >= REMEMBERED) known.clear();
  const term = stemOf(folded)
    .replace(/(?<=\p{N})\.(?=\p{N})/gu, '·')
    .replace(/[^a-z0-9\u0080-\u{10ffff}]|\p{Cs}/gu, '')
    .slice(0, LONGEST_TERM)
    .replace(/\p{Cs}/gu, '');
  known.set(folded, term);
  return term;
}

/** The terms of a text with their places, as far as it is indexed. */
export function placedTermsOf(text: string): PlacedTerm[] {
  const placed: PlacedTerm[] = [];
  let bytes = 0;
  for (const word of wordSpansOf(text.slice(0, LONGEST_TEXT))) {
    const term = termOf(word.folded);
    bytes += Buffer.byteLength(term);
    if (placed.length >= MOST_TERMS || bytes > MOST_BYTES) break;
    if (term !== '') placed.push({ ...word, term });
  }
  return placed;
}

export const termsOf = (text: string): string[] => placedTermsOf(text).map(({ term }) => term);

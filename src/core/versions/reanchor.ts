import { type Passage, passageOf, type Span } from '../model/span.ts';
import { Occurrences } from './occurrences.ts';
import { wordsAround } from './surroundings.ts';

/** What a passage is sought in. */
export interface Anchored {
  readonly id: string;
  readonly text: string;
}

/** A quotation of so many words and characters is no chance: where it stands once in both texts, it is the same one. */
const TELLING_WORDS = 3;
const TELLING_LENGTH = 16;
/** Share of the words around a passage, in order, that must be around it in the other text too. */
const LEAST_CONTEXT = 0.5;
/** By how much more of the context one place must share than any other. */
const LEAST_LEAD = 0.12;
/** Words that stand oftener than this are found only by an exact stretch around them. */
const MOST_PLACES = 12;
/** Characters on each side that such a stretch has. */
const WIDENED = 32;

/**
 * Where a passage stands in another revision of its text, by its exact words and what is around them, in the spirit of the
 * TextQuoteSelector of the Web Annotation Data Model (W3C 2017); null where it is lost. What is around may be edited, the
 * words themselves never. Where they stand in several places, or stood in several, only what is around decides: two places
 * that are as like leave it lost, and so does a place that is likelier another passage's.
 * @throws RangeError where the passage is not one of `from`.
 */
export const reanchor = (passage: Passage, from: Anchored, to: Anchored): Passage | null =>
  anchorIn(passage, from, to, new Occurrences(from.text), new Occurrences(to.text));

/** Many passages of one text, in their order; linear in the texts and the passages. */
export function reanchorAll(passages: readonly Passage[], from: Anchored, to: Anchored): (Passage | null)[] {
  const [there, here] = [new Occurrences(from.text), new Occurrences(to.text)];
  return passages.map((passage) => anchorIn(passage, from, to, there, here));
}

function anchorIn(
  passage: Passage,
  from: Anchored,
  to: Anchored,
  there: Occurrences,
  here: Occurrences,
): Passage | null {
  const { start, end, quote } = passage;
  if (passage.document !== from.id || from.text.slice(start, end) !== quote)
    throw new RangeError(`no passage of document ${from.id}`);
  if (quote.trim() === '') return null;
  const at =
    (isTelling(quote) ? onlyPlace(quote, there, here) : null) ??
    widened(passage, from, there, here) ??
    chosen(passage, from.text, to.text, there, here);
  if (at === null || !standsAlike({ start, end }, from.text, at, to.text)) return null;
  return passageOf(to, { start: at, end: at + quote.length });
}

/** The place of words that stand once in both texts. */
function onlyPlace(words: string, there: Occurrences, here: Occurrences): number | null {
  const [place, second] = here.of(words, 1);
  return place === undefined || second !== undefined || there.of(words, 1).length > 1 ? null : place;
}

/** The place of a passage by an exact stretch around it. */
function widened({ start, end }: Span, from: Anchored, there: Occurrences, here: Occurrences): number | null {
  let left = Math.max(0, start - WIDENED);
  while (left < start && (joinsBefore(from.text, left) || /\s/u.test(from.text.charAt(left)))) left++;
  const place = onlyPlace(from.text.slice(left, end + WIDENED), there, here);
  return place === null ? null : place + start - left;
}

/** The one of the places of its words that is this passage's, and no other's that has the same words. */
function chosen(span: Passage, from: string, to: string, there: Occurrences, here: Occurrences): number | null {
  const found = here.of(span.quote, MOST_PLACES);
  const known = there.of(span.quote, MOST_PLACES);
  if (found.length === 0 || found.length > MOST_PLACES || known.length > MOST_PLACES) return null;
  const length = span.end - span.start;
  const around = known.map((start) => wordsAround(from, { start, end: start + length }));
  const own = known.indexOf(span.start);
  const scored = found
    .map((start) => {
      const place = wordsAround(to, { start, end: start + length });
      const scores = around.map((each) => each.sharedWith(place));
      return { start, score: scores[own] ?? 0, rival: Math.max(0, ...scores.filter((_, i) => i !== own)) };
    })
    .sort((x, y) => y.score - x.score);
  const [best, second] = scored;
  if (!best || best.score < LEAST_CONTEXT) return null;
  if (best.score - Math.max(best.rival, second?.score ?? 0) < LEAST_LEAD) return null;
  return best.start;
}

const isTelling = (quote: string): boolean =>
  quote.length >= TELLING_LENGTH && (quote.match(/[\p{L}\p{N}]+/gu) ?? []).length >= TELLING_WORDS;

/** Whether words that began and ended whole still do: the "10" of "10 people" is not in "100 people". */
function standsAlike(span: Span, from: string, at: number, to: string): boolean {
  const end = at + span.end - span.start;
  return joinsBefore(from, span.start) === joinsBefore(to, at) && joinsBefore(from, span.end) === joinsBefore(to, end);
}

/** Whether a place is within a word or number. */
const joinsBefore = (text: string, place: number): boolean =>
  place > 0 && /^(?:[\p{L}\p{N}]{2}|\p{N}[.,]|[.,]\p{N})$/u.test(text.slice(place - 1, place + 1));

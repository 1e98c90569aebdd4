import type { Mention } from '../../model/annotation.ts';
import { bySpan, type Span, spanContains } from '../../model/span.ts';

/** Words before a name that put it inside another phrase: "a spokesman for Mr. Hale". */
const EMBEDDING =
  /\b(?:of|for|from|to|by|with|at|in|on|about|against|under|near|between|among|over|who|whose|that)\b/iu;

/** What may follow the head of a phrase inside the phrase: a mark, a relative clause, a prepositional phrase, a conjunction. */
const AFTER_HEAD =
  /^\s*(?:$|[,;:()[\]“”"—–]|\s-|['’]s?\s*$|(?:and|or|who|which|that|whose|of|in|from|at|with|for|on|to|himself|herself|itself|themselves|jr\.?|sr\.?)(?![\p{L}\p{N}]))/iu;

/** Longest phrase read for its head, in UTF-16 units. What stands further in cannot be the head. */
const REACH = 400;

/**
 * The mention that heads a noun phrase: the name itself in "former Mayor Ann Hale" and in "Ann Hale, his aide",
 * the description in "a spokesman for Mr. Hale", the apposition in "Mr. Hale’s successor, Tom Reyes".
 * `mentions` are those of the document in order, `text` is the document's. Undefined where the head is no mention.
 */
export function mentionAt(mentions: readonly Mention[], span: Span, text: string): Mention | undefined {
  const phrase = { start: span.start, end: Math.min(span.end, span.start + REACH) };
  return mentionsIn(mentions, phrase).find((mention) => heads(mention.span, phrase, text));
}

function mentionsIn(mentions: readonly Mention[], phrase: Span): Mention[] {
  const inside: Mention[] = [];
  for (let i = firstAt(mentions, phrase.start); i < mentions.length; i++) {
    const mention = mentions[i] as Mention;
    if (mention.span.start >= phrase.end) break;
    if (spanContains(phrase, mention.span)) inside.push(mention);
  }
  return inside.sort((a, b) => bySpan(a.span, b.span));
}

/** Index of the first mention that starts at or after an offset, by halving: mentions are in order of their starts. */
function firstAt(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((mentions[middle] as Mention).span.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function heads(mention: Span, phrase: Span, text: string): boolean {
  if (!AFTER_HEAD.test(text.slice(mention.end, phrase.end))) return false;
  const before = text.slice(phrase.start, mention.start);
  const segment = before.slice(before.lastIndexOf(',') + 1);
  return !EMBEDDING.test(segment);
}

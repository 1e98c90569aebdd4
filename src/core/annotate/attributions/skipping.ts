import { UTTERANCE_NOUNS } from '../en/cue-words.ts';
import type { Chunk } from './chunks.ts';
import { isNominal, type Run } from './phrases.ts';

/** First chunk from `from` on that is of none of the kinds. */
export const skip = (chunks: readonly Chunk[], from: number, kinds: readonly string[]): number => {
  let at = from;
  while (kinds.includes(chunks[at]?.kind ?? '')) at++;
  return at;
};

/** Steps over times, adverbs, prepositional phrases and asides between commas. */
export function skipAdverbials(chunks: readonly Chunk[], from: number, limit = 14): number {
  let at = from;
  while (at < from + limit) {
    const chunk = chunks[at];
    if (chunk?.kind === 'adverb' || chunk?.kind === 'time') at++;
    else if (
      chunk?.kind === 'preposition' &&
      (isNominal(chunks[at + 1]) || chunks[at + 1]?.kind === 'time') &&
      chunks[at + 1]?.kind !== 'quote'
    )
      at += 2;
    else break;
  }
  return at;
}

/** Steps over times and the statement, interview or hearers a thing was said in or to, and nothing else. */
export function skipOccasion(chunks: readonly Chunk[], from: number): number {
  let at = from;
  for (;;) {
    const chunk = chunks[at];
    if (chunk?.kind === 'time') at++;
    else if (chunk?.kind === 'preposition' && chunks[at + 1]?.kind === 'time') at += 2;
    else if (chunk?.kind === 'preposition' && UTTERANCE_NOUNS.has(chunks[at + 1]?.last ?? '')) at += 2;
    else if (
      at > from &&
      chunk?.kind === 'preposition' &&
      /^(?:with|to|on|from|for|of)$/.test(chunk.lower) &&
      chunks[at + 1]?.kind === 'noun' &&
      chunks[at - 1]?.kind === 'noun'
    )
      at += 2;
    else return at;
  }
}

/** The phrase at a chunk as one who is told something, or null. */
export function personAt(chunks: readonly Chunk[], at: number): Run | null {
  const first = chunks[at];
  if (first?.kind !== 'noun') return null;
  let end = at + 1;
  if (/^['’]s?$/.test(first.last) && chunks[end]?.kind === 'noun') end++;
  while (
    chunks[end]?.kind === 'preposition' &&
    /^(?:of|in|at|from|for)$/.test(chunks[end]?.lower ?? '') &&
    chunks[end + 1]?.kind === 'noun'
  )
    end += 2;
  if (chunks[end]?.kind === 'and' && chunks[end + 1]?.kind === 'noun' && chunks[end + 2]?.kind !== 'verb') end += 2;
  return { from: at, to: end };
}

import type { Chunk } from './chunks.ts';
import type { Complement } from './complement.ts';
import { longObjectQuote } from './complement-quote.ts';
import { isNominal, nounPhraseEnd } from './phrases.ts';

/** "the builder of hiding cracks", "the plan as a gamble". */
export function objectAndPreposition(
  chunks: readonly Chunk[],
  at: number,
  preposition: RegExp,
  pattern: string,
): Complement | null {
  if (!isNominal(chunks[at])) {
    return pattern === 'of' && preposition.test(chunks[at]?.lower ?? '')
      ? { pattern, from: at, addressee: null }
      : null;
  }
  for (let i = at + 1; i < at + 9; i++) {
    const chunk = chunks[i];
    if (!chunk || chunk.kind === 'verb' || chunk.kind === 'stop' || chunk.kind === 'comma') return null;
    if (preposition.test(chunk.lower) && chunk.kind !== 'noun') return { pattern, from: at, addressee: null };
  }
  return null;
}

/** "expressed concerns about the wall". */
export const aboutAt = (chunks: readonly Chunk[], at: number): Complement | null =>
  /^(?:about|over|at|for|with|of|to|in)$/.test(chunks[at]?.lower ?? '') && chunks[at + 1]
    ? { pattern: 'about', from: at, addressee: null }
    : null;

/** "called him a liar", "called the plan “reckless”". */
export function objectAndPredicate(chunks: readonly Chunk[], at: number): Complement | null {
  if (!isNominal(chunks[at])) return null;
  const end = nounPhraseEnd(chunks, at, false);
  if (chunks[at]?.items.length === 1 && chunks[at]?.items[0]?.category === 'determiner') return null;
  if (longObjectQuote(chunks, at)) return { pattern: 'being', from: at, addressee: null };
  for (let i = at + 1; i <= end; i++) {
    const kind = chunks[i]?.kind ?? '';
    if (kind === 'open' || kind === 'comma') return null;
    if (['noun', 'quote', 'adjective'].includes(kind)) return { pattern: 'being', from: at, addressee: null };
  }
  return null;
}

/** "the allegations". */
export function nounAt(chunks: readonly Chunk[], at: number): Complement | null {
  const from = chunks[at]?.lower === 'in' && chunks[at + 1]?.lower === 'detail' ? at + 2 : at;
  if (!isNominal(chunks[from]) && chunks[from]?.lower !== 'what') return null;
  return { pattern: 'noun', from, addressee: null };
}

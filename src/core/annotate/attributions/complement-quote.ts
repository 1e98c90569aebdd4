import type { Chunk } from './chunks.ts';
import type { Complement } from './complement.ts';
import { isNominal, type Run } from './phrases.ts';
import { skip, skipAdverbials } from './skipping.ts';

/** A quotation, or what follows a colon. */
export function quoteAfter(chunks: readonly Chunk[], after: number, addressee: Run | null): Complement | null {
  const plain = skipAdverbials(chunks, addressee?.to ?? after);
  const at = skip(chunks, plain, ['comma', 'colon']);
  if (
    chunks[at]?.kind === 'quote' &&
    (at > plain || plain === (addressee?.to ?? after) || chunks[at - 1]?.kind !== 'preposition')
  )
    return wholeQuote(chunks, at, addressee);
  const far = farQuote(chunks, after);
  if (far !== null) return wholeQuote(chunks, far, addressee);
  return chunks[plain]?.kind === 'colon' && plain < chunks.length - 1
    ? { pattern: 'colon', from: plain + 1, addressee }
    : null;
}

/** A quotation ends the content where a mark or the sentence's end follows it. */
function wholeQuote(chunks: readonly Chunk[], at: number, addressee: Run | null): Complement {
  const next = chunks[at + 1];
  const ends = next === undefined || ['comma', 'stop', 'dash', 'open', 'semicolon'].includes(next.kind);
  return { pattern: 'quote', from: at, addressee, ...(ends ? { to: at + 1 } : {}) };
}

/** "said in her closing address to the members, “…”": a comma and a quotation, with no other verb or clause before them. */
function farQuote(chunks: readonly Chunk[], after: number): number | null {
  for (let i = after; i < after + 16; i++) {
    const chunk = chunks[i];
    if (!chunk || chunk.group?.finite || ['that', 'stop', 'semicolon', 'relative', 'subordinator'].includes(chunk.kind))
      return null;
    if (['comma', 'colon'].includes(chunk.kind) && chunks[i + 1]?.kind === 'quote') return i + 1;
  }
  return null;
}

/** "called the plan to open a plant abroad “a disgrace”": a quotation that is no word's object closes the clause. */
export function longObjectQuote(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at + 1; i < at + 14; i++) {
    const chunk = chunks[i];
    if (
      !chunk ||
      chunk.group?.finite ||
      ['comma', 'stop', 'semicolon', 'relative', 'that', 'subordinator'].includes(chunk.kind)
    )
      return false;
    if (chunk.kind === 'quote') return isNominal(chunks[i - 1]);
  }
  return false;
}

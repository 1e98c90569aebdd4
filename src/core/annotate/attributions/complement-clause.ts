import { QUESTION_WORDS } from '../en/cue-words.ts';
import type { Chunk } from './chunks.ts';
import type { Complement } from './complement.ts';
import { nounPhraseEnd, type Run } from './phrases.ts';
import { skip, skipAdverbials, skipOccasion } from './skipping.ts';

/** A clause with "that". */
export function thatAfter(chunks: readonly Chunk[], after: number, addressee: Run | null): Complement | null {
  for (const [from, whom] of [
    [after, null],
    [addressee?.to ?? after, addressee],
  ] as const) {
    let at = skipAdverbials(chunks, from);
    if (chunks[at]?.kind === 'comma') {
      const closing = nextComma(chunks, at + 1);
      if (closing !== null && chunks[closing + 1]?.kind === 'that') at = closing + 1;
    }
    if (chunks[at]?.kind === 'that' && hasClause(chunks, at)) return { pattern: 'that', from: at, addressee: whom };
  }
  return null;
}

/** Whether a verb or a quotation comes after a "that", so that it opens a clause. */
function hasClause(chunks: readonly Chunk[], that: number): boolean {
  for (let i = that + 1; i < that + 40; i++) {
    const chunk = chunks[i];
    if (!chunk || chunk.kind === 'semicolon') return false;
    if (chunk.kind === 'quote' || chunk.group?.finite) return true;
  }
  return false;
}

function nextComma(chunks: readonly Chunk[], from: number): number | null {
  for (let i = from; i < from + 10; i++) if (chunks[i]?.kind === 'comma') return i;
  return null;
}

/** "to" and a verb. */
export function infinitiveAt(chunks: readonly Chunk[], at: number): Complement | null {
  const from = skipOccasion(chunks, at);
  return chunks[from]?.group?.infinitive ? { pattern: 'to', from, addressee: null } : null;
}

/** "residents to stay". */
export function personInfinitive(chunks: readonly Chunk[], at: number): Complement | null {
  if (chunks[at]?.kind !== 'noun') return null;
  const end = nounPhraseEnd(chunks, at, false);
  for (let i = at + 1; i <= end; i++) {
    const to = skip(chunks, i, ['adverb', 'time']);
    if (chunks[to]?.group?.infinitive) return { pattern: 'whom-to', from: to, addressee: { from: at, to: i } };
  }
  return null;
}

/** "hiding the report". */
export function gerundAt(chunks: readonly Chunk[], at: number): Complement | null {
  const group = chunks[at]?.group;
  return group && group.form === 'ing' ? { pattern: 'doing', from: at, addressee: null } : null;
}

/** "whether it is safe". */
export function questionAt(chunks: readonly Chunk[], at: number, addressee: Run | null): Complement | null {
  for (const from of addressee ? [at, addressee.to] : [at])
    if (QUESTION_WORDS.has(chunks[from]?.lower ?? ''))
      return { pattern: 'wh', from, addressee: from === at ? null : addressee };
  return null;
}

import type { Chunk } from './chunks.ts';
import type { Complement } from './complement.ts';
import type { Run } from './phrases.ts';
import { skip, skipOccasion } from './skipping.ts';

/** A clause without "that": after the cue, a noun phrase and the finite verb whose subject it is. */
export function clauseAfter(chunks: readonly Chunk[], after: number, addressee: Run | null): Complement | null {
  const from = skipOccasion(chunks, skip(chunks, after, ['adverb']));
  for (const start of from === after ? [from] : [from, after]) {
    const at = afterAside(chunks, start);
    if (at !== null && isClauseAt(chunks, at)) return { pattern: 'zero', from: at, addressee };
  }
  return null;
}

/** Past ", as a taxpayer," and a single comma that is followed by no participle. */
function afterAside(chunks: readonly Chunk[], from: number): number | null {
  if (chunks[from]?.kind !== 'comma') return from;
  return chunks[from + 1]?.kind === 'verb' || chunks[from + 1]?.kind === 'and' ? null : from + 1;
}

/** "said retaining the cap until July was fair": what follows a plain verb of saying is its clause if it has any verb. */
export function anyClause(chunks: readonly Chunk[], at: number): Complement | null {
  const from = skipOccasion(chunks, at);
  const first = chunks[from];
  if (first && NO_CLAUSE.test(first.lower)) return null;
  if (
    !first ||
    !['noun', 'preposition', 'subordinator', 'verb', 'adverb', 'adjective', 'and'].includes(first.kind) ||
    first.group?.finite ||
    first.group?.infinitive
  )
    return null;
  for (let i = from; i < chunks.length && i < from + 60; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === 'stop' || chunk.kind === 'semicolon') return null;
    if ((i > from && chunk.group?.finite) || (chunk.kind === 'quote' && first.kind === 'noun'))
      return { pattern: 'zero', from, addressee: null };
  }
  return null;
}

const BREAKS: ReadonlySet<string> = new Set(['stop', 'semicolon', 'colon', 'that', 'subordinator']);

/** "said little about it", "said no". */
const NO_CLAUSE = /^(?:little|nothing|something|much|more|anything|so|no|yes|goodbye|hello|sorry)$/;

function isClauseAt(chunks: readonly Chunk[], from: number): boolean {
  if (NO_CLAUSE.test(chunks[from]?.lower ?? '') && chunks[from]?.items.length === 1) return false;
  let nominal = false;
  let relatives = 0;
  let at = from;
  if (chunks[at]?.kind === 'subordinator' || (chunks[at]?.kind === 'preposition' && chunks[at]?.lower !== 'than'))
    at = introEnd(chunks, at);
  for (let i = at; i < chunks.length && i < from + 40; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === 'noun' || chunk.kind === 'quote' || (chunk.group?.form === 'ing' && !nominal)) nominal = true;
    if (chunk.kind === 'relative') relatives++;
    else if (chunk.group?.finite && nominal) {
      if (isReduced(chunks, i)) continue;
      if (relatives === 0) return chunks[i - 1]?.kind !== 'and';
      relatives--;
    } else if (BREAKS.has(chunk.kind)) return false;
    else if (chunk.kind === 'comma' && !nominal && i > at) return false;
    else if (chunk.kind === 'comma' && chunks[i + 1]?.kind === 'and' && chunks[i + 2]?.kind === 'verb') return false;
  }
  return false;
}

/** Past a leading "as of Friday," or "if it rains,": to the comma's other side, where there is one near. */
function introEnd(chunks: readonly Chunk[], from: number): number {
  for (let i = from + 1; i < from + 20; i++) if (chunks[i]?.kind === 'comma') return i + 1;
  return from;
}

/** "the man charged with it": a participle after a noun, with a finite verb still to come. */
function isReduced(chunks: readonly Chunk[], at: number): boolean {
  const group = chunks[at]?.group;
  if (!group || group.auxiliary || group.form !== 'past' || chunks[at + 1]?.kind !== 'preposition') return false;
  return chunks[at + 1]?.lower === 'by';
}

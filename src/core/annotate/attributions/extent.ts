import type { Chunk, ChunkKind } from './chunks.ts';
import { reportingForm, reportingVerb } from './lexicon.ts';
import { isNominal, type Run, startsClause } from './phrases.ts';

const LIMIT = 400;

/** What the end of a content depends on. */
interface ContentBounds {
  /** The cue's verb chunk. */
  readonly cue: number;
  /** The cue stands in a subordinate or relative clause, so that a comma may end the content. */
  readonly embedded: boolean;
}

/** One past the last chunk of a content that starts at `from`: the end of the clause, or where the report turns away from it. */
export function contentEnd(chunks: readonly Chunk[], from: number, bounds: ContentBounds): number {
  let depth = 0;
  for (let i = from; i < chunks.length && i < from + LIMIT; i++) {
    const { kind } = chunks[i] as Chunk;
    if (kind === 'open') depth++;
    if (kind === 'close' && --depth < 0) return i;
    if (depth > 0) continue;
    if (kind === 'stop' && i >= chunks.length - 2) return i;
    if (kind === 'semicolon') return i;
    if (turnsAway(chunks, i, from, bounds)) return i;
  }
  return Math.min(chunks.length, from + LIMIT);
}

function turnsAway(chunks: readonly Chunk[], i: number, from: number, bounds: ContentBounds): boolean {
  const { kind, lower } = chunks[i] as Chunk;
  if (i === from) return false;
  if (kind === 'comma' && (asideCue(chunks, i) || participleCue(chunks, i + 1) || accordingTo(chunks[i + 1])))
    return true;
  if (kind === 'comma' && chunks[i + 1]?.kind === 'and' && secondPredicate(chunks, i + 1, bounds.cue)) return true;
  if (kind === 'and' && secondPredicate(chunks, i, bounds.cue)) return true;
  if (accordingTo(chunks[i]) && lower === 'according') return true;
  return kind === 'comma' && bounds.embedded && returnsToMain(chunks, i);
}

const accordingTo = (chunk: Chunk | undefined): boolean => chunk?.lower === 'according';

/** ", officials said": a comma, a subject and a reporting verb with nothing after it to report. */
function asideCue(chunks: readonly Chunk[], comma: number): boolean {
  for (let i = comma + 1; i < comma + 8; i++) {
    const chunk = chunks[i];
    if (!chunk) return false;
    if (chunk.kind === 'verb') return i > comma + 1 && isSaying(chunk) && isEdge(chunks[i + 1]);
    if (!['noun', 'preposition', 'and', 'adverb', 'time'].includes(chunk.kind)) return false;
  }
  return false;
}

const EDGES: ReadonlySet<ChunkKind> = new Set(['comma', 'stop', 'time', 'semicolon', 'dash', 'preposition', 'close']);
export const isEdge = (chunk: Chunk | undefined): boolean => chunk === undefined || EDGES.has(chunk.kind);

const isSaying = ({ group }: Chunk): boolean => {
  const lemma = group && reportingForm(group.verb.lower)?.lemma;
  return lemma !== null && lemma !== undefined && (reportingVerb(lemma)?.complements.has('quote') ?? false);
};

/** ", adding that …": a reporting participle takes up the report again. */
function participleCue(chunks: readonly Chunk[], i: number): boolean {
  let at = i;
  while (['adverb', 'and'].includes(chunks[at]?.kind ?? '') || chunks[at]?.lower === 'while') at++;
  const group = chunks[at]?.group;
  return (
    group !== null &&
    group !== undefined &&
    !group.auxiliary &&
    group.form === 'ing' &&
    reportingForm(group.verb.lower) !== undefined
  );
}

/** "… and added that": a second verb of the cue's own subject, of the same form. */
function secondPredicate(chunks: readonly Chunk[], and: number, cue: number): boolean {
  let at = and + 1;
  while (['adverb', 'time', 'adjective'].includes(chunks[at]?.kind ?? '') && at < and + 4) at++;
  const group = chunks[at]?.group;
  const own = chunks[cue]?.group;
  if (!group || !own || group.infinitive || group.form === 'ing') return false;
  return (
    reportingForm(group.verb.lower) !== undefined &&
    (group.form === own.form || group.finite === own.finite) &&
    group.form !== null
  );
}

/** Whether after this comma a new clause with a subject of its own begins, or the predicate of a subject before the cue. */
function returnsToMain(chunks: readonly Chunk[], comma: number): boolean {
  const next = chunks[comma + 1];
  if (!next) return true;
  if (next.kind === 'verb') return next.group?.finite ?? false;
  return isNominal(next) || next.kind === 'adverb';
}

/** First chunk of the clause that ends just before `end`: after a semicolon, or a leading conjunction, or at the start. */
export function clauseStart(chunks: readonly Chunk[], end: number): Run | null {
  let from = end;
  while (from > 0 && from > end - LIMIT && chunks[from - 1]?.kind !== 'semicolon') from--;
  while (from < end && ['and', 'comma', 'stop', 'dash'].includes(chunks[from]?.kind ?? '')) from++;
  return from < end ? { from, to: end } : null;
}

export const hasVerb = (chunks: readonly Chunk[], { from, to }: Run): boolean => {
  for (let i = to - 1; i >= Math.max(from, to - LIMIT); i--) if (chunks[i]?.group?.finite) return true;
  return false;
};

/** Whether the verb group at `verb` stands in a clause that a conjunction or relative word opens. */
export function isEmbedded(chunks: readonly Chunk[], subjectFrom: number): boolean {
  let at = subjectFrom - 1;
  while (['adverb', 'time'].includes(chunks[at]?.kind ?? '')) at--;
  const kind = chunks[at]?.kind;
  return kind === 'subordinator' || kind === 'relative' || (kind === 'that' && startsClause(chunks, at));
}

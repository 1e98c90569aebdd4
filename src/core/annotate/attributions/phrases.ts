import { NOUN_PREPOSITIONS } from '../en/cue-words.ts';
import type { Chunk, ChunkKind } from './chunks.ts';

/** A run of chunks, `to` excluded. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const NOMINAL: ReadonlySet<ChunkKind> = new Set(['noun', 'quote']);
const CLAUSE_EDGE: ReadonlySet<ChunkKind> = new Set([
  'that',
  'subordinator',
  'quote',
  'semicolon',
  'colon',
  'dash',
  'open',
  'stop',
  'relative',
]);
const REACH = 40;

export const isNominal = (chunk: Chunk | undefined): boolean => chunk !== undefined && NOMINAL.has(chunk.kind);

/** First chunk of the noun phrase whose last chunk is `last`, with prepositional, reduced and relative clauses inside it. */
export function nounPhraseStart(chunks: readonly Chunk[], last: number): number {
  let at = last;
  for (let steps = 0; steps < REACH; steps++) {
    const next = extendLeft(chunks, at);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function extendLeft(chunks: readonly Chunk[], at: number): number {
  const before = chunks[at - 1];
  if (!before) return at;
  if (
    before.kind === 'preposition' &&
    NOUN_PREPOSITIONS.has(before.lower) &&
    isNominal(chunks[at - 2]) &&
    chunks[at]?.items[0]?.category !== 'pronoun' &&
    chunks[at - 2]?.items[0]?.category !== 'pronoun'
  )
    return at - 2;
  if (before.kind === 'and' && isNominal(chunks[at - 2]) && phraseOpens(chunks, at - 2)) return at - 2;
  if (before.kind === 'comma' && chunks[at]?.kind === 'noun' && listGoesOn(chunks, at)) return at - 2;
  if (before.kind === 'noun' && before.items[0]?.category !== 'pronoun' && chunks[at]?.items[0]?.text === 'The')
    return at - 1;
  const clause = clauseInPhrase(chunks, at);
  return clause ?? at;
}

/** "A, B and C": whether a noun phrase after a comma is an item of a list that ends in "and". */
const listGoesOn = (chunks: readonly Chunk[], at: number): boolean =>
  chunks[at + 1]?.kind === 'and' && isNominal(chunks[at - 2]) && startsClause(chunks, at - 2);

/** Whether the phrase that ends at `at` begins a clause or follows a comma, and is no verb's object. */
function phraseOpens(chunks: readonly Chunk[], at: number): boolean {
  let i = at;
  while (i >= 0 && i > at - REACH && (isNominal(chunks[i]) || chunks[i]?.kind === 'preposition')) i--;
  const kind = chunks[i]?.kind;
  return kind !== 'verb' && kind !== 'adjective';
}

/** Whether no verb stands between the phrase that ends at `at` and the start of its clause. */
export function startsClause(chunks: readonly Chunk[], at: number): boolean {
  for (let i = at; i >= 0 && i > at - REACH; i--) {
    const kind = chunks[i]?.kind;
    if (kind === 'verb') return false;
    if (kind && CLAUSE_EDGE.has(kind) && i < at) return true;
  }
  return true;
}

/** "people who knew him", "officials briefed on it", "a statement issued Friday": start of the phrase, seen from its last noun. */
function clauseInPhrase(chunks: readonly Chunk[], at: number): number | null {
  let verb = at - 1;
  while (verb > 0 && verb > at - 4 && ['preposition', 'adverb', 'time', 'noun'].includes(chunks[verb]?.kind ?? ''))
    verb--;
  const group = chunks[verb]?.group;
  if (!group) return null;
  if (chunks[verb - 1]?.kind === 'relative' && isNominal(chunks[verb - 2])) return verb - 2;
  if (group.auxiliary || group.infinitive || !isNominal(chunks[verb - 1])) return null;
  const participle =
    group.form === 'ing' ||
    group.form === 'done' ||
    (group.form === 'past' && ['preposition', 'time'].includes(chunks[verb + 1]?.kind ?? ''));
  return participle && chunks[verb - 1]?.items[0]?.category !== 'pronoun' ? verb - 1 : null;
}

/** One past the last chunk of the noun phrase that starts at `first`, with appositions between commas where `appositions` is set. */
export function nounPhraseEnd(chunks: readonly Chunk[], first: number, appositions: boolean): number {
  let at = first + 1;
  for (let steps = 0; steps < REACH; steps++) {
    const next = extendRight(chunks, at, appositions);
    if (next === at) return at;
    at = next;
  }
  return at;
}

function extendRight(chunks: readonly Chunk[], at: number, appositions: boolean): number {
  const chunk = chunks[at];
  if (!chunk) return at;
  if (chunk.kind === 'noun' && chunks[at - 1]?.kind === 'noun' && chunks[at - 1]?.last.match(/^['’]s?$/)) return at + 1;
  if (chunk.kind === 'preposition' && NOUN_PREPOSITIONS.has(chunk.lower) && isNominal(chunks[at + 1])) return at + 2;
  if (chunk.kind === 'and' && isNominal(chunks[at + 1]) && chunks[at + 2]?.kind !== 'verb') return at + 2;
  if (chunk.kind === 'relative') return clauseRight(chunks, at);
  if (chunk.kind === 'verb' && participleOnly(chunk)) return clauseRight(chunks, at);
  if (chunk.kind === 'open') return closing(chunks, at);
  if (chunk.kind === 'comma' && appositions) return appositionRight(chunks, at);
  return at;
}

const participleOnly = ({ group }: Chunk): boolean =>
  group !== null &&
  !group.auxiliary &&
  !group.infinitive &&
  (group.form === 'ing' || group.form === 'done' || group.form === 'past');

function clauseRight(chunks: readonly Chunk[], at: number): number {
  let i = at;
  while (
    i < chunks.length &&
    i < at + REACH &&
    !['comma', 'stop', 'semicolon', 'dash', 'close', 'colon'].includes(chunks[i]?.kind ?? '')
  ) {
    if (chunks[i]?.kind === 'quote' && i > at) break;
    i++;
  }
  return i;
}

function closing(chunks: readonly Chunk[], at: number): number {
  for (let i = at + 1; i < chunks.length && i < at + 15; i++) if (chunks[i]?.kind === 'close') return i + 1;
  return at;
}

/** ", the mayor of Riverton," after a name; a clause with a subject of its own or an adverb is none. */
function appositionRight(chunks: readonly Chunk[], comma: number): number {
  if (
    chunks[comma + 1]?.kind === 'adverb' &&
    /^(?:now|then|also|himself|herself|formerly|once|himself)$/.test(chunks[comma + 1]?.lower ?? '')
  ) {
    const end = appositionRight(chunks, comma + 1);
    return end === comma + 1 ? comma : end;
  }
  const first = chunks[comma + 1];
  if (!first) return comma;
  if (first.kind === 'relative') return clauseRight(chunks, comma + 1);
  if (first.kind !== 'noun' || first.items[0]?.category === 'pronoun') return comma;
  let plain = comma + 2;
  while (chunks[plain]?.kind === 'preposition' && isNominal(chunks[plain + 1])) plain += 2;
  const verb = chunks[plain]?.group;
  if (verb?.finite && chunks[plain + 1]?.lower !== 'by') return comma;
  const end = nounPhraseEnd(chunks, comma + 1, false);
  return chunks[end]?.kind === 'verb' || (chunks[end]?.kind === 'adverb' && chunks[end + 1]?.kind === 'verb')
    ? comma
    : end;
}

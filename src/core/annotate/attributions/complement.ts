import { QUESTION_WORDS, UTTERANCE_NOUNS } from '../en/cue-words.ts';
import type { Chunk } from './chunks.ts';
import type { ReportingVerb } from './lexicon.ts';
import { isNominal, nounPhraseEnd, type Run } from './phrases.ts';

/** How a verb's complement follows it. */
export interface Complement {
  readonly pattern: string;
  /** First chunk of the content. */
  readonly from: number;
  /** Chunks between verb and content that belong to the cue: the addressee. */
  readonly addressee: Run | null;
  /** Set where the content ends sooner than its clause. */
  readonly to?: number;
}

/** The complement that follows a reporting verb group ending before chunk `after`, or null. The first pattern that fits decides. */
export function complementAfter(chunks: readonly Chunk[], after: number, verb: ReportingVerb): Complement | null {
  const takes = (pattern: string): boolean => verb.complements.has(pattern);
  const start = skip(chunks, after, ['adverb']);
  const addressee = takes('whom') || takes('whom-to') ? personAt(chunks, start) : null;
  return (
    (takes('quote') ? quoteAfter(chunks, after, takes('whom') ? personAt(chunks, start) : null) : null) ??
    (takes('that') ? thatAfter(chunks, after, addressee) : null) ??
    (takes('whom-to') ? personInfinitive(chunks, start) : null) ??
    (takes('to') ? infinitiveAt(chunks, start) : null) ??
    (takes('doing') ? gerundAt(chunks, start) : null) ??
    (takes('wh') ? questionAt(chunks, start, takes('whom') || takes('whom-to') ? addressee : null) : null) ??
    (takes('zero') ? clauseAfter(chunks, after, null) : null) ??
    (ONLY_CLAUSES.has(verb.lemma) ? anyClause(chunks, start) : null) ??
    (takes('whom') && addressee ? clauseAfter(chunks, addressee.to, addressee) : null) ??
    (takes('of') ? objectAndPreposition(chunks, start, /^(?:of|against|about|over)$/, 'of') : null) ??
    (takes('for') ? objectAndPreposition(chunks, start, /^for$/, 'for') : null) ??
    (takes('as') ? objectAndPreposition(chunks, start, /^(?:as|a|an)$/, 'as') : null) ??
    (takes('being') ? objectAndPredicate(chunks, start) : null) ??
    (takes('noun') ? nounAt(chunks, start) : null)
  );
}

export const skip = (chunks: readonly Chunk[], from: number, kinds: readonly string[]): number => {
  let at = from;
  while (kinds.includes(chunks[at]?.kind ?? '')) at++;
  return at;
};

/** Steps over times, adverbs, prepositional phrases and asides between commas. */
function skipAdverbials(chunks: readonly Chunk[], from: number, limit = 14): number {
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

function personAt(chunks: readonly Chunk[], at: number): Run | null {
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

function quoteAfter(chunks: readonly Chunk[], after: number, addressee: Run | null): Complement | null {
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

function thatAfter(chunks: readonly Chunk[], after: number, addressee: Run | null): Complement | null {
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

function infinitiveAt(chunks: readonly Chunk[], at: number): Complement | null {
  const from = skipOccasion(chunks, at);
  return chunks[from]?.group?.infinitive ? { pattern: 'to', from, addressee: null } : null;
}

function personInfinitive(chunks: readonly Chunk[], at: number): Complement | null {
  if (chunks[at]?.kind !== 'noun') return null;
  const end = nounPhraseEnd(chunks, at, false);
  for (let i = at + 1; i <= end; i++) {
    const to = skip(chunks, i, ['adverb', 'time']);
    if (chunks[to]?.group?.infinitive) return { pattern: 'whom-to', from: to, addressee: { from: at, to: i } };
  }
  return null;
}

function gerundAt(chunks: readonly Chunk[], at: number): Complement | null {
  const group = chunks[at]?.group;
  return group && group.form === 'ing' ? { pattern: 'doing', from: at, addressee: null } : null;
}

function questionAt(chunks: readonly Chunk[], at: number, addressee: Run | null): Complement | null {
  for (const from of addressee ? [at, addressee.to] : [at])
    if (QUESTION_WORDS.has(chunks[from]?.lower ?? ''))
      return { pattern: 'wh', from, addressee: from === at ? null : addressee };
  return null;
}

/** A clause without "that": after the cue, a noun phrase and the finite verb whose subject it is. */
function clauseAfter(chunks: readonly Chunk[], after: number, addressee: Run | null): Complement | null {
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

/** Verbs after which a noun phrase is hardly ever an object. */
const ONLY_CLAUSES: ReadonlySet<string> = new Set(['say', 'insist', 'argue', 'contend', 'believe', 'think']);

/** "said retaining the cap until July was fair": what follows a plain verb of saying is its clause if it has any verb. */
function anyClause(chunks: readonly Chunk[], at: number): Complement | null {
  const from = skipOccasion(chunks, at);
  const first = chunks[from];
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

function isClauseAt(chunks: readonly Chunk[], from: number): boolean {
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

function objectAndPreposition(
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

/** "called him a liar", "called the plan “reckless”". */
function objectAndPredicate(chunks: readonly Chunk[], at: number): Complement | null {
  if (!isNominal(chunks[at])) return null;
  const end = nounPhraseEnd(chunks, at, false);
  if (chunks[at]?.items.length === 1 && chunks[at]?.items[0]?.category === 'determiner') return null;
  for (let i = at + 1; i <= end; i++) {
    const kind = chunks[i]?.kind ?? '';
    if (kind === 'open' || kind === 'comma') return null;
    if (['noun', 'quote', 'adjective'].includes(kind)) return { pattern: 'being', from: at, addressee: null };
  }
  return null;
}

function nounAt(chunks: readonly Chunk[], at: number): Complement | null {
  const from = chunks[at]?.lower === 'in' && chunks[at + 1]?.lower === 'detail' ? at + 2 : at;
  if (!isNominal(chunks[from]) && chunks[from]?.lower !== 'what') return null;
  return { pattern: 'noun', from, addressee: null };
}

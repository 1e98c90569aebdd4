import type { Span } from '../../model/span.ts';
import { type Candidate, type Clause, spanOf } from './candidate.ts';
import type { Chunk } from './chunks.ts';
import { type Complement, complementAfter } from './complement.ts';
import { make, skipBack, type VerbCue } from './cue.ts';
import { clauseStart, contentEnd, hasVerb, isEdge } from './extent.ts';
import { nounPhraseEnd, type Run } from './phrases.ts';
import { skip, skipOccasion } from './skipping.ts';
import { subjectOf } from './subject.ts';

const quotes = (cue: VerbCue): boolean => cue.verb.complements.has('quote');

/** "“…,” said the mayor". */
export function invertedTag(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  const group = chunks[cue.at]?.group;
  if (!quotes(cue) || !group?.finite || group.auxiliary || chunks[cue.to]?.kind !== 'noun') return null;
  const before = skipBack(chunks, cue.from - 1, ['comma', 'adverb', 'dash']);
  const said =
    before < 0
      ? clause.before
      : chunks[before]?.kind === 'quote'
        ? 'quote'
        : chunks[cue.from - 1]?.kind === 'comma'
          ? 'clause'
          : null;
  if (!said) return before < 0 ? leadingTag(clause, cue) : null;
  if (said === 'clause' && complementFollows(clause, cue)) return null;
  const to = nounPhraseEnd(chunks, cue.to, true);
  if (said === 'clause' && !isEdge(chunks[to])) return null;
  if (chunks[to]?.group?.finite) return null;
  const content = fronted(clause, before + 1, said === 'quote' || said === 'clause' ? null : said);
  if (!content || (said === 'clause' && !hasVerb(chunks, { from: 0, to: before + 1 }))) return null;
  const later = quoteLater(chunks, to);
  return make(
    clause,
    cue,
    'inverted-tag',
    { from: cue.to, to },
    [...content, ...later],
    null,
    said === 'clause' ? 0.7 : 0.95,
  );
}

/** "Said Ana Lund, the mayor, “…”": the cue opens the sentence. */
function leadingTag(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  const to = nounPhraseEnd(chunks, cue.to, true);
  const quote = skip(chunks, to, ['comma', 'colon']);
  const found = chunks[quote];
  return quote > to && found?.kind === 'quote'
    ? make(clause, cue, 'leading-tag', { from: cue.to, to }, [{ start: found.start, end: found.end }], null, 0.9)
    : null;
}

/** "“…,” the mayor said", "The bridge is safe, officials said", also in the middle of the sentence. */
export function tag(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  if ((!quotes(cue) && !cue.verb.complements.has('zero')) || !chunks[cue.at]?.group?.finite) return null;
  const subject = subjectOf(chunks, cue.from);
  if (!subject) return null;
  const after = skipOccasion(chunks, afterAddressee(chunks, cue));
  const before = skipBack(chunks, subject.from - 1, ['comma', 'adverb', 'dash']);
  const quoted = before < 0 ? clause.before !== null : chunks[before]?.kind === 'quote';
  const closed =
    (quoted && chunks[after]?.kind === 'comma') ||
    isEdge(chunks[after]) ||
    ['quote', 'verb', 'subordinator', 'and', 'colon', 'adverb'].includes(chunks[after]?.kind ?? '');
  if (!(quoted ? quotes(cue) : cue.verb.complements.has('zero'))) return null;
  if (before < 0 && !endsAfter(clause, cue, after)) return null;
  const tagged =
    quoted && (isTagged(chunks[after]) || (chunks[after]?.kind === 'comma' && chunks[after + 1]?.kind !== 'quote'));
  if (!closed || (!tagged && complementFollows(clause, cue)))
    return quoted && chunks[after]?.kind === 'quote' ? split(clause, cue, subject, before, after) : null;
  const aside = chunks[after]?.kind === 'comma' && chunks[after + 1]?.group?.finite === true;
  if (
    !quoted &&
    (chunks[subject.from - 1]?.kind !== 'comma' || (!aside && !hasVerb(chunks, { from: 0, to: before + 1 })))
  )
    return null;
  const content = fronted(clause, before + 1, before < 0 ? clause.before : null);
  if (!content) return null;
  const rest = quoted ? quoteLater(chunks, cue.to) : parenthetical(chunks, after);
  return make(
    clause,
    cue,
    quoted ? 'quote-tag' : 'clause-tag',
    subject,
    [...content, ...rest],
    addressed(chunks, cue),
    quoted ? 0.95 : 0.8,
  );
}

function complementFollows({ chunks }: Clause, cue: VerbCue): boolean {
  const complement = complementAfter(chunks, cue.to, cue.verb);
  return complement !== null && ['that', 'quote', 'colon', 'zero', 'wh', 'to', 'whom-to'].includes(complement.pattern);
}

/** Whether a tag that stands in a sentence of its own says nothing else: no complement, no other quotation. */
const endsAfter = ({ chunks }: Clause, cue: VerbCue, after: number): boolean =>
  isEdge(chunks[after]) &&
  complementAfter(chunks, cue.to, cue.verb) === null &&
  !chunks.some(({ kind }) => kind === 'quote');

/** "“…,” she said after the vote": what follows the tag tells when and how, and is no content. */
const isTagged = (chunk: Chunk | undefined): boolean => chunk?.kind === 'preposition' || chunk?.kind === 'subordinator';

/** "“…,” she said, “…”". */
function split(clause: Clause, cue: VerbCue, subject: Run, before: number, after: number): Candidate | null {
  const content = fronted(clause, before + 1, before < 0 ? clause.before : null);
  const second = clause.chunks[after];
  return content && second
    ? make(clause, cue, 'split-quote', subject, [...content, { start: second.start, end: second.end }], null, 0.95)
    : null;
}

function addressed(chunks: readonly Chunk[], cue: VerbCue): Complement | null {
  const to = afterAddressee(chunks, cue);
  return to > cue.to ? { pattern: 'tag', from: to, addressee: { from: cue.to, to } } : null;
}

function afterAddressee(chunks: readonly Chunk[], cue: VerbCue): number {
  const at = skip(chunks, cue.to, ['adverb']);
  return (cue.verb.complements.has('whom') || cue.verb.complements.has('whom-to')) && chunks[at]?.kind === 'noun'
    ? nounPhraseEnd(chunks, at, false)
    : at;
}

/** What stands before a tag: a quotation, or the clause from its start. */
function fronted({ chunks }: Clause, end: number, outside: Span | null): Span[] | null {
  if (end <= 0) return outside ? [{ start: outside.start, end: outside.end }] : null;
  const last = chunks[end - 1];
  if (last?.kind === 'quote' && onlyQuotes(chunks, end)) return [{ start: last.start, end: last.end }];
  const run = clauseStart(chunks, end);
  return run ? [spanOf(chunks, run)] : null;
}

/** Whether the quotation that ends before `end` is the whole of what is said, and no words of the sentence lead into it. */
function onlyQuotes(chunks: readonly Chunk[], end: number): boolean {
  const before = chunks[end - 2];
  return (
    before === undefined ||
    ['comma', 'stop', 'colon', 'semicolon', 'and'].includes(before.kind) ||
    !hasVerb(chunks, { from: 0, to: end - 1 })
  );
}

/** The quotation that goes on after the tag in the same sentence. */
function quoteLater(chunks: readonly Chunk[], from: number): Span[] {
  for (let i = from; i < from + 14; i++) {
    const chunk = chunks[i];
    if (!chunk || (chunk.kind === 'verb' && chunk.group?.finite)) return [];
    if (chunk.kind === 'quote' && ['comma', 'stop', 'dash', 'colon', 'semicolon'].includes(chunks[i - 1]?.kind ?? ''))
      return [{ start: chunk.start, end: chunk.end }];
  }
  return [];
}

/** "The bridge, officials said, is safe": what goes on after a tag between commas. */
function parenthetical(chunks: readonly Chunk[], after: number): Span[] {
  if (chunks[after]?.kind !== 'comma' || !chunks[after + 1]) return [];
  const next = chunks[after + 1] as Chunk;
  if (next.kind !== 'verb' || !next.group?.finite) return [];
  const to = contentEnd(chunks, after + 1, { cue: after, embedded: false });
  return [spanOf(chunks, { from: after + 1, to })];
}

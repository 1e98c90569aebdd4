import type { Chunk } from './chunks.ts';
import { skipBack } from './cue.ts';
import { isEmbedded } from './extent.ts';
import { reportingForm } from './lexicon.ts';
import { isNominal, nounPhraseEnd, type Run } from './phrases.ts';
import { subjectOf } from './subject.ts';

/** ", adding that …": the subject of the main clause; without a comma, the phrase just before ("a statement saying"). */
export function participleSubject(chunks: readonly Chunk[], at: number): Run | null {
  const before = skipBack(chunks, at - 1, ['adverb', 'time']);
  if (before < 0) return leadingParticipleSubject(chunks, at);
  if (chunks[before]?.kind === 'noun') {
    const near = subjectOf(chunks, at);
    if (near && !isIssued(chunks, near)) return near;
  }
  return mainSubject(chunks, at) ?? leadingParticipleSubject(chunks, at) ?? nearestSubject(chunks, at);
}

/** "issued a statement saying": the one who issued it is meant. */
function isIssued(chunks: readonly Chunk[], { from, to }: Run): boolean {
  const verb = chunks[from - 1]?.group;
  return (
    to === from + 1 &&
    /^(?:statement|statements|release|letter|tweet|message|video)$/.test(chunks[from]?.last ?? '') &&
    verb !== null &&
    verb !== undefined
  );
}

/** "Citing privacy, officials said": the subject of the clause after the comma. */
function leadingParticipleSubject(chunks: readonly Chunk[], at: number): Run | null {
  for (let i = at + 1; i < chunks.length && i < at + 30; i++) {
    if (chunks[i]?.kind !== 'comma') continue;
    for (let verb = i + 1; verb < chunks.length && verb < i + 20; verb++)
      if (chunks[verb]?.group?.finite) {
        const subject = subjectOf(chunks, verb);
        return subject && subject.from > i ? subject : null;
      }
  }
  return null;
}

/** The subject of the main clause that a participle at `at` hangs on. */
function mainSubject(chunks: readonly Chunk[], at: number): Run | null {
  const edge = mainClauseStart(chunks, at);
  for (let i = edge; i < at; i++) {
    const group = chunks[i]?.group;
    if (!group?.finite || chunks[i - 1]?.kind === 'relative') continue;
    const after = chunks[i + 1];
    if (chunks[edge]?.kind === 'quote' && i <= edge + 2 && isNominal(after) && reportingForm(group.verb.lower))
      return { from: i + 1, to: nounPhraseEnd(chunks, i + 1, false) };
    const subject = subjectOf(chunks, i);
    if (subject && subject.from >= edge && !isEmbedded(chunks, subject.from)) return subject;
  }
  return null;
}

/** The subject of the nearest finite verb before, in a relative clause too. */
function nearestSubject(chunks: readonly Chunk[], at: number): Run | null {
  for (let i = at - 1; i >= 0 && i > at - 30; i--) if (chunks[i]?.group?.finite) return subjectOf(chunks, i);
  return null;
}

/** After the last semicolon, or the last ", and" or ", but" with a subject of its own. */
function mainClauseStart(chunks: readonly Chunk[], at: number): number {
  const furthest = Math.max(0, at - REACH);
  for (let i = at - 2; i > furthest; i--) {
    if (chunks[i]?.kind === 'semicolon') return i + 1;
    if (
      chunks[i]?.kind === 'and' &&
      chunks[i - 1]?.kind === 'comma' &&
      isNominal(chunks[i + 1]) &&
      chunks[i + 2]?.kind === 'verb'
    )
      return i + 1;
  }
  return furthest;
}

const REACH = 150;

import { UTTERANCE_NOUNS } from '../en/cue-words.ts';
import { type Candidate, type Clause, sourceSpans, spanOf } from './candidate.ts';
import type { Chunk } from './chunks.ts';
import { contentEnd } from './extent.ts';
import { reportingForm } from './lexicon.ts';
import { type ReportingNoun, reportingNoun } from './nouns.ts';
import { isNominal, nounPhraseEnd, type Run, startsClause } from './phrases.ts';
import { subjectOf } from './subject.ts';

/** Attributions whose cue is a noun: "the mayor's claim that", "criticism from teachers". */
export function nominalCandidates(clause: Clause): Candidate[] {
  return clause.chunks.flatMap((_, i) => nominal(clause, i) ?? []);
}

function nominal(clause: Clause, i: number): Candidate | null {
  const { chunks } = clause;
  const chunk = chunks[i] as Chunk;
  if (chunk.kind !== 'noun') return null;
  const head = chunk.items.at(-1);
  const noun = head?.category === 'noun' ? reportingNoun(head.lower) : undefined;
  if (!noun || !head) return null;
  if (chunks[i - 1]?.lower === 'in' && chunks[i - 2]?.group && UTTERANCE_NOUNS.has(head.lower)) return null;
  const tied = possessor(chunks, i) ?? after(chunks, i);
  if (chunks[i - 1]?.group && reportingForm(chunks[i - 1]?.group?.verb.lower ?? '') && !tied) return null;
  const found = contentAt(chunks, tied?.resume ?? i + 1, noun, i);
  if (!found) return null;
  const source = tied?.source ?? holder(chunks, i);
  if (!source && found.pattern !== 'that') return null;
  return {
    rule: `noun-${found.pattern}`,
    cue: { start: head.start, end: head.end },
    source: source ?? [],
    content: [spanOf(chunks, found)],
    addressee: null,
    stance: noun.stance,
    sort: noun.sort,
    confidence: source ? 0.7 : 0.55,
  };
}

/** "the mayor's claim", "his pledge": the possessive inside the phrase, or the phrase just before. */
function possessor(
  chunks: readonly Chunk[],
  i: number,
): { source: { start: number; end: number }[]; resume: number } | null {
  const chunk = chunks[i] as Chunk;
  const mark = chunk.items.findIndex(({ category }) => category === 'possessive');
  const first = chunk.items[0];
  if (mark > 0 && first)
    return {
      source: [{ start: first.start, end: (chunk.items[mark - 1] as Chunk | { end: number }).end }],
      resume: i + 1,
    };
  if (first?.category === 'determiner' && /^(?:his|her|its|their|our|my|your)$/.test(first.lower))
    return { source: [{ start: first.start, end: first.end }], resume: i + 1 };
  const before = chunks[i - 1];
  if (before?.kind === 'noun' && before.items.at(-1)?.category === 'possessive')
    return { source: [{ start: before.start, end: (before.items.at(-2) ?? before).end }], resume: i + 1 };
  return null;
}

/** "accusations from other aides", "a claim by the ministry". */
function after(
  chunks: readonly Chunk[],
  i: number,
): { source: { start: number; end: number }[]; resume: number } | null {
  const preposition = chunks[i + 1];
  if ((preposition?.lower !== 'by' && preposition?.lower !== 'from') || !isNominal(chunks[i + 2])) return null;
  let end = i + 3;
  while (chunks[end]?.lower === 'of' && isNominal(chunks[end + 1])) end += 2;
  return { source: sourceSpans(chunks, { from: i + 2, to: end }), resume: end };
}

/** "He made a promise to": the subject of a light verb whose object the noun is. */
function holder(chunks: readonly Chunk[], i: number): { start: number; end: number }[] | null {
  const verb = chunks[i - 1];
  if (
    !verb?.group ||
    !/^(?:make|makes|made|making|issued?|issues|issuing|gave|given|gives|has|have|had|having|expressed|announced|took|reiterated|repeated)$/.test(
      verb.group.verb.lower,
    )
  )
    return null;
  const subject = subjectOf(chunks, i - 1);
  return subject ? sourceSpans(chunks, subject) : null;
}

function contentAt(
  chunks: readonly Chunk[],
  from: number,
  noun: ReportingNoun,
  head: number,
): (Run & { pattern: string }) | null {
  let at = from;
  while (
    ['time', 'adverb'].includes(chunks[at]?.kind ?? '') ||
    (chunks[at]?.lower === 'on' && chunks[at + 1]?.kind === 'time')
  )
    at++;
  const next = chunks[at];
  if (!next) return null;
  if (next.kind === 'that' && noun.complements.has('that') && chunks[at + 1]?.kind !== 'verb') {
    const to = contentEnd(chunks, at, { cue: head, embedded: true });
    return { pattern: 'that', from: at, to: startsClause(chunks, head) ? ownPredicate(chunks, at, to) : to };
  }
  if (next.group?.infinitive && noun.complements.has('to'))
    return { pattern: 'to', from: at, to: contentEnd(chunks, at, { cue: head, embedded: true }) };
  if (next.kind === 'preposition' && noun.complements.has(next.lower) && chunks[at + 1]) {
    const end = isNominal(chunks[at + 1])
      ? nounPhraseEnd(chunks, at + 1, false)
      : contentEnd(chunks, at, { cue: head, embedded: true });
    return { pattern: next.lower, from: at, to: end };
  }
  return null;
}

/** "the claim that it was sound drew laughter": where the verb stands whose subject is the noun itself, or `to`. */
function ownPredicate(chunks: readonly Chunk[], that: number, to: number): number {
  let verbs = 0;
  for (let i = that + 1; i < to; i++) {
    if (!chunks[i]?.group?.finite) continue;
    const before = chunks[i - 1];
    const spent =
      before?.kind === 'adjective' ||
      before?.kind === 'verb' ||
      before?.kind === 'time' ||
      (isNominal(before) && ['preposition', 'verb'].includes(chunks[i - 2]?.kind ?? ''));
    if (verbs > 0 && spent) return i;
    verbs++;
  }
  return to;
}

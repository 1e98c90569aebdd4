import { type Candidate, type Clause, spanOf } from './candidate.ts';
import type { Chunk } from './chunks.ts';
import { make, type VerbCue } from './cue.ts';
import { contentEnd, isEdge } from './extent.ts';
import { isNominal, nounPhraseEnd } from './phrases.ts';
import { skipOccasion } from './skipping.ts';
import { subjectOf } from './subject.ts';

/** "The ship is expected to dock", "it was reported that": the source, if any, follows "by". */
export function passive(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  if (!chunks[cue.at]?.group?.passive && !isReducedPassive(chunks, cue)) return null;
  if (/^(?:worry|concern|convince|determine|please|surprise|disappoint|delight)$/.test(cue.verb.lemma)) return null;
  const by = chunks[cue.to]?.lower === 'by' && isNominal(chunks[cue.to + 1]) ? cue.to : null;
  const source = by === null ? null : { from: by + 1, to: nounPhraseEnd(chunks, by + 1, false) };
  const after = source?.to ?? cue.to;
  const subject = subjectOf(chunks, cue.from);
  const that = skipOccasion(chunks, after);
  if (chunks[that]?.kind === 'that' && chunks[that + 1]) {
    const to = contentEnd(chunks, that, { cue: cue.at, embedded: false });
    return make(clause, cue, 'passive-that', source, [spanOf(chunks, { from: that, to })], null, 0.75);
  }
  const whom = cue.verb.complements.has('whom-to') || cue.verb.complements.has('given-to');
  if (whom && chunks[after]?.group?.infinitive && subject) {
    const to = contentEnd(chunks, after, { cue: cue.at, embedded: true });
    return make(
      clause,
      cue,
      'passive-infinitive',
      source,
      [spanOf(chunks, subject), spanOf(chunks, { from: after, to })],
      null,
      0.7,
    );
  }
  if (cue.verb.complements.has('of') && chunks[after]?.lower === 'of' && subject) {
    const end = contentEnd(chunks, after, { cue: cue.at, embedded: true });
    const later = source ? null : laterBy(chunks, after, end);
    const to = later ?? end;
    const accuser = later === null ? source : { from: later + 1, to: nounPhraseEnd(chunks, later + 1, true) };
    return make(
      clause,
      cue,
      'passive-charge',
      accuser,
      [spanOf(chunks, subject), spanOf(chunks, { from: after, to })],
      null,
      0.7,
    );
  }
  if (
    !source &&
    subject &&
    cue.verb.complements.has('noun') &&
    /^(?:announce|report|confirm|disclose|deny)$/.test(cue.verb.lemma) &&
    isEdge(chunks[cue.to])
  )
    return make(clause, cue, 'passive-plain', null, [spanOf(chunks, subject)], null, 0.5);
  if (
    source &&
    subject &&
    cue.verb.sort === 'speech' &&
    (cue.verb.complements.has('noun') || cue.verb.complements.has('as'))
  )
    return make(clause, cue, 'passive-by', source, [spanOf(chunks, subject)], null, 0.55);
  return null;
}

/** "accused of theft by a neighbour": where the "by" after the charge stands. */
function laterBy(chunks: readonly Chunk[], from: number, to: number): number | null {
  for (let i = from + 1; i < to && i < from + 10; i++)
    if (chunks[i]?.lower === 'by' && chunks[i + 1]?.kind === 'noun') return i;
  return null;
}

/** "a plan announced by the mayor": a participle, not a past tense. */
export const isReducedPassive = (chunks: readonly Chunk[], cue: VerbCue): boolean =>
  chunks[cue.at]?.group?.auxiliary === false &&
  chunks[cue.at]?.group?.form === 'past' &&
  chunks[cue.to]?.lower === 'by';

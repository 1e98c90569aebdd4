import { type Candidate, type Clause, spanOf } from './candidate.ts';
import { make, type VerbCue } from './cue.ts';
import { contentEnd, isEdge } from './extent.ts';
import { isNominal, nounPhraseStart, type Run } from './phrases.ts';
import { skipOccasion } from './skipping.ts';
import { subjectOf } from './subject.ts';

/** "which he claimed was false", "what they call a purge". */
export function relativeObject(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  const subject = subjectOf(chunks, cue.from);
  if (!subject || !chunks[cue.at]?.group?.finite) return null;
  const word = chunks[subject.from - 1];
  if (word?.lower !== 'which' && word?.lower !== 'what') return null;
  const after = skipOccasion(chunks, cue.to);
  const next = chunks[after];
  if (!next || (isEdge(next) && next.kind !== 'preposition')) return wholeRelative(clause, cue, subject);
  const to = contentEnd(chunks, after, { cue: cue.at, embedded: true });
  return make(
    clause,
    cue,
    'relative-object',
    subject,
    [{ start: word.start, end: word.end }, spanOf(chunks, { from: after, to })],
    null,
    0.8,
  );
}

/** "the accusations, which he has denied": what the relative word stands for is the content. */
function wholeRelative(clause: Clause, cue: VerbCue, subject: Run): Candidate | null {
  const { chunks } = clause;
  let before = subject.from - 2;
  if (chunks[before]?.kind === 'comma') before--;
  if (!cue.verb.complements.has('noun') || chunks[subject.from - 1]?.lower !== 'which' || !isNominal(chunks[before]))
    return null;
  const antecedent = { from: nounPhraseStart(chunks, before), to: before + 1 };
  return make(clause, cue, 'relative-whole', subject, [spanOf(chunks, antecedent)], null, 0.6);
}

/** "the blades the agency said reached that speed": the cue stands between the subject of the content and its verb. */
export function interposed(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  if (!cue.verb.complements.has('zero') || !chunks[cue.to]?.group?.finite) return null;
  const subject = subjectOf(chunks, cue.from);
  const before = subject && subject.from - 1;
  if (!subject || before === null || !isNominal(chunks[before])) return null;
  const to = contentEnd(chunks, cue.to, { cue: cue.at, embedded: true });
  const topic = { from: nounPhraseStart(chunks, before), to: before + 1 };
  return make(
    clause,
    cue,
    'interposed',
    subject,
    [spanOf(chunks, topic), spanOf(chunks, { from: cue.to, to })],
    null,
    0.6,
  );
}

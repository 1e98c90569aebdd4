import { type Candidate, type Clause, spanOf } from './candidate.ts';
import { complementAfter } from './complement.ts';
import { make, skipBack, type VerbCue } from './cue.ts';
import { contentEnd, isEmbedded } from './extent.ts';
import { participleSubject } from './participle.ts';
import { isReducedPassive } from './passive.ts';
import { subjectOf } from './subject.ts';

/** The plain order: source, cue, content. */
export function statement(clause: Clause, cue: VerbCue): Candidate | null {
  const { chunks } = clause;
  const group = chunks[cue.at]?.group;
  if (!group || group.passive || isReducedPassive(chunks, cue)) return null;
  const complement = complementAfter(chunks, cue.to, cue.verb);
  if (!complement) return null;
  const participle = group.form === 'ing' && !group.auxiliary && !group.infinitive;
  const source = participle ? participleSubject(chunks, cue.from) : subjectOf(chunks, cue.from);
  if (!source && complement.pattern !== 'that' && complement.pattern !== 'quote' && !participle) return null;
  if (!source && !participle && (!group.finite || (group.form === 'base' && !group.auxiliary))) return null;
  const leads = participle && skipBack(chunks, cue.from - 1, ['adverb']) < 0;
  const relative = ['relative', 'that'].includes(
    chunks[skipBack(chunks, cue.from - 1, ['adverb', 'time'])]?.kind ?? '',
  );
  const embedded = leads || relative || (source !== null && isEmbedded(chunks, source.from));
  const to = complement.to ?? contentEnd(chunks, complement.from, { cue: cue.at, embedded });
  if (to <= complement.from) return null;
  return make(
    clause,
    cue,
    participle ? 'participle' : `verb-${complement.pattern}`,
    source,
    [spanOf(chunks, { from: complement.from, to })],
    complement,
    0.85,
  );
}

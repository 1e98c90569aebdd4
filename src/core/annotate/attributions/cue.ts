import type { Span } from '../../model/span.ts';
import { type Candidate, type Clause, sourceSpans, spanOf } from './candidate.ts';
import type { Chunk } from './chunks.ts';
import type { Complement } from './complement.ts';
import { type ReportingVerb, reportingForm, reportingVerb } from './lexicon.ts';
import { beginsPair, reportingPair } from './pairs.ts';
import type { Run } from './phrases.ts';

/** A reporting verb group: the chunks of the cue and the verb's entry. */
export interface VerbCue {
  readonly verb: ReportingVerb;
  /** The chunk with the reporting verb. */
  readonly at: number;
  /** First chunk of the cue, with what leads up to the verb ("went on to"). */
  readonly from: number;
  /** One past the last chunk of the cue. */
  readonly to: number;
}

/** The reporting verb group at a chunk, or null. */
export function verbCueAt(chunks: readonly Chunk[], at: number): VerbCue | null {
  const group = chunks[at]?.group;
  if (!group) return null;
  const pair = pairAt(chunks, at, group.verb.lower);
  const form = reportingForm(group.verb.lower);
  const verb = pair?.verb ?? (form && reportingVerb(form.lemma));
  if (!verb || isSayForExample(chunks, at)) return null;
  let from = at;
  while (chunks[from]?.group?.infinitive && chunks[from - 1]?.kind === 'verb' && from > at - 3) from--;
  if (
    chunks[from]?.group?.infinitive &&
    chunks[from - 1]?.lower === 'on' &&
    /^(?:went|go|goes|gone|going)$/.test(chunks[from - 2]?.group?.verb.lower ?? '')
  )
    from -= 2;
  return { verb, at, from, to: pair?.to ?? at + 1 };
}

function pairAt(chunks: readonly Chunk[], at: number, word: string): { verb: ReportingVerb; to: number } | null {
  if (!beginsPair(word)) return null;
  for (let i = at + 1; i <= at + 6; i++) {
    const chunk = chunks[i];
    if (!chunk) return null;
    const verb = reportingPair(word, chunk.kind === 'noun' ? chunk.last : chunk.lower);
    if (verb) return { verb, to: i + 1 };
    if (!['adverb', 'adjective', 'and'].includes(chunk.kind) && chunk.lower !== 'it') return null;
  }
  return null;
}

/** "say, for example", "let us say". */
function isSayForExample(chunks: readonly Chunk[], at: number): boolean {
  const group = chunks[at]?.group;
  if (group?.verb.lower !== 'say' || group.auxiliary || group.infinitive) return false;
  return chunks[at + 1]?.kind === 'comma' && chunks[at - 1]?.kind === 'comma';
}

/** The candidate that a verbal cue makes with its source and content. */
export function make(
  clause: Clause,
  cue: VerbCue,
  rule: string,
  source: Run | null,
  content: readonly Span[],
  complement: Complement | null,
  confidence: number,
): Candidate {
  const { chunks } = clause;
  const start = cueStart(chunks[cue.from] as Chunk);
  const end = (chunks[(complement?.addressee?.to ?? cue.to) - 1] as Chunk).end;
  return {
    rule,
    cue: { start, end: Math.max(end, (chunks[cue.to - 1] as Chunk).end) },
    source: source ? sourceSpans(chunks, source) : [],
    content,
    addressee: complement?.addressee ? spanOf(chunks, complement.addressee) : null,
    stance: cue.verb.stance,
    sort: cue.verb.sort,
    confidence,
  };
}

const cueStart = (chunk: Chunk): number =>
  chunk.group?.infinitive ? (chunk.items[1]?.start ?? chunk.start) : chunk.start;

export const skipBack = (chunks: readonly Chunk[], from: number, kinds: readonly string[]): number => {
  let at = from;
  while (at >= 0 && kinds.includes(chunks[at]?.kind ?? '')) at--;
  return at;
};

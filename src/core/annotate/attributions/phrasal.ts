import { REPORTED_ADVERBS } from '../en/cue-words.ts';
import { type Candidate, type Clause, spanOf } from './candidate.ts';
import type { Chunk } from './chunks.ts';
import { clauseStart, contentEnd } from './extent.ts';
import { isNominal, nounPhraseEnd, type Run } from './phrases.ts';
import { sourceSpans } from './verbal.ts';

/** Attributions whose cue is no verb: "according to", "in the words of", "reportedly", "Name: …". */
export function phrasalCandidates(clause: Clause): Candidate[] {
  return clause.chunks.flatMap((_, i) => accordingTo(clause, i) ?? reportedly(clause, i) ?? []);
}

function accordingTo({ chunks }: Clause, i: number): Candidate | null {
  const chunk = chunks[i] as Chunk;
  if (chunk.lower !== 'according' || chunks[i + 1]?.lower !== 'to' || !isNominal(chunks[i + 2])) return null;
  const end = nounPhraseEnd(chunks, i + 2, true);
  const content = around(chunks, i, end);
  if (content.length === 0) return null;
  return {
    rule: 'according-to',
    cue: spanOf(chunks, { from: i, to: i + 2 }),
    source: sourceSpans(chunks, { from: i + 2, to: end }),
    content: content.map((run) => spanOf(chunks, run)),
    quotations: [],
    addressee: null,
    stance: 'said',
    sort: 'speech',
    confidence: 0.9,
  };
}

/** The clause that an adverbial at `from`–`to` belongs to: after it where it leads, else before it and, between commas, around it. */
function around(chunks: readonly Chunk[], from: number, to: number): Run[] {
  const lead =
    from === 0 ||
    (['and', 'that', 'semicolon', 'relative'].includes(chunks[from - 1]?.kind ?? '') && chunks[to]?.kind === 'comma');
  const leads =
    lead ||
    (chunks[from - 1]?.kind === 'comma' &&
      ['and', 'that', 'relative'].includes(chunks[from - 2]?.kind ?? '') &&
      chunks[to]?.kind === 'comma');
  const after = chunks[to]?.kind === 'comma' ? to + 1 : to;
  const rest =
    after < chunks.length && chunks[to]?.kind === 'comma'
      ? { from: after, to: contentEnd(chunks, after, { cue: from, embedded: false }) }
      : null;
  if (leads) return rest && rest.to > rest.from ? [rest] : [];
  const end = chunks[from - 1]?.kind === 'comma' ? from - 1 : from;
  const start = clauseStart(chunks, end);
  return [...(start ? [start] : []), ...(rest && rest.to > rest.from && chunks[after]?.kind === 'verb' ? [rest] : [])];
}

/** "was reportedly seen": no source; the content is the clause. */
function reportedly({ chunks }: Clause, i: number): Candidate | null {
  const chunk = chunks[i] as Chunk;
  const item = chunk.items.find(({ lower }) => REPORTED_ADVERBS.has(lower));
  if (!item) return null;
  const start = clauseStart(chunks, i + 1);
  const to = contentEnd(chunks, i, { cue: i, embedded: false });
  if (!start || to <= start.from) return null;
  const whole = spanOf(chunks, { from: start.from, to });
  const content = [
    { start: whole.start, end: item.start },
    { start: item.end, end: whole.end },
  ].filter((span) => span.end - span.start > 1);
  return {
    rule: 'reported-adverb',
    cue: { start: item.start, end: item.end },
    source: [],
    content,
    quotations: [],
    addressee: null,
    stance: 'reported',
    sort: 'speech',
    confidence: 0.7,
  };
}

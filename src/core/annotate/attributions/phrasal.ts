import { REPORTED_ADVERBS } from '../en/cue-words.ts';
import { type Candidate, type Clause, sourceSpans, spanOf } from './candidate.ts';
import type { Chunk } from './chunks.ts';
import { clauseStart, contentEnd } from './extent.ts';
import { isNominal, nounPhraseEnd, type Run } from './phrases.ts';

/** Attributions whose cue is no verb: "according to", "in the words of", "reportedly", "Name: …". */
export function phrasalCandidates(clause: Clause): Candidate[] {
  return clause.chunks.flatMap((_, i) => accordingTo(clause, i) ?? reportedly(clause, i) ?? []);
}

function accordingTo({ chunks }: Clause, i: number): Candidate | null {
  const from = sourceStart(chunks, i);
  if (from === null || !isNominal(chunks[from])) return null;
  const end = sourceEnd(chunks, i, from);
  const content = around(chunks, i, end);
  if (content.length === 0) return null;
  return {
    rule: 'according-to',
    cue: spanOf(chunks, { from: i, to: from }),
    source: sourceSpans(chunks, { from, to: end }),
    content: content.map((run) => spanOf(chunks, run)),
    addressee: null,
    stance: 'said',
    sort: 'speech',
    confidence: 0.9,
  };
}

/** First chunk after "according to", "in the words of" or, beside a comma or at the start, "per". */
function sourceStart(chunks: readonly Chunk[], i: number): number | null {
  const chunk = chunks[i] as Chunk;
  if (chunk.lower === 'according' && chunks[i + 1]?.lower === 'to') return i + 2;
  if (chunk.lower === 'in' && VOICES.has(chunks[i + 1]?.last ?? '') && chunks[i + 2]?.lower === 'of') return i + 3;
  return chunk.lower === 'per' && (i === 0 || chunks[i - 1]?.kind === 'comma') ? i + 1 : null;
}

const VOICES: ReadonlySet<string> = new Set(['words', 'view', 'opinion']);

/** A source that leads may have an apposition only where another comma closes it. */
function sourceEnd(chunks: readonly Chunk[], i: number, from: number): number {
  const plain = nounPhraseEnd(chunks, from, false);
  const long = nounPhraseEnd(chunks, from, true);
  if (long === plain || chunks[plain]?.kind !== 'comma') return plain;
  if (i > 0 && chunks[i - 1]?.kind === 'comma' && chunks[long] === undefined) return long;
  return chunks[plain + 1]?.kind === 'relative' || chunks[long]?.kind === 'comma' || chunks[long]?.kind === 'stop'
    ? long
    : plain;
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

const EDGES: ReadonlySet<string> = new Set([
  'comma',
  'semicolon',
  'that',
  'subordinator',
  'relative',
  'dash',
  'open',
  'stop',
  'colon',
]);

/** "was reportedly seen": no source; the content is the clause. */
function reportedly({ chunks }: Clause, i: number): Candidate | null {
  const chunk = chunks[i] as Chunk;
  const item = chunk.items.find(({ lower }) => REPORTED_ADVERBS.has(lower));
  if (!item) return null;
  let from = i;
  while (from > 0 && from > i - 60 && !EDGES.has(chunks[from - 1]?.kind ?? '')) from--;
  let to = i + 1;
  while (
    to < chunks.length &&
    to < i + 60 &&
    !['comma', 'semicolon', 'stop', 'dash', 'close'].includes(chunks[to]?.kind ?? '')
  )
    to++;
  const content = [
    { start: (chunks[from] as Chunk).start, end: item.start },
    { start: item.end, end: (chunks[to - 1] as Chunk).end },
  ].filter((span) => span.end - span.start > 1);
  if (content.length === 0) return null;
  return {
    rule: 'reported-adverb',
    cue: { start: item.start, end: item.end },
    source: [],
    content,
    addressee: null,
    stance: 'reported',
    sort: 'speech',
    confidence: 0.7,
  };
}

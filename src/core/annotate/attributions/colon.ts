import { LABELS } from '../en/cue-words.ts';
import { type Candidate, type Clause, sourceSpans, spanOf } from './candidate.ts';
import type { Chunk } from './chunks.ts';
import type { VerbCue } from './cue.ts';
import { hasVerb } from './extent.ts';
import { nounPhraseEnd } from './phrases.ts';
import { subjectOf } from './subject.ts';

/** "Smith: We won't pay", "Smith to Jones: “Resign”": a name at the start of a headline, a highlight or a transcript's line. */
export function colonCandidates({ chunks, lane }: Clause): Candidate[] {
  const colon = chunks.findIndex(({ kind }) => kind === 'colon');
  const first = chunks[0];
  if (lane.inside || colon < 1 || colon > 8 || colon > chunks.length - 2 || first?.kind !== 'noun') return [];
  const to = chunks[1]?.kind === 'preposition' && chunks[1].lower !== 'to' ? nounPhraseEnd(chunks, 0, false) : 1;
  const addressed = to < colon && chunks[to]?.lower === 'to' && chunks[to + 1]?.kind === 'noun' && to + 2 === colon;
  if ((to !== colon && !addressed) || !isSpeaker(first)) return [];
  const rest = { from: colon + 1, to: trimStop(chunks) };
  const quoted = chunks[colon + 1]?.kind === 'quote';
  if (rest.to <= rest.from || (!quoted && !(hasVerb(chunks, rest) && rest.to - rest.from >= 2))) return [];
  const mark = chunks[colon] as Chunk;
  return [
    {
      rule: 'colon',
      cue: { start: mark.start, end: mark.end },
      source: [spanOf(chunks, { from: 0, to: to === colon ? colon : to })],
      content: [spanOf(chunks, rest)],
      addressee: addressed ? spanOf(chunks, { from: to + 1, to: colon }) : null,
      stance: 'said',
      sort: 'speech',
      confidence: quoted ? 0.8 : 0.6,
    },
  ];
}

/** A phrase whose head is written as a name, no label such as "UPDATE" and no place in capitals before a report. */
function isSpeaker({ items, lower, last }: Chunk): boolean {
  if (LABELS.has(lower) || LABELS.has(last)) return false;
  const head = items.at(-1);
  return (
    head !== undefined &&
    /^\p{Lu}\p{L}*\p{Ll}/u.test(head.text) &&
    items.some(({ category }) => category === 'name' || category === 'noun')
  );
}

function trimStop(chunks: readonly Chunk[]): number {
  return chunks.at(-1)?.kind === 'stop' ? chunks.length - 1 : chunks.length;
}

/** "He declared:" at the end of a paragraph: the content is the quotation that opens the next, joined later. */
export function colonAhead(clause: Clause, at: number, cue: VerbCue | null): Candidate | null {
  const { chunks } = clause;
  const last = chunks.length - 1;
  const chunk = chunks[at] as Chunk;
  if (
    clause.lane.inside ||
    chunks[last]?.kind !== 'colon' ||
    last - at > 12 ||
    !chunk.group?.finite ||
    chunk.group.passive
  )
    return null;
  if (!cue && BE_OR_HAVE.test(chunk.group.verb.lower)) return null;
  for (let i = at + 1; i < last; i++) if (chunks[i]?.group?.finite || chunks[i]?.kind === 'that') return null;
  const subject = subjectOf(chunks, at);
  if (!subject) return null;
  const to = chunks[at + 1]?.kind === 'noun' ? nounPhraseEnd(chunks, at + 1, false) : at + 1;
  return {
    rule: 'verb-ahead',
    cue: spanOf(chunks, { from: at, to: Math.min(to, last) }),
    source: sourceSpans(chunks, subject),
    content: [],
    addressee: null,
    stance: cue?.verb.stance ?? 'said',
    sort: 'speech',
    confidence: 0.8,
  };
}

/** "She spoke to the press: “…”": a verb of any kind whose clause ends in a colon and a quotation. */
export function colonVerb(clause: Clause, at: number): Candidate | null {
  const { chunks } = clause;
  const chunk = chunks[at] as Chunk;
  if (!chunk.group?.finite || chunk.group.passive || BE_OR_HAVE.test(chunk.group.verb.lower)) return null;
  let colon = at + 1;
  while (colon < at + 14 && ['noun', 'preposition', 'adverb', 'time', 'adjective'].includes(chunks[colon]?.kind ?? ''))
    colon++;
  if (chunks[colon]?.kind !== 'colon' || chunks[colon + 1]?.kind !== 'quote') return null;
  const subject = subjectOf(chunks, at);
  if (!subject) return null;
  const quote = chunks[colon + 1] as Chunk;
  const to = chunks[at + 1]?.kind === 'noun' ? nounPhraseEnd(chunks, at + 1, false) : at + 1;
  return {
    rule: 'colon-verb',
    cue: spanOf(chunks, { from: at, to: Math.min(to, colon) }),
    source: sourceSpans(chunks, subject),
    content: [{ start: quote.start, end: quote.end }],
    addressee: null,
    stance: 'said',
    sort: 'speech',
    confidence: 0.6,
  };
}

const BE_OR_HAVE = /^(?:is|are|was|were|be|been|has|have|had|['’]s)$/;

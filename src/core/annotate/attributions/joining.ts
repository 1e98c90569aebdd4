import type { Block } from '../../model/document.ts';
import { type Span, spanContains, spanOverlap } from '../../model/span.ts';
import type { Candidate } from './candidate.ts';
import type { Quotation } from './quotations.ts';

/**
 * Carries quotations to their attributions: content that touches a quotation takes the whole of it, a quotation without
 * a cue joins the utterance it goes on from, and what is left over and is no scare quote becomes an orphan.
 */
export function joinQuotations(
  text: string,
  blocks: readonly Block[],
  quotations: readonly Quotation[],
  candidates: readonly Candidate[],
): Candidate[] {
  const joined = candidates.map((candidate) => ({ ...candidate, content: [...candidate.content] }));
  const top = quotations.filter(({ parent }) => parent === null);
  for (const candidate of joined) candidate.content = wholeQuotations(candidate.content, candidate.cue, top);
  const orphans: Candidate[] = [];
  let last: { candidate: { content: Span[] }; quotation: Quotation; ends: boolean } | null = null;
  const owners = ownersOf(top, joined);
  for (const quotation of top) {
    const owner = owners.get(quotation.index);
    if (owner) {
      last = { candidate: owner, quotation, ends: true };
      continue;
    }
    if (!isUtterance(text, quotation, blocks)) continue;
    if (last && goesOn(text, blocks, last.quotation, quotation, last.candidate.content)) {
      last.candidate.content.push({ start: quotation.start, end: quotation.end });
      last = { ...last, quotation };
    } else if (isWholeSentence(text, quotation, blocks)) {
      const orphan = { ...ORPHAN, content: [{ start: quotation.start, end: quotation.end }] };
      orphans.push(orphan);
      last = { candidate: orphan, quotation, ends: true };
    }
  }
  return [...joined, ...orphans];
}

const ORPHAN: Candidate = {
  rule: 'orphan',
  cue: null,
  source: [],
  content: [],
  quotations: [],
  addressee: null,
  stance: 'said',
  sort: 'speech',
  confidence: 0.5,
};

/** Content spans grown to the whole of each top-level quotation whose greater part they hold. Both lists are in order. */
function wholeQuotations(content: readonly Span[], cue: Span | null, top: readonly Quotation[]): Span[] {
  return content.map((span) => {
    let { start, end } = span;
    for (const quotation of near(top, span)) {
      if (cue && spanContains(quotation, cue)) continue;
      if (cue && spanOverlap(quotation, cue) > 0) continue;
      start = Math.min(start, quotation.start);
      end = Math.max(end, quotation.end);
    }
    return { start, end };
  });
}

/** Quotations that overlap a span, by binary search. */
function near(top: readonly Quotation[], span: Span): Quotation[] {
  let low = 0;
  let high = top.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((top[middle] as Quotation).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: Quotation[] = [];
  for (let i = low; i < top.length && (top[i] as Quotation).start < span.end; i++) found.push(top[i] as Quotation);
  return found;
}

function ownersOf<T extends { readonly content: Span[]; readonly cue: Span | null }>(
  top: readonly Quotation[],
  candidates: readonly T[],
): Map<number, T> {
  const owners = new Map<number, T>();
  for (const candidate of candidates)
    for (const span of candidate.content)
      for (const quotation of near(top, span))
        if (spanContains(span, quotation) && !owners.has(quotation.index)) owners.set(quotation.index, candidate);
  return owners;
}

const blockAt = (blocks: readonly Block[], quotation: Quotation): Span => blocks[quotation.block] as Span;

/** More than a word or two, or closed like a sentence: not a scare quote, a nickname or a title. */
function isUtterance(text: string, quotation: Quotation, blocks: readonly Block[]): boolean {
  const inner = text.slice(quotation.start, quotation.end);
  const words = inner.match(/[\p{L}\p{N}’']+/gu)?.length ?? 0;
  return words >= 3 && (isWholeSentence(text, quotation, blocks) || /[.!?,…][”"’']+$/.test(inner))
    ? true
    : !quotation.closed && words >= 3;
}

/** Stands where a sentence stands: nothing but quotations and sentence ends around it. */
function isWholeSentence(text: string, quotation: Quotation, blocks: readonly Block[]): boolean {
  const block = blockAt(blocks, quotation);
  const before = text.slice(Math.max(block.start, quotation.start - 4), quotation.start).trimEnd();
  const inner = text.slice(quotation.start, quotation.end);
  const starts = quotation.start === block.start || before === '' || /[.!?”"’'…]$/.test(before);
  const ends = !quotation.closed || /[.!?…][”"’']*$/.test(inner) || quotation.end >= block.end - 1;
  return starts && ends && /^["“'‘`]+\s*[\p{Lu}\p{N}([…]/u.test(inner);
}

/** Whether a quotation goes on from one already attributed: next in the paragraph, or opening the next paragraph. */
function goesOn(
  text: string,
  blocks: readonly Block[],
  before: Quotation,
  quotation: Quotation,
  content: readonly Span[],
): boolean {
  const block = blockAt(blocks, quotation);
  if (before.block === quotation.block) {
    const between = text.slice(before.end, quotation.start);
    return (
      between.length < 400 &&
      (between.trim() === '' || /[.!?]\s*$/.test(between)) &&
      !/[.!?]["”’']?\s+\S[^]*[.!?]\s*$/.test(between.slice(0, 300))
    );
  }
  if (quotation.block !== before.block + 1 || quotation.start !== block.start) return false;
  const closing = blockAt(blocks, before);
  const last = content.at(-1);
  const tail = text.slice(Math.max(before.end, last?.end ?? 0), closing.end).trim();
  if (
    quotation.end < block.end - 2 &&
    quotation.closed &&
    !/^\s*["“]/.test(text.slice(quotation.end, quotation.end + 3))
  )
    return false;
  return !before.closed || tail.length < 160;
}

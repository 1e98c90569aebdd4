import type { Block } from '../../model/document.ts';
import { type Span, spanContains, spanOverlap } from '../../model/span.ts';
import { tokenIndexAt } from '../../text/analysis.ts';
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
  const owners = ownersOf(top, joined);
  const utterances = [...quotationPlaces(top, owners, blocks), ...cuePlaces(joined, top, blocks)].sort(
    (a, b) => a.start - b.start,
  );
  const orphans: Candidate[] = [];
  let last: Utterance | null = null;
  for (const utterance of utterances) {
    const { quotation } = utterance;
    if (utterance.owner) {
      if (last?.owner && quotation && leadsTo(last, utterance)) adopt(orphans, last.owner, utterance.owner);
      last = utterance;
    } else if (quotation && isUtterance(text, quotation, blocks)) {
      if (last?.owner && goesOn(text, blocks, last, quotation)) {
        last.owner.content.push({ start: quotation.start, end: quotation.end });
        last = { ...utterance, owner: last.owner };
      } else if (isWholeSentence(text, quotation, blocks)) {
        const orphan = { ...ORPHAN, content: [{ start: quotation.start, end: quotation.end }] };
        orphans.push(orphan);
        last = { ...utterance, owner: orphan };
      }
    }
  }
  return [...joined, ...orphans];
}

/** An orphan paragraph is given to the tagged quotation that opens the next paragraph. */
const leadsTo = (orphan: Utterance, tagged: Utterance): boolean => tagged.block === orphan.block + 1;

function adopt(
  orphans: { content: readonly Span[] }[],
  orphan: { readonly content: Span[] },
  owner: { readonly content: Span[] },
): void {
  const at = orphans.findLastIndex(({ content }) => content === orphan.content);
  if (at < 0 || orphan.content === owner.content) return;
  owner.content.unshift(...orphan.content);
  orphans.splice(at, 1);
}

/** A place where somebody is quoted or reported: a quotation, or the report of a cue that stands outside quotations. */
interface Utterance extends Span {
  readonly block: number;
  readonly quotation: Quotation | null;
  readonly owner: { readonly content: Span[] } | null;
}

/** A tagged quotation ends where its tag does: the next one may follow. */
const quotationPlaces = (
  top: readonly Quotation[],
  owners: ReadonlyMap<
    number,
    { readonly content: Span[]; readonly cue: Span | null; readonly source: readonly Span[] }
  >,
  blocks: readonly Block[],
): Utterance[] =>
  top.map((quotation) => {
    const owner = owners.get(quotation.index) ?? null;
    const block = blockAt(blocks, quotation);
    const ends = owner
      ? [owner.cue, ...owner.source].flatMap((span) => (span && spanContains(block, span) ? [span.end] : []))
      : [];
    return { start: quotation.start, end: Math.max(quotation.end, ...ends), block: quotation.block, quotation, owner };
  });

/** Reports in speech with a source, by their cues. */
function cuePlaces(
  candidates: readonly {
    readonly content: Span[];
    readonly cue: Span | null;
    readonly source: readonly Span[];
    readonly sort: string;
    readonly rule: string;
  }[],
  top: readonly Quotation[],
  blocks: readonly Block[],
): Utterance[] {
  return candidates.flatMap((candidate) => {
    const { cue, content } = candidate;
    if (
      !cue ||
      candidate.sort !== 'speech' ||
      candidate.source.length === 0 ||
      !/^verb|tag$|^model$/.test(candidate.rule)
    )
      return [];
    if (near(top, cue).length > 0) return [];
    const block = tokenIndexAt(blocks, cue.start);
    return [
      {
        start: cue.start,
        end: Math.max(cue.end, content.at(-1)?.end ?? 0, ...candidate.source.map(({ end }) => end)),
        block,
        quotation: null,
        owner: candidate,
      },
    ];
  });
}

const ORPHAN: Candidate = {
  rule: 'orphan',
  cue: null,
  source: [],
  content: [],
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

const blockAt = (blocks: readonly Block[], quotation: Quotation): Block => blocks[quotation.block] as Block;

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

/** Whether a quotation goes on from what was said before: next in the paragraph, or opening the next paragraph. */
function goesOn(text: string, blocks: readonly Block[], before: Utterance, quotation: Quotation): boolean {
  const block = blockAt(blocks, quotation);
  const said = before.quotation;
  if (before.block === quotation.block) {
    const between = text.slice(Math.min(before.end, quotation.start), quotation.start).trim();
    return between === '' || /^[^.!?]{0,300}[.!?]$/.test(between);
  }
  if (quotation.block !== before.block + 1 || quotation.start !== block.start) return false;
  const closing = blocks[before.block] as Block;
  const tail = text.slice(before.end, closing.end).trim();
  const alone =
    !quotation.closed ||
    quotation.end >= block.end - 2 ||
    /^\s*["“]/.test(text.slice(quotation.end, quotation.end + 3));
  return alone && (said?.closed === false || !/[.!?]["”’']*\s+\S.{20}/.test(tail));
}

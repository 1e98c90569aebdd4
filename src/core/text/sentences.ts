import type { Sentence } from '../model/annotation.ts';
import type { Block } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { LEADING_ABBREVIATIONS, OPEN_ABBREVIATIONS, SENTENCE_STARTERS } from './english.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Sentences of a document, each within one block; white space at the ends belongs to none. */
export function sentencesOf(text: string, blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block, index) =>
    splitSentences(text.slice(block.start, block.end)).map(({ start, end }) => ({
      start: block.start + start,
      end: block.start + end,
      block: index,
    })),
  );
}

/**
 * Splits a paragraph into sentences: the boundaries of UAX #29, less those after an abbreviation, an initial or a
 * list number, before a lower-case word, and inside brackets that were opened in the same sentence.
 */
export function splitSentences(text: string): Span[] {
  const pieces = [...segmentsOf(text)].flatMap(({ start, end }) => splitGlued(text.slice(start, end), start));
  const sentences: { start: number; end: number }[] = [];
  for (const { start, end } of pieces) {
    const last = sentences.at(-1);
    const before = last && text.slice(Math.max(last.start, last.end - LOOK_BACK), last.end);
    if (last && before !== undefined && joins(before, text.slice(start, Math.min(end, start + LOOK_BACK))))
      last.end = end;
    else sentences.push({ start, end });
  }
  return sentences.map((span) => trim(text, span)).filter((span) => span.start < span.end);
}

/** How many units around a boundary decide about it. */
const LOOK_BACK = 400;

/** The segmenter copies its whole input for every segment, so that long paragraphs are handed to it in stretches of this length. */
const STRETCH = 8192;

/** Boundaries of UAX #29; a stretch ends at white space where it has any, and the cut is joined again like any other. */
function* segmentsOf(text: string): Generator<Span> {
  for (let from = 0; from < text.length; ) {
    const to = stretchEnd(text, from);
    for (const { segment, index } of segmenter.segment(text.slice(from, to)))
      yield { start: from + index, end: from + index + segment.length };
    from = to;
  }
}

function stretchEnd(text: string, from: number): number {
  if (text.length - from <= STRETCH) return text.length;
  for (let end = from + STRETCH; end > from + STRETCH / 2; end--) if (/\s/.test(text.charAt(end - 1))) return end;
  return from + STRETCH;
}

/** "…Group.After that" — text whose space was lost; split only between a word of three letters or more and a capitalised word. */
function splitGlued(segment: string, offset: number): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index } of segment.matchAll(/(?<=\p{Ll}{3}[.!?]["”’]?)(?=["“]?\p{Lu}\p{Ll}+[\s,])/gu)) {
    spans.push({ start: offset + start, end: offset + index });
    start = index;
  }
  spans.push({ start: offset + start, end: offset + segment.length });
  return spans;
}

function joins(before: string, after: string): boolean {
  const head = before.trimEnd();
  const next = after.trimStart();
  if (/^\p{Ll}/u.test(next)) return true;
  if (/^[)\]”’"']+\s*$/u.test(next)) return true;
  if (/^[”’"')\]]+\s*\p{Ll}/u.test(next)) return true;
  if (!/[.!?…][”’"')\]]*$/u.test(head)) return !/\n\s*$/.test(before) && !/[:;]$/.test(head);
  if (openBracket(head)) return true;
  return endsInAbbreviation(head, next);
}

function openBracket(text: string): boolean {
  const open = text.lastIndexOf('(');
  return open >= 0 && !text.includes(')', open) && text.length - open < 200;
}

function endsInAbbreviation(head: string, next: string): boolean {
  const word = /(?:^|[\s(“"‘'[—–-])([\p{L}\d.&’'-]+)\.$/u.exec(head)?.[1];
  if (word === undefined) return false;
  const lower = word.toLowerCase();
  const nextWord = /^["“‘'(]*([\p{L}\p{N}]+)/u.exec(next)?.[1] ?? '';
  if (LEADING_ABBREVIATIONS.has(lower)) return lower !== 'no' || /^\d/.test(next);
  if (/^\p{Lu}$/u.test(word)) return !SENTENCE_STARTERS.has(nextWord.toLowerCase()) || word !== 'I';
  if (/^\d{1,2}$/.test(word) && head.length <= 4) return true;
  if (OPEN_ABBREVIATIONS.has(lower) || /^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !(/^\p{Lu}/u.test(nextWord) && SENTENCE_STARTERS.has(nextWord.toLowerCase())) && !/^["“‘]/.test(next);
  return false;
}

function trim(text: string, { start, end }: Span): Span {
  const piece = text.slice(start, end);
  return {
    start: start + piece.length - piece.trimStart().length,
    end: end - (piece.length - piece.trimEnd().length),
  };
}

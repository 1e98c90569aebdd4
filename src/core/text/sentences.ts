import type { Sentence } from '../model/annotation.ts';
import type { Block } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { LEADING_ABBREVIATIONS, OPEN_ABBREVIATIONS, SENTENCE_STARTERS } from './english.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Characters given to the segmenter at a time: its time grows with the square of what it is given. */
const WINDOW = 8192;

/** Characters before a boundary that decide whether it is one. */
const REACH = 400;

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
  const pieces = segmentsOf(text).flatMap(({ start, end }) => splitGlued(text.slice(start, end), start));
  const sentences: { start: number; end: number }[] = [];
  for (const { start, end } of pieces) {
    const last = sentences.at(-1);
    if (last && joins(text.slice(Math.max(last.start, last.end - REACH), last.end), text.slice(start, end)))
      last.end = end;
    else sentences.push({ start, end });
  }
  return sentences.map((span) => trim(text, span)).filter((span) => span.start < span.end);
}

/** The boundaries of UAX #29. The last segment of a window may go on after it, so the next window starts there. */
function segmentsOf(text: string): Span[] {
  const segments: Span[] = [];
  let size = WINDOW;
  for (let from = 0; from < text.length; ) {
    const starts = [...segmenter.segment(text.slice(from, from + size))].map(({ index }) => from + index);
    const complete = from + size >= text.length;
    const next = complete ? text.length : (starts.at(-1) ?? from);
    starts.forEach((start, i) => {
      if (start < next) segments.push({ start, end: starts[i + 1] ?? next });
    });
    size = next > from ? WINDOW : size * 2;
    from = next;
  }
  return segments;
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

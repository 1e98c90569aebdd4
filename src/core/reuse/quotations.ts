import type { Reading } from '../model/annotation.ts';
import { bySpan, type Span } from '../model/span.ts';

/**
 * Spans within quotation marks, in the content of a direct attribution, or in a paragraph that the page sets off as a
 * quotation; sorted, not overlapping.
 */
export function quotedSpans(reading: Reading): Span[] {
  const spans = reading.blocks.flatMap((block) =>
    block.kind === 'quotation' ? [block] : quotationsIn(reading.text, block),
  );
  for (const { kind, content } of reading.attributions) if (kind === 'direct') spans.push(...content);
  return union(spans);
}

/**
 * Quotations of one block by their marks. One in double marks that is not closed runs to the block's end, as in a
 * quotation of several paragraphs. Single marks count where they are told from apostrophes: one that opens after no
 * letter, one that closes before none.
 */
function quotationsIn(text: string, block: Span): Span[] {
  const spans: Span[] = [];
  let double: number | null = null;
  let single: number | null = null;
  for (const { 0: mark, index } of text.slice(block.start, block.end).matchAll(/[“”„"«»‘’]/g)) {
    const at = block.start + index;
    if (mark === '‘' && !isLetter(text[at - 1])) single = at;
    else if (mark === '’' && single !== null && !isLetter(text[at + 1])) {
      spans.push({ start: single, end: at + 1 });
      single = null;
    } else if (/[“„"«]/.test(mark) && double === null) double = at;
    else if (/[”"»]/.test(mark) && double !== null) {
      spans.push({ start: double, end: at + 1 });
      double = null;
    }
  }
  if (double !== null) spans.push({ start: double, end: block.end });
  return spans;
}

const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/** Overlapping spans joined. */
export function union(spans: readonly Span[]): Span[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort(bySpan)) {
    const last = joined.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}

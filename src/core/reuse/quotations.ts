import type { Reading } from '../model/annotation.ts';
import { bySpan, type Span } from '../model/span.ts';

/** Spans within quotation marks or in the content of a direct attribution; sorted, not overlapping. */
export function quotedSpans(reading: Reading): Span[] {
  const spans = reading.blocks.flatMap((block) => quotationsIn(reading.text, block));
  for (const { kind, content } of reading.attributions) if (kind === 'direct') spans.push(...content);
  return union(spans);
}

/**
 * Quotations of one block by their double marks. One that is not closed runs to the block's end, as in a quotation of
 * several paragraphs. Single marks are left alone: they cannot be told from apostrophes without a guess.
 */
function quotationsIn(text: string, block: Span): Span[] {
  const spans: Span[] = [];
  let open: number | null = null;
  for (const { 0: mark, index } of text.slice(block.start, block.end).matchAll(/[“”„"«»]/g)) {
    const at = block.start + index;
    if (open === null && mark !== '”' && mark !== '»') open = at;
    else if (open !== null && mark !== '“' && mark !== '«') {
      spans.push({ start: open, end: at + 1 });
      open = null;
    }
  }
  if (open !== null) spans.push({ start: open, end: block.end });
  return spans;
}

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

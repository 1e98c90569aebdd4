import type { Block } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';

/**
 * What stands between quotation marks, in order, marks included. A quotation that its paragraph does not close runs to
 * the paragraph's end; single marks are left alone, since they also are apostrophes.
 */
export function quotationsOf(text: string, blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) => quotationsIn(text, block));
}

function quotationsIn(text: string, block: Span): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (const match of text.slice(block.start, block.end).matchAll(/[“”"„]/g)) {
    const at = block.start + match.index;
    const mark = match[0];
    if (open < 0) {
      if (mark !== '”') open = at;
    } else if (mark === '”' || mark === '"') {
      spans.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  if (open >= 0) spans.push({ start: open, end: block.end });
  return spans;
}

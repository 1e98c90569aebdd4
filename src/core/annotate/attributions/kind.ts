import type { AttributionKind } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import { type Quotation, quotationsIn } from './quotations.ts';

/**
 * direct: all words of the content stand in quotation marks; mixed: some; indirect: none.
 * Marks around the cue itself do not count: what is told inside a quotation is told in its speaker's words.
 */
export function kindOf(
  text: string,
  content: readonly Span[],
  quotations: readonly Quotation[],
  cue: Span | null,
): AttributionKind {
  let words = 0;
  let quoted = 0;
  for (const span of content) {
    const inside = quotationsIn(quotations, span).filter(
      ({ start, end }) => !(cue && start <= cue.start && cue.end <= end),
    );
    let from = 0;
    for (const match of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = span.start + match.index;
      words++;
      while (from < inside.length - 1 && (inside[from] as Quotation).end <= at) from++;
      if (inside[from] && (inside[from] as Quotation).start <= at && at < (inside[from] as Quotation).end) quoted++;
    }
  }
  if (words > 0 && quoted === words) return 'direct';
  return quoted > 0 ? 'mixed' : 'indirect';
}

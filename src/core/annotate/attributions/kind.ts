import type { AttributionKind } from '../../model/annotation.ts';
import type { Span } from '../../model/span.ts';
import type { Quotation } from './quotations.ts';

/** direct: all words of the content stand in quotation marks; mixed: some; indirect: none. Marks around the cue itself do not count. */
export function kindOf(
  text: string,
  content: readonly Span[],
  quotations: readonly Quotation[],
  cue: Span | null,
): AttributionKind {
  let words = 0;
  let quoted = 0;
  const relevant = quotations.filter((quotation) => !(cue && quotation.start <= cue.start && cue.end <= quotation.end));
  for (const span of content) {
    const inside = relevant.filter((quotation) => quotation.start < span.end && span.start < quotation.end);
    for (const match of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu)) {
      const at = span.start + match.index;
      words++;
      if (inside.some((quotation) => quotation.start <= at && at < quotation.end)) quoted++;
    }
  }
  if (words > 0 && quoted / words >= 0.95) return 'direct';
  return quoted > 0 ? 'mixed' : 'indirect';
}

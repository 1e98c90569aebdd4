/** A half-open range of UTF-16 code units in the text it belongs to (`Document.text` unless said otherwise). */
export interface Span {
  /** First unit. @asType integer @minimum 0 */
  readonly start: number;
  /** One past the last unit. @asType integer @minimum 0 */
  readonly end: number;
}

/**
 * A span together with the words found there. The law that holds for every passage anywhere in an output:
 * `documentOf(passage.document).text.slice(passage.start, passage.end) === passage.quote`.
 */
export interface Passage extends Span {
  /** `Document.id`. */
  readonly document: string;
  /** The words themselves. */
  readonly quote: string;
}

export const spanLength = (span: Span): number => span.end - span.start;

/** Number of units that both spans cover; 0 where they only touch. */
export const spanOverlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

export const spanContains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Order in the text: by start, the longer first where two start together. */
export const bySpan = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The smallest span that covers all of `spans`. Throws on an empty list. */
export function hull(spans: readonly Span[]): Span {
  const [first] = spans;
  if (!first) throw new RangeError('hull of no spans');
  let { start, end } = first;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** The passage of a document at a span. Throws where the span lies outside the text. */
export function passageOf(document: { readonly id: string; readonly text: string }, span: Span): Passage {
  if (span.start < 0 || span.end > document.text.length || span.start > span.end)
    throw new RangeError(`span ${span.start}-${span.end} outside document ${document.id}`);
  return {
    document: document.id,
    start: span.start,
    end: span.end,
    quote: document.text.slice(span.start, span.end),
  };
}

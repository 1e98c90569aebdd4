import type { Reading } from '../model/annotation.ts';
import type { Reuse } from '../model/comparison.ts';
import type { Span } from '../model/span.ts';
import { wordSpansOf } from '../text/words.ts';
import { union } from './quotations.ts';

/** Blocks that stand over the report. */
export const HEADINGS: ReadonlySet<string> = new Set(['headline', 'subheadline', 'heading']);

/** The words of a reading's report, without headline and headings. */
export const reportWords = ({ text, blocks }: Reading): Span[] =>
  blocks
    .filter(({ kind }) => !HEADINGS.has(kind))
    .flatMap(({ start, end }) => wordSpansOf(text.slice(start, end), start));

/** Share of words that lie in one of the spans, 0 to 1. */
export function coveredShare(words: readonly Span[], spans: readonly Span[]): number {
  const joined = union(spans);
  let covered = 0;
  let at = 0;
  for (const word of words) {
    while ((joined[at]?.end ?? Infinity) <= word.start) at++;
    if ((joined[at]?.start ?? Infinity) <= word.start) covered++;
  }
  return words.length === 0 ? 0 : covered / words.length;
}

/** How much two documents share in words of their own, quotations of others left out. */
export interface Shared {
  readonly one: number;
  readonly other: number;
}

/** Two spans, one in each text. */
export type SpanPair = readonly [Span, Span];

/** Share of each document's report that the reuse between the two covers, and what was rewritten beside it. */
export function sharedBetween(
  one: readonly Span[],
  other: readonly Span[],
  reuse: readonly Reuse[],
  rewritten: readonly SpanPair[] = [],
): Shared {
  const copied: SpanPair[] = reuse.filter(({ kind }) => kind !== 'same-quote').map(({ passages }) => passages);
  const own = [...copied, ...rewritten];
  return {
    one: coveredShare(
      one,
      own.map(([span]) => span),
    ),
    other: coveredShare(
      other,
      own.map(([, span]) => span),
    ),
  };
}

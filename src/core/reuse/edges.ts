import type { Reuse } from '../model/comparison.ts';
import { hull, type Span, spanLength, spanOverlap } from '../model/span.ts';
import type { SpanPair } from './coverage.ts';

/** Characters copied to the letter in one go that show where a copy begins and ends better than sentences do. */
const LONG_VERBATIM = 150;

/** …if they go on to make up this much of the shorter side: a digest has whole sentences here and there. */
const MOST_OF_STRETCH = 0.5;

/** Characters between two parts of one copy. */
const NEXT = 150;

/**
 * The stretch that a copy to the letter makes out of one that was found sentence by sentence: what was copied, and the
 * sure parts that follow each other next to it, without sentences at the ends that are only a little alike. `stretch` as
 * it is where no long passage of it is copied to the letter, or where that is the lesser part.
 */
export function trimmed(stretch: SpanPair, reuse: readonly Reuse[], sure: readonly SpanPair[]): SpanPair {
  const own = reuse.filter(({ passages }) => mostlyIn(passages[0], stretch[0]) && mostlyIn(passages[1], stretch[1]));
  const verbatim = own.filter(({ kind }) => kind === 'verbatim').map(({ passages }) => passages);
  const [longest] = verbatim.sort((x, y) => spanLength(y[0]) - spanLength(x[0]) || x[0].start - y[0].start);
  if (!longest || spanLength(longest[0]) < LONG_VERBATIM) return stretch;
  const parts = [...own.map(({ passages }) => passages), ...sure].sort((x, y) => x[0].start - y[0].start);
  const copy = grown(grown(longest, parts), parts.reverse());
  return shorter(copy) < MOST_OF_STRETCH * shorter(stretch) ? stretch : copy;
}

const shorter = ([a, b]: SpanPair): number => Math.min(spanLength(a), spanLength(b));

/** A stretch with the parts that lie next to it in both texts, taken in the order in which they are given. */
function grown(stretch: SpanPair, parts: readonly SpanPair[]): SpanPair {
  let [here, there] = stretch;
  for (const [a, b] of parts)
    if (between(here, a) <= NEXT && between(there, b) <= NEXT) [here, there] = [hull([here, a]), hull([there, b])];
  return [here, there];
}

const mostlyIn = (inner: Span, outer: Span): boolean => spanOverlap(inner, outer) > spanLength(inner) / 2;

const between = (x: Span, y: Span): number => Math.max(0, x.start - y.end, y.start - x.end);

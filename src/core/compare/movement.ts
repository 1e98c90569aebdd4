import type { Difference, DifferenceSide } from '../model/comparison.ts';
import { spanOverlap } from '../model/span.ts';

/** A difference that an earlier comparison of the same story did not have, or had between fewer accounts. */
export interface Movement {
  readonly kind: 'new' | 'widened';
  readonly difference: Difference;
}

/**
 * What is new among the differences of a story since it was last compared. A difference is known where two of its sides
 * stood against each other before: in the same words of the same document, or in the same sentence of an earlier revision.
 * A known one is `widened` where an account has joined that it did not have.
 */
export function movement(before: readonly Difference[], after: readonly Difference[]): Movement[] {
  const result: Movement[] = [];
  for (const difference of after) {
    const known = before.filter((earlier) => matched(difference, earlier).length >= 2);
    if (known.length === 0) result.push({ kind: 'new', difference });
    else if (known.every((earlier) => matched(difference, earlier).length < difference.sides.length))
      result.push({ kind: 'widened', difference });
  }
  return result;
}

const matched = (difference: Difference, earlier: Difference): DifferenceSide[] =>
  difference.sides.filter((side) => earlier.sides.some((other) => isSameSide(side, other)));

const isSameSide = (side: DifferenceSide, other: DifferenceSide): boolean =>
  side.document === other.document
    ? spanOverlap(side, other) > 0
    : side.quote === other.quote && side.context.quote === other.context.quote;

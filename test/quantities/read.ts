import { findQuantities } from '../../src/core/annotate/quantities/index.ts';
import { findTimes } from '../../src/core/annotate/times/index.ts';
import type { Quantity } from '../../src/core/model/annotation.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import { plain } from '../times/plain.ts';

export function quantitiesIn(text: string): Quantity[] {
  const document = plain(text);
  const analysis = analyse(document);
  return findQuantities(document, analysis, { attributions: [], times: findTimes(document, analysis) });
}

/** The only quantity of a text. */
export function quantityIn(text: string): Quantity {
  const [first, ...more] = quantitiesIn(text);
  if (!first || more.length > 0) throw new Error(`${more.length + (first ? 1 : 0)} quantities in “${text}”`);
  return first;
}

/** The interval in the usual notation: "[20, 30]", "(1400, ∞)". */
export function intervalOf({ low, high, openLow, openHigh }: Quantity): string {
  return `${openLow ? '(' : '['}${low ?? '-∞'}, ${high ?? '∞'}${openHigh ? ')' : ']'}`;
}

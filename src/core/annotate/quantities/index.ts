import type { Attribution, Quantity, TimeExpression } from '../../model/annotation.ts';
import type { Document } from '../../model/document.ts';
import type { Analysis } from '../../text/analysis.ts';

/** Figures in the text, as intervals. Numbers inside times are left to the times. */
export function findQuantities(
  _document: Document,
  _analysis: Analysis,
  _known: { readonly attributions: readonly Attribution[]; readonly times: readonly TimeExpression[] },
): Quantity[] {
  return [];
}

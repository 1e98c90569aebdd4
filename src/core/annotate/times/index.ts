import type { TimeExpression } from '../../model/annotation.ts';
import type { Document } from '../../model/document.ts';
import type { Analysis } from '../../text/analysis.ts';

/** Times named in the text, resolved against dateline or publication where one is known, relative otherwise. */
export function findTimes(_document: Document, _analysis: Analysis): TimeExpression[] {
  return [];
}

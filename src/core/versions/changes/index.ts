import type { ClaimChange } from '../../model/revision.ts';
import type { KeptPair } from '../aligning.ts';
import { attributionChanges } from './attribution.ts';
import { hedgeChanges, negationChanges } from './certainty.ts';
import { type ChangeDetector, editOf } from './edit.ts';
import { figureChanges } from './figure.ts';
import { namingChanges } from './naming.ts';
import { quotationChanges } from './quotation.ts';
import { timeChanges } from './time.ts';
import { wordingChanges } from './wording.ts';

/** In the order in which they are asked: what one explains no later one sees, so one edit is told once. */
const DETECTORS: readonly ChangeDetector[] = [
  quotationChanges,
  figureChanges,
  timeChanges,
  negationChanges,
  hedgeChanges,
  attributionChanges,
  namingChanges,
  wordingChanges,
];

/** What was changed in a sentence that was kept; empty where only its form was. */
export function changesIn(pair: KeptPair): ClaimChange[] {
  const edit = editOf(pair);
  const changes: ClaimChange[] = [];
  let hunks = edit.hunks;
  for (const detect of DETECTORS) {
    if (hunks.length === 0) break;
    const found = detect({ ...edit, hunks });
    changes.push(...found.changes);
    const explained = new Set(found.explained);
    hunks = hunks.filter((hunk) => !explained.has(hunk));
  }
  return changes;
}

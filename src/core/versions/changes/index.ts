import type { ClaimChange } from '../../model/revision.ts';
import type { KeptPair } from '../aligning.ts';
import { movedAmong } from '../hunks.ts';
import { attributionChanges } from './attribution.ts';
import { hedgeChanges, negationChanges, prospectChanges } from './certainty.ts';
import { type ChangeDetector, type Edit, editOf } from './edit.ts';
import { figureChanges } from './figure.ts';
import { namingChanges } from './naming.ts';
import { numeralChanges } from './numeral.ts';
import { quotationChanges } from './quotation.ts';
import { timeChanges } from './time.ts';
import { wordingChanges } from './wording.ts';

/** In the order in which they are asked: what one explains no later one sees, so one edit is told once. */
const DETECTORS: readonly ChangeDetector[] = [
  quotationChanges,
  figureChanges,
  timeChanges,
  numeralChanges,
  negationChanges,
  hedgeChanges,
  prospectChanges,
  attributionChanges,
  namingChanges,
  wordingChanges,
];

/** What was changed in sentences that were kept, pair by pair; nothing where only the form was. Words moved from one to another are no change. */
export function changesIn(pairs: readonly KeptPair[]): ClaimChange[][] {
  const edits = pairs.map(editOf);
  const moved = movedAmong(edits.flatMap(({ hunks }) => hunks));
  return edits.map((edit) => changesOf({ ...edit, hunks: edit.hunks.filter((hunk) => !moved.has(hunk)) }));
}

function changesOf(edit: Edit): ClaimChange[] {
  const changes: ClaimChange[] = [];
  let { hunks } = edit;
  for (const detect of DETECTORS) {
    if (hunks.length === 0) break;
    const found = detect({ ...edit, hunks });
    changes.push(...found.changes);
    const explained = new Set(found.explained);
    hunks = hunks.filter((hunk) => !explained.has(hunk));
  }
  return changes;
}

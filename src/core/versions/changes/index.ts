import type { ClaimChange } from '../../model/revision.ts';
import { spanOverlap } from '../../model/span.ts';
import type { KeptPair } from '../aligning.ts';
import { type Hunk, movedAmong } from '../hunks.ts';
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
    if (detect === wordingChanges && changes.length > 0) hunks = hunks.filter(isTelling);
    if (hunks.length === 0) break;
    const found = detect({ ...edit, hunks });
    changes.push(...found.changes);
    const explained = new Set(found.explained);
    hunks = hunks.flatMap((hunk) => (explained.has(hunk) ? restOf(hunk, found.changes) : [hunk]));
  }
  return changes;
}

/** Beside a change that is told, edited function words tell nothing. */
const isTelling = ({ before, after }: Hunk): boolean => [...before, ...after].some(({ weight }) => weight > 0);

/** What a change of a figure or time leaves of its place, where there too other words stand for some. */
function restOf(hunk: Hunk, changes: readonly ClaimChange[]): Hunk[] {
  const told = changes.filter(({ type }) => type === 'figure' || type === 'time');
  if (told.length === 0) return [];
  const outside = (words: Hunk['before'], role: 'before' | 'after') =>
    words.filter((word) => !told.some((change) => spanOverlap(change[role] ?? NOWHERE, word) > 0));
  const rest = { before: outside(hunk.before, 'before'), after: outside(hunk.after, 'after') };
  const exchanged = rest.before.some(({ weight }) => weight > 0) && rest.after.some(({ weight }) => weight > 0);
  return exchanged ? [rest] : [];
}

const NOWHERE = { start: 0, end: 0 };

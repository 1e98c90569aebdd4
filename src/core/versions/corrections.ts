import type { ClaimChange } from '../model/revision.ts';
import { passageOf } from '../model/span.ts';
import { fold } from '../text/normalise.ts';
import { shown } from './changes/edit.ts';
import { CORRECTIONS, WRONG } from './en/lines.ts';
import type { Correction, Parts } from './units.ts';

const ROOM = 200;

/** Notes in which the outlet corrects itself that came, went or were changed. */
export function correctionChanges(before: Parts, after: Parts): ClaimChange[] {
  const known = new Set(before.corrections.map(({ key }) => key));
  const kept = new Set(after.corrections.map(({ key }) => key));
  const gone = before.corrections.filter(({ key }) => !kept.has(key));
  const come = after.corrections.filter(({ key }) => !known.has(key));
  const changed = Math.min(gone.length, come.length);
  return [
    ...come.map((note, i) =>
      noteChange(i < changed ? 'changed' : 'added', i < changed ? gone[i] : undefined, note, before, after),
    ),
    ...gone.slice(changed).map((note) => noteChange('removed', note, undefined, before, after)),
    ...notesTakenOut(before, after),
  ];
}

function noteChange(
  verb: 'added' | 'changed' | 'removed',
  x: Correction | undefined,
  y: Correction | undefined,
  before: Parts,
  after: Parts,
): ClaimChange {
  const [p, q] = [x && passageOf(before.reading, x), y && passageOf(after.reading, y)];
  const words = q?.quote ?? p?.quote ?? '';
  return {
    type: verb === 'changed' ? 'other' : verb,
    severity: gravityOf(words),
    what: `correction note ${verb}: “${shown(words, ROOM)}”`,
    before: p ?? null,
    after: q ?? null,
  };
}

/** Notes that extraction took for furniture: no passage of the text holds them. */
function notesTakenOut(before: Parts, after: Parts): ClaimChange[] {
  const notes = ({ reading }: Parts) => reading.removals.map(({ quote }) => quote).filter((quote) => isNote(quote));
  const known = new Set(notes(before).map(fold));
  return notes(after)
    .filter((quote) => !known.has(fold(quote)))
    .map((quote) => ({
      type: 'added' as const,
      severity: gravityOf(quote),
      what: `correction note added: “${shown(quote, ROOM)}”`,
      before: null,
      after: null,
    }));
}

const isNote = (text: string): boolean => CORRECTIONS.some((pattern) => pattern.test(fold(text.slice(0, 400))));

const gravityOf = (note: string) => (WRONG.test(fold(note)) ? ('contradiction' as const) : ('imprecision' as const));

import type { Severity } from '../model/comparison.ts';
import type { ClaimChange } from '../model/revision.ts';
import { hull, passageOf, type Span } from '../model/span.ts';
import { type Role, shown } from './changes/edit.ts';
import type { Unit } from './units.ts';

/** Words of an added or removed sentence that are shown. */
const ROOM = 140;

/** A change with the place in the later text, by which changes are put in order. */
export interface PlacedChange {
  readonly change: ClaimChange;
  readonly place: number;
}

/** Sentences that came or went; those of one paragraph that stand together are told as one. */
export function sentenceChanges(units: readonly Unit[], role: Role, placeOf: (unit: Unit) => number): PlacedChange[] {
  return together(units.filter(({ kind }) => kind !== 'caption')).map((group) => ({
    change: changeOf(group, role),
    place: placeOf(group[0]),
  }));
}

type Group = [Unit, ...Unit[]];

function together(units: readonly Unit[]): Group[] {
  const groups: Group[] = [];
  for (const unit of units) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && unit.place === last.place + 1 && unit.sentence.block === last.sentence.block) group.push(unit);
    else groups.push([unit]);
  }
  return groups;
}

function changeOf(units: Group, role: Role): ClaimChange {
  const { reading } = units[0];
  const span = hull(units);
  const verb = role === 'after' ? 'added' : 'removed';
  const count = units.length === 1 ? 'sentence' : `${units.length} sentences`;
  const passage = passageOf(reading, span);
  return {
    type: verb,
    severity: severityOf(units, span),
    what: `${count} ${verb}: “${shown(passage.quote, ROOM)}”`,
    before: role === 'before' ? passage : null,
    after: role === 'after' ? passage : null,
  };
}

/** A sentence with a figure, a quotation, a statement or a name tells something; others are told as wording. */
function severityOf(units: Group, span: Span): Severity {
  const { reading } = units[0];
  const inside = (other: Span) => other.start >= span.start && other.end <= span.end;
  const tells =
    reading.quantities.some((quantity) => inside(quantity.span)) ||
    reading.attributions.some(({ cue }) => cue !== null && inside(cue)) ||
    reading.mentions.some((mention) => mention.kind === 'name' && inside(mention.span));
  return tells ? 'imprecision' : 'wording';
}

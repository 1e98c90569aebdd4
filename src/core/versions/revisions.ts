import type { Reading } from '../model/annotation.ts';
import type { RevisionChange } from '../model/revision.ts';
import type { MeaningModel } from '../text/embedding/index.ts';
import { fold } from '../text/normalise.ts';
import { alignUnits, type UnitAlignment } from './aligning.ts';
import { changesIn } from './changes/index.ts';
import { correctionChanges } from './corrections.ts';
import { headlineChange } from './headlines.ts';
import { type PlacedChange, sentenceChanges } from './sentences.ts';
import { standingOf } from './standing.ts';
import { type Parts, partsOf, type Unit } from './units.ts';

export interface RevisionTools {
  readonly meaning: MeaningModel;
}

/**
 * What became of an article between two fetches, the earlier one first. Sentences that only moved are no change; what
 * changed in one that was kept is told once, as a claim where it is one. Corrections that the outlet owns up to come first,
 * then the headline, then the report in the order of the later text. Linear in the texts.
 */
export function compareRevisions(before: Reading, after: Reading, { meaning }: RevisionTools): RevisionChange {
  if (before.text === after.text) return { kind: 'same', reasons: ['the text is the same'], changes: [] };
  const [earlier, later] = [partsOf(before), partsOf(after)];
  const alignment = alignUnits(earlier.report, later.report, meaning);
  const standing = standingOf(earlier, later, alignment);
  if (standing) return { ...standing, changes: [] };
  const headline = headlineChange(earlier, later);
  const changes = [
    ...correctionChanges(earlier, later),
    ...(headline ? [headline] : []),
    ...reportChanges(earlier, alignment).map(({ change }) => change),
  ];
  if (changes.length === 0) return { kind: 'cosmetic', reasons: cosmeticReasons(before, after, alignment), changes };
  return { kind: 'edit', reasons: [countOf(alignment)], changes };
}

/** Changes of the report in the order of the later text; what was removed stands after what it stood after. */
function reportChanges(before: Parts, alignment: UnitAlignment): PlacedChange[] {
  const placeOf = laterPlaces(before.report, alignment);
  const own = ({ place }: Unit): number => place;
  return [
    ...changesIn(alignment.changed).flatMap((changes, i) =>
      changes.map((change) => ({ change, place: Math.min(...(alignment.changed[i]?.after ?? []).map(own)) })),
    ),
    ...sentenceChanges(alignment.removed, 'before', placeOf),
    ...sentenceChanges(alignment.added, 'after', own),
  ].sort((x, y) => x.place - y.place);
}

/** Where a removed sentence would stand: half a place behind the sentence that it followed. */
function laterPlaces(report: readonly Unit[], { same, changed }: UnitAlignment): (unit: Unit) => number {
  const known = new Map<Unit, number>(same.map(([x, y]) => [x, y.place]));
  for (const { before, after } of changed) for (const unit of before) known.set(unit, after[0]?.place ?? 0);
  const places: number[] = [];
  let last = -1;
  for (const unit of report) {
    last = known.get(unit) ?? last;
    places.push(last);
  }
  return ({ place }) => (places[place] ?? -1) + 0.5;
}

function cosmeticReasons(before: Reading, after: Reading, { same, changed }: UnitAlignment): string[] {
  const moved = same.some(([x, y], i) => i > 0 && x.place < (same[i - 1]?.[0].place ?? 0) && y.place > 0);
  const furniture = fold(before.text) !== fold(after.text);
  return [
    ...(moved ? ['sentences changed places'] : []),
    ...(changed.length > 0 ? ['words are spelt or written otherwise'] : []),
    ...(before.byline !== after.byline ? ['the byline changed'] : []),
    ...(before.modified !== after.modified ? ['the date of update changed'] : []),
    ...(!moved && changed.length === 0
      ? [
          furniture
            ? 'only marks, letter case, stamps or furniture changed'
            : 'only white space, letter case and the style of marks changed',
        ]
      : []),
  ];
}

function countOf({ same, changed, removed, added }: UnitAlignment): string {
  const parts = [
    [changed.length, 'edited'],
    [added.length, 'added'],
    [removed.length, 'removed'],
  ].flatMap(([count, verb]) => ((count as number) > 0 ? [`${count} ${verb}`] : []));
  return `of the sentences ${[`${same.length} kept word for word`, ...parts].join(', ')}`;
}

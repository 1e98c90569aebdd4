import type { Cut, Unit } from '../unit.ts';
import { cutAddress, cutAppeal } from './appeals.ts';
import { cutBareByline } from './bare-byline.ts';
import { cutCaption } from './captions.ts';
import { cutByHints } from './hints.ts';
import { cutByWording } from './lines.ts';
import { cutPublishedIn } from './masthead.ts';
import { cutAuthorNote, cutByline, cutContribution } from './people.ts';
import { type Place, placesOf } from './place.ts';
import { cutBelowLabels } from './related.ts';
import { cutBetween, cutTail } from './tail.ts';

type Rule = (unit: Unit, place: Place) => Cut | null;

/** Rules that look at one line and where it stands. The first that speaks is the one the ledger names. */
const RULES: readonly Rule[] = [
  cutByWording,
  cutAppeal,
  cutAddress,
  cutByline,
  cutCaption,
  cutContribution,
  cutByHints,
];

/** Kinds that no rule of wording may touch. */
const SPARED: ReadonlySet<string> = new Set(['headline', 'highlight']);

/** Marks the furniture among the units of an article. Precision comes first: what is in doubt stays. */
export function cutFurniture(units: readonly Unit[]): Unit[] {
  const marked = mark(units, RULES);
  const people = cutBareByline(mark(marked, [cutAuthorNote(marked)]));
  return cutTail(cutBetween(cutBelowLabels(cutPublishedIn(people))));
}

function mark(units: readonly Unit[], rules: readonly Rule[]): Unit[] {
  const places = placesOf(units);
  return units.map((unit, i) => {
    if (unit.cut || SPARED.has(unit.kind)) return unit;
    for (const rule of rules) {
      const cut = rule(unit, places[i] as Place);
      if (cut) return { ...unit, cut };
    }
    return unit;
  });
}

import { isProse, type Unit } from '../unit.ts';

/** Where a unit stands among the others. */
export interface Place {
  readonly index: number;
  /** Number of units in all. */
  readonly total: number;
  /** Paragraphs of prose before and after it that no rule has cut so far. */
  readonly proseBefore: number;
  readonly proseAfter: number;
}

export function placesOf(units: readonly Unit[]): Place[] {
  const prose = units.map(isProse);
  const all = prose.filter(Boolean).length;
  let before = 0;
  return prose.map((here, index) => {
    const place = { index, total: units.length, proseBefore: before, proseAfter: all - before - (here ? 1 : 0) };
    if (here) before++;
    return place;
  });
}

import type { Attribution, Reading, Stance } from '../model/annotation.ts';

/** What is told of somebody's will or deeds rather than of their words: "decided to go", "agreed to sell". */
const ACTS: ReadonlySet<Stance> = new Set(['intended', 'agreed']);
/** How sure such an attribution must be to stand beside what was said. 0 to 1. */
const SURE = 0.9;

/**
 * A reading whose attributions are those that a comparison sets side by side: what is said, believed, hoped or feared, and
 * of what is wanted, planned, decided or agreed only what is surely told as the source's own. Every account tells acts in its
 * own voice; taken for statements they would make reported speech of plain narration.
 */
export function statementsOf(reading: Reading): Reading {
  const left = reading.attributions.filter(({ stance, confidence }) => ACTS.has(stance) && confidence < SURE);
  if (left.length === 0) return reading;
  const outer = new Map(left.map(({ id, within }) => [id, within]));
  const attributions = reading.attributions
    .filter(({ id }) => !outer.has(id))
    .map((attribution) => ({ ...attribution, within: standing(attribution, outer) }));
  return { ...reading, attributions };
}

/** The nearest attribution around this one that is not left out. */
function standing({ within }: Attribution, outer: ReadonlyMap<string, string | null>): string | null {
  let around = within;
  while (around !== null && outer.has(around)) around = outer.get(around) ?? null;
  return around;
}

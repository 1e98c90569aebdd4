import type { Attribution, Reading } from '../model/annotation.ts';
import { ACTS_OF_WILL } from './en/acts-of-will.ts';

/**
 * A reading whose attributions are those that a comparison sets side by side: what is said, believed, hoped or feared. What
 * somebody wants, plans, chooses, decides or agrees to do is left out where none of it is quoted: every account tells that
 * in its own voice, or as part of what somebody says; taken for a statement it would make reported speech of narration.
 */
export function statementsOf(reading: Reading): Reading {
  const left = reading.attributions.filter((attribution) => isActOfWill(attribution, reading.text));
  if (left.length === 0) return reading;
  const outer = new Map(left.map(({ id, within }) => [id, within]));
  const attributions = reading.attributions
    .filter(({ id }) => !outer.has(id))
    .map((attribution) => ({ ...attribution, within: standing(attribution, outer) }));
  return { ...reading, attributions };
}

function isActOfWill({ cue, kind }: Attribution, text: string): boolean {
  if (!cue || kind !== 'indirect') return false;
  const words =
    text
      .slice(cue.start, cue.end)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => ACTS_OF_WILL.has(word));
}

/** The nearest attribution around this one that is not left out. */
function standing({ within }: Attribution, outer: ReadonlyMap<string, string | null>): string | null {
  let around = within;
  for (let steps = 0; around !== null && outer.has(around) && steps <= outer.size; steps++)
    around = outer.get(around) ?? null;
  return around;
}

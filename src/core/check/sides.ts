import type { DifferenceSide } from '../model/comparison.ts';
import { spanOverlap } from '../model/span.ts';
import { wordsOf } from '../text/normalise.ts';
import type { Case } from './case.ts';
import type { Refusal } from './claim.ts';

/** Longer values are statements; whether a claim makes one of them cannot be told from its words. */
const LONGEST_VALUE = 12;

/** A value that accounts differ on is told with another one of its values, or as the word of the account that is named. */
export function sideRefusals({ claim, named, cited, differences }: Case): Refusal[] {
  if (named.length > 0) return [];
  const text = ` ${wordsOf(claim.text).join(' ')} `;
  const tells = (side: DifferenceSide): boolean => {
    const words = wordsOf(side.quote);
    return words.length > 0 && words.length <= LONGEST_VALUE && text.includes(` ${words.join(' ')} `);
  };
  return differences.flatMap(({ severity, sides, what }) => {
    if (severity === 'wording') return [];
    const here = sides.filter((side) =>
      cited.some(({ passage }) => passage.document === side.document && spanOverlap(passage, side) > 0),
    );
    const told = here.filter(tells);
    const values = new Set(told.map(({ quote }) => wordsOf(quote).join(' ')));
    if (told.length === 0 || values.size > 1 || sides.every((side) => values.has(wordsOf(side.quote).join(' '))))
      return [];
    return [{ rule: 'one-sided' as const, reason: `accounts differ: ${what}` }];
  });
}

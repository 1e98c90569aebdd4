import { CARDINALS } from '../../annotate/en/number-words.ts';
import type { Hunk } from '../hunks.ts';
import type { RevisedWord } from '../units.ts';
import { told } from './certainty.ts';
import { changeAt, type Edit, type Findings, findingsOf, NOTHING } from './edit.ts';

/** Longest place, in words on a side, that only exchanges one number for another. */
const LONGEST = 5;

/** Numbers of which no figure was made (“three were missing”): another value is a change, the same in digits is none. */
export function numeralChanges(edit: Edit): Findings {
  return findingsOf(
    edit.hunks.map((hunk) => {
      const [x, y] = [soleNumber(hunk.before), soleNumber(hunk.after)];
      if (x === null || y === null) return NOTHING;
      if (x === y) return isBare(hunk) ? { changes: [], explained: [hunk] } : NOTHING;
      const what = `figure ${y > x ? 'raised' : 'lowered'} ${told(edit, hunk)}`;
      return {
        changes: [changeAt({ type: 'figure', severity: 'contradiction', what }, edit, hunk)],
        explained: [hunk],
      };
    }),
  );
}

/** The one number among words that tell little besides, or null. */
function soleNumber(words: readonly RevisedWord[]): number | null {
  const numbers = words.flatMap(({ key }) => numberOf(key) ?? []);
  const others = words.filter(({ key, weight }) => weight > 0 && numberOf(key) === null);
  return numbers.length === 1 && others.length === 0 && words.length <= LONGEST ? (numbers[0] ?? null) : null;
}

const numberOf = (key: string): number | null =>
  /^\d+(?:\.\d+)?$/.test(key) ? Number(key) : (CARDINALS.get(key) ?? null);

/** Nothing but the numbers. */
const isBare = ({ before, after }: Hunk): boolean => before.length === 1 && after.length === 1;

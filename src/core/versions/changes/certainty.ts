import { BOOSTERS, HEDGES, HEDGING_VERBS, MODAL_HEDGES, NEGATIONS, UNKNOWNS } from '../../compare/en/certainty.ts';
import { hull } from '../../model/span.ts';
import { stemOf } from '../../text/stems.ts';
import type { Hunk } from '../hunks.ts';
import type { RevisedWord } from '../units.ts';
import { changeAt, type Edit, type Findings, findingsOf, NOTHING } from './edit.ts';

/** Longest place, in words on a side, whose negation or hedge is its matter. */
const LONGEST = 8;

/** “Not” that came or went: the claim was turned round. */
export function negationChanges(edit: Edit): Findings {
  return findingsOf(
    edit.hunks.map((hunk) => {
      const [before, after] = [hunk.before.filter(isNegation), hunk.after.filter(isNegation)];
      if (before.length % 2 === after.length % 2 || isLong(hunk)) return NOTHING;
      const what =
        before.length > after.length ? `negation dropped: ${told(edit, hunk)}` : `negation added: ${told(edit, hunk)}`;
      return {
        changes: [changeAt({ type: 'certainty', severity: 'contradiction', what }, edit, hunk)],
        explained: [hunk],
      };
    }),
  );
}

const isNegation = ({ key }: RevisedWord): boolean => NEGATIONS.has(key);

const isLong = ({ before, after }: Hunk): boolean => before.length > LONGEST || after.length > LONGEST;

/** Words by which the writer holds back or insists, come or gone. */
export function hedgeChanges(edit: Edit): Findings {
  return findingsOf(
    edit.hunks.map((hunk) => {
      if (isLong(hunk)) return NOTHING;
      const [before, after] = [hunk.before.filter(isHedge), hunk.after.filter(isHedge)];
      const same = before.map(stemKey).sort().join(' ') === after.map(stemKey).sort().join(' ');
      if (before.length + after.length === 0 || same) return NOTHING;
      const what = hedgeWords(hunk, before, after, edit);
      return {
        changes: [changeAt({ type: 'certainty', severity: 'imprecision', what }, edit, hunk)],
        explained: [hunk],
      };
    }),
  );
}

/** “Will visit” made “visited”, or the reverse. */
export function prospectChanges(edit: Edit): Findings {
  return findingsOf(
    edit.hunks.map((hunk) => {
      const exchange = hunk.before.length > 0 && hunk.after.length > 0 && !isLong(hunk);
      if (!exchange || hunk.before.some(isFuture) === hunk.after.some(isFuture)) return NOTHING;
      return {
        changes: [changeAt({ type: 'certainty', severity: 'imprecision', what: told(edit, hunk) }, edit, hunk)],
        explained: [hunk],
      };
    }),
  );
}

const isFuture = ({ key }: RevisedWord): boolean => key === 'will' || key === 'shall';

const stemKey = ({ key }: RevisedWord): string => stemOf(key);

const isHedge = ({ key }: RevisedWord): boolean =>
  [HEDGES, MODAL_HEDGES, BOOSTERS, UNKNOWNS].some((list) => list.has(key)) ||
  HEDGING_VERBS.has(key) ||
  HEDGING_VERBS.has(key.replace(/(?:ed|s)$/, ''));

function hedgeWords(hunk: Hunk, before: readonly RevisedWord[], after: readonly RevisedWord[], edit: Edit): string {
  if (hunk.before.length > 0 && hunk.after.length > 0) return told(edit, hunk);
  const [word] = before.length > 0 ? before : after;
  const side = before.length > 0 ? edit.before : edit.after;
  return `‘${word ? side.reading.text.slice(word.start, word.end) : ''}’ ${before.length > 0 ? 'dropped' : 'added'}`;
}

/** “‘will’ → ‘may’”, or the words of the one side that has some. */
export function told(edit: Edit, { before, after }: Hunk): string {
  const text = (side: Edit['before'], words: readonly RevisedWord[]) => {
    if (words.length === 0) return '';
    const { start, end } = hull(words);
    return `‘${side.reading.text.slice(start, end).replace(/\s+/g, ' ')}’`;
  };
  return [text(edit.before, before), text(edit.after, after)].filter((words) => words !== '').join(' → ');
}

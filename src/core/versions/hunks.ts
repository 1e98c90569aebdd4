import { diffSequences } from '../compare/diff.ts';
import { hull, type Span } from '../model/span.ts';
import type { KeptPair } from './aligning.ts';
import { BRIDGES } from './en/bridges.ts';
import type { RevisedWord } from './units.ts';

/** A place where two revisions of a sentence have other words; one side may have none. */
export interface Hunk {
  readonly before: readonly RevisedWord[];
  readonly after: readonly RevisedWord[];
}

/** Function words between two changed places that are counted to the change: “three of the boats” → “two of his boats”. */
const MOST_BETWEEN = 2;

/** Where an edited sentence was edited. Words that were only moved within it are no edit. */
export function hunksOf(pair: KeptPair): Hunk[] {
  const before = pair.before.flatMap(({ words }) => words);
  const after = pair.after.flatMap(({ words }) => words);
  return withoutMoves(joinNear(runsOf(before, after))).filter((hunk) => !saysTheSame(hunk));
}

interface Run {
  readonly kept: boolean;
  readonly before: RevisedWord[];
  readonly after: RevisedWord[];
}

/** Kept and changed stretches in turn. */
function runsOf(before: readonly RevisedWord[], after: readonly RevisedWord[]): Run[] {
  const runs: Run[] = [];
  let j = 0;
  for (const { op, item } of diffSequences(before, after, ({ key }) => key)) {
    const kept = op === 'kept';
    let run = runs.at(-1);
    if (run?.kept !== kept) {
      run = { kept, before: [], after: [] };
      runs.push(run);
    }
    if (op !== 'added') run.before.push(item);
    if (op === 'added') run.after.push(item);
    if (kept) run.after.push(after[j] as RevisedWord);
    if (op !== 'cut') j++;
  }
  return runs;
}

/** Changed stretches, those with only function words between them as one where both have words on both sides. */
function joinNear(runs: readonly Run[]): Hunk[] {
  const hunks: { before: RevisedWord[]; after: RevisedWord[] }[] = [];
  let between: Run | undefined;
  for (const run of runs) {
    if (run.kept) {
      between = run;
      continue;
    }
    const last = hunks.at(-1);
    if (last && between && isBridge(between) && isExchange(last) && isExchange(run)) {
      last.before.push(...between.before, ...run.before);
      last.after.push(...between.after, ...run.after);
    } else hunks.push({ before: [...run.before], after: [...run.after] });
    between = undefined;
  }
  return hunks;
}

const isBridge = ({ before }: Run): boolean =>
  before.length <= MOST_BETWEEN && before.every(({ key }) => BRIDGES.has(key));

const isExchange = ({ before, after }: Hunk): boolean => before.length > 0 && after.length > 0;

const withoutMoves = (hunks: readonly Hunk[]): Hunk[] => {
  const moved = movedAmong(hunks);
  return hunks.filter((hunk) => !moved.has(hunk));
};

/** Places where words were cut that were added in another, and the reverse: the words were moved, in whatever order. */
export function movedAmong(hunks: readonly Hunk[]): Set<Hunk> {
  const cuts = new Map<string, Hunk[]>();
  for (const hunk of hunks) {
    if (hunk.after.length > 0) continue;
    const list = cuts.get(bagOf(hunk.before));
    if (list) list.push(hunk);
    else cuts.set(bagOf(hunk.before), [hunk]);
  }
  const moved = new Set<Hunk>();
  for (const hunk of hunks) {
    const cut = hunk.before.length === 0 ? cuts.get(bagOf(hunk.after))?.pop() : undefined;
    if (cut) moved.add(hunk).add(cut);
  }
  return moved;
}

const bagOf = (words: readonly RevisedWord[]): string =>
  words
    .map(({ key }) => key)
    .sort()
    .join(' ');

/** The same letters, set apart otherwise: “cease-fire” and “ceasefire”, “per cent” and “percent”; the same words in another order. */
function saysTheSame({ before, after }: Hunk): boolean {
  const letters = (words: readonly RevisedWord[]) =>
    words.map(({ key }) => key.replace(/(?<!\d)[.](?!\d)|[^\p{L}\p{N}.$£€¥₹]/gu, ''));
  const [x, y] = [letters(before), letters(after)];
  return x.join('') === y.join('') || (x.length === y.length && x.sort().join(' ') === y.sort().join(' '));
}

/** Where the words of one side stand, null where there are none. */
export const spanOf = (words: readonly RevisedWord[]): Span | null => (words.length > 0 ? hull(words) : null);

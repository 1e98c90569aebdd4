import type { WordRange } from './chains.ts';
import { containment, type Match, type Weighed } from './judge.ts';

/** Words that may stand between two matches of one passage, on either side. */
const WIDEST_GAP = 10;

/** Matches before one that are looked at: neighbours in the second text may have others between them in the first. */
const LOOK_BACK = 16;

/**
 * Joins matches that are neighbours in both texts, in either order: what was copied in one go is one passage.
 * Shared quotations stay on their own. Matches come in the order of the first text.
 */
export function joinNeighbours(one: Weighed, other: Weighed, matches: readonly Match[]): Match[] {
  const joined: Match[] = [];
  for (const match of matches) {
    const index = joined.findLastIndex((before, i) => i >= joined.length - LOOK_BACK && neighbours(before, match));
    const before = joined[index];
    if (before) joined[index] = join(one, other, before, match);
    else joined.push(match);
  }
  return joined;
}

const neighbours = (x: Match, y: Match): boolean =>
  x.kind !== 'same-quote' &&
  y.kind !== 'same-quote' &&
  gapBetween(x.a, y.a) <= WIDEST_GAP &&
  gapBetween(x.b, y.b) <= WIDEST_GAP;

/** Words between two ranges, whichever comes first; 0 where they touch or overlap. */
const gapBetween = (x: WordRange, y: WordRange): number => Math.max(0, x.from - y.to, y.from - x.to);

function join(one: Weighed, other: Weighed, x: Match, y: Match): Match {
  const [a, b] = [hullOf(x.a, y.a), hullOf(x.b, y.b)];
  return { a, b, kind: kindTogether(x, y), weight: x.weight + y.weight, containment: containment(one, other, a, b) };
}

function kindTogether(x: Match, y: Match): Match['kind'] {
  const inOrder = x.a.to <= y.a.from && x.b.to <= y.b.from;
  if (!inOrder || x.kind === 'adapted' || y.kind === 'adapted') return 'adapted';
  const touching = x.a.to === y.a.from && x.b.to === y.b.from;
  return touching && x.kind === 'verbatim' && y.kind === 'verbatim' ? 'verbatim' : 'edited';
}

const hullOf = (x: WordRange, y: WordRange): WordRange => ({
  from: Math.min(x.from, y.from),
  to: Math.max(x.to, y.to),
});

import type { WordRange } from './chains.ts';
import { containment, type Match, sameSurface, type Weighed } from './judge.ts';

/** Words that may stand between two matches of one passage, on either side. */
const WIDEST_GAP = 10;

/** …and between two that are the same to the letter, if what is between them is too: a short sentence, a quotation. */
const WIDEST_VERBATIM_GAP = 80;

/** Matches before one that are looked at: neighbours in the second text may have others between them in the first. */
const LOOK_BACK = 16;

/**
 * Joins matches of a kind that are neighbours in both texts: what was copied in one go is one passage. What was copied
 * to the letter stays apart from what was edited, and shared quotations stay on their own. Matches come in the order of
 * the first text.
 */
export function joinNeighbours(one: Weighed, other: Weighed, matches: readonly Match[]): Match[] {
  const joined: Match[] = [];
  for (const match of matches) {
    const index = joined.findLastIndex(
      (before, i) => i >= joined.length - LOOK_BACK && together(one, other, before, match),
    );
    const before = joined[index];
    if (before) joined[index] = join(one, other, before, match);
    else joined.push(match);
  }
  return joined.filter(
    (match) => !joined.some((wider) => wider !== match && within(match.a, wider.a) && within(match.b, wider.b)),
  );
}

function together(one: Weighed, other: Weighed, x: Match, y: Match): boolean {
  if (x.kind === 'same-quote' || y.kind === 'same-quote') return false;
  if ((x.kind === 'verbatim') !== (y.kind === 'verbatim')) return false;
  const gap = Math.max(gapBetween(x.a, y.a), gapBetween(x.b, y.b));
  if (x.kind !== 'verbatim') return gap <= WIDEST_GAP;
  return gap <= WIDEST_VERBATIM_GAP && sameSurface(one, other, hullOf(x.a, y.a), hullOf(x.b, y.b));
}

/** Words between two ranges, whichever comes first; 0 where they touch or overlap. */
const gapBetween = (x: WordRange, y: WordRange): number => Math.max(0, x.from - y.to, y.from - x.to);

const within = (inner: WordRange, outer: WordRange): boolean => outer.from <= inner.from && inner.to <= outer.to;

function join(one: Weighed, other: Weighed, x: Match, y: Match): Match {
  const [a, b] = [hullOf(x.a, y.a), hullOf(x.b, y.b)];
  const inOrder = x.a.to <= y.a.from && x.b.to <= y.b.from;
  const kind = inOrder && x.kind === y.kind ? x.kind : 'adapted';
  return { a, b, kind, weight: x.weight + y.weight, containment: containment(one, other, a, b) };
}

const hullOf = (x: WordRange, y: WordRange): WordRange => ({
  from: Math.min(x.from, y.from),
  to: Math.max(x.to, y.to),
});

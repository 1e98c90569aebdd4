import type { Quantity } from '../../model/annotation.ts';
import { HEAD_GROUPS } from '../en/number-heads.ts';
import { UNIT_FACTORS } from '../en/unit-names.ts';

export type QuantityRelation =
  | 'equal'
  | 'rounds-to'
  | 'contains'
  | 'contained'
  | 'overlaps'
  | 'disjoint'
  | 'incomparable';

/** What of a quantity decides how its values stand to another's. */
export type Measured = Pick<
  Quantity,
  'low' | 'high' | 'openLow' | 'openHigh' | 'hedge' | 'rounding' | 'unit' | 'dimension'
>;

interface Interval {
  readonly low: number;
  readonly high: number;
  readonly openLow: boolean;
  readonly openHigh: boolean;
  readonly rounding: number;
}

/** Units that need no conversion compare as they stand; measures are brought to the base unit of their dimension. */
const CONVERTED: ReadonlySet<Quantity['dimension']> = new Set([
  'time',
  'length',
  'area',
  'volume',
  'mass',
  'speed',
  'data',
]);

/**
 * How the values of `a` stand to those of `b`, words and scope aside:
 * - `equal`: the same interval;
 * - `rounds-to`: one is the other rounded to the place it is stated at (half up or down), a "nearly" that fits
 *   ("nearly $44 million" for $43,700,000), or the same value with and without a hedge;
 * - `contains` / `contained`: `a` holds all of `b` ([20, 30] and 20; more than 1,400 and 1,429) / the reverse;
 * - `overlaps`: they share values, touch at an excluded bound (1,400 and more than 1,400), come within the rounding
 *   of an approximate one, or the coarser is the finer cut off ("$43 million" for $43,885,310): news does both, and
 *   neither is another value;
 * - `disjoint`: no value fits both;
 * - `incomparable`: units of different kinds.
 * Laws: equal, rounds-to, overlaps, disjoint and incomparable are symmetric; contains is the converse of contained.
 */
export function relateQuantities(a: Measured, b: Measured): QuantityRelation {
  const [left, right] = sameScale(a, b);
  if (!left || !right) return 'incomparable';
  if (a.dimension === 'score' || a.dimension === 'ordinal') return sameBounds(left, right) ? 'equal' : 'disjoint';
  if (sameBounds(left, right)) return sameHedge(a, b) ? 'equal' : 'rounds-to';
  if (isPoint(left) && isPoint(right)) return relatePoints(a, b, left, right);
  const relation = relateIntervals(left, right);
  return relation === 'disjoint' && withinRounding(a, b, left, right) ? 'overlaps' : relation;
}

/** Values further apart than this are values of other things: twenty minutes and eight years. */
const ANOTHER_ORDER = 25;

/** Whether the greater of two comparable quantities is of another order of magnitude than the other. */
export function ofAnotherOrder(a: Measured, b: Measured): boolean {
  const [left, right] = sameScale(a, b);
  if (!left || !right) return false;
  const [x, y] = [left, right].map(({ low, high }) => (Number.isFinite(high) ? high : low)) as [number, number];
  return x > 0 && y > 0 && (x > ANOTHER_ORDER * y || y > ANOTHER_ORDER * x);
}

function sameScale(a: Measured, b: Measured): [Interval | null, Interval | null] {
  if (a.dimension !== b.dimension) return [null, null];
  if (a.unit === b.unit) return [interval(a, 1), interval(b, 1)];
  const [unitA, unitB] = [UNIT_FACTORS.get(a.unit), UNIT_FACTORS.get(b.unit)];
  if (!unitA || !unitB || !(CONVERTED.has(a.dimension) || a.dimension === 'age')) return [null, null];
  return unitA.dimension === unitB.dimension ? [interval(a, unitA.factor), interval(b, unitB.factor)] : [null, null];
}

const interval = (quantity: Measured, factor: number): Interval => ({
  low: (quantity.low ?? Number.NEGATIVE_INFINITY) * factor,
  high: (quantity.high ?? Number.POSITIVE_INFINITY) * factor,
  openLow: quantity.openLow,
  openHigh: quantity.openHigh,
  rounding: quantity.rounding * factor,
});

const isPoint = ({ low, high }: Interval): boolean => low === high;

const sameBounds = (a: Interval, b: Interval): boolean =>
  close(a.low, b.low) && close(a.high, b.high) && a.openLow === b.openLow && a.openHigh === b.openHigh;

/** Equal but for the last bits that converting units leaves. */
const close = (a: number, b: number): boolean =>
  a === b || (Number.isFinite(a) && Number.isFinite(b) && Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)));

const approximate = ({ hedge }: Measured): boolean => hedge === 'about' || hedge === 'some' || hedge === 'nearly';

/** "nearly 20" and "about 20" are not the same claim as a flat 20, but do not differ in value. */
const sameHedge = (a: Measured, b: Measured): boolean => a.hedge === b.hedge || approximate(a) === approximate(b);

/** Two single values: the coarser may be the finer one rounded; "nearly" takes those just below, "about" all near. */
function relatePoints(a: Measured, b: Measured, left: Interval, right: Interval): QuantityRelation {
  const gap = Math.abs(left.low - right.low);
  const coarsest = Math.max(left.rounding, right.rounding);
  if (left.rounding !== right.rounding && gap <= coarsest * (1 + 1e-9)) return 'rounds-to';
  if (truncates(left, right) || truncates(right, left)) return 'overlaps';
  if (justBelow(a, left, right) || justBelow(b, right, left)) return 'rounds-to';
  if (!approximate(a) && !approximate(b)) return 'disjoint';
  const near = Math.max(approximate(a) ? nearness(left) : 0, approximate(b) ? nearness(right) : 0);
  return gap <= near || gap < left.rounding + right.rounding ? 'overlaps' : 'disjoint';
}

/** Whether a coarser value is the finer one cut off: "$43 million" for $43,885,310. */
const truncates = (coarse: Interval, fine: Interval): boolean =>
  coarse.rounding > fine.rounding &&
  Math.abs(fine.low) > Math.abs(coarse.low) &&
  Math.abs(fine.low - coarse.low) < 2 * coarse.rounding;

/** Whether a "nearly" stands for a value within one of its last place below it. */
const justBelow = (words: Measured, stated: Interval, other: Interval): boolean =>
  words.hedge === 'nearly' && other.low < stated.low && stated.low - other.low < 2 * stated.rounding;

/** How far from a round approximate figure others may lie: half its last place that is not zero ("about 200": 50), at most a tenth of it. */
function nearness({ low, rounding }: Interval): number {
  const size = Math.abs(low);
  if (size === 0 || rounding === 0) return rounding;
  let place = rounding * 2;
  while (place < size && close(Math.round(size / (place * 10)) * place * 10, size)) place *= 10;
  return Math.max(rounding, Math.min(place / 2, size / 10));
}

function relateIntervals(a: Interval, b: Interval): QuantityRelation {
  if (below(a, b) || below(b, a)) return 'disjoint';
  if (holds(a, b)) return 'contains';
  if (holds(b, a)) return 'contained';
  return 'overlaps';
}

const below = (a: Interval, b: Interval): boolean => a.high < b.low || (a.high === b.low && (a.openHigh || b.openLow));

const holds = (outer: Interval, inner: Interval): boolean =>
  (outer.low < inner.low || (outer.low === inner.low && (!outer.openLow || inner.openLow))) &&
  (outer.high > inner.high || (outer.high === inner.high && (!outer.openHigh || inner.openHigh)));

/** Whether intervals that miss each other touch at an excluded bound, or meet once a coarser or approximate one is widened by its rounding. */
function withinRounding(a: Measured, b: Measured, left: Interval, right: Interval): boolean {
  const gap = Math.max(left.low - right.high, right.low - left.high);
  if (gap === 0) return true;
  if (left.rounding === right.rounding && !approximate(a) && !approximate(b)) return false;
  return gap <= Math.max(left.rounding, right.rounding);
}

const GROUPS_OF: ReadonlyMap<string, ReadonlySet<number>> = groupsByHead();

function groupsByHead(): Map<string, Set<number>> {
  const groups = new Map<string, Set<number>>();
  HEAD_GROUPS.forEach((heads, index) => {
    for (const head of heads) groups.set(head, (groups.get(head) ?? new Set()).add(index));
  });
  return groups;
}

/** Whether two head nouns may count the same things: the same lemma, or in one group of synonyms. */
export function compatibleHeads(a: string, b: string): boolean {
  if (a === b) return true;
  const other = GROUPS_OF.get(b);
  return [...(GROUPS_OF.get(a) ?? [])].some((group) => other?.has(group) ?? false);
}

/**
 * Whether two quantities could be values of one thing: same dimension and kind of unit, heads that may count the same,
 * scopes that share a word where both state one. `reasons` names what speaks against (`unit`, `dimension`, `counted`, `scope`)
 * or, where nothing does, what speaks for (`same-unit`, `same-head`, `synonymous-head`, `same-scope`).
 * `text` maps a quantity's scope to its words; without it scopes are not looked at.
 */
export function comparable(
  a: Quantity,
  b: Quantity,
  scopes?: { readonly a: string | null; readonly b: string | null },
): { comparable: boolean; reasons: string[] } {
  const against: string[] = [];
  if (a.dimension !== b.dimension) against.push('dimension');
  else if (relateQuantities(a, b) === 'incomparable') against.push('unit');
  if (a.counted !== null && b.counted !== null && !compatibleHeads(a.counted, b.counted)) against.push('counted');
  const shared = scopes ? sharedWords(scopes.a, scopes.b) : null;
  if (shared === false) against.push('scope');
  if (against.length > 0) return { comparable: false, reasons: against };
  const reasons = ['same-unit'];
  if (a.counted !== null && b.counted !== null) reasons.push(a.counted === b.counted ? 'same-head' : 'synonymous-head');
  if (shared === true) reasons.push('same-scope');
  return { comparable: true, reasons };
}

const SCOPE_WORDS = /[\p{L}\p{N}]{3,}/gu;
const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'from',
  'for',
  'per',
  'all',
  'with',
  'those',
  'these',
]);

/** Whether two scopes share a content word (by its first five letters, so that "tax" and "taxes" do); null where one is not stated. */
function sharedWords(a: string | null, b: string | null): boolean | null {
  if (a === null || b === null) return null;
  const stems = (text: string): Set<string> =>
    new Set((text.toLowerCase().match(SCOPE_WORDS) ?? []).filter((word) => !FUNCTION_WORDS.has(word)).map(stem));
  const other = stems(b);
  const own = stems(a);
  return own.size === 0 || other.size === 0 ? null : [...own].some((word) => other.has(word));
}

const stem = (word: string): string => word.replace(/(?:es|s|ing|ed)$/, '').slice(0, 6);

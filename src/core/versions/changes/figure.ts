import { comparable, type QuantityRelation, relateQuantities } from '../../annotate/quantities/compare.ts';
import type { Quantity } from '../../model/annotation.ts';
import type { Severity } from '../../model/comparison.ts';
import { hull, type Span, spanOverlap } from '../../model/span.ts';
import { tokensIn } from '../../text/analysis.ts';
import { DEATH_WORDS, HURT_WORDS } from '../en/toll.ts';
import type { Hunk } from '../hunks.ts';
import {
  change,
  type Edit,
  type Findings,
  findingsOf,
  hunksAt,
  lowerFirst,
  NOTHING,
  type Side,
  touched,
  wordsAt,
} from './edit.ts';

/** Figures that were changed: raised or lowered, made wider or narrower, hedged or not. The same value in other words explains its place and is no change. */
export function figureChanges(edit: Edit): Findings {
  const before = quantitiesIn(edit, 'before');
  const after = quantitiesIn(edit, 'after');
  const pairs: Pair[] = [];
  const open = new Set(after);
  for (const x of before) {
    const y = bestOf(x, [...open], edit) ?? boundOtherwise(x, edit.after);
    if (!y) continue;
    open.delete(y);
    pairs.push([x, y]);
  }
  for (const y of open) {
    const x = boundOtherwise(y, edit.before);
    if (x) pairs.push([x, y]);
  }
  return findingsOf(
    byPlace(pairs, edit).map((group) => (group.length > 1 ? severalAt(group, edit) : changeOf(group[0], edit))),
  );
}

type Pair = readonly [Quantity, Quantity];

/** Pairs whose figures were changed in one and the same place (“14 to 9”) together. */
function byPlace(pairs: readonly Pair[], edit: Edit): [Pair, ...Pair[]][] {
  const groups = new Map<Hunk | Pair, [Pair, ...Pair[]]>();
  for (const pair of pairs) {
    const [x, y] = pair;
    const place =
      hunksAt(edit.hunks, 'before', x.span).find((hunk) => hunksAt(edit.hunks, 'after', y.span).includes(hunk)) ?? pair;
    const group = groups.get(place);
    if (group) group.push(pair);
    else groups.set(place, [pair]);
  }
  return [...groups.values()];
}

function severalAt(pairs: readonly [Pair, ...Pair[]], edit: Edit): Findings {
  const single = pairs.map((pair) => changeOf(pair, edit));
  const { changes, explained } = findingsOf(single);
  if (changes.length < 2) return { changes, explained };
  const [before, after] = [hull(pairs.map(([x]) => x.span)), hull(pairs.map(([, y]) => y.span))];
  const severity = changes.some((one) => one.severity === 'contradiction') ? 'contradiction' : 'imprecision';
  const what = `figures changed ${lowerFirst(wordsAt(edit.before, before))} → ${lowerFirst(wordsAt(edit.after, after))}`;
  return { changes: [change({ type: 'figure', severity, what }, edit, before, after)], explained };
}

const quantitiesIn = ({ hunks, ...sides }: Edit, role: 'before' | 'after'): Quantity[] =>
  touched(sides[role].reading.quantities, ({ span }) => [span], sides[role], hunks, role);

/** The figure that stands in the same edited place, of those the likeliest of the same thing. */
function bestOf(x: Quantity, ys: readonly Quantity[], edit: Edit): Quantity | undefined {
  const own = hunksAt(edit.hunks, 'before', x.span);
  return ys
    .filter((y) => hunksAt(edit.hunks, 'after', y.span).some((hunk) => own.includes(hunk)))
    .filter((y) => comparable(x, y).comparable || isUncounted(x, y) || isInOtherUnit(x, y) || isSole(x, y, edit))
    .map((y) => ({ y, rank: (x.counted === y.counted ? 2 : 0) + (baseOf(x) === baseOf(y) ? 1 : 0) }))
    .sort((p, q) => q.rank - p.rank)[0]?.y;
}

/** The same figure on the other side, where a hedge or an end of a range came or went: it stands in a place that the other side has not. */
const boundOtherwise = (one: Quantity, { reading, span }: Side): Quantity | undefined =>
  reading.quantities.find(
    (other) =>
      spanOverlap(other.span, span) > 0 &&
      other.unit === one.unit &&
      (other.hedge !== one.hedge || other.high !== one.high || other.low !== one.low) &&
      (baseOf(other) === baseOf(one) || other.high === one.high) &&
      (other.counted === one.counted || isUncounted(one, other)),
  );

/** Counts of which one names nothing counted. */
const isUncounted = (x: Quantity, y: Quantity): boolean =>
  x.dimension === 'count' && y.dimension === 'count' && (x.counted === null || y.counted === null);

/** Counts that are the only figures of their place: what is counted was renamed with the count. */
function isSole(x: Quantity, y: Quantity, edit: Edit): boolean {
  if (x.dimension !== 'count' || y.dimension !== 'count') return false;
  const places = hunksAt(edit.hunks, 'before', x.span);
  const inside = (role: 'before' | 'after') =>
    quantitiesIn(edit, role).filter(({ span }) => hunksAt(places, role, span).length > 0).length;
  return inside('before') === 1 && inside('after') === 1;
}

/** A figure with what it counts, or without where that was renamed, which is another change. */
const placeOf = (one: Quantity, other: Quantity): Span =>
  one.counted === other.counted || one.dimension !== 'count' || !one.counted || !other.counted
    ? one.span
    : { start: Math.min(one.span.start, one.number.start), end: one.number.end };

/** Pounds for dollars, points for percent. */
const isInOtherUnit = (x: Quantity, y: Quantity): boolean =>
  x.dimension === y.dimension && x.dimension !== 'count' && x.unit !== y.unit;

const baseOf = ({ low, high }: Quantity): number | null => low ?? high;

function changeOf([x, y]: Pair, edit: Edit): Findings {
  const explained = [...hunksAt(edit.hunks, 'before', x.span), ...hunksAt(edit.hunks, 'after', y.span)];
  const [p, q] = [textOf(edit.before, x), textOf(edit.after, y)];
  const relation = relateQuantities(x, y);
  if (relation === 'equal' && sameHedge(x, y)) return { changes: [], explained: onlyOf(explained, x, y) };
  if (relation === 'incomparable' && !isInOtherUnit(x, y)) return NOTHING;
  const what = whatOf(x, y, p, q, relation, edit);
  const severity: Severity = relation === 'disjoint' || relation === 'incomparable' ? 'contradiction' : 'imprecision';
  return { changes: [change({ type: 'figure', severity, what }, edit, placeOf(x, y), placeOf(y, x))], explained };
}

const sameHedge = (x: Quantity, y: Quantity): boolean => x.hedge === y.hedge;

/** Places that hold hardly more than the figures: the rest of a place that says more is for the other detectors. */
const onlyOf = (hunks: readonly Hunk[], x: Quantity, y: Quantity): Hunk[] =>
  hunks.filter(
    ({ before, after }) =>
      before.every((word) => word.weight === 0 || isIn(word, placeOf(x, y))) &&
      after.every((word) => word.weight === 0 || isIn(word, placeOf(y, x))),
  );

const isIn = (word: Span, span: Span): boolean => word.start >= span.start && word.end <= span.end;

function whatOf(x: Quantity, y: Quantity, p: string, q: string, relation: QuantityRelation, edit: Edit): string {
  const [low, high] = [baseOf(x), baseOf(y)];
  if (relation === 'incomparable') return `unit changed: ${p} → ${q}`;
  const subject = subjectOf(x, y, edit);
  const values =
    subject === 'figure' ? `${withoutTail(p, q)} → ${q}` : `${headOf(edit.before, x)} → ${headOf(edit.after, y)}`;
  if ((isRange(x) || isRange(y)) && (relation === 'contains' || relation === 'contained'))
    return `range ${relation === 'contains' ? 'narrowed' : 'widened'} ${values}`;
  if (low === high && x.hedge !== y.hedge) return `${hedgeWords(x, y, edit)}: ${values}`;
  if (low === null || high === null || low === high || x.dimension === 'score' || x.dimension === 'ordinal')
    return `${subject} changed ${values}`;
  return `${subject} ${high > low ? 'raised' : 'lowered'} ${values}`;
}

const isRange = ({ low, high }: Quantity): boolean => low !== null && high !== null && low !== high;

/** “‘at least’ dropped”, “‘about’ added”. */
function hedgeWords(x: Quantity, y: Quantity, { before, after }: Edit): string {
  const [p, q] = [hedgeOf(before, x), hedgeOf(after, y)];
  if (p && q) return `‘${p}’ → ‘${q}’`;
  if (p) return `‘${p}’ dropped`;
  return q ? `‘${q}’ added` : 'figure changed';
}

const hedgeOf = (side: Side, { span, number }: Quantity): string =>
  wordsAt(side, { start: span.start, end: Math.max(span.start, number.start) })
    .replace(/[^\p{L}\p{N} ]+$/u, '')
    .trim();

const textOf = (side: Side, { span }: Quantity): string => lowerFirst(wordsAt(side, span));

const headOf = (side: Side, { span, number }: Quantity): string =>
  lowerFirst(wordsAt(side, hull([{ start: span.start, end: number.start }, number])));

/** “40” of “40 people” beside “60 people”. */
function withoutTail(text: string, other: string): string {
  const [p, q] = [text.split(' '), other.split(' ')];
  let same = 0;
  while (same < p.length - 1 && same < q.length - 1 && p[p.length - 1 - same] === q[q.length - 1 - same]) same++;
  return p.slice(0, p.length - same).join(' ');
}

/** Words looked at around a figure for what befell those it counts. */
const REACH = 7;

/** “toll” or “number of injured” where people are counted to whom that happened, else “figure”. */
function subjectOf(x: Quantity, y: Quantity, { before, after }: Edit): string {
  if (x.dimension !== 'count' || y.dimension !== 'count') return 'figure';
  const [p, q] = [fateOf(before, x), fateOf(after, y)];
  return (p ?? q) === (q ?? p) ? (p ?? q ?? 'figure') : 'figure';
}

function fateOf({ units }: Side, { number }: Quantity): string | null {
  const tokens = units.flatMap(({ sentence }) => sentence.tokens);
  const [first] = tokensIn(tokens, number);
  const at = first ? tokens.indexOf(first) : -1;
  if (at < 0) return null;
  let best: { distance: number; fate: string } | undefined;
  for (let i = Math.max(0, at - REACH); i < Math.min(tokens.length, at + REACH); i++) {
    const lemma = tokens[i]?.lemma ?? '';
    const fate = DEATH_WORDS.has(lemma) ? 'toll' : HURT_WORDS.has(lemma) ? 'number of injured' : null;
    const distance = i < at ? at - i + BEFORE : i - at;
    if (fate && (!best || distance < best.distance)) best = { distance, fate };
  }
  return best?.fate ?? null;
}

/** What stands after a figure is likelier said of it. */
const BEFORE = 2;

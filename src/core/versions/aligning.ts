import { type Meaning, type MeaningModel, meaningOf, similarity } from '../text/embedding/index.ts';
import type { Unit } from './units.ts';

/** Sentences of the earlier revision and what became of them: one each, or one split in two, or two made one. */
export interface KeptPair {
  readonly before: readonly Unit[];
  readonly after: readonly Unit[];
}

export interface UnitAlignment {
  /** Sentences word for word the same, wherever they stand. */
  readonly same: readonly (readonly [Unit, Unit])[];
  readonly changed: readonly KeptPair[];
  readonly removed: readonly Unit[];
  readonly added: readonly Unit[];
}

/** Share of the telling words, or of the shorter sentence's, from which a sentence is the same one edited. */
const LEAST_SHARED = 0.5;
/** What is needed where the meaning of the wholes and the place say that it is the same claim. */
const LEAST_SHARED_ALIKE = 0.25;
const ALIKE = 0.72;
/** What a shorter sentence within a longer one counts against words shared by both. */
const WITHIN = 0.8;
/** What standing between the same neighbours adds. */
const IN_PLACE = 0.1;
/** A word that more sentences have tells nothing of which became which. */
const MOST_HOLDERS = 40;
/** Sentences that one is held against: those that share most with it. */
const MOST_PARTNERS = 12;
/** Share of all words, function words too, from which a sentence between the same neighbours is the same one edited. */
const LEAST_PLAIN = 0.6;
/** Share of a sentence left over that a neighbour's partner must have for it to be part of that. */
const LEAST_PART = 0.6;

/** Which sentence became which. Linear in the sentences where words are rare, as in prose they are. */
export function alignUnits(before: readonly Unit[], after: readonly Unit[], meaning: MeaningModel): UnitAlignment {
  const { same, restBefore, restAfter } = identical(before, after);
  const partner = new Map<Unit, Unit>(same.flatMap(([x, y]) => [[x, y] as const, [y, x] as const]));
  const inPlace = (x: Unit, y: Unit): boolean =>
    [-1, 1].some((step) => {
      const [p, q] = [before[x.place + step], after[y.place + step]];
      return p === undefined ? q === undefined : q !== undefined && partner.get(p) === q;
    });
  const scored = candidates(restBefore, restAfter)
    .map(({ x, y }) => ({ x, y, score: scoreOf(x, y, inPlace(x, y), meaning) }))
    .filter(({ score }) => score > 0)
    .sort((p, q) => q.score - p.score || p.x.place - q.x.place || p.y.place - q.y.place);
  const pairs = new Map<Unit, KeptPair>();
  for (const { x, y } of scored) {
    if (partner.has(x) || partner.has(y)) continue;
    partner.set(x, y).set(y, x);
    const pair = { before: [x], after: [y] };
    pairs.set(x, pair).set(y, pair);
  }
  takeIn(before, restBefore, partner, pairs, 'before');
  takeIn(after, restAfter, partner, pairs, 'after');
  return {
    same,
    changed: [...new Set(pairs.values())].sort((p, q) => firstPlace(p) - firstPlace(q)),
    removed: restBefore.filter((unit) => !pairs.has(unit)),
    added: restAfter.filter((unit) => !pairs.has(unit)),
  };
}

const firstPlace = ({ after: [first] }: KeptPair): number => first?.place ?? 0;

/** Sentences with the same words, those that stand oftener in their order. */
function identical(
  before: readonly Unit[],
  after: readonly Unit[],
): { same: [Unit, Unit][]; restBefore: Unit[]; restAfter: Unit[] } {
  const waiting = new Map<string, Unit[]>();
  for (const unit of [...before].reverse()) {
    const list = waiting.get(unit.key);
    if (list) list.push(unit);
    else waiting.set(unit.key, [unit]);
  }
  const same: [Unit, Unit][] = [];
  const restAfter: Unit[] = [];
  for (const unit of after) {
    const twin = waiting.get(unit.key)?.pop();
    if (twin) same.push([twin, unit]);
    else restAfter.push(unit);
  }
  const met = new Set(same.map(([unit]) => unit));
  return { same, restBefore: before.filter((unit) => !met.has(unit)), restAfter };
}

/** Pairs of sentences left over that have a telling word in common. */
function candidates(before: readonly Unit[], after: readonly Unit[]): { x: Unit; y: Unit }[] {
  const holders = new Map<string, Unit[]>();
  for (const unit of after)
    for (const key of new Set(unit.words.filter(({ weight }) => weight > 0).map((word) => word.key))) {
      const list = holders.get(key);
      if (list) list.push(unit);
      else holders.set(key, [unit]);
    }
  return before.flatMap((x) => {
    const met = new Map<Unit, number>();
    for (const { key, weight } of x.words) {
      const list = weight > 0 ? holders.get(key) : undefined;
      if (list && list.length <= MOST_HOLDERS) for (const y of list) met.set(y, (met.get(y) ?? 0) + weight);
    }
    return mostMet(met).map((y) => ({ x, y }));
  });
}

/** Those that share most, the earlier where several share as much. */
function mostMet(met: ReadonlyMap<Unit, number>): Unit[] {
  const units = [...met.keys()];
  if (units.length <= MOST_PARTNERS) return units;
  return units.sort((p, q) => (met.get(q) ?? 0) - (met.get(p) ?? 0) || p.place - q.place).slice(0, MOST_PARTNERS);
}

/** How surely one sentence is the other edited; 0 where it is not. */
function scoreOf(x: Unit, y: Unit, inPlace: boolean, meaning: MeaningModel): number {
  if ((x.kind === 'caption') !== (y.kind === 'caption')) return 0;
  const shared = sharedWeight(x, y);
  const dice = (2 * shared) / (x.weight + y.weight);
  const within = Math.min(x.weight, y.weight) > 0 ? shared / Math.min(x.weight, y.weight) : 0;
  const words = Math.max(dice, WITHIN * within) + (inPlace ? IN_PLACE : 0);
  if (words >= LEAST_SHARED) return words;
  if (inPlace && plainLikeness(x, y) >= LEAST_PLAIN) return LEAST_SHARED;
  if (words < LEAST_SHARED_ALIKE) return 0;
  const alike = similarity(meaningIn(x, meaning), meaningIn(y, meaning));
  return alike >= ALIKE ? words : 0;
}

const meanings = new WeakMap<Unit, Meaning>();

/** What a sentence means, worked out once. */
function meaningIn(unit: Unit, model: MeaningModel): Meaning {
  const known = meanings.get(unit);
  if (known) return known;
  const meaning = meaningOf(model, unit.reading.text.slice(unit.start, unit.end));
  meanings.set(unit, meaning);
  return meaning;
}

/** Dice's coefficient of all words. */
function plainLikeness(x: Unit, y: Unit): number {
  const open = new Map<string, number>();
  for (const { key } of x.words) open.set(key, (open.get(key) ?? 0) + 1);
  let shared = 0;
  for (const { key } of y.words) {
    const count = open.get(key) ?? 0;
    if (count > 0) shared++;
    open.set(key, count - 1);
  }
  return (2 * shared) / (x.words.length + y.words.length);
}

function sharedWeight(x: Unit, y: Unit): number {
  const left = new Map<string, number>();
  for (const { key, weight } of x.words) if (weight > 0) left.set(key, (left.get(key) ?? 0) + 1);
  let sum = 0;
  for (const { key, weight } of y.words) {
    const count = left.get(key) ?? 0;
    if (count === 0) continue;
    left.set(key, count - 1);
    sum += weight;
  }
  return sum;
}

/** Sentences left over that are the rest of a neighbour's: what one sentence told is now told in two, or the reverse. */
function takeIn(
  all: readonly Unit[],
  rest: readonly Unit[],
  partner: ReadonlyMap<Unit, Unit>,
  pairs: Map<Unit, KeptPair>,
  role: 'before' | 'after',
): void {
  const other = role === 'before' ? 'after' : 'before';
  for (const unit of rest) {
    if (partner.has(unit) || pairs.has(unit)) continue;
    for (const neighbour of [all[unit.place - 1], all[unit.place + 1]]) {
      const pair = neighbour && pairs.get(neighbour);
      if (!pair || shareWithin(unit, pair, role, other) < LEAST_PART) continue;
      const joined = { ...pair, [role]: [...pair[role], unit].sort((p, q) => p.place - q.place) };
      for (const member of [...joined.before, ...joined.after]) pairs.set(member, joined);
      break;
    }
  }
}

/** Share of a sentence's weight that the other side has and its own side does not have yet. */
function shareWithin(unit: Unit, pair: KeptPair, role: 'before' | 'after', other: 'before' | 'after'): number {
  const open = new Map<string, number>();
  for (const { words } of pair[other]) for (const { key } of words) open.set(key, (open.get(key) ?? 0) + 1);
  for (const { words } of pair[role]) for (const { key } of words) open.set(key, (open.get(key) ?? 0) - 1);
  let sum = 0;
  for (const { key, weight } of unit.words) {
    const count = open.get(key) ?? 0;
    if (count <= 0) continue;
    open.set(key, count - 1);
    sum += weight;
  }
  return unit.weight > 0 ? sum / unit.weight : 0;
}

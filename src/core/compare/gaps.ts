import type { Span } from '../model/span.ts';
import type { Pair } from './alignment/index.ts';
import type { Profile } from './profile.ts';
import type { Term } from './terms.ts';
import { type Tile, tile } from './tiles.ts';

/** A place where two aligned sentences, word for word, have something different between what they share. */
export interface Gap {
  readonly pair: Pair;
  /** The words on either side; empty where one has nothing there. */
  readonly a: readonly Term[];
  readonly b: readonly Term[];
  /** Shared weight that stands directly before and after, 0 where the gap is at an end. */
  readonly before: number;
  readonly after: number;
}

/** What a shared function word counts for in a tile, so that runs are not broken by "of the". */
const FUNCTION_WEIGHT = 0.25;
/** A tile needs more than function words. */
const LEAST_TILE = 1;
/** Longer gaps hold statements of their own, not other words for the same thing. */
const LONGEST_GAP = 9;

/** Runs of words that the sentences of a pair share, in order of the first sentence. */
export function tilesOf({ a, b }: Pick<Pair, 'a' | 'b'>): Tile[] {
  const { keys, weights } = tilingOf(a);
  return tile(keys, tilingOf(b).keys, (i) => weights[i] as number, LEAST_TILE);
}

interface Tiling {
  readonly keys: readonly string[];
  readonly weights: Float64Array;
}

const tilings = new WeakMap<Profile, Tiling>();

/** The keys of a sentence and what each counts for in a tile, once a sentence. */
function tilingOf(profile: Profile): Tiling {
  const known = tilings.get(profile);
  if (known) return known;
  const { terms } = profile;
  const tiling = {
    keys: terms.map(({ key }) => key),
    weights: Float64Array.from(terms, (term) => tileWeight(profile, term)),
  };
  tilings.set(profile, tiling);
  return tiling;
}

const tileWeight = (profile: Profile, term: Term | undefined): number =>
  term === undefined ? 0 : term.weight > 0 ? (profile.weights.get(term.key) ?? 0) : FUNCTION_WEIGHT;

/** The gaps of an aligned pair, whose tiles are given: between neighbouring tiles, and at either end as far as the clause goes. */
export function gapsOf(pair: Pair, tiles: readonly Tile[]): Gap[] {
  const inB = [...tiles].sort((x, y) => x.b - y.b);
  const gaps: Gap[] = [];
  const weigh = (run: Tile) => {
    let sum = 0;
    for (let k = 0; k < run.length; k++) sum += tileWeight(pair.a, pair.a.terms[run.a + k]);
    return sum;
  };
  tiles.forEach((left, i) => {
    const right = tiles[i + 1];
    if (!right || inB[inB.indexOf(left) + 1] !== right) return;
    const a = pair.a.terms.slice(left.a + left.length, right.a);
    const b = pair.b.terms.slice(left.b + left.length, right.b);
    if (a.length + b.length === 0 || a.length > LONGEST_GAP || b.length > LONGEST_GAP) return;
    gaps.push({ pair, a, b, before: weigh(left), after: weigh(right) });
  });
  for (const run of tiles) {
    if (!touches(tiles, run, -1)) gaps.push(openGap(pair, tiles, run, -1, weigh(run)));
    if (!touches(tiles, run, 1)) gaps.push(openGap(pair, tiles, run, 1, weigh(run)));
  }
  return gaps.filter(({ a, b }) => a.length + b.length > 0 && a.length <= LONGEST_GAP && b.length <= LONGEST_GAP);
}

/** Whether the run's neighbour on one side is the same tile in both sentences, so that a closed gap covers it. */
function touches(tiles: readonly Tile[], run: Tile, side: 1 | -1): boolean {
  const next = (key: 'a' | 'b') => {
    const sorted = [...tiles].sort((x, y) => x[key] - y[key]);
    return sorted[sorted.indexOf(run) + side];
  };
  const [x, y] = [next('a'), next('b')];
  return x !== undefined && x === y;
}

/** What stands beside a run on one side, up to the next tile or mark. */
function openGap(pair: Pair, tiles: readonly Tile[], run: Tile, side: 1 | -1, weight: number): Gap {
  const take = (profile: Profile, key: 'a' | 'b'): Term[] => {
    const taken: Term[] = [];
    let i = side > 0 ? run[key] + run.length : run[key] - 1;
    let beside = profile.terms[side > 0 ? i - 1 : i + 1];
    while (taken.length <= LONGEST_GAP) {
      const term = profile.terms[i];
      if (!term || !beside || tiles.some((t) => i >= t[key] && i < t[key] + t.length)) break;
      const between = side > 0 ? { start: beside.end, end: term.start } : { start: term.end, end: beside.start };
      if (hasMark(profile, between)) break;
      if (side > 0) taken.push(term);
      else taken.unshift(term);
      beside = term;
      i += side;
    }
    return taken;
  };
  const [a, b] = [take(pair.a, 'a'), take(pair.b, 'b')];
  return { pair, a, b, before: side > 0 ? weight : 0, after: side > 0 ? 0 : weight };
}

const hasMark = ({ reading }: Profile, { start, end }: Span): boolean =>
  /[,;:—–()“”"…]/.test(reading.text.slice(start, end));

/** A run of equal keys: `a[start.a + i]` equals `b[start.b + i]` for `i < length`. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Longest sequences that are tiled whole; longer ones are cut to this, which bounds the table. */
const LONGEST = 400;

/**
 * Greedy string tiling (M. J. Wise, 1993): the heaviest common run is taken first, then the heaviest of what is left.
 * Runs may cross, so moved words are found. A run counts by the weight of its keys; runs below `least` are dropped.
 * Ties go to the run whose two ends lie nearest each other, then to the earlier. Returned in order of `a`.
 */
export function tile(
  a: readonly string[],
  b: readonly string[],
  weightOf: (indexInA: number) => number,
  least: number,
): Tile[] {
  const rows = Math.min(a.length, LONGEST);
  const columns = Math.min(b.length, LONGEST);
  const table: Table = {
    matches: matchesOf(a.slice(0, rows), b, columns),
    weights: Float64Array.from({ length: rows }, (_, i) => weightOf(i)),
    columns,
    usedA: new Uint8Array(rows),
    usedB: new Uint8Array(columns),
  };
  const tiles: Tile[] = [];
  for (;;) {
    const best = heaviestRun(table);
    if (!best || best.weight < least) break;
    const { tile: run } = best;
    for (let k = 0; k < run.length; k++) {
      table.usedA[run.a + k] = 1;
      table.usedB[run.b + k] = 1;
    }
    tiles.push(run);
  }
  return tiles.sort((x, y) => x.a - y.a);
}

interface Table {
  /** For each key of `a`, where it stands in `b`. */
  readonly matches: readonly (readonly number[])[];
  readonly weights: Float64Array;
  readonly columns: number;
  readonly usedA: Uint8Array;
  readonly usedB: Uint8Array;
}

function matchesOf(a: readonly string[], b: readonly string[], columns: number): (readonly number[])[] {
  const places = placesIn(b, columns);
  return a.map((key) => places.get(key) ?? NOWHERE);
}

const NOWHERE: readonly number[] = [];

const known = new WeakMap<readonly string[], ReadonlyMap<string, readonly number[]>>();

/** Where each key stands among the first of a list, worked out once a list. */
function placesIn(list: readonly string[], columns: number): ReadonlyMap<string, readonly number[]> {
  const found = known.get(list);
  if (found) return found;
  const places = new Map<string, number[]>();
  for (let j = 0; j < columns; j++) {
    const key = list[j] as string;
    const own = places.get(key);
    if (own) own.push(j);
    else places.set(key, [j]);
  }
  known.set(list, places);
  return places;
}

/** Runs that end in one key of `a`, by where they end in `b`; those whose row is another are of an earlier key. */
class Row {
  readonly rows: Int32Array;
  readonly lengths: Uint16Array;
  readonly weights: Float64Array;

  constructor(columns: number) {
    this.rows = new Int32Array(columns);
    this.lengths = new Uint16Array(columns);
    this.weights = new Float64Array(columns);
  }
}

/** Of the key of `a` looked at and of the one before it: room that every search begins by clearing. */
const ROWS: readonly [Row, Row] = [new Row(LONGEST), new Row(LONGEST)];

function heaviestRun(table: Table): { tile: Tile; weight: number } | undefined {
  const { matches, columns, usedA, usedB } = table;
  let [before, here] = ROWS;
  before.rows.fill(-1, 0, columns);
  here.rows.fill(-1, 0, columns);
  let best: { tile: Tile; weight: number; distance: number } | undefined;
  for (let i = 0; i < matches.length; i++) {
    if (usedA[i]) continue;
    for (const j of matches[i] as readonly number[]) {
      if (usedB[j]) continue;
      const goesOn = j > 0 && i > 0 && before.rows[j - 1] === i - 1;
      const length = (goesOn ? (before.lengths[j - 1] as number) : 0) + 1;
      const weight = (goesOn ? (before.weights[j - 1] as number) : 0) + (table.weights[i] as number);
      here.rows[j] = i;
      here.lengths[j] = length;
      here.weights[j] = weight;
      const distance = Math.abs(i / matches.length - j / columns);
      if (!best || weight > best.weight || (weight === best.weight && distance < best.distance))
        best = { tile: { a: i - length + 1, b: j - length + 1, length }, weight, distance };
    }
    [before, here] = [here, before];
  }
  return best;
}

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
  const usedA = new Uint8Array(rows);
  const usedB = new Uint8Array(columns);
  const tiles: Tile[] = [];
  for (;;) {
    const best = heaviestRun(a, b, rows, columns, usedA, usedB, weightOf);
    if (!best || best.weight < least) break;
    const { tile: run } = best;
    for (let k = 0; k < run.length; k++) {
      usedA[run.a + k] = 1;
      usedB[run.b + k] = 1;
    }
    tiles.push(run);
  }
  return tiles.sort((x, y) => x.a - y.a);
}

function heaviestRun(
  a: readonly string[],
  b: readonly string[],
  rows: number,
  columns: number,
  usedA: Uint8Array,
  usedB: Uint8Array,
  weightOf: (indexInA: number) => number,
): { tile: Tile; weight: number } | undefined {
  let lengths = new Uint16Array(columns + 1);
  let weights = new Float64Array(columns + 1);
  let best: { tile: Tile; weight: number; distance: number } | undefined;
  for (let i = 0; i < rows; i++) {
    const nextLengths = new Uint16Array(columns + 1);
    const nextWeights = new Float64Array(columns + 1);
    if (!usedA[i])
      for (let j = 0; j < columns; j++) {
        if (usedB[j] || a[i] !== b[j]) continue;
        const length = (lengths[j] ?? 0) + 1;
        const weight = (weights[j] ?? 0) + weightOf(i);
        nextLengths[j + 1] = length;
        nextWeights[j + 1] = weight;
        const distance = Math.abs(i / rows - j / columns);
        if (!best || weight > best.weight || (weight === best.weight && distance < best.distance))
          best = { tile: { a: i - length + 1, b: j - length + 1, length }, weight, distance };
      }
    lengths = nextLengths;
    weights = nextWeights;
  }
  return best;
}

/** Gives every feature that is seen often enough a row. */
export interface FeatureRows {
  /** The hash of each row. */
  readonly keys: Int32Array;
  /** How often the feature of each row occurs. */
  readonly counts: Uint32Array;
  /** The row of a hash, or -1. */
  rowOf(hash: number): number;
}

/** Rows for the hashes that occur at least `least` times in the lists, in the order of their first occurrence. */
export function featureRows(lists: Iterable<Int32Array>, least: number): FeatureRows {
  let size = 1 << 20;
  let places = new Int32Array(size);
  let counts = new Uint32Array(size);
  let used = 0;
  const placeOf = (hash: number): number => {
    let at = hash & (size - 1);
    while (places[at] !== hash && places[at] !== 0) at = (at + 1) & (size - 1);
    return at;
  };
  const grow = (): void => {
    const [oldPlaces, oldCounts] = [places, counts];
    size *= 2;
    places = new Int32Array(size);
    counts = new Uint32Array(size);
    oldPlaces.forEach((hash, i) => {
      if (hash === 0) return;
      const at = placeOf(hash);
      places[at] = hash;
      counts[at] = oldCounts[i] as number;
    });
  };
  const order: number[] = [];
  for (const list of lists)
    for (const hash of list) {
      let at = placeOf(hash);
      if (places[at] === 0) {
        if (++used * 2 > size) {
          grow();
          at = placeOf(hash);
        }
        places[at] = hash;
      }
      counts[at] = (counts[at] as number) + 1;
      if (counts[at] === least) order.push(hash);
    }
  const keys = Int32Array.from(order);
  const rows = new Int32Array(size).fill(-1);
  keys.forEach((hash, row) => {
    rows[placeOf(hash)] = row;
  });
  return {
    keys,
    counts: Uint32Array.from(keys, (hash) => counts[placeOf(hash)] as number),
    rowOf: (hash) => rows[placeOf(hash)] as number,
  };
}

/**
 * Which rows stay in a table of `2 ** bits` places, where a place holds one row: of those whose hashes name one place the one
 * of most worth, of equals the first. Rows of no worth stay nowhere.
 */
export function placed(keys: Int32Array, worth: ArrayLike<number>, bits: number): Uint8Array {
  const mask = 2 ** bits - 1;
  const best = new Float64Array(2 ** bits);
  const holder = new Int32Array(2 ** bits).fill(-1);
  keys.forEach((hash, row) => {
    const place = hash & mask;
    if ((worth[row] as number) <= (best[place] as number)) return;
    best[place] = worth[row] as number;
    holder[place] = row;
  });
  return Uint8Array.from(keys, (hash, row) => (holder[hash & mask] === row ? 1 : 0));
}

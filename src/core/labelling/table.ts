/** Rows of weights found by the 32-bit hash of a feature: open addressing, linear probing. */
export interface WeightTable {
  readonly labels: number;
  /** The hash in each place of the table, 0 where it is empty. Their number is a power of two. */
  readonly places: Int32Array;
  /** The row of the hash in each place. */
  readonly rows: Int32Array;
  /** `labels` signed bytes a row. */
  readonly weights: Int8Array;
  /** What a weight is multiplied by. */
  readonly scale: number;
}

/** Builds the table for `keys[i]` → row `i`. */
export function tableOf(keys: Int32Array, weights: Int8Array, labels: number, scale: number): WeightTable {
  let size = 1024;
  while (size < keys.length * 2) size *= 2;
  const places = new Int32Array(size);
  const rows = new Int32Array(size);
  for (let row = 0; row < keys.length; row++) {
    const key = keys[row] as number;
    let at = key & (size - 1);
    while (places[at] !== 0) at = (at + 1) & (size - 1);
    places[at] = key;
    rows[at] = row;
  }
  return { labels, places, rows, weights, scale };
}

/** Adds up the weights of each token's features: `labels` numbers a token. `features` holds `perToken` hashes a token. */
export function scoresOf(table: WeightTable, features: Int32Array, perToken: number): Float32Array {
  const { labels, places, rows, weights, scale } = table;
  const mask = places.length - 1;
  const tokens = perToken === 0 ? 0 : features.length / perToken;
  const scores = new Float32Array(tokens * labels);
  for (let token = 0, next = 0; token < tokens; token++) {
    const base = token * labels;
    for (let i = 0; i < perToken; i++, next++) {
      const key = features[next] as number;
      let at = key & mask;
      while (places[at] !== key && places[at] !== 0) at = (at + 1) & mask;
      if (places[at] === 0) continue;
      const row = (rows[at] as number) * labels;
      for (let label = 0; label < labels; label++)
        scores[base + label] = (scores[base + label] as number) + (weights[row + label] as number);
    }
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) * scale;
  return scores;
}

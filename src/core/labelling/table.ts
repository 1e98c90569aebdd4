/** Rows of weights found by the 32-bit hash of a feature. */
export interface WeightTable {
  readonly labels: number;
  /** The hashes, rising: row `i` belongs to `keys[i]`. */
  readonly keys: Uint32Array;
  /** `starts[p]`: the first row whose key begins with the bits of `p` or more; one place more than there are prefixes. */
  readonly starts: Uint32Array;
  /** How far a key is shifted right to give its prefix. */
  readonly shift: number;
  /** `labels` signed bytes a row. */
  readonly weights: Int8Array;
  /** What a weight is multiplied by. */
  readonly scale: number;
}

/** The table for `keys`, which must rise, and their rows. */
export function tableOf(keys: Uint32Array, weights: Int8Array, labels: number, scale: number): WeightTable {
  let shift = 24;
  while (shift > 8 && 2 ** (32 - shift) < keys.length / 4) shift--;
  const prefixes = 2 ** (32 - shift);
  const starts = new Uint32Array(prefixes + 1);
  let prefix = 0;
  for (let row = 0; row < keys.length; row++)
    for (const until = (keys[row] as number) >>> shift; prefix <= until; prefix++) starts[prefix] = row;
  starts.fill(keys.length, prefix);
  return { labels, keys, starts, shift, weights, scale };
}

/** Adds up the weights of each token's features: `labels` numbers a token. `features` holds `perToken` hashes a token. */
export function scoresOf(table: WeightTable, features: Int32Array, perToken: number): Float32Array {
  const { labels, keys, starts, shift, weights, scale } = table;
  const tokens = perToken === 0 ? 0 : features.length / perToken;
  const scores = new Float32Array(tokens * labels);
  for (let token = 0, next = 0; token < tokens; token++) {
    const base = token * labels;
    for (let i = 0; i < perToken; i++, next++) {
      const key = (features[next] as number) >>> 0;
      let row = starts[key >>> shift] as number;
      while ((keys[row] as number) < key) row++;
      if (keys[row] !== key) continue;
      for (let label = 0, at = row * labels; label < labels; label++, at++)
        scores[base + label] = (scores[base + label] as number) + (weights[at] as number);
    }
  }
  for (let i = 0; i < scores.length; i++) scores[i] = (scores[i] as number) * scale;
  return scores;
}

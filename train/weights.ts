import { tableOf, type WeightTable } from '../src/core/labelling/table.ts';

/** Trained weights: row `i` belongs to the feature with hash `keys[i]` and holds a number a label. */
export interface Weights {
  readonly labels: number;
  readonly keys: Int32Array;
  readonly weights: Float32Array;
}

/** Signed bytes with one scale; rows whose weights all come to less than `least` bytes are left out. */
export interface PackedWeights {
  readonly labels: number;
  readonly keys: Int32Array;
  readonly weights: Int8Array;
  readonly scale: number;
}

/** Rounds weights to signed bytes: the largest are cut at `most`, the natural logarithm of an odds ratio. */
export function packed({ labels, keys, weights }: Weights, most = 2, least = 2): PackedWeights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = Math.min(largest, most) / 127 || 1;
  const bytes = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  const kept = [...keys.keys()].filter((row) =>
    bytes.subarray(row * labels, (row + 1) * labels).some((byte) => Math.abs(byte) >= least),
  );
  const result = new Int8Array(kept.length * labels);
  kept.forEach((row, i) => {
    result.set(bytes.subarray(row * labels, (row + 1) * labels), i * labels);
  });
  return { labels, keys: Int32Array.from(kept, (row) => keys[row] as number), weights: result, scale };
}

export const packedTable = ({ keys, weights, labels, scale }: PackedWeights): WeightTable =>
  tableOf(keys, weights, labels, scale);

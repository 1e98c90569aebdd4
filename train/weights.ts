import { tableOf, type WeightTable } from '../src/core/labelling/table.ts';

/** Trained weights: row `i` belongs to the feature with hash `keys[i]` and holds a number a label. */
export interface Weights {
  readonly labels: number;
  readonly keys: Int32Array;
  readonly weights: Float32Array;
}

/** Signed bytes with one scale; the keys rise. */
export interface PackedWeights {
  readonly labels: number;
  readonly keys: Uint32Array;
  readonly weights: Int8Array;
  readonly scale: number;
  /** The table has `2 ** bits` places. */
  readonly bits: number;
}

/** What one step of a byte stands for, a difference of natural logarithms of odds: coarser steps cost accuracy, finer ones only room. */
const STEP = 0.03;

/** Rounds weights to signed bytes; rows that come to nothing are left out. */
export function packed({ labels, keys, weights }: Weights, bits: number): PackedWeights {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = Math.max(STEP, largest / 127);
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  const rising = Uint32Array.from(keys).sort();
  const rowOf = new Map<number, number>();
  keys.forEach((key, row) => {
    rowOf.set(key >>> 0, row);
  });
  const kept = [...rising].filter((key) => {
    const row = rowOf.get(key) as number;
    return bytes.subarray(row * labels, (row + 1) * labels).some((byte) => byte !== 0);
  });
  const result = new Int8Array(kept.length * labels);
  kept.forEach((key, i) => {
    const row = rowOf.get(key) as number;
    result.set(bytes.subarray(row * labels, (row + 1) * labels), i * labels);
  });
  return { labels, keys: Uint32Array.from(kept), weights: result, scale, bits };
}

export const packedTable = ({ keys, weights, labels, scale, bits }: PackedWeights): WeightTable =>
  tableOf(keys, weights, { labels, scale, bits });

/**
 * The same weights with the first label's taken off all: a chain scores its labels against each other alone, so the first
 * needs no weight of its own.
 */
export function againstFirst({ labels, keys, weights }: Weights): Weights {
  const others = labels - 1;
  const result = new Float32Array(keys.length * others);
  for (let row = 0; row < keys.length; row++)
    for (let label = 0; label < others; label++)
      result[row * others + label] = (weights[row * labels + label + 1] as number) - (weights[row * labels] as number);
  return { labels: others, keys, weights: result };
}

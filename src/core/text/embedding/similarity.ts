import { cosine, embedRows } from './embed.ts';
import type { MeaningModel } from './model.ts';
import { piecesOf } from './pieces.ts';

/** What a text is compared by: its vector, and how much weight each of its pieces has in it. */
export interface Meaning {
  readonly vector: Float32Array;
  readonly weights: ReadonlyMap<number, number>;
  readonly total: number;
}

/** The cosine counts as much as this times the overlap: vectors know other words for a thing, pieces know names and figures. */
const COSINE = 2;

/** Linear in the length of the text. */
export function meaningOf(model: MeaningModel, text: string): Meaning {
  const rows = piecesOf(model, text);
  const weights = new Map<number, number>();
  let total = 0;
  for (const row of rows) {
    const weight = model.weights[row] ?? 0;
    weights.set(row, (weights.get(row) ?? 0) + weight);
    total += weight;
  }
  return { vector: embedRows(model, rows), weights, total };
}

/**
 * How alike two texts are in meaning, about 0 to 1, now and then a little below 0: two parts the cosine of their vectors, one
 * part the share of their pieces' weight that they have in common (Dice's coefficient). 1 for texts of the same pieces, 0
 * where one of them has none.
 */
export function similarity(a: Meaning, b: Meaning): number {
  return (COSINE * cosine(a.vector, b.vector) + overlap(a, b)) / (COSINE + 1);
}

function overlap(a: Meaning, b: Meaning): number {
  if (a.total + b.total === 0) return 0;
  const [fewer, more] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [row, weight] of fewer.weights) shared += Math.min(weight, more.weights.get(row) ?? 0);
  return (2 * shared) / (a.total + b.total);
}

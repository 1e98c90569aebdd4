import type { MeaningModel } from './model.ts';
import { piecesOf } from './pieces.ts';

/**
 * The meaning of a text as a vector of length 1: the mean of its pieces' rows, each by its own weight. All zeros where no
 * piece is known, so that it is like nothing.
 */
export function embed(model: MeaningModel, text: string): Float32Array {
  return embedRows(model, piecesOf(model, text));
}

/** As `embed`, of pieces already found. */
export function embedRows(model: MeaningModel, rows: readonly number[]): Float32Array {
  const sum = new Float64Array(model.dimensions);
  for (const row of rows) addRow(model, row, model.weights[row] ?? 0, sum);
  return normalised(sum);
}

/**
 * As `embed`, with a weight given for each word in place of the model's own: a word is the mean of its pieces.
 * @throws RangeError where there are not as many weights as words.
 */
export function embedWords(model: MeaningModel, words: readonly string[], weights: readonly number[]): Float32Array {
  if (words.length !== weights.length) throw new RangeError(`${words.length} words with ${weights.length} weights`);
  const sum = new Float64Array(model.dimensions);
  words.forEach((word, index) => {
    const weight = weights[index] ?? 0;
    if (weight === 0) return;
    const rows = piecesOf(model, word);
    for (const row of rows) addRow(model, row, weight / rows.length, sum);
  });
  return normalised(sum);
}

/** Likeness of two vectors of length 1, or of zeros: -1 to 1; 0 where one is all zeros. */
export function cosine(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) throw new RangeError(`vectors of ${a.length} and ${b.length} dimensions`);
  let product = 0;
  for (let i = 0; i < a.length; i++) product += (a[i] as number) * (b[i] as number);
  return product;
}

/**
 * As `cosine`, of many pairs of vectors of one length: four at a time, whose sums do not wait for each other.
 * @throws RangeError where there are not as many on one side as on the other, or of another length.
 */
export function cosines(left: readonly Float32Array[], right: readonly Float32Array[]): Float64Array {
  if (left.length !== right.length) throw new RangeError(`${left.length} vectors against ${right.length}`);
  const products = new Float64Array(left.length);
  let at = 0;
  for (; at + 4 <= left.length; at += 4) fourProducts(left, right, at, products);
  for (; at < left.length; at++) products[at] = cosine(left[at] as Float32Array, right[at] as Float32Array);
  return products;
}

function fourProducts(
  left: readonly Float32Array[],
  right: readonly Float32Array[],
  at: number,
  products: Float64Array,
): void {
  const [a, c, e, g] = [left[at], left[at + 1], left[at + 2], left[at + 3]] as unknown as Four;
  const [b, d, f, h] = [right[at], right[at + 1], right[at + 2], right[at + 3]] as unknown as Four;
  const { length } = a;
  for (const vector of [b, c, d, e, f, g, h])
    if (vector.length !== length) throw new RangeError(`vectors of ${length} and ${vector.length} dimensions`);
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let i = 0; i < length; i++) {
    first += (a[i] as number) * (b[i] as number);
    second += (c[i] as number) * (d[i] as number);
    third += (e[i] as number) * (f[i] as number);
    fourth += (g[i] as number) * (h[i] as number);
  }
  products[at] = first;
  products[at + 1] = second;
  products[at + 2] = third;
  products[at + 3] = fourth;
}

type Four = readonly [Float32Array, Float32Array, Float32Array, Float32Array];

function addRow({ dimensions, rows, scales }: MeaningModel, row: number, weight: number, sum: Float64Array): void {
  const factor = weight * (scales[row] as number);
  const from = row * dimensions;
  for (let i = 0; i < dimensions; i++) sum[i] = (sum[i] as number) + factor * (rows[from + i] as number);
}

function normalised(sum: Float64Array): Float32Array {
  let squares = 0;
  for (let i = 0; i < sum.length; i++) squares += (sum[i] as number) ** 2;
  const vector = new Float32Array(sum.length);
  if (squares === 0) return vector;
  const length = Math.sqrt(squares);
  for (let i = 0; i < vector.length; i++) vector[i] = (sum[i] as number) / length;
  return vector;
}

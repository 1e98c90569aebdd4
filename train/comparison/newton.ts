/** A logistic model: a weight for each named value, and what the sum starts from. */
export interface Fitted {
  readonly bias: number;
  readonly of: Readonly<Record<string, number>>;
}

/** One example: what is known of it, by name, and whether it is so. */
export interface Example {
  readonly values: Readonly<Record<string, number>>;
  readonly label: 0 | 1;
  /** How much it counts; 1 where it is not said. */
  readonly weight?: number;
}

const STEPS = 30;
const SETTLED = 1e-7;

/**
 * Ridge-penalised logistic regression by Newton's method (iteratively reweighted least squares). `ridge` is the penalty
 * on half the sum of squared weights; the bias is free. Names are taken in alphabetical order, so the result is the
 * same whatever the order of the names. Weights are rounded to two places.
 */
export function fitLogistic(examples: readonly Example[], ridge: number): Fitted {
  const names = [...new Set(examples.flatMap(({ values }) => Object.keys(values)))].sort();
  const index = new Map(names.map((name, i) => [name, i + 1]));
  const rows = examples.map(({ values, label, weight = 1 }) => ({
    at: Int32Array.from([0, ...Object.keys(values).map((name) => index.get(name) ?? 0)]),
    by: Float64Array.from([1, ...Object.values(values)]),
    label,
    weight,
  }));
  const size = names.length + 1;
  const weights = new Float64Array(size);
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(size);
    const curvature = Array.from({ length: size }, () => new Float64Array(size));
    for (const { at, by, label, weight } of rows) {
      let sum = 0;
      for (let k = 0; k < at.length; k++) sum += (weights[at[k] as number] as number) * (by[k] as number);
      const probability = 1 / (1 + Math.exp(-sum));
      const slope = weight * (probability - label);
      const bend = weight * Math.max(1e-9, probability * (1 - probability));
      for (let k = 0; k < at.length; k++) {
        const [i, x] = [at[k] as number, by[k] as number];
        if (x === 0) continue;
        gradient[i] = (gradient[i] as number) + slope * x;
        const row = curvature[i] as Float64Array;
        for (let m = 0; m < at.length; m++) {
          const j = at[m] as number;
          row[j] = (row[j] as number) + bend * x * (by[m] as number);
        }
      }
    }
    for (let i = 1; i < size; i++) {
      gradient[i] = (gradient[i] as number) + ridge * (weights[i] as number);
      const row = curvature[i] as Float64Array;
      row[i] = (row[i] as number) + ridge;
    }
    const change = solve(curvature, gradient);
    let largest = 0;
    for (let i = 0; i < size; i++) {
      weights[i] = (weights[i] as number) - (change[i] as number);
      largest = Math.max(largest, Math.abs(change[i] as number));
    }
    if (largest < SETTLED) break;
  }
  const round = (value: number): number => Number(value.toFixed(2));
  return {
    bias: round(weights[0] as number),
    of: Object.fromEntries(names.map((name, i) => [name, round(weights[i + 1] as number)])),
  };
}

/** Solves a symmetric positive system by Cholesky's factors; what has no curvature stays where it is. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  const factor = Array.from({ length: size }, () => new Float64Array(size));
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = (matrix[i] as Float64Array)[j] as number;
      for (let k = 0; k < j; k++)
        sum -= ((factor[i] as Float64Array)[k] as number) * ((factor[j] as Float64Array)[k] as number);
      (factor[i] as Float64Array)[j] =
        i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / ((factor[j] as Float64Array)[j] as number);
    }
  const half = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let sum = right[i] as number;
    for (let k = 0; k < i; k++) sum -= ((factor[i] as Float64Array)[k] as number) * (half[k] as number);
    half[i] = sum / ((factor[i] as Float64Array)[i] as number);
  }
  const whole = new Float64Array(size);
  for (let i = size - 1; i >= 0; i--) {
    let sum = half[i] as number;
    for (let k = i + 1; k < size; k++) sum -= ((factor[k] as Float64Array)[i] as number) * (whole[k] as number);
    whole[i] = sum / ((factor[i] as Float64Array)[i] as number);
  }
  return whole;
}

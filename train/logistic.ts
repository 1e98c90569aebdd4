import { featureRows, placed } from './feature-rows.ts';
import { seeded, shuffled } from './random.ts';
import type { Weights } from './weights.ts';

export interface Judged {
  readonly features: Int32Array;
  readonly right: boolean;
  /** How much the case counts. 0 to 1. */
  readonly weight: number;
}

export interface LogisticOptions {
  readonly epochs: number;
  readonly step: number;
  readonly dropout: number;
  readonly least: number;
  readonly seed: number;
  /** The table has `2 ** bits` places; each holds the feature that is seen most. */
  readonly bits: number;
}

/** Logistic regression over hashed features by AdaGrad, features left out at random. */
export function trainLogistic(examples: readonly Judged[], options: LogisticOptions): Weights {
  const { epochs, step, dropout, least, seed, bits } = options;
  const table = featureRows(
    examples.map(({ features }) => features),
    least,
  );
  const kept = placed(table.keys, table.counts, bits);
  const rows = examples.map(({ features }) =>
    features.map((hash) => table.rowOf(hash)).map((row) => (row >= 0 && kept[row] ? row : -1)),
  );
  const weights = new Float32Array(table.keys.length);
  const squares = new Float32Array(table.keys.length).fill(1);
  const random = seeded(seed);
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const i of shuffled([...examples.keys()], random)) {
      const active = (rows[i] as Int32Array).filter((row) => row >= 0 && random() >= dropout);
      let score = 0;
      for (const row of active) score += weights[row] as number;
      const { right, weight } = examples[i] as Judged;
      const gradient = weight * (1 / (1 + Math.exp(-score)) - (right ? 1 : 0));
      for (const row of active) {
        squares[row] = (squares[row] as number) + gradient * gradient;
        weights[row] = (weights[row] as number) - (step * gradient) / Math.sqrt(squares[row] as number);
      }
    }
  for (let k = 0; k < weights.length; k++) weights[k] = (weights[k] as number) * (1 - dropout);
  return { labels: 1, keys: table.keys, weights };
}

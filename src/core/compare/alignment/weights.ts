import type { Signals } from './signals.ts';

/** A logistic scorer: what the sum starts from, and a weight a signal; 0 for those not named. */
export interface Weights {
  readonly bias: number;
  readonly of: Readonly<Partial<Record<keyof Signals, number>>>;
}

export interface PassWeights {
  readonly first: Weights;
  readonly second: Weights;
}

/** Probability that a pair with these signals tells a same fact. */
export function probability({ bias, of }: Weights, signals: Signals): number {
  let sum = bias;
  for (const name of Object.keys(of) as (keyof Signals)[]) sum += (of[name] ?? 0) * signals[name];
  return 1 / (1 + Math.exp(-sum));
}

/** Pairs at or above it are aligned: where F1 is best on stories left out of the fit. */
export const THRESHOLD = 0.42;

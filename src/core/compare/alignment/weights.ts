import { SIGNAL_NAMES, type Signals } from './signals.ts';

/** A logistic scorer: `bias` and a weight a signal. */
export interface Weights {
  readonly bias: number;
  readonly of: Readonly<Record<keyof Signals, number>>;
}

/** Probability that a pair with these signals tells a same fact. */
export function probability({ bias, of }: Weights, signals: Signals): number {
  let sum = bias;
  for (const name of SIGNAL_NAMES) sum += of[name] * signals[name];
  return 1 / (1 + Math.exp(-sum));
}

/** Fitted by eval/alignment/fit.ts. What the second pass adds is not known in the first. */
export const FIRST_PASS: Weights = {
  bias: -4.86,
  of: {
    cosine: 2.16,
    mutual: 3.89,
    shared: 6.39,
    bigrams: 1.47,
    quantities: 1.56,
    times: 0.75,
    speaker: 1.22,
    distance: -1.24,
    lead: 1.8,
    headline: 1.57,
    senseMutual: 0,
    neighbours: 0,
    rank: 0,
  },
};

export const SECOND_PASS: Weights = {
  bias: -4.9,
  of: {
    cosine: 1.02,
    mutual: 2.38,
    shared: 4.36,
    bigrams: 0.72,
    quantities: 1,
    times: 0.45,
    speaker: 0.94,
    distance: -0.41,
    lead: 0.81,
    headline: 1.14,
    senseMutual: 1.67,
    neighbours: 1.32,
    rank: 2.43,
  },
};

/** Pairs at or above it are aligned: where F1 is best on stories left out of the fit. */
export const THRESHOLD = 0.4;

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
  bias: -4.81,
  of: {
    cosine: 2.32,
    mutual: 3.87,
    shared: 6.28,
    bigrams: 1.4,
    quantities: 1.56,
    times: 0.74,
    speaker: 1.14,
    distance: -1.24,
    lead: 1.8,
    headline: 1.58,
    senseMutual: 0,
    clause: 0,
    neighbours: 0,
    rank: 0,
  },
};

export const SECOND_PASS: Weights = {
  bias: -4.86,
  of: {
    cosine: 0.88,
    mutual: 2.22,
    shared: 3.63,
    bigrams: 0.26,
    quantities: 1.06,
    times: 0.38,
    speaker: 0.92,
    distance: -0.39,
    lead: 0.93,
    headline: 1.24,
    senseMutual: 1.06,
    clause: 1.88,
    neighbours: 1.31,
    rank: 2.2,
  },
};

/** Pairs at or above it are aligned: where F1 is best on stories left out of the fit. */
export const THRESHOLD = 0.3;

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

/** Fitted by eval/alignment/fit.ts; `rank` is not known in the first pass. */
export const FIRST_PASS: Weights = {
  bias: -4.4,
  of: {
    cosine: 1.92,
    mutual: 3.66,
    shared: 5.2,
    bigrams: 1.36,
    quantities: 0,
    times: 0,
    speaker: 0,
    distance: -1.55,
    lead: 1.66,
    headline: 1.61,
    senseMutual: 0,
    neighbours: 0,
    rank: 0,
  },
};

export const SECOND_PASS: Weights = {
  bias: -4.15,
  of: {
    cosine: 1.22,
    mutual: 3.01,
    shared: 4.36,
    bigrams: 0.99,
    quantities: 0,
    times: 0,
    speaker: 0,
    distance: -1.27,
    lead: 1.17,
    headline: 1.39,
    senseMutual: 0,
    neighbours: 0,
    rank: 1.64,
  },
};

/** Pairs at or above it are aligned: where F1 is best on stories left out of the fit. */
export const THRESHOLD = 0.3;

import type { PassWeights } from './weights.ts';

// Written by npm run train:comparison: do not change it by hand.

/** How much each signal speaks for two sentences telling a same fact, before and after the other pairs are known. */
export const FITTED: PassWeights = {
  first: {
    bias: -7.01,
    of: {
      bigrams: -2.15,
      covered: -0.88,
      headline: 1.38,
      late: -2.28,
      meaningRank: 3.13,
      mutualRank: 1.37,
      nouns: 0.39,
      quantities: 1.67,
      run: 2.37,
      second: 0.22,
      sequence: 4.41,
      speaker: 0.54,
      surroundings: 5.77,
      times: 1.15,
      uncovered: 0.24,
      verbs: 0.47,
    },
  },
  second: {
    bias: -7.8,
    of: {
      bigrams: -1.72,
      covered: -0.49,
      first: -1.64,
      headline: 1.38,
      late: -1.44,
      meaningRank: 2.79,
      moved: 1.3,
      mutualRank: 1.6,
      nouns: 0.42,
      quantities: 1.64,
      run: 2.25,
      second: 0.19,
      sequence: 4.3,
      share: 2.33,
      speaker: 0.46,
      surroundings: 3,
      times: 1.08,
      uncovered: 0.21,
      verbs: 0.62,
      via: 1.46,
    },
  },
};

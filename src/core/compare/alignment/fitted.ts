import type { PassWeights } from './weights.ts';

// Written by npm run train:comparison: do not change it by hand.

/** How much each signal speaks for two sentences telling a same fact, before and after the other pairs are known. */
export const FITTED: PassWeights = {
  first: {
    bias: -7.67,
    of: {
      bigrams: -1.79,
      covered: -0.45,
      headline: 1.63,
      late: -2.35,
      meaningRank: 2.52,
      mutualRank: 1.88,
      nouns: 0.51,
      quantities: 1.79,
      run: 2.56,
      second: 0.2,
      sequence: 5.17,
      speaker: 0.59,
      surroundings: 5.51,
      times: 1.12,
      uncovered: 0.28,
      verbs: 0.24,
    },
  },
  second: {
    bias: -8.37,
    of: {
      bigrams: -1.45,
      covered: -0.29,
      first: -1.7,
      headline: 1.68,
      late: -1.53,
      meaningRank: 2.28,
      moved: 1.25,
      mutualRank: 2.01,
      nouns: 0.55,
      quantities: 1.78,
      run: 2.46,
      second: 0.18,
      sequence: 5.13,
      share: 2.32,
      speaker: 0.51,
      surroundings: 3.1,
      times: 1.07,
      uncovered: 0.24,
      verbs: 0.42,
      via: 1.47,
    },
  },
};

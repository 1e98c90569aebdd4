import type { PassWeights } from './weights.ts';

// Written by npm run train:comparison: do not change it by hand.

/** How much each signal speaks for two sentences telling a same fact, before and after the other pairs are known. */
export const FITTED: PassWeights = {
  first: {
    bias: -6.98,
    of: {
      bigrams: -1.44,
      covered: -0.97,
      headline: 1.54,
      late: -2.14,
      meaningRank: 2.52,
      mutualRank: 1.7,
      nouns: 0.89,
      quantities: 1.64,
      run: 2.36,
      second: 0.25,
      sequence: 5.04,
      speaker: 0.5,
      surroundings: 5.43,
      times: 1.37,
      uncovered: 0.19,
      verbs: 0.37,
    },
  },
  second: {
    bias: -7.96,
    of: {
      bigrams: -1.19,
      covered: -0.88,
      first: -2.11,
      headline: 1.73,
      late: -1.61,
      meaningRank: 2.47,
      moved: 1.07,
      mutualRank: 1.81,
      nouns: 0.89,
      quantities: 1.65,
      run: 2.43,
      second: 0.27,
      sequence: 5.34,
      share: 2.4,
      speaker: 0.46,
      surroundings: 3.93,
      times: 1.43,
      uncovered: 0.18,
      verbs: 0.6,
      via: 1.5,
    },
  },
};

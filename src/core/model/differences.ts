import type { Comparison, DifferenceType, Severity } from './comparison.ts';

/** All types, in the order in which lists name them. */
export const DIFFERENCE_TYPES = [
  'figure',
  'time',
  'place',
  'actor',
  'attribution',
  'certainty',
  'quote-wording',
  'framing',
  'order',
  'other',
] as const satisfies readonly DifferenceType[];

/** All severities, the gravest first. */
export const SEVERITIES = ['contradiction', 'imprecision', 'wording'] as const satisfies readonly Severity[];

/** A comparison in which nothing was found but what is given. */
export const bareComparison = (given: Partial<Comparison>): Comparison => ({
  version: 1,
  documents: [],
  entities: [],
  alignments: [],
  points: [],
  differences: [],
  nonDifferences: [],
  quotes: [],
  reuse: [],
  origins: [],
  only: [],
  omissions: [],
  timeline: [],
  synthesis: [],
  coverage: { points: { carried: 0, of: 0 }, differences: { carried: 0, of: 0 }, share: null },
  notes: [],
  ...given,
});

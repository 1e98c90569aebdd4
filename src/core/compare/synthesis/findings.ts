import type { Reading } from '../../model/annotation.ts';
import type { Difference, SynthesisSentence } from '../../model/comparison.ts';
import type { Pair } from '../alignment/index.ts';
import type { Alone } from '../only.ts';
import type { Told } from '../told.ts';

/** What a synthesis is made of. */
export interface Findings {
  /** Sorted by id. */
  readonly readings: readonly Reading[];
  readonly told: readonly Told[];
  readonly differences: readonly Difference[];
  readonly alone: readonly Alone[];
  /** All scored pairs of sentences, also those too unlike to be aligned. */
  readonly pairs: readonly Pair[];
  /** Whether a sentence says only what its passages say. */
  readonly holds: (sentence: SynthesisSentence) => boolean;
  /** Accounts that share hardly anything with the others: their ids. */
  readonly apart: ReadonlySet<string>;
}

import type { Comparison } from '../model/comparison.ts';
import type { Passage } from '../model/span.ts';

/** A sentence with the passages that it is said to rest on. A sentence of a synthesis is one. */
export interface Claim {
  readonly text: string;
  readonly cites: readonly Passage[];
}

/** What claims are held against: the accounts as they were read, and where they differ. */
export type Evidence = Pick<Comparison, 'documents' | 'differences'>;

export type RefusalRule =
  /** Nothing is cited, or what is cited does not stand in the accounts. */
  | 'passage'
  /** Words in quotation marks that nobody is quoted with, or not in one piece. */
  | 'quotation'
  /** A figure that is not there, or is there with another unit, of another thing or with other bounds. */
  | 'number'
  | 'name'
  | 'time'
  /** "not" or its like left out or put in. */
  | 'negation'
  /** "alleged", "may" or their like left out. */
  | 'hedge'
  /** What somebody says told as a fact, or as somebody else's word. */
  | 'attribution'
  /** One of several values told as the only one. */
  | 'one-sided'
  /** Words given to an account that does not have them, or a claim on all accounts that not all bear out. */
  | 'account'
  /** A figure or name in the place of another. */
  | 'swapped'
  /** A word in the place of its contrary. */
  | 'contrary'
  /** Mostly words that the passages do not have. */
  | 'unsupported';

/** Why a sentence is not let through. */
export interface Refusal {
  readonly rule: RefusalRule;
  /** For the reader, with the words that are at fault. */
  readonly reason: string;
}

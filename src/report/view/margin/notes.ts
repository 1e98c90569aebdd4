import type { CollatedQuote, Difference, DifferenceSide, Passage, QuoteVariant } from '../../../core/model/index.ts';
import type { Account, Unit } from '../edition.ts';
import type { Missing } from '../missing.ts';
import type { Fact } from '../news-facts.ts';
import type { ValueGroup } from '../sides.ts';

interface Anchored {
  /** Unique within the account's margin, and the same in every run. */
  readonly id: string;
  /** The sentence that it is a note on. */
  readonly unit: Unit;
  /** Order within a paragraph, the greatest first. 0 to 1. */
  readonly gravity: number;
}

/** The others give another value. */
export interface Dispute extends Anchored {
  readonly type: 'dispute';
  readonly difference: Difference;
  /** This account's words. */
  readonly own: DifferenceSide;
  /** Other values, each with who gives it. */
  readonly others: readonly ValueGroup[];
  /** Other accounts that give this account's value. */
  readonly agreeing: readonly Account[];
}

/** Another account tells the same with something more: names, figures or times that this account has nowhere. */
export interface Addition extends Anchored {
  readonly type: 'addition';
  readonly passage: Passage;
  readonly facts: readonly Fact[];
  /** Who tells it, the passage's account first. */
  readonly tellers: readonly Account[];
}

/** Beside what this sentence tells, others tell something that this account does not tell at all. */
export interface Beside extends Anchored {
  readonly type: 'beside';
  readonly missing: Missing;
}

/** Others give the same utterance in other words. */
export interface Requoted extends Anchored {
  readonly type: 'requoted';
  readonly quote: CollatedQuote;
  readonly own: QuoteVariant;
  /** Variants that differ from this account's, those of the same words once. */
  readonly others: readonly { readonly variant: QuoteVariant; readonly accounts: readonly Account[] }[];
}

/** Others have it in the same words. */
export interface Copied extends Anchored {
  readonly type: 'copied';
  /** Accounts that had it first; that took it over; of which it is not known. */
  readonly from: readonly Account[];
  readonly to: readonly Account[];
  readonly alike: readonly Account[];
  /** The others' passages. */
  readonly passages: readonly Passage[];
}

/** Others tell the same, and nothing else is to be said about it. */
export interface ToldToo extends Anchored {
  readonly type: 'told';
  readonly accounts: readonly Account[];
  readonly passages: readonly Passage[];
}

/** What is written beside a sentence about what the other accounts do there. */
export type MarginNote = Dispute | Addition | Beside | Requoted | Copied | ToldToo;

import type { Entity, Reading, Speaker, TimePrecision, Voice } from './annotation.ts';
import type { Note } from './document.ts';
import type { Passage } from './span.ts';

/** A reading in a comparison: its mentions and speakers refer to the story's entities. */
export interface ComparedDocument extends Reading {
  /** A, B, C … in the order of the inputs; the only thing that this order decides. */
  readonly label: string;
}

/** Two passages of different accounts that assert at least one same specific fact. */
export interface Alignment {
  readonly a: Passage;
  readonly b: Passage;
  /** same: nearly all of the shorter is in the other. overlap: each has more. conflict: they give different values for it. */
  readonly relation: 'same' | 'overlap' | 'conflict';
  /** 0 to 1. @minimum 0 @maximum 1 */
  readonly score: number;
  /** Which signals decided, the strongest first. */
  readonly reasons: readonly string[];
}

/** One account's position on a point. */
export interface Position {
  /** `Document.id`. */
  readonly document: string;
  readonly passages: readonly Passage[];
  readonly voice: Voice;
  /** The value given, as written, where the point has one. */
  readonly value?: string;
}

/** A content unit in the sense of the Pyramid method: a fact, with every account's position on it. */
export interface Point {
  readonly id: string;
  /** The plainest of its passages, as written. */
  readonly text: string;
  readonly positions: readonly Position[];
  /** How many independent accounts tell it. @asType integer @minimum 1 */
  readonly origins: number;
  readonly verdict: 'agreement' | 'discrepancy' | 'unmatched';
  /** `Difference.id` of the differences in it. */
  readonly differences: readonly string[];
  /** 0 to 1; order of importance to a reader. @minimum 0 @maximum 1 */
  readonly salience: number;
}

export type DifferenceType =
  | 'figure'
  | 'time'
  | 'place'
  | 'actor'
  | 'attribution'
  | 'certainty'
  | 'quote-wording'
  | 'framing'
  | 'order'
  | 'other';

/** contradiction: cannot both be right. imprecision: one is vaguer or leaves something out. wording: same thing, other words. */
export type Severity = 'contradiction' | 'imprecision' | 'wording';

/** One side of a difference: the words, and the value they give in a normal form. */
export interface DifferenceSide extends Passage {
  readonly value: string;
  /** The sentence it stands in. */
  readonly context: Passage;
}

export interface Difference {
  readonly id: string;
  readonly type: DifferenceType;
  readonly severity: Severity;
  /** One line for the reader: what differs, never who is right. */
  readonly what: string;
  readonly sides: readonly DifferenceSide[];
  readonly reasons: readonly string[];
  /** How sure we are that it is one, apart from how grave it is. @minimum 0 @maximum 1 */
  readonly confidence: number;
}

/** Two values that look different and are not: kept to be shown on request. */
export interface ExplainedNonDifference {
  readonly why: 'later' | 'wider-scope' | 'other-definition' | 'other-measure' | 'reported-by-other';
  readonly what: string;
  readonly sides: readonly DifferenceSide[];
}

/** How one account gives an utterance. */
export interface QuoteVariant {
  readonly document: string;
  /** `Attribution.id` in that document. */
  readonly attribution: string;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly passages: readonly Passage[];
  /** Words against the fullest variant, in order; kept ones join to the fullest variant's words. */
  readonly words: readonly { readonly op: 'kept' | 'cut' | 'added'; readonly text: string }[];
}

/** One utterance and its variants, the fullest direct one first. */
export interface CollatedQuote {
  readonly id: string;
  readonly speaker: Speaker | null;
  readonly variants: readonly QuoteVariant[];
  readonly agreement: 'identical' | 'shortened' | 'reworded' | 'paraphrased';
}

/** The same words in two accounts. */
export interface Reuse {
  readonly passages: readonly [Passage, Passage];
  /** verbatim: letter for letter. edited: most words, in order. adapted: many words, rearranged. same-quote: only a quotation is shared. */
  readonly kind: 'verbatim' | 'edited' | 'adapted' | 'same-quote';
  /** Share of the shorter passage's words found in the other, 0 to 1. @minimum 0 @maximum 1 */
  readonly containment: number;
  /** Where something tells which was first. */
  readonly direction?: { readonly from: string; readonly to: string; readonly reason: string };
}

/** Accounts that go back to one account, in whole or in large part. */
export interface Origin {
  readonly id: string;
  readonly documents: readonly string[];
  readonly reason: string;
}

/** Something that one account alone tells. */
export interface OnlyHere {
  readonly document: string;
  readonly passage: Passage;
  readonly kind: 'figure' | 'quotation' | 'actor' | 'event' | 'background';
  readonly reasons: readonly string[];
  /** 0 to 1. @minimum 0 @maximum 1 */
  readonly newsworthiness: number;
}

/** Something that happened, by the accounts that tell it. */
export interface TimelineEntry {
  readonly id: string;
  /** EDTF, or null where only relative. */
  readonly when: string | null;
  /** As it is shown. */
  readonly label: string;
  readonly precision: TimePrecision;
  readonly passages: readonly Passage[];
  /** Accounts give different times for it: the difference's id. */
  readonly conflict: string | null;
}

/**
 * What all accounts but one, or nearly all, tell and one does not. Silence is no disagreement: an account may have had no
 * room for it, not known it yet, or held it for unimportant.
 */
export interface Omission {
  /** `Document.id` of the account that does not tell it. */
  readonly document: string;
  /** `Point.id` of what it leaves out. */
  readonly point: string;
  /** `Document.id` of the accounts that tell it, sorted; the others of the event do not. */
  readonly tellers: readonly string[];
  readonly reasons: readonly string[];
  /** Salience of the point by the share of independent origins that tell it, 0 to 1. @minimum 0 @maximum 1 */
  readonly weight: number;
}

/**
 * A sentence of the synthesis with the passages that bear it out. shared: two accounts or more tell it, in the words of one.
 * differs: the values that accounts give, each with who gives it. only: one account alone tells it, in its words after a
 * lead that names it. unrelated: the accounts share nothing.
 */
export interface SynthesisSentence {
  readonly text: string;
  readonly role: 'shared' | 'differs' | 'only' | 'unrelated';
  /** One or more. */
  readonly cites: readonly Passage[];
}

/** How many there are of something, and how many of them the synthesis carries. */
export interface Carried {
  /** @asType integer @minimum 0 */
  readonly carried: number;
  /** @asType integer @minimum 0 */
  readonly of: number;
}

/**
 * How much of what the accounts have in common the synthesis carries. A sentence carries a point that it cites in two
 * accounts or more, and a difference of which it gives two values as differing.
 */
export interface Coverage {
  /** Of the points that two accounts or more tell. */
  readonly points: Carried;
  /** Of the differences above wording. */
  readonly differences: Carried;
  /** Share of both together, 0 to 1; null where there is nothing to carry. @minimum 0 @maximum 1 */
  readonly share: number | null;
}

/** All accounts of a story side by side. */
export interface Comparison {
  /** Of the shape of this value. */
  readonly version: 1;
  /** In the order of the inputs. */
  readonly documents: readonly ComparedDocument[];
  readonly entities: readonly Entity[];
  readonly alignments: readonly Alignment[];
  readonly points: readonly Point[];
  readonly differences: readonly Difference[];
  readonly nonDifferences: readonly ExplainedNonDifference[];
  readonly quotes: readonly CollatedQuote[];
  readonly reuse: readonly Reuse[];
  readonly origins: readonly Origin[];
  readonly only: readonly OnlyHere[];
  /** What nearly all tell and one does not, the weightiest first. Empty for two accounts: what one of two leaves out is in `only`. */
  readonly omissions: readonly Omission[];
  readonly timeline: readonly TimelineEntry[];
  readonly synthesis: readonly SynthesisSentence[];
  readonly coverage: Coverage;
  readonly notes: readonly Note[];
}

import type { Document } from './document.ts';
import type { Span } from './span.ts';

/** One sentence; `block` is the index into `Document.blocks`. */
export interface Sentence extends Span {
  /** @asType integer @minimum 0 */
  readonly block: number;
}

export type EntityType = 'person' | 'organisation' | 'place' | 'group' | 'work' | 'event' | 'other';

export type MentionKind = 'name' | 'nominal' | 'pronoun';

/** A span that denotes an entity. */
export interface Mention {
  readonly span: Span;
  readonly kind: MentionKind;
  /** `Entity.id`. */
  readonly entity: string;
}

/** What mentions denote. Within a document when read alone; across all documents of a story when compared. */
export interface Entity {
  readonly id: string;
  readonly type: EntityType;
  /** Canonical name: the fullest form found, without title; for one that is never named, the description as written. */
  readonly name: string;
  /** Other forms found, sorted. */
  readonly aliases: readonly string[];
  /** Titles and roles as written ("U.S. President", "former secretary of state"), sorted. */
  readonly titles: readonly string[];
  readonly gender: 'female' | 'male' | null;
}

export type AttributionKind = 'direct' | 'mixed' | 'indirect';

/** What the cue says of the source's commitment to the content. */
export type Stance =
  | 'said'
  | 'claimed'
  | 'denied'
  | 'admitted'
  | 'warned'
  | 'asked'
  | 'promised'
  | 'accused'
  | 'praised'
  | 'ordered'
  | 'believed'
  | 'hoped'
  | 'feared'
  | 'intended'
  | 'estimated'
  | 'agreed'
  | 'showed'
  | 'reported';

/**
 * How the cue stands to the truth of the content: taken as true ("admitted", "revealed", "knew"), kept at a distance
 * ("claimed", "alleged", "believes"), or neither ("said", "according to").
 */
export type Commitment = 'factive' | 'neutral' | 'hedged';

/** The one to whom an attribution is due. */
export interface Speaker {
  /** `Entity.id`, or an id of its own for a source that no entity stands for. */
  readonly id: string;
  readonly name: string;
}

/** That a source is reported to have expressed a content (source, cue, content as in PARC and PolNeAR). */
export interface Attribution {
  /** Unique within the document. */
  readonly id: string;
  readonly kind: AttributionKind;
  /** The source's words; empty where none is stated. */
  readonly source: readonly Span[];
  /** The words that show the attribution, or null for an orphan quotation. */
  readonly cue: Span | null;
  /** What is attributed, in one piece or several, quotation marks included. */
  readonly content: readonly Span[];
  /** Null only where nothing says who speaks. */
  readonly speaker: Speaker | null;
  readonly addressee: Span | null;
  readonly stance: Stance;
  readonly commitment: Commitment;
  /** The attribution within whose content this one stands, where there is one. */
  readonly within: string | null;
  /** The rule whose proposal stands, or `model` where the model found something else. */
  readonly rule: string;
  /** How sure: probability of being right, as the model sees it, or the rule's own where a rule stands alone. 0 to 1. @minimum 0 @maximum 1 */
  readonly confidence: number;
}

/** The outlet speaking for itself, or somebody it reports. */
export type Voice =
  | { readonly type: 'outlet' }
  | { readonly type: 'speaker'; readonly attribution: string; readonly speaker: Speaker | null };

export type Hedge = 'exact' | 'about' | 'more-than' | 'less-than' | 'at-least' | 'at-most' | 'nearly' | 'some';

/** "20 to 30 minutes" = [20, 30] minute; "more than 1,400 people" = (1400, ∞) people. */
export interface Quantity {
  /** Number with its hedge, unit and counted thing. */
  readonly span: Span;
  /** The number itself, as written. */
  readonly number: Span;
  /** Lower bound, or null for none. */
  readonly low: number | null;
  /** Upper bound, or null for none. */
  readonly high: number | null;
  /** Whether the bound itself is excluded. */
  readonly openLow: boolean;
  readonly openHigh: boolean;
  readonly hedge: Hedge;
  /** Half the last stated decimal place: 50,000 for "$1.4 million", 0.5 for "17". What rounding could hide. */
  readonly rounding: number;
  /** Normalised: `minute`, `usd`, `percent`, `km`, …; `one` for a plain count. */
  readonly unit: string;
  readonly dimension:
    | 'count'
    | 'time'
    | 'money'
    | 'ratio'
    | 'length'
    | 'area'
    | 'volume'
    | 'mass'
    | 'temperature'
    | 'speed'
    | 'energy'
    | 'ordinal'
    | 'age'
    | 'score'
    | 'data'
    | 'other';
  /** Head noun of what is counted or measured, lemma ("people", "candidate"), or null. */
  readonly counted: string | null;
  /** What limits it ("in adjusted gross income", "of the Hispanic vote"), or null. */
  readonly scope: Span | null;
  /** The time it holds for, as written near it, or null. */
  readonly asOf: Span | null;
  readonly voice: Voice;
}

export type TimePrecision =
  | 'minute'
  | 'hour'
  | 'part-of-day'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'vague';

/** A time named in the text. */
export interface TimeExpression {
  readonly span: Span;
  /** Extended Date/Time Format (ISO 8601-2), or null while it is relative to a day nobody stated. */
  readonly value: string | null;
  /** Days from the anchor to the value where the value is null or was computed from one ("Thursday" before a "Friday" dateline). */
  readonly offset: number | null;
  readonly precision: TimePrecision;
  readonly type: 'date' | 'time' | 'duration' | 'set' | 'range';
  /** What it was resolved against. */
  readonly anchor: 'absolute' | 'published' | 'dateline' | 'context' | 'none';
  /** Lower-case words that identify a relative time when no anchor is known: `friday`, `last-month`. */
  readonly relative: string | null;
}

/** A document with all that was read from it. */
export interface Reading extends Document {
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
}

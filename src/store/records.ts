import type { Difference, DifferenceType, Severity } from '../core/model/comparison.ts';
import type { Document } from '../core/model/document.ts';
import type { Passage, RevisionChange, Transport, Why } from '../core/model/index.ts';

/** A moment as `Date.toISOString` writes it: `2026-03-04T05:06:07.000Z`. Anything else is refused with a RangeError. */
export type Instant = string;

/** Days since 1 January 1970, UTC. */
export type Day = number;

/** A failure as people are shown it: a stable name, what happened, what to do about it. */
export interface Fault {
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** One stretch of a list. `next` leads to the stretch after it; null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Where a list goes on and how long the stretch is. `after` is the `next` of the stretch before. Limit 50 unless said. */
export interface Stretching {
  readonly after?: string | undefined;
  readonly limit?: number;
}

/** What must be known of an article to keep it. */
export interface NewArticle {
  /** What makes it one article however often it is fetched: its canonical URL, or a hash of its content where it has none. */
  readonly key: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly headline: string | null;
  /** As `Document.published`. */
  readonly published: string | null;
  readonly transport: Transport | null;
  /** When it was first fetched. */
  readonly fetched: Instant;
}

/** What changes in an article as it is fetched again. */
export interface ArticleState {
  readonly url: string | null;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly published: string | null;
  /** When it was last asked for, whatever came of it. */
  readonly checked: Instant;
  /** When it is to be asked for again; null for never. */
  readonly next: Instant | null;
  /** Of the last answer, for a conditional request. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Failures in a row. */
  readonly failures: number;
  readonly error: Fault | null;
}

/** One logical article, however often it was fetched. */
export interface ArticleRecord extends NewArticle, ArticleState {
  /** Made from the key: the same article has the same id in every store. */
  readonly id: string;
  /** Number of its latest revision; 0 where none is kept yet. */
  readonly revision: number;
  /** `Document.id` of its latest revision. */
  readonly document: string | null;
}

/** What brought articles here: a feed, a file, an archive, a table; for pages that no feed announced, their site. */
export interface Carrier {
  /** `input` also for what came by nothing that was noted. */
  readonly type: Transport['type'];
  /** The feed's URL, the path of a file, archive, table or mailbox, the scheme and host of pages; null where nothing was noted. */
  readonly name: string | null;
  readonly articles: number;
  /** Of these, how many could not be had when they were last asked for. */
  readonly failing: number;
  /** When the latest of them was first fetched. */
  readonly latest: Instant;
}

/** A fetch that brought a document. */
export interface NewRevision {
  readonly article: string;
  readonly document: Document;
  readonly fetched: Instant;
  /** Against the revision before; null for the first. */
  readonly change: RevisionChange | null;
}

export interface Revision {
  readonly article: string;
  /** 1, 2, 3 … */
  readonly number: number;
  /** `Document.id`. */
  readonly document: string;
  readonly fetched: Instant;
  readonly change: RevisionChange | null;
}

/** What clustering knows of an article's latest document, as bytes that the store does not read. */
export interface Sketch {
  readonly article: string;
  readonly document: string;
  readonly day: Day;
  readonly bytes: Uint8Array;
}

export interface PlacedSketch extends Sketch {
  /** The story its article stands in. */
  readonly story: string | null;
}

/** An article in a story. */
export interface Member {
  readonly article: string;
  /** The article's latest document; null where none is kept yet. */
  readonly document: string | null;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly published: string | null;
  readonly why: Why;
  /** Who put it there. What a person did, the program leaves. */
  readonly by: 'program' | 'person';
  readonly at: Instant;
}

export interface StoryHead {
  readonly id: string;
  readonly label: string;
  readonly created: Instant;
  /** When something last moved in it: an account came or went, its comparison was made anew. */
  readonly updated: Instant;
}

/** A story in a list, with what can be counted. */
export interface StoryCounts extends StoryHead {
  readonly accounts: number;
  readonly outlets: number;
  /** At most six, each once: those with most accounts first, then by the alphabet. */
  readonly outletNames: readonly string[];
  /** When its latest comparison was made; null where there is none. */
  readonly compared: Instant | null;
  /** Of its latest comparison, without those a person rejected. */
  readonly differences: number;
  readonly contradictions: number;
  /** What its accounts independently go back to, by its latest comparison; null where there is none. */
  readonly origins: number | null;
}

export interface StoryRecord extends StoryCounts {
  /** By time of publication, then by article. */
  readonly members: readonly Member[];
  /** Ids of stories that went into this one. */
  readonly former: readonly string[];
}

/** The comparison of a story as it is kept. */
export interface KeptComparison {
  /** Of what it is: see `Comparisons.put`. */
  readonly key: string;
  readonly created: Instant;
  /** Ids of its differences that a person rejected, in their order in it. */
  readonly rejected: readonly string[];
}

/** An article's place in a story. */
export interface Placement {
  readonly story: string;
  readonly article: string;
  readonly why: Why;
  readonly by: 'program' | 'person';
  readonly at: Instant;
}

export type DecisionKind =
  | 'merge'
  | 'split'
  | 'move'
  | 'pin'
  | 'unpin'
  | 'label'
  | 'speaker'
  | 'reject-difference'
  | 'restore-difference';

export interface NewDecision {
  readonly kind: DecisionKind;
  readonly at: Instant;
  readonly story: string | null;
  /** What the kind asks for: plain JSON. */
  readonly payload: unknown;
}

/** Something a person decided. The log is only ever added to; taking one back says when. */
export interface Decision extends NewDecision {
  /** 1, 2, 3 … in the order they were made. */
  readonly id: number;
  readonly undone: Instant | null;
}

export interface NewFeed {
  readonly url: string;
  readonly title: string | null;
  readonly kind: 'feed' | 'sitemap' | 'page';
  readonly added: Instant;
  /** When it is to be asked for; null for never. */
  readonly next: Instant | null;
  /** Seconds between two fetches. */
  readonly interval: number;
}

export interface Feed extends NewFeed {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Failures in a row. */
  readonly failures: number;
  readonly error: Fault | null;
  readonly lastOk: Instant | null;
}

/** An entry of a feed that was seen, so that it is taken up once. */
export interface SeenEntry {
  readonly feed: string;
  /** The entry's id, or its link where it has none. */
  readonly key: string;
  readonly seen: Instant;
  /** The article it became; null where it became none. */
  readonly article: string | null;
  /** Why it became none: `blocked`, `not-html` …; null where it became one. */
  readonly outcome: string | null;
}

export interface NewEvent {
  readonly type: string;
  readonly at: Instant;
  readonly story: string | null;
  readonly article: string | null;
  /** Plain JSON. */
  readonly payload: unknown;
}

export interface StoredEvent extends NewEvent {
  /** Rises by the order of commits, so who has read up to n misses nothing below it. It may leave out numbers. */
  readonly sequence: number;
}

/** What to search for; all that is given must hold of one article. Nothing given finds all, newest first. */
export interface Query {
  /** Words, "phrases", -not, OR. OR binds loosest, as in most search boxes. Part of a query with nothing but -not finds nothing. */
  readonly text?: string;
  /** Words of the name of somebody who is reported to say something: `varga` finds Elena Varga. */
  readonly speaker?: string;
  /** Words, "phrases", -not, OR within what somebody is reported to say: together with `speaker`, within what that one says. */
  readonly quotation?: string;
  /** A figure whose range meets [low, high], in a unit and of a thing counted, as in `Quantity`. */
  readonly figure?: {
    readonly low?: number;
    readonly high?: number;
    readonly unit?: string;
    readonly counted?: string;
  };
  /** A time named in the text that touches these days. */
  readonly mentions?: { readonly from: Day; readonly to: Day };
  /** Published from this day to that, both included; by the day of the fetch where no publication is told. */
  readonly from?: Day;
  readonly to?: Day;
  /** The outlet's name, capitals apart. */
  readonly outlet?: string;
  /** A difference of this type in the latest comparison of its story, in which this article is a side. */
  readonly difference?: DifferenceType;
  /** `best` asks for `text` and ranks the newest few thousand that match; `newest` is what stands when nothing is said. */
  readonly order?: 'newest' | 'best';
}

/** An article found. Only latest revisions are. */
export interface Hit {
  readonly article: string;
  readonly document: string;
  readonly story: string | null;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** Where it was found, in the order of the text; empty where nothing but the day or outlet was asked, or it stands in the headline alone. */
  readonly passages: readonly Passage[];
  /** Of the differences asked for. */
  readonly differences: readonly {
    readonly type: DifferenceType;
    readonly severity: Severity;
    readonly what: string;
  }[];
}

/** A difference among all stories. */
export interface FoundDifference {
  readonly story: string;
  readonly difference: Difference;
}

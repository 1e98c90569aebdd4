import type { Document } from '../model/document.ts';
import type { Story, Why } from '../model/story.ts';

/** What a sketch is made of. Only the id and the text must be there; an article given by its headline alone has it as its text. */
export type Sketchable = Pick<Document, 'id' | 'text'> &
  Partial<Pick<Document, 'headline' | 'published' | 'dateline' | 'outlet' | 'language' | 'blocks'>>;

/** The kinds of things that terms of a sketch are; a sketch holds a kind as its index here. */
export const TERM_KINDS = ['word', 'name', 'place', 'figure', 'day'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** What clustering knows of an article: small enough to keep for a hundred thousand. Made by `sketchOf`, kept by `encodeSketch`. */
export interface Sketch {
  /** `Document.id`. */
  readonly id: string;
  /** Day of publication, or of receipt where that is not known: days since 1970-01-01. Null where neither is. @asType integer */
  readonly day: number | null;
  readonly outlet: string | null;
  readonly headline: string | null;
  /** Hashes of the terms, ascending. Beside them, in the same order: */
  readonly keys: Uint32Array;
  /** how telling each is for this article, 0 to 255; */
  readonly weights: Uint8Array;
  /** what kind each is, as an index of `TERM_KINDS`; */
  readonly kinds: Uint8Array;
  /** each as the text writes it, a figure as "9 killed", a day as "4 Sep"; empty for terms that are not worth showing. */
  readonly surfaces: readonly string[];
  /** The least hashes of runs of words, ascending: what tells a reprint. */
  readonly shingles: Uint32Array;
  /** Number of different runs of words in the text. @asType integer */
  readonly runs: number;
}

/** How alike two articles are. */
export interface Likeness {
  /** How sure it is that both tell one event, 0 to 1. */
  readonly score: number;
  /** What speaks for it, the most telling first. */
  readonly shares: readonly string[];
}

/** What people decided. Every later grouping keeps to it. Where they contradict each other `pinned` stands before `apart`, and that before `together`. */
export interface Constraints {
  /** Pairs of documents that tell one event. */
  readonly together: readonly (readonly [string, string])[];
  /** Pairs of documents that do not. */
  readonly apart: readonly (readonly [string, string])[];
  /** The story of a document. */
  readonly pinned: ReadonlyMap<string, string>;
}

/** What became of an article, and of others on its arrival. */
export interface Assignment {
  readonly story: string;
  /** The story began with it. */
  readonly isNew: boolean;
  /** Documents that now stand in another story than before; the new one is not among them. */
  readonly moved: readonly { readonly document: string; readonly from: string; readonly to: string }[];
  /** Stories that are no more, and the one that holds the most of what they had. */
  readonly merged: readonly { readonly from: string; readonly into: string }[];
  readonly why: Why;
}

/**
 * Groups articles as they arrive. Holds what was loaded or assigned and not forgotten; ids of stories are the caller's to keep.
 * Which articles make a story hardly depends on the order of arrival; which id it bears does.
 */
export interface ClusterIndex {
  /** Number of articles held. */
  readonly size: number;
  /**
   * Takes in an article, as a sketch or as `encodeSketch` wrote it, and groups nothing anew. Its story is given, or null where
   * `settle` is to find it. One that is held already is put into that story.
   */
  load(sketch: Sketch | Uint8Array, story: string | null): void;
  /** Finds the story of a new article and groups anew what it touches. An id that is held already is answered, not added. */
  assign(sketch: Sketch, options?: { readonly constraints?: Constraints }): Assignment;
  /**
   * Groups anew around each article held of `from` and later (around all where that is not given), in an order that does not
   * depend on that of arrival, until nothing moves or twice. Worth its time after many arrivals, as at the end of a day.
   */
  settle(options?: {
    readonly constraints?: Constraints;
    readonly from?: number;
  }): Pick<Assignment, 'moved' | 'merged'>;
  /** Drops articles of days before `day`. Returns how many. Articles without a day stay. */
  forget(day: number): number;
  /** Drops a story with its articles. Returns how many they were. */
  forgetStory(story: string): number;
  /** The story of a document; null where it is not held. */
  storyOf(document: string): string | null;
  /** Ids of all stories held, sorted. */
  stories(): string[];
  /** A story as readers see it; null where it is not held. */
  describe(story: string): Story | null;
  /** First and last day of a story's articles; null where none has a day, or the story is not held. */
  daysOf(story: string): { readonly first: number; readonly last: number } | null;
  /** Ids of the documents of a story, by day and id; empty where it is not held. */
  documentsOf(story: string): readonly string[];
  /** Why a document stands in its story now; null where it is not held. */
  why(document: string): Why | null;
  /** The headline that stands nearest to all of a story; null where none has one. */
  label(story: string): string | null;
}

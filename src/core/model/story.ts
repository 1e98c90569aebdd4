/** Why an article stands in its story: the account it is nearest to and what the two share. */
export interface Why {
  /** The document explained. */
  readonly document: string;
  /** The document of the story that it is nearest to; null for the one the story began with. */
  readonly with: string | null;
  /** How sure it is that both tell one event, 0 to 1; 1 where a person said so. */
  readonly score: number;
  /** What speaks for it, the most telling first: "Kyiv", "9 killed", "4 Sep", "same text". */
  readonly shares: readonly string[];
}

/** Accounts of one event. */
export interface Story {
  readonly story: string;
  /** What a reader recognises it by: the headline that stands nearest to all. */
  readonly label: string;
  /** Ids, by time of publication. */
  readonly documents: readonly string[];
  /** One for each document, in their order. */
  readonly why: readonly Why[];
}

/** Half-open offsets in a text. */
export type Range = readonly [start: number, end: number];

/** An annotated story. Sentences are named by label and number: `A4`. */
export interface Gold {
  readonly documents: readonly { readonly label: string; readonly sentences: Readonly<Record<string, Range>> }[];
  /** Aligned sentences; `both` where both annotators marked it: what one alone marked is neutral. */
  readonly pairs: readonly { readonly x: string; readonly y: string; readonly both: boolean }[];
  readonly differences: readonly GoldDifference[];
  readonly statements: readonly GoldStatement[];
  /** Sentences that are furniture of the page. */
  readonly boilerplate: readonly string[];
}

export interface GoldDifference {
  readonly type: string;
  readonly severity: string;
  readonly what: string;
  readonly both: boolean;
  readonly sides: Readonly<Record<string, { readonly span?: Range }>>;
}

export interface GoldStatement {
  readonly sent: string;
  readonly kind: string;
  readonly speaker?: string;
  readonly speakerAlso?: string;
  readonly source?: Range;
  readonly cue?: Range;
  readonly both: boolean;
}

export const sentenceName = (label: string, sentence: string): string =>
  sentence === 'h' ? `${label}.h` : `${label}${sentence}`;

export const overlap = (a: Range | null | undefined, b: Range | null | undefined): number =>
  a && b ? Math.max(0, Math.min(a[1], b[1]) - Math.max(a[0], b[0])) : 0;

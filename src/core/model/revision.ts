import type { DifferenceType, Severity } from './comparison.ts';
import type { Passage } from './span.ts';

/** One change between two revisions of an article, at the level of what is claimed. */
export interface ClaimChange {
  /**
   * A difference's type where a sentence was kept and what it claims was changed; `added` and `removed` where a sentence
   * that tells something came or went; `headline` for the title.
   */
  readonly type: DifferenceType | 'added' | 'removed' | 'headline';
  /** How much it matters: see `Difference.severity`. */
  readonly severity: Severity;
  /** In a few words for the reader: “toll raised 1,000 → 1,429”, “‘alleged’ dropped”. */
  readonly what: string;
  /** The words before, in the earlier document; null where there were none. */
  readonly before: Passage | null;
  readonly after: Passage | null;
}

/**
 * What became of an article between two fetches.
 * `same`: the same text. `cosmetic`: only spacing, punctuation, spelling of marks, furniture or dates of update changed.
 * `edit`: the text was edited. `failure`: the page no longer yields the report (an error page, a wall, a cut-off), so the
 * earlier revision stands. `other`: another article stands at the address.
 */
export interface RevisionChange {
  readonly kind: 'same' | 'cosmetic' | 'edit' | 'failure' | 'other';
  /** Why it is of this kind, for the reader. */
  readonly reasons: readonly string[];
  /** In the order of the later document, removals where they stood. Empty unless `edit`. */
  readonly changes: readonly ClaimChange[];
}

import { termsOf } from './terms.ts';

/** Terms that stand side by side; one for a single word. */
export type Phrase = readonly string[];

/** All of `all` and none of `none`. `all` is never empty. */
export interface Alternative {
  readonly all: readonly Phrase[];
  readonly none: readonly Phrase[];
}

/** One alternative or another; never empty. */
export type TextQuery = readonly Alternative[];

/** Enough for any question somebody types; what is beyond is not looked at. */
const LONGEST_QUERY = 2_000;
const MOST_PHRASES = 32;

/** A sign, then a phrase in any double marks, closed or not; or a run without spaces or marks. */
const PIECE = /(-?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+))/g;

/**
 * Reads what somebody typed: words, "phrases", `-not`, `OR`. OR binds loosest. A word that falls into several terms
 * (`well-known`) is a phrase. Nothing typed is an error: what has no words in it is passed over, and null means that
 * nothing is left to look for. An alternative that only excludes is none.
 */
export function readQuery(typed: string): TextQuery | null {
  const alternatives: { all: Phrase[]; none: Phrase[] }[] = [{ all: [], none: [] }];
  let phrases = 0;
  for (const [, sign, quoted, word] of typed.slice(0, LONGEST_QUERY).matchAll(PIECE)) {
    const current = alternatives.at(-1);
    if (word === 'OR' && sign === '') alternatives.push({ all: [], none: [] });
    else if (current && phrases < MOST_PHRASES) {
      const phrase = termsOf(quoted ?? word ?? '');
      if (phrase.length > 0) (sign === '-' ? current.none : current.all).push(phrase);
      phrases++;
    }
  }
  const found = alternatives.filter(({ all }) => all.length > 0);
  return found.length > 0 ? found : null;
}

/** What is looked for, without what is excluded: to show where it stands. */
export const phrasesOf = (query: TextQuery): readonly Phrase[] => query.flatMap(({ all }) => all);

import {
  FEMALE_TITLES,
  MALE_TITLES,
  NEUTRAL_TITLES,
  OFFICE_TITLES,
  PLAIN_TITLES,
} from '../annotate/en/entity-titles.ts';
import { CALENDAR, NAME_PARTICLES, OF_HEADS, ORDINARY_WORDS } from '../annotate/en/entity-words.ts';
import { countryNamed, countryOfPeople, isGivenName, isPlaceName } from '../annotate/entities/gazetteer.ts';
import type { NewsWord } from './news-words.ts';

/** Words `from` to `to` (excluded) that are written as one name. */
export interface NameRun {
  readonly from: number;
  readonly to: number;
  readonly place: boolean;
}

const LONGEST = 5;

/** Runs of capitals, titles and the words that only open a sentence left out. */
export function namesIn(words: readonly NewsWord[]): NameRun[] {
  const shown = vocabularyOf(words);
  const runs: NameRun[] = [];
  for (let i = 0; i < words.length; ) {
    const to = isNameWord(words, i, shown) ? endOfRun(words, i, shown) : i;
    if (to > i) runs.push({ from: i, to, place: isPlace(words, i, to) });
    i = Math.max(to, i + 1);
  }
  return runs;
}

interface Shown {
  readonly capital: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

/** How the article writes its words where nothing forces a capital. */
function vocabularyOf(words: readonly NewsWord[]): Shown {
  const capital = new Set<string>();
  const plain = new Set<string>();
  for (const word of words) {
    if (!word.capital) plain.add(bare(word.folded));
    else if (!word.forced) capital.add(bare(word.folded));
  }
  return { capital, plain };
}

/** A name's word without what makes it an owner. */
export const bare = (folded: string): string => folded.replace(/'s?$/, '');

function isNameWord(words: readonly NewsWord[], i: number, shown: Shown): boolean {
  const word = words[i];
  if (!word?.capital) return false;
  const folded = bare(word.folded);
  if (/'/.test(folded) && !/^[od]'\p{L}{3}/u.test(folded)) return false;
  if (CALENDAR.has(folded) || ORDINARY_WORDS.has(folded) || isTitle(folded)) return false;
  if (!word.forced) return word.text.length > 1;
  if (isPlaceName(folded) || countryOfPeople(folded)) return true;
  if (shown.capital.has(folded)) return !shown.plain.has(folded);
  if (shown.plain.has(folded)) return false;
  const next = words[i + 1];
  const leads = next?.gap === ' ' && next.capital && !next.forced;
  return leads || isGivenName(folded) || (/^\p{Lu}{2,}$/u.test(word.text) && !word.headline);
}

function isTitle(folded: string): boolean {
  return (
    PLAIN_TITLES.has(folded) ||
    OFFICE_TITLES.has(folded) ||
    NEUTRAL_TITLES.has(folded) ||
    MALE_TITLES.has(folded) ||
    FEMALE_TITLES.has(folded)
  );
}

function endOfRun(words: readonly NewsWord[], from: number, shown: Shown): number {
  let to = from + 1;
  while (to < from + LONGEST) {
    if (/'s?$/.test(words[to - 1]?.folded ?? '')) break;
    const link = linkAt(words, to);
    const next = words[to + link];
    if (!next || !joins(next.gap) || !isNameWord(words, to + link, shown)) break;
    to += link + 1;
  }
  return to;
}

const joins = (gap: string): boolean => gap === ' ' || gap === '. ' || gap === '-' || gap === '\u00a0';

/** Words in lower case that stand within a name here: 0 or 1. */
function linkAt(words: readonly NewsWord[], at: number): number {
  const word = words[at];
  if (!word || word.capital || word.gap !== ' ') return 0;
  if (NAME_PARTICLES.has(word.folded)) return 1;
  return word.folded === 'of' && OF_HEADS.has(words[at - 1]?.folded ?? '') ? 1 : 0;
}

function isPlace(words: readonly NewsWord[], from: number, to: number): boolean {
  const name = words
    .slice(from, to)
    .map(({ folded }) => bare(folded))
    .join(' ');
  return isPlaceName(name) || countryNamed(name) !== undefined || countryOfPeople(name) !== undefined;
}

import type { Reuse } from '../model/comparison.ts';
import { alignWords, type WordPair } from './align.ts';
import type { WordRange } from './chains.ts';
import type { Run } from './seeds.ts';
import { snap, wholeSentences } from './snap.ts';
import type { ReuseText, ReuseWord } from './words.ts';

/** A text with what each of its words tells. */
export interface Weighed {
  readonly text: ReuseText;
  readonly weights: Float64Array;
}

/** Two ranges of words that were found to be shared. */
export interface Match {
  readonly a: WordRange;
  readonly b: WordRange;
  readonly kind: Reuse['kind'];
  readonly containment: number;
  /** What the shared words tell together. */
  readonly weight: number;
}

/** Share of the shorter passage's words that must be in the other in the same order for an edited copy. */
const MOST_IN_ORDER = 0.6;

/** Share of what the shorter passage tells that must be in the other for an adapted one. */
const MOST_TOLD = 0.65;

/** Shared words that a fragment, and a whole sentence, must have at the least. */
const FEWEST_WORDS = { fragment: 8, sentence: 5, quotation: 6 } as const;

/**
 * What a fragment, and a whole sentence, must tell at the least: a string of names and titles does not get there, but a
 * clause about them may where all is word for word.
 */
const LEAST_WEIGHT = { fragment: 4, sentence: 4, verbatim: 2, quotation: 1.5 } as const;

/** What the words of a clause that are no names, titles or everyday words must tell for it to count by its length. */
const LEAST_OF_CLAUSE = 2;

/** Words in an unbroken row that an edited copy has somewhere: two who write of one event share shorter ones by chance. */
const LONGEST_BY_CHANCE = 4;

/** Words without a break that make a string of names and a verb a clause. */
const LONG_CLAUSE = 10;

/** What is shared outside quotation marks must tell this much, or only the quotation is shared. */
const LEAST_OUTSIDE_QUOTES = 2.5;

/** Decides what two ranges of words are to each other; null where they share too little to count. */
export function judge(one: Weighed, other: Weighed, a: WordRange, b: WordRange, runs: readonly Run[]): Match | null {
  const wordsA = one.text.words;
  const wordsB = other.text.words;
  if (onlyHeading(wordsA, a) || onlyHeading(wordsB, b)) return null;
  const pairs = alignWords(wordsA, wordsB, a, b, runs);
  const quoted = pairs.filter(([i, j]) => wordsA[i]?.quoted && wordsB[j]?.quoted);
  const weight = weightOf(one, pairs);
  const whole = wholeSentences(one.text, a) && wholeSentences(other.text, b);
  const kind = kindOf(one, other, a, b, pairs);
  if (quoted.length > 0 && toldOutside(one, pairs, quoted, kind) < LEAST_OUTSIDE_QUOTES)
    return sameQuote(one, other, quoted);
  const size = whole ? 'sentence' : 'fragment';
  const toTheLetter = longClause(one, runs) || (whole && kind === 'verbatim');
  if (pairs.length < FEWEST_WORDS[size] || weight < LEAST_WEIGHT[toTheLetter ? 'verbatim' : size]) return null;
  if (kind === 'edited' && longestRow(pairs) <= LONGEST_BY_CHANCE) return null;
  return kind && { a, b, kind, weight, containment: containment(one, other, a, b) };
}

/** The kind of two ranges by the words they share in order; null where they share too few in any order. */
export function kindOf(
  one: Weighed,
  other: Weighed,
  a: WordRange,
  b: WordRange,
  pairs: readonly WordPair[],
): 'verbatim' | 'edited' | 'adapted' | null {
  const shorter = Math.min(a.to - a.from, b.to - b.from);
  if (sameSurface(one, other, a, b)) return 'verbatim';
  if (pairs.length >= MOST_IN_ORDER * shorter) return 'edited';
  return sharesMost(one, other, a, b) ? 'adapted' : null;
}

/**
 * What two ranges share outside quotation marks. Who said it, where and in what statement goes with a quotation whoever
 * gives it, so names and everyday words count there only where all is the same to the letter.
 */
function toldOutside(
  one: Weighed,
  pairs: readonly WordPair[],
  quoted: readonly WordPair[],
  kind: 'verbatim' | 'edited' | 'adapted' | null,
): number {
  const own = (some: readonly WordPair[]) => weightOf(one, kind === 'verbatim' ? some : contentOf(one, some));
  return own(pairs) - own(quoted);
}

const contentOf = ({ text }: Weighed, pairs: readonly WordPair[]): WordPair[] =>
  pairs.filter(([i]) => text.words[i]?.role === 'content');

/** Whether a long row of words is a clause that says something of its own. */
const longClause = (one: Weighed, runs: readonly Run[]): boolean =>
  runs.some(({ a, b, length }) => {
    if (length < LONG_CLAUSE) return false;
    const row = Array.from({ length }, (_, k): WordPair => [a + k, b + k]);
    return row.some(([i]) => one.text.words[i]?.verb) && weightOf(one, contentOf(one, row)) >= LEAST_OF_CLAUSE;
  });

/** Most words that follow each other in both texts. */
function longestRow(pairs: readonly WordPair[]): number {
  let longest = 0;
  let row = 0;
  pairs.forEach(([i, j], index) => {
    const before = pairs[index - 1];
    row = before && before[0] === i - 1 && before[1] === j - 1 ? row + 1 : 1;
    longest = Math.max(longest, row);
  });
  return longest;
}

/** The shared words of a quotation, from the first to the last. */
function sameQuote(one: Weighed, other: Weighed, pairs: readonly WordPair[]): Match | null {
  const first = pairs[0];
  const last = pairs.at(-1);
  const weight = weightOf(one, pairs);
  if (!first || !last || pairs.length < FEWEST_WORDS.quotation || weight < LEAST_WEIGHT.quotation) return null;
  const a = snap(one.text, { from: first[0], to: last[0] + 1 });
  const b = snap(other.text, { from: first[1], to: last[1] + 1 });
  if (pairs.length < MOST_IN_ORDER * Math.min(a.to - a.from, b.to - b.from)) return null;
  return { a, b, kind: 'same-quote', weight, containment: containment(one, other, a, b) };
}

const onlyHeading = (words: readonly ReuseWord[], { from, to }: WordRange): boolean =>
  everyFrom(from, to, (i) => words[i]?.heading === true);

/** Whether two ranges are the same words, letter for letter. */
export const sameSurface = (one: Weighed, other: Weighed, a: WordRange, b: WordRange): boolean =>
  a.to - a.from === b.to - b.from &&
  everyFrom(a.from, a.to, (i) => one.text.words[i]?.surface === other.text.words[b.from + i - a.from]?.surface);

function everyFrom(from: number, to: number, is: (index: number) => boolean): boolean {
  for (let i = from; i < to; i++) if (!is(i)) return false;
  return true;
}

export function weightOf({ weights }: Weighed, pairs: readonly WordPair[]): number {
  let sum = 0;
  for (const [i] of pairs) sum += weights[i] ?? 0;
  return sum;
}

/** Whether most of what the shorter of two ranges tells is in the other, in whatever order. */
export const sharesMost = (one: Weighed, other: Weighed, a: WordRange, b: WordRange): boolean =>
  weightOf(one, sharedWords(one, other, a, b)) >= MOST_TOLD * Math.min(told(one, a), told(other, b));

/** What a range of words tells. */
function told({ weights }: Weighed, { from, to }: WordRange): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += weights[i] ?? 0;
  return sum;
}

/** Words that two ranges share, whatever their order: each word of one is paired with at most one of the other. */
export function sharedWords(one: Weighed, other: Weighed, a: WordRange, b: WordRange): WordPair[] {
  const left = new Map<number, number[]>();
  for (let j = b.to - 1; j >= b.from; j--) {
    const key = other.text.words[j]?.key ?? -1;
    const list = left.get(key);
    if (list) list.push(j);
    else left.set(key, [j]);
  }
  const pairs: WordPair[] = [];
  for (let i = a.from; i < a.to; i++) {
    const j = left.get(one.text.words[i]?.key ?? -1)?.pop();
    if (j !== undefined) pairs.push([i, j]);
  }
  return pairs;
}

/** Share of the shorter range's words found in the other. */
export const containment = (one: Weighed, other: Weighed, a: WordRange, b: WordRange): number =>
  sharedWords(one, other, a, b).length / Math.min(a.to - a.from, b.to - b.from);

import type { AnalysedSentence } from '../../../text/analysis.ts';
import type { Token } from '../../../text/tokens.ts';
import type { Vocabulary } from '../runs.ts';
import { isCapital, nameWord } from '../spelling.ts';
import { hashOf, mixed } from './hash.ts';
import { clusterOf, isListedBody, isListedPlace, listsOf, longestListed } from './lists.ts';

/** What the rules said of each token of a sentence: `B-person`, `I-person`, `title` or `O`. */
export type Hints = readonly string[];

/** What a word form is by itself, wherever it stands; whatever is only compared is a hash. */
export interface Traits {
  /** Folded, stops and apostrophes off. */
  readonly word: string;
  /** Folded, as the document's vocabulary holds it. */
  readonly own: string;
  readonly capital: boolean;
  /** Two letters or more, all of them capitals or not. */
  readonly writing: 'capitals' | 'other' | 'mark';
  readonly long: boolean;
  readonly wordHash: number;
  readonly shape: number;
  readonly initial: number;
  readonly lists: number;
  /** Most words of a listed name that begins with it, and what the lists say of it alone: 1 a place, 2 a body, 0 nothing. */
  readonly longest: number;
  readonly listed: 0 | 1 | 2;
  /** Features of the word where it stands itself, next to the token and two away. */
  readonly here: readonly number[];
  readonly beside: readonly number[];
  readonly near: readonly number[];
}

const LONGEST_WORD = 40;

/** Features of a word form. */
export function traitsOf({ text: whole }: Pick<Token, 'text'>): Traits {
  const text = whole.slice(0, LONGEST_WORD);
  const own = nameWord(text);
  const word = own.replaceAll(/['’.]/g, '');
  const written = shapeOf(text);
  const [wordHash, shape, initial] = [hashOf(word), hashOf(written), hashOf(written[0] ?? '')];
  const names = listsOf(word);
  const lists = hashOf(names.join('+'));
  const near = [mixed(1, wordHash), mixed(2, shape), mixed(3, lists), mixed(4, clusterOf(word), initial)];
  const each = names.map((list) => mixed(5, hashOf(list), initial));
  return {
    word,
    own,
    capital: isCapital({ text }),
    writing: !/^\p{L}{2}/u.test(text) ? 'mark' : text === text.toUpperCase() ? 'capitals' : 'other',
    long: /^\p{L}{4}/u.test(text),
    wordHash,
    shape,
    initial,
    lists,
    longest: longestListed(word),
    listed: listedKind(word),
    here: [...near, ...each, mixed(6, lists, shape), ...affixesOf(word, initial)],
    beside: [...near, ...each, mixed(7, hashOf(word.slice(-3)))],
    near,
  };
}

function affixesOf(word: string, initial: number): number[] {
  const found: number[] = [];
  for (let size = 1; size <= 4 && size < word.length; size++) {
    found.push(mixed(8, hashOf(word.slice(-size)), initial));
    if (size > 1) found.push(mixed(9, hashOf(word.slice(0, size)), initial));
  }
  return found;
}

/** Letters as X or x, digits as d, runs shortened: "McHale" is `XxXx`, "U.S." is `X.X.`, "2nd" is `dx`. */
const shapeOf = (text: string): string =>
  text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{L}/gu, (letter) => (letter === 'X' ? 'X' : 'x'))
    .replace(/\p{N}/gu, 'd')
    .replace(/([Xxd])\1{2,}/g, '$1$1')
    .slice(0, 8);

/** Nothing: what stands before the first token and after the last. */
const EDGE: Pick<Traits, 'wordHash' | 'shape' | 'lists'> = { wordHash: 11, shape: 13, lists: 17 };

/** So many features of a token depend on its place. */
export const PLACE_FEATURES = 17;

/** The features that depend on the place in the sentence: `PLACE_FEATURES` a token. */
export function placeFeatures(
  { tokens }: Pick<AnalysedSentence, 'tokens'>,
  traits: readonly Traits[],
  hints: Hints,
  { capital, plain }: Vocabulary,
): Uint32Array {
  const features = new Uint32Array(tokens.length * PLACE_FEATURES);
  const listed = listedRuns(traits);
  const manner = mannerOf(tokens, traits);
  const pos = tokens.map((token) => hashOf(token.pos));
  const hinted = hints.map(hashOf);
  for (let i = 0, at = 0; i < tokens.length; i++, at += PLACE_FEATURES) {
    const here = traits[i] as Traits;
    const { shape, lists, wordHash, initial, own } = here;
    const [before, after] = [traits[i - 1] ?? EDGE, traits[i + 1] ?? EDGE];
    const [hint, tag] = [hinted[i] ?? 0, pos[i] ?? 0];
    const seen = (capital.has(own) ? 1 : 0) + (plain.has(own) ? 2 : 0) + (i === 0 ? 4 : 0);
    features[at] = mixed(20, tag, shape);
    features[at + 1] = mixed(21, pos[i - 1] ?? 1, tag);
    features[at + 2] = mixed(22, tag, pos[i + 1] ?? 1);
    features[at + 3] = mixed(23, before.shape, shape, after.shape);
    features[at + 4] = mixed(24, manner, shape);
    features[at + 5] = mixed(25, seen, shape);
    features[at + 6] = mixed(26, hint, manner);
    features[at + 7] = mixed(27, hinted[i - 1] ?? 1, hint, hinted[i + 1] ?? 1);
    features[at + 8] = mixed(28, hint, shape, tag);
    features[at + 9] = mixed(29, hint, lists);
    features[at + 10] = mixed(30, listed[i] ?? 0, manner);
    features[at + 11] = mixed(31, before.wordHash, wordHash);
    features[at + 12] = mixed(32, wordHash, after.wordHash);
    features[at + 13] = mixed(33, before.wordHash, shape);
    features[at + 14] = mixed(34, shape, after.wordHash);
    features[at + 15] = mixed(35, before.lists, lists, initial);
    features[at + 16] = mixed(36, lists, after.lists, initial);
  }
  return features;
}

/** How a sentence uses capitals: in no word, in the ordinary way, in nearly every word, throughout. */
function mannerOf(tokens: readonly Token[], traits: readonly Traits[]): number {
  let [words, whole, long, raised, some] = [0, 0, 0, 0, false];
  for (const { writing, long: isLong, capital } of traits) {
    if (writing === 'mark') continue;
    words++;
    if (writing === 'capitals') whole++;
    if (capital) some = true;
    if (isLong) long++;
    if (isLong && capital) raised++;
  }
  if (words > 2 && whole === words) return 3;
  const closed = /^[.!?”"]$/.test(tokens.at(-1)?.text ?? '');
  if (long >= (closed ? 7 : 4) && raised >= long * (closed ? 0.85 : 0.75)) return 2;
  return some ? 1 : 0;
}

/** Where the longest names of the lists of places and bodies stand: 0 for none. */
function listedRuns(traits: readonly Traits[]): number[] {
  const found = traits.map(() => 0);
  for (let i = 0; i < traits.length; ) {
    const [length, kind] = listedFrom(traits, i);
    for (let k = 0; k < length; k++) found[i + k] = kind * 100 + length * 10 + (k === 0 ? 1 : 2);
    i += Math.max(1, length);
  }
  return found;
}

function listedFrom(traits: readonly Traits[], from: number): readonly [number, number] {
  const { word, longest, listed } = traits[from] as Traits;
  for (let length = Math.min(longest, traits.length - from); length > 1; length--) {
    let name = word;
    for (let i = from + 1; i < from + length; i++) name += ` ${(traits[i] as Traits).word}`;
    const kind = listedKind(name);
    if (kind !== 0) return [length, kind];
  }
  return listed === 0 ? [0, 0] : [1, listed];
}

const listedKind = (name: string): 0 | 1 | 2 => (isListedPlace(name) ? 1 : isListedBody(name) ? 2 : 0);

import type { Reading } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { analyse } from '../text/analysis.ts';
import { fold } from '../text/normalise.ts';
import { isWord } from '../text/tokens.ts';
import { HEADINGS } from './coverage.ts';
import type { Lexicon } from './words.ts';

/** Sentences of fewer words are taken together with the next: "No." says nothing by itself. */
const FEWEST_WORDS = 3;

/** A lemma in more sentences of one text than this tells nothing, and keeps repetitive text from costing its square. */
const MOST_SENTENCES = 64;

/** A sentence as a bag of words: how often each lemma stands in it, by the lemma's number. */
export interface Bag extends Span {
  /** Place among the sentences of its text. */
  readonly index: number;
  readonly counts: ReadonlyMap<number, number>;
}

/** The sentences of a report, without headline and headings, and in which of them each lemma stands. */
export interface BaggedText {
  readonly reading: Reading;
  readonly bags: readonly Bag[];
  readonly places: ReadonlyMap<number, readonly number[]>;
}

export function bagged(reading: Reading, lexicon: Lexicon): BaggedText {
  const bags = bagsOf(reading, lexicon);
  const places = new Map<number, number[]>();
  bags.forEach(({ counts }, index) => {
    for (const key of counts.keys()) {
      const list = places.get(key);
      if (!list) places.set(key, [index]);
      else if (list.length <= MOST_SENTENCES) list.push(index);
    }
  });
  return { reading, bags, places };
}

function bagsOf(reading: Reading, lexicon: Lexicon): Bag[] {
  const bags: Bag[] = [];
  let keys: number[] = [];
  let from: number | null = null;
  for (const { start, end, block, tokens } of analyse(reading).sentences) {
    if (HEADINGS.has(reading.blocks[block]?.kind ?? '')) continue;
    for (const token of tokens) if (isWord(token)) keys.push(lexicon.keyOf(fold(token.lemma)));
    from ??= start;
    if (keys.length < FEWEST_WORDS) continue;
    bags.push({ index: bags.length, start: from, end, counts: countsOf(keys) });
    [keys, from] = [[], null];
  }
  return bags;
}

function countsOf(keys: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Two texts that are compared. */
export interface TextPair {
  readonly one: BaggedText;
  readonly other: BaggedText;
  /**
   * What a lemma tells here: the inverse of how many of their sentences have it (term frequency by inverse sentence
   * frequency; Sanchez-Perez, Sidorov, Gelbukh 2014). 0 for one that is all over a text.
   */
  readonly weight: (key: number) => number;
}

export function pairOf(one: BaggedText, other: BaggedText): TextPair {
  const sentences = one.bags.length + other.bags.length;
  const known = new Map<number, number>();
  const weight = (key: number): number => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const [here, there] = [one.places.get(key)?.length ?? 0, other.places.get(key)?.length ?? 0];
    const everywhere = Math.max(here, there) > MOST_SENTENCES;
    const value = everywhere ? 0 : Math.log((sentences + 1) / Math.max(1, here + there));
    known.set(key, value);
    return value;
  };
  return { one, other, weight };
}

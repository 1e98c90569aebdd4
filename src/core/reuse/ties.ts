import type { Reuse } from '../model/comparison.ts';
import { type Span, spanLength, spanOverlap } from '../model/span.ts';
import { tokensIn } from '../text/analysis.ts';
import type { Bag, BaggedText, TextPair } from './bags.ts';

/** Two sentences that are alike: their places among the sentences of each text. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  /** 0 to 1. */
  readonly likeness: number;
}

/** Cosine of two sentences, by telling words, and share of their words that both have (Dice), for them to be alike. */
const LEAST_COSINE = 0.3;
const LEAST_SHARED = 0.3;

/** A sentence goes back to the one that is most like it; one that is less than this as like was only near it. */
const NEAR_BEST = 0.5;

/** Sentences that one goes back to, at the most. */
const MOST_PARTNERS = 16;

/** Share of a sentence that reuse must cover to be about it. */
const MOST_OF_SENTENCE = 0.5;

/** Pairs of sentences that are alike, by the first text's sentences. */
export function alikeSentences({ one, other, weight }: TextPair): Tie[] {
  const lengths = Float64Array.from(other.bags, (bag) => lengthOf(bag, weight));
  const sums = { products: new Float64Array(other.bags.length), shared: new Int32Array(other.bags.length) };
  return one.bags.flatMap((bag) => {
    const length = lengthOf(bag, weight);
    const ties: Tie[] = [];
    for (const b of meet(bag, other, weight, sums)) {
      const likeness = (sums.products[b] as number) / (length * (lengths[b] as number));
      const size = bag.counts.size + (other.bags[b] as Bag).counts.size;
      if (likeness > LEAST_COSINE && 2 * (sums.shared[b] as number) > LEAST_SHARED * size)
        ties.push({ a: bag.index, b, likeness });
      sums.products[b] = 0;
      sums.shared[b] = 0;
    }
    return ties;
  });
}

/** Scalar products with the sentences of a text, and how many words are shared with each; all 0 between two sentences. */
interface Sums {
  readonly products: Float64Array;
  readonly shared: Int32Array;
}

/** Adds up what a sentence shares with each of the other text's; the places of those that share anything. */
function meet({ counts }: Bag, { bags, places }: BaggedText, weight: (key: number) => number, sums: Sums): number[] {
  const met: number[] = [];
  for (const [key, count] of counts) {
    const there = places.get(key);
    if (!there) continue;
    const telling = weight(key) ** 2 * count;
    if (telling === 0) continue;
    for (const b of there) {
      if (sums.shared[b] === 0) met.push(b);
      (sums.products[b] as number) += telling * ((bags[b] as Bag).counts.get(key) ?? 0);
      (sums.shared[b] as number)++;
    }
  }
  return met;
}

function lengthOf({ counts }: Pick<Bag, 'counts'>, weight: (key: number) => number): number {
  let sum = 0;
  for (const [key, count] of counts) sum += (weight(key) * count) ** 2;
  return Math.sqrt(sum);
}

/** Cosine of two stretches of sentences, each taken as one bag. */
export function likenessOf(a: readonly Bag[], b: readonly Bag[], weight: (key: number) => number): number {
  const [here, there] = [joined(a), joined(b)];
  let product = 0;
  for (const [key, count] of here.counts) product += weight(key) ** 2 * count * (there.counts.get(key) ?? 0);
  return product === 0 ? 0 : product / (lengthOf(here, weight) * lengthOf(there, weight));
}

function joined(bags: readonly Bag[]): Pick<Bag, 'counts'> {
  const counts = new Map<number, number>();
  for (const bag of bags) for (const [key, count] of bag.counts) counts.set(key, (counts.get(key) ?? 0) + count);
  return { counts };
}

/** Ties of sentences that are mostly the same words; where one text has more of them, several go back to one. */
export function copiedSentences({ one, other }: TextPair, reuse: readonly Reuse[]): Tie[] {
  return reuse.flatMap(({ passages, containment }) => {
    const [here, there] = [sentencesIn(one, passages[0]), sentencesIn(other, passages[1])];
    const count = Math.max(here.length, there.length);
    return Array.from({ length: count }, (_, i): Tie[] => {
      const [a, b] = [here[Math.floor((i * here.length) / count)], there[Math.floor((i * there.length) / count)]];
      return a && b ? [{ a: a.index, b: b.index, likeness: containment }] : [];
    }).flat();
  });
}

/** The sentences that a span covers for the most part. */
const sentencesIn = ({ bags }: BaggedText, span: Span): Bag[] =>
  tokensIn(bags, span).filter((bag) => spanOverlap(bag, span) >= MOST_OF_SENTENCE * spanLength(bag));

/** Each tie once, the surest first, without those of sentences that have a far better partner. */
export function bestTies(ties: readonly Tie[]): Tie[] {
  const [ofA, ofB] = [new Map<number, Partners>(), new Map<number, Partners>()];
  return [...ties]
    .sort((x, y) => y.likeness - x.likeness || x.a - y.a || x.b - y.b)
    .filter(({ a, b, likeness }) => {
      const [here, there] = [partnersOf(ofA, a, likeness), partnersOf(ofB, b, likeness)];
      if (here.seen.has(b)) return false;
      here.seen.add(b);
      return here.seen.size <= MOST_PARTNERS && likeness >= NEAR_BEST * Math.max(here.best, there.best);
    });
}

/** The sentences that one was compared with so far, and how alike the first and best was. */
interface Partners {
  readonly best: number;
  readonly seen: Set<number>;
}

function partnersOf(all: Map<number, Partners>, sentence: number, likeness: number): Partners {
  const known = all.get(sentence);
  if (known) return known;
  const fresh = { best: likeness, seen: new Set<number>() };
  all.set(sentence, fresh);
  return fresh;
}

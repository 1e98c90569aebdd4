import type { Reading } from '../model/annotation.ts';
import type { Reuse } from '../model/comparison.ts';
import { type Passage, passageOf, type Span, spanLength, spanOverlap } from '../model/span.ts';
import { type BaggedText, bagged, pairOf, type TextPair } from './bags.ts';
import { type Cluster, clustersBetween, SHORTEST, spanOf } from './clusters.ts';
import type { SpanPair } from './coverage.ts';
import { trimmed } from './edges.ts';
import { reuseByPair } from './reuse-by-pair.ts';
import { alikeSentences, bestTies, copiedSentences, type Tie } from './ties.ts';
import { Lexicon } from './words.ts';

/**
 * What it takes for two stretches of text to go back to one.
 *
 * - `copied`: some of it is in both in the same words (`findReuse`), and not only in quotation marks. For accounts of
 *   one event, which are alike sentence by sentence whoever wrote them.
 * - `alike`: it is enough that their sentences are alike. For texts that have no subject in common otherwise; there it
 *   also finds what was rewritten throughout, translated and back, or made shorter.
 */
export type StretchBar = 'copied' | 'alike';

/** A stretch of consecutive sentences that goes back to one in another text, whatever was changed on the way. */
export interface Stretch {
  readonly passages: readonly [Passage, Passage];
  /** How alike the two are as a whole: the cosine of their telling words. 0 to 1. */
  readonly likeness: number;
  /** The sentences within that are alike, in pairs. */
  readonly sentences: readonly (readonly [Passage, Passage])[];
}

/** A tie as sure as this is no chance. */
const SURE = 0.75;

/**
 * Stretches that texts share, for every pair of documents: by document ids, then by place. `reuse` is what `findReuse`
 * found between them. The method is that of Sanchez-Perez, Sidorov and Gelbukh (2014): pairs of sentences that are
 * alike, joined over small gaps in both texts and kept where the whole is alike; passages in the same words add pairs,
 * and show where a copy to the letter begins and ends.
 */
export function findStretches(readings: readonly Reading[], reuse: readonly Reuse[], bar: StretchBar): Stretch[] {
  const byPair = reuseByPair(reuse);
  const lexicon = new Lexicon();
  const texts = [...readings].sort((x, y) => (x.id < y.id ? -1 : 1)).map((reading) => bagged(reading, lexicon));
  return texts.flatMap((one, i) =>
    texts.slice(i + 1).flatMap((other) => {
      const own = byPair.get(`${one.reading.id} ${other.reading.id}`) ?? [];
      return stretchesBetween(one, other, own, bar);
    }),
  );
}

/** Stretches of two texts; `reuse` is between these two, the passage of `one` first. */
export function stretchesBetween(
  one: BaggedText,
  other: BaggedText,
  reuse: readonly Reuse[],
  bar: StretchBar,
): Stretch[] {
  if (bar === 'copied' && !reuse.some(isCopy)) return [];
  const pair = pairOf(one, other);
  const ties = bestTies([...alikeSentences(pair), ...copiedSentences(pair, reuse)]);
  const edges = bar === 'alike' ? reuse : [];
  const found = clustersBetween(pair, ties, bar === 'alike').map((cluster) => stretchOf(pair, edges, cluster));
  return [...found, ...otherCopies(reuse, found)]
    .filter(({ passages: [a, b] }) => bar === 'alike' || reuse.some((each) => isCopy(each) && within(each, a, b)))
    .sort((x, y) => x.passages[0].start - y.passages[0].start || x.passages[1].start - y.passages[1].start);
}

/**
 * Sentences of two accounts that are alike and stand beside what one has from the other, in pairs. Those of which mostly
 * a quotation is shared are left out.
 */
export function rewrittenSentences(one: BaggedText, other: BaggedText, reuse: readonly Reuse[]): SpanPair[] {
  const quotes = reuse.filter((each) => !isCopy(each));
  const quoted = ([a, b]: SpanPair) => quotes.some(({ passages }) => mostly(a, passages[0]) || mostly(b, passages[1]));
  return stretchesBetween(one, other, reuse, 'copied')
    .flatMap(({ sentences }) => sentences)
    .filter((pair) => !quoted(pair));
}

const mostly = (sentence: Span, by: Span): boolean => spanOverlap(sentence, by) > spanLength(sentence) / 2;

const isCopy = ({ kind }: Reuse): boolean => kind !== 'same-quote';

const within = ({ passages }: Reuse, a: Span, b: Span): boolean =>
  spanOverlap(passages[0], a) > 0 && spanOverlap(passages[1], b) > 0;

/** A stretch from its first to its last sentence, or as far as `edges` show it to be copied to the letter. */
function stretchOf(pair: TextPair, edges: readonly Reuse[], { ties, a, b, likeness }: Cluster): Stretch {
  const { one, other } = pair;
  const sentencesOf = (some: readonly Tie[]) => some.flatMap((tie) => sentencePair(pair, tie));
  const sure = sentencesOf(ties.filter((tie) => tie.likeness >= SURE));
  const [here, there] = trimmed([spanOf(one, a), spanOf(other, b)], edges, sure);
  return {
    passages: [passageOf(one.reading, here), passageOf(other.reading, there)],
    likeness,
    sentences: sentencesOf(ties),
  };
}

/** Passages copied to the letter that no stretch holds: parts of sentences that are otherwise unlike. */
function otherCopies(reuse: readonly Reuse[], found: readonly Stretch[]): Stretch[] {
  return reuse
    .filter(({ kind, passages: [a, b] }) => kind === 'verbatim' && Math.min(spanLength(a), spanLength(b)) >= SHORTEST)
    .filter((each) => !found.some(({ passages: [a, b] }) => within(each, a, b)))
    .map(({ passages }) => ({ passages, likeness: 1, sentences: [passages] }));
}

function sentencePair({ one, other }: TextPair, { a, b }: Tie): [Passage, Passage][] {
  const [here, there] = [one.bags[a], other.bags[b]];
  return here && there ? [[passageOf(one.reading, here), passageOf(other.reading, there)]] : [];
}

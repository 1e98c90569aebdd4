import { type Span, spanLength } from '../model/span.ts';
import type { BaggedText, TextPair } from './bags.ts';
import { likenessOf, type Tie } from './ties.ts';

/** Sentences without a partner that may stand within a stretch; in a digest of a whole text, many are passed over. */
const WIDEST_GAP = 3;
const WIDEST_GAP_OF_DIGEST = 24;

/** A text is a digest of one that is this many times as long. */
const DIGEST_RATIO = 3;

/** How alike two stretches must be as a whole. Where they are not, they are cut at smaller gaps. */
const LEAST_LIKENESS = 0.34;

/** Characters that a stretch must have on both sides. */
export const SHORTEST = 150;

/** A stretch is dropped where a better one covers this much of both its sides, or of either. */
const COVERED = 0.5;
const COVERED_ON_ONE_SIDE = 0.8;

/** How often a group of ties is cut by one text and then the other before it is taken as it is. */
const MOST_ROUNDS = 16;

/** The first and the last of a row of sentences. */
export type SentenceRange = readonly [first: number, last: number];

/** Ties that make one stretch, and the sentences from the first of them to the last. */
export interface Cluster {
  readonly ties: readonly Tie[];
  readonly a: SentenceRange;
  readonly b: SentenceRange;
  readonly likeness: number;
}

/**
 * Groups of ties that hold as a whole, the best of those that cover the same. Where `digests` and one text turns out to
 * be a digest of the other, its sentences may go back to ones that stand far apart.
 */
export function clustersBetween(pair: TextPair, ties: readonly Tie[], digests: boolean): Cluster[] {
  const wide = digests ? bestClusters(pair, ties, WIDEST_GAP_OF_DIGEST) : [];
  return isDigest(pair, wide) ? wide : bestClusters(pair, ties, WIDEST_GAP);
}

function isDigest({ one, other }: TextPair, found: readonly Cluster[]): boolean {
  const here = found.reduce((sum, { a }) => sum + lengthOf(one, a), 0);
  const there = found.reduce((sum, { b }) => sum + lengthOf(other, b), 0);
  return Math.max(here, there) > DIGEST_RATIO * Math.min(here, there);
}

function bestClusters(pair: TextPair, ties: readonly Tie[], gap: number): Cluster[] {
  const ranked = holding(pair, ties, gap)
    .filter(({ a, b }) => Math.min(lengthOf(pair.one, a), lengthOf(pair.other, b)) >= SHORTEST)
    .sort((x, y) => y.likeness * y.ties.length - x.likeness * x.ties.length || x.a[0] - y.a[0] || x.b[0] - y.b[0]);
  const kept: Cluster[] = [];
  for (const cluster of ranked) if (!kept.some((better) => repeats(cluster, better))) kept.push(cluster);
  return kept;
}

/** Groups of ties that are alike as a whole: a group that is not is cut at smaller gaps. */
function holding(pair: TextPair, ties: readonly Tie[], gap: number): Cluster[] {
  return clustersOf(ties, gap).flatMap((group) => {
    const [a, b] = [extent(group.map((tie) => tie.a)), extent(group.map((tie) => tie.b))];
    const likeness = likenessOf(
      pair.one.bags.slice(a[0], a[1] + 1),
      pair.other.bags.slice(b[0], b[1] + 1),
      pair.weight,
    );
    if (likeness > LEAST_LIKENESS) return [{ ties: group, a, b, likeness }];
    return gap > 0 ? holding(pair, group, gap - 1) : [];
  });
}

const extent = (places: readonly number[]): SentenceRange =>
  places.reduce<SentenceRange>(
    ([low, high], place) => [Math.min(low, place), Math.max(high, place)],
    [Infinity, -Infinity],
  );

function repeats(cluster: Cluster, better: Cluster): boolean {
  const [a, b] = [coveredShare(cluster.a, better.a), coveredShare(cluster.b, better.b)];
  return Math.min(a, b) >= COVERED || Math.max(a, b) >= COVERED_ON_ONE_SIDE;
}

const coveredShare = (inner: SentenceRange, outer: SentenceRange): number =>
  Math.max(0, Math.min(inner[1], outer[1]) - Math.max(inner[0], outer[0]) + 1) / (inner[1] - inner[0] + 1);

/** Groups of ties in which no two neighbours, in either text, have more than `gap` sentences between them. */
function clustersOf(ties: readonly Tie[], gap: number): Tie[][] {
  let groups: Tie[][] = ties.length === 0 ? [] : [[...ties]];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const finer = groups.flatMap((group) => cutBy('a', group, gap)).flatMap((group) => cutBy('b', group, gap));
    if (finer.length === groups.length) break;
    groups = finer;
  }
  return groups;
}

function cutBy(side: 'a' | 'b', ties: readonly Tie[], gap: number): Tie[][] {
  const groups: Tie[][] = [];
  let last = -Infinity;
  for (const tie of [...ties].sort((x, y) => x[side] - y[side])) {
    if (tie[side] - last - 1 > gap) groups.push([]);
    groups.at(-1)?.push(tie);
    last = tie[side];
  }
  return groups;
}

/** From the first to the last of a text's sentences. */
export const spanOf = ({ bags }: BaggedText, [first, last]: SentenceRange): Span => ({
  start: bags[first]?.start ?? 0,
  end: bags[last]?.end ?? 0,
});

const lengthOf = (text: BaggedText, range: SentenceRange): number => spanLength(spanOf(text, range));

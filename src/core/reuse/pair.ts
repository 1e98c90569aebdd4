import { adaptedSentences, contentPostings } from './adapted.ts';
import { type Chain, chainRuns, type WordRange } from './chains.ts';
import { inCompany } from './company.ts';
import { judge, type Match, type Weighed } from './judge.ts';
import { joinNeighbours } from './neighbours.ts';
import { piecesOf } from './pieces.ts';
import { type SeedIndex, sharedRuns } from './seeds.ts';
import { snap } from './snap.ts';

/** A text with all that is looked up in it for every other text. */
export interface Indexed extends Weighed {
  readonly seeds: SeedIndex;
  readonly postings: ReadonlyMap<number, readonly number[]>;
}

export const indexed = (weighed: Weighed, seeds: SeedIndex): Indexed => ({
  ...weighed,
  seeds,
  postings: contentPostings(weighed.text),
});

/** A match is dropped where a better one covers this much of both its sides. */
const COVERED = 0.5;

/** …or this much of either side. */
const COVERED_ON_ONE_SIDE = 0.8;

/** Passages that two texts share, in the order of the first. */
export function matchTexts(one: Indexed, other: Indexed): Match[] {
  const same = sameThroughout(one, other);
  if (same) return [same];
  const telling = weightSums(one.weights);
  const runs = sharedRuns(one.seeds, other.seeds);
  const chains = chainRuns(runs, ({ a, length }) => (telling[a + length] ?? 0) - (telling[a] ?? 0));
  const copied = chains.flatMap((chain) => judgeChain(one, other, chain));
  const found = [...copied, ...adaptedSentences(one, other, other.postings)];
  return inCompany(one, other, joinNeighbours(one, other, best(found).sort(byPlace)));
}

const byPlace = (x: Match, y: Match): number => x.a.from - y.a.from || x.b.from - y.b.from;

/** Two copies of one text, however repetitive it is. */
function sameThroughout(one: Indexed, other: Indexed): Match | null {
  const wordsA = one.text.words;
  const wordsB = other.text.words;
  if (wordsA.length === 0 || wordsA.length !== wordsB.length) return null;
  if (!wordsA.every(({ surface }, i) => surface === wordsB[i]?.surface)) return null;
  const all = { from: 0, to: wordsA.length };
  const weight = one.weights.reduce((sum, each) => sum + each, 0);
  return { a: all, b: all, kind: 'verbatim', containment: 1, weight };
}

/** Sentences of one chain are judged one by one: some may be copied to the letter and others edited. */
function judgeChain(one: Indexed, other: Indexed, { a, b, runs }: Chain): Match[] {
  return piecesOf(one.text, other.text, snap(one.text, a), snap(other.text, b), runs).flatMap(
    (piece) => judge(one, other, piece.a, piece.b, piece.runs) ?? [],
  );
}

function weightSums(weights: Float64Array): Float64Array {
  const sums = new Float64Array(weights.length + 1);
  weights.forEach((weight, i) => {
    sums[i + 1] = (sums[i] ?? 0) + weight;
  });
  return sums;
}

/** The matches that tell most, without those that repeat them. */
function best(matches: readonly Match[]): Match[] {
  const kept: Match[] = [];
  const ranked = [...matches].sort((x, y) => y.weight - x.weight || byPlace(x, y));
  for (const match of ranked) if (!kept.some((better) => repeats(match, better))) kept.push(match);
  return kept;
}

function repeats(match: Match, better: Match): boolean {
  const a = coveredShare(match.a, better.a);
  const b = coveredShare(match.b, better.b);
  return Math.min(a, b) >= COVERED || Math.max(a, b) >= COVERED_ON_ONE_SIDE;
}

const coveredShare = (inner: WordRange, outer: WordRange): number =>
  Math.max(0, Math.min(inner.to, outer.to) - Math.max(inner.from, outer.from)) / (inner.to - inner.from);

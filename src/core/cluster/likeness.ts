import type { SketchFigures } from './code.ts';
import { PLAIN, type Rarity } from './rarity.ts';
import { type ClusterSettings, DEFAULT_SETTINGS } from './settings.ts';
import { containment } from './shingles.ts';
import { TERM_KINDS, type TermKind } from './types.ts';

/** Terms are weighed by group: words tell what happened, names to whom and where, figures and days which time it was. */
const GROUP_OF: Readonly<Record<TermKind, number>> = { word: 0, name: 1, place: 1, figure: 2, day: 3 };
const GROUPS = Uint8Array.from(TERM_KINDS, (kind) => GROUP_OF[kind]);

/**
 * Cosine of two sketches by group: words, names, figures, days; NaN where one has none. Where one has no words or no names, as
 * a headline in capitals shows none, both together stand in.
 */
export type Cosines = readonly [words: number, names: number, figures: number, days: number];

/** Weights of a logistic regression, fitted on the invented stories and series under `corpus/`. */
const WEIGHT = {
  constant: -3.6,
  words: 2.8,
  names: 4.6,
  both: 2,
  figures: 1.2,
  days: 1.6,
  otherDays: -0.9,
  undated: -1.2,
} as const;

/** Share of the runs in common, and their number, from which a text of another time is the same text. */
const REPRINT = { share: 0.8, runs: 40 } as const;

/** The figures of a sketch with the weights that its terms have by how rare they are, and the sum of their squares by group. */
export interface Weighed {
  readonly figures: SketchFigures;
  readonly weights: Float64Array;
  readonly squares: Float64Array;
}

export function weigh(figures: SketchFigures, rarity: Rarity = PLAIN): Weighed {
  const { keys, weights: given, kinds } = figures;
  const weights = new Float64Array(keys.length);
  const squares = new Float64Array(4);
  for (let i = 0; i < keys.length; i++) {
    const weight = rarity(keys[i] as number) * (given[i] as number);
    const group = GROUPS[kinds[i] as number] as number;
    weights[i] = weight;
    squares[group] = (squares[group] as number) + weight * weight;
  }
  return { figures, weights, squares };
}

/** How sure it is that two articles tell one event, 0 to 1. */
export function likenessScore(left: Weighed, right: Weighed, settings: ClusterSettings = DEFAULT_SETTINGS): number {
  const [a, b] = [left.figures, right.figures];
  const gap = a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
  if (gap !== null && gap > settings.windowDays) return isReprint(a, b) ? 1 : 0;
  const cosines = cosinesOf(left, right);
  const logit = evidenceOf(cosines) + timeEvidence(gap, settings);
  return 1 / (1 + Math.exp(-logit));
}

const isReprint = (a: SketchFigures, b: SketchFigures): boolean =>
  Math.min(a.runs, b.runs) >= REPRINT.runs && containment(a, b) >= REPRINT.share;

function evidenceOf([words, names, figures, days]: Cosines): number {
  const [w, n] = [Math.sqrt(words || 0), Math.sqrt(names || 0)];
  const told = Number.isNaN(days) ? 0 : days > 0 ? WEIGHT.days * days : WEIGHT.otherDays;
  return (
    WEIGHT.constant + WEIGHT.words * w + WEIGHT.names * n + WEIGHT.both * w * n + WEIGHT.figures * (figures || 0) + told
  );
}

/** Each half-life after the first day halves the odds. An unknown day is weighed as some days. */
const timeEvidence = (gap: number | null, { halfLifeDays }: ClusterSettings): number =>
  gap === null ? WEIGHT.undated : (-Math.LN2 * Math.max(0, gap - 1)) / halfLifeDays;

export function cosinesOf(left: Weighed, right: Weighed): Cosines {
  sumProducts(left, right);
  const both = cosine(sum(PRODUCTS), sum(left.squares), sum(right.squares));
  const words = cosineOf(0, left, right);
  const names = cosineOf(1, left, right);
  return [
    Number.isNaN(words) ? both : words,
    Number.isNaN(names) ? both : names,
    cosineOf(2, left, right),
    cosineOf(3, left, right),
  ];
}

/** Where the products of the pair at hand are summed up: pairs are many, and each is done with before the next. */
const PRODUCTS = new Float64Array(4);

function sumProducts({ figures: a, weights: v }: Weighed, { figures: b, weights: w }: Weighed): void {
  const { keys: x, kinds: g } = a;
  const { keys: y, kinds: h } = b;
  const m = x.length;
  const n = y.length;
  PRODUCTS.fill(0);
  let i = 0;
  let j = 0;
  while (i < m && j < n) {
    const p = x[i] as number;
    const q = y[j] as number;
    if (p < q) i += 1;
    else if (q < p) j += 1;
    else {
      const group = Math.max(GROUPS[g[i] as number] as number, GROUPS[h[j] as number] as number);
      PRODUCTS[group] = (PRODUCTS[group] as number) + (v[i] as number) * (w[j] as number);
      i += 1;
      j += 1;
    }
  }
}

const cosineOf = (group: number, left: Weighed, right: Weighed): number =>
  cosine(PRODUCTS[group] as number, left.squares[group] as number, right.squares[group] as number);

/** NaN where one side has nothing. */
const cosine = (product: number, left: number, right: number): number => Math.min(1, product / Math.sqrt(left * right));

/** Of words and names. */
const sum = (groups: Float64Array): number => (groups[0] as number) + (groups[1] as number);

import type { SketchFigures } from './code.ts';
import { PLAIN, type Rarity } from './rarity.ts';
import { type ClusterSettings, DEFAULT_SETTINGS } from './settings.ts';
import { containment } from './shingles.ts';
import { TERM_KINDS, type TermKind } from './types.ts';

/** Terms are weighed by group: words tell what happened, names to whom and where, figures and days which time it was. */
const GROUP_OF: Readonly<Record<TermKind, number>> = { word: 0, name: 1, place: 1, figure: 2, day: 3 };
const GROUPS = Uint8Array.from(TERM_KINDS, (kind) => GROUP_OF[kind]);

/** Cosine of two sketches by group: words, names, figures, days; NaN where one has none. */
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

/** How sure it is that two articles tell one event, 0 to 1. */
export function likenessScore(
  a: SketchFigures,
  b: SketchFigures,
  settings: ClusterSettings = DEFAULT_SETTINGS,
  rarity: Rarity = PLAIN,
): number {
  const gap = a.day === null || b.day === null ? null : Math.abs(a.day - b.day);
  if (gap !== null && gap > settings.windowDays) return isReprint(a, b) ? 1 : 0;
  const cosines = cosinesOf(a, b, rarity);
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

export function cosinesOf(a: SketchFigures, b: SketchFigures, rarity: Rarity = PLAIN): Cosines {
  const products = new Float64Array(4);
  const left = new Float64Array(4);
  const right = new Float64Array(4);
  let [i, j] = [0, 0];
  while (i < a.keys.length || j < b.keys.length) {
    const x = i < a.keys.length ? (a.keys[i] as number) : Infinity;
    const y = j < b.keys.length ? (b.keys[j] as number) : Infinity;
    const factor = rarity(Math.min(x, y));
    const [v, w] = [factor * (a.weights[i] as number), factor * (b.weights[j] as number)];
    const [g, h] = [GROUPS[a.kinds[i] as number] as number, GROUPS[b.kinds[j] as number] as number];
    if (x <= y) left[g] = (left[g] as number) + v * v;
    if (y <= x) right[h] = (right[h] as number) + w * w;
    if (x === y) products[Math.max(g, h)] = (products[Math.max(g, h)] as number) + v * w;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  const cosine = (group: number): number =>
    Math.min(1, (products[group] as number) / Math.sqrt((left[group] as number) * (right[group] as number)));
  return [cosine(0), cosine(1), cosine(2), cosine(3)];
}

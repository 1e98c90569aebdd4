import { type Span, spanLength, spanOverlap } from '../../src/core/model/index.ts';

/** A passage of one document and the passage of another that it was taken from. */
export interface Case {
  readonly pair: string;
  readonly here: Span;
  readonly there: Span;
}

export interface Plagdet {
  readonly precision: number;
  readonly recall: number;
  readonly granularity: number;
  readonly plagdet: number;
}

/**
 * Macro-averaged precision, recall and granularity by characters, and their combination
 * F1 / log2(1 + granularity) (Potthast, Stein, Barrón-Cedeño, Rosso 2010, the measure of PAN).
 */
export function plagdet(cases: readonly Case[], detections: readonly Case[]): Plagdet {
  const [casesOf, detectionsOf] = [byPair(cases), byPair(detections)];
  const precision = mean(detections.map((r) => coveredShare(r, casesOf.get(r.pair) ?? [])));
  const recall = mean(cases.map((s) => coveredShare(s, detectionsOf.get(s.pair) ?? [])));
  const hits = cases.map((s) => (detectionsOf.get(s.pair) ?? []).filter((r) => meet(s, r)).length);
  const granularity = mean(hits.filter((n) => n > 0)) || 1;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision, recall, granularity, plagdet: f1 / Math.log2(1 + granularity) };
}

const meet = (s: Case, r: Case): boolean => spanOverlap(s.here, r.here) > 0 && spanOverlap(s.there, r.there) > 0;

/** Share of a case's characters, on both sides, that lie in others which meet it. */
function coveredShare(one: Case, others: readonly Case[]): number {
  const met = others.filter((other) => meet(one, other));
  const covered =
    coveredLength(
      one.here,
      met.map(({ here }) => here),
    ) +
    coveredLength(
      one.there,
      met.map(({ there }) => there),
    );
  return covered / (spanLength(one.here) + spanLength(one.there));
}

function coveredLength(span: Span, by: readonly Span[]): number {
  let covered = 0;
  let at = span.start;
  for (const { start, end } of [...by].sort((x, y) => x.start - y.start)) {
    const from = Math.max(at, start);
    const to = Math.min(span.end, end);
    if (to > from) covered += to - from;
    at = Math.max(at, to);
  }
  return covered;
}

function byPair(cases: readonly Case[]): Map<string, Case[]> {
  const map = new Map<string, Case[]>();
  for (const each of cases) map.set(each.pair, [...(map.get(each.pair) ?? []), each]);
  return map;
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

import type { Passage, Point, Position, Span } from '../../../core/model/index.ts';

export type Which = 'all' | 'several' | 'discrepancies';
export type Order = 'salience' | 'support';

/** A way in which a point is told differently, and by how many accounts. */
export interface ValueCount {
  readonly value: string;
  readonly count: number;
}

/** A point as a row: every account's position, and the values that stand against each other. */
export interface Row {
  readonly point: Point;
  /** By `Document.id`. */
  readonly positions: ReadonlyMap<string, Position>;
  /** Those given most first; empty where the accounts do not differ. */
  readonly values: readonly ValueCount[];
  /** From 1, by the value as written. */
  readonly numbers: ReadonlyMap<string, number>;
}

export function rowOf(point: Point): Row {
  const values = point.verdict === 'discrepancy' ? valuesOf(point.positions) : [];
  return {
    point,
    positions: new Map(point.positions.map((position) => [position.document, position])),
    values,
    numbers: new Map(values.map(({ value }, i) => [value, i + 1])),
  };
}

function valuesOf(positions: readonly Position[]): ValueCount[] {
  const counts = new Map<string, number>();
  for (const { value } of positions) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
}

export const isOf = ({ verdict }: Point, which: Which): boolean =>
  which === 'all' || (which === 'several' ? verdict !== 'unmatched' : verdict === 'discrepancy');

/** The most important first, or those that most independent accounts tell. */
export const sorted = (rows: readonly Row[], order: Order): Row[] =>
  rows.toSorted(({ point: a }, { point: b }) =>
    order === 'salience'
      ? b.salience - a.salience
      : b.origins - a.origins || b.positions.length - a.positions.length || b.salience - a.salience,
  );

/** Where in a passage the value stands, where it is written there so. */
export function markOf({ start, quote }: Passage, value: string | undefined): Span | undefined {
  const at = value === undefined ? -1 : quote.indexOf(value);
  return value === undefined || at < 0 ? undefined : { start: start + at, end: start + at + value.length };
}

/** Whom an account reports to say it, unless its value says so already; null where it says so itself. */
export function voiceOf({ voice, value }: Position): string | null {
  if (voice.type === 'outlet' || voice.speaker?.name === value) return null;
  return `according to ${voice.speaker?.name ?? 'a source'}`;
}

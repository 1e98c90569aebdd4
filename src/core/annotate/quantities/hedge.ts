import type { Hedge } from '../../model/annotation.ts';
import { HEDGES_AFTER, HEDGES_BEFORE } from '../en/number-hedges.ts';

/** A hedge and where it begins or ends. */
export interface FoundHedge {
  readonly hedge: Hedge;
  readonly edge: number;
}

const BEFORE: ReadonlyMap<string, Hedge> = new Map(
  HEDGES_BEFORE.flatMap(([hedge, phrases]) => phrases.map((phrase): [string, Hedge] => [phrase, hedge])),
);
const AFTER = [...HEDGES_AFTER].sort(([a], [b]) => b.length - a.length);

/** The hedge that stands right before a figure, an article between them allowed ("more than a dozen", "a nearly 20-minute"). */
export function hedgeBefore(text: string, start: number, floor: number): FoundHedge | null {
  const window = text.slice(Math.max(floor, start - 40), start);
  const words = [...window.matchAll(/[\p{L}.]+/gu)];
  if (!/[\p{L}.][ \u00a0]$/u.test(window)) return null;
  const last = words.at(-1)?.[0].toLowerCase();
  const skip = last === 'a' || last === 'an' || last === 'another' ? 1 : 0;
  for (let count = 5; count > 0; count--) {
    const first = words[words.length - skip - count];
    const end = words[words.length - skip - 1];
    if (!first || !end) continue;
    const phrase = window
      .slice(first.index, end.index + end[0].length)
      .toLowerCase()
      .replace(/\s+/g, ' ');
    const hedge = BEFORE.get(phrase);
    if (hedge) return { hedge, edge: start - window.length + first.index };
  }
  return null;
}

/** The hedge that stands right after a figure or its unit ("or more", "-plus"). */
export function hedgeAfter(text: string, end: number): FoundHedge | null {
  const window = text.slice(end, end + 16).toLowerCase();
  for (const [phrase, hedge] of AFTER)
    if (window.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(window.slice(phrase.length)))
      return { hedge, edge: end + phrase.length };
  return null;
}

/** Bounds that a hedge puts on a stated interval. Hedges of approximation leave it: their width is the figure's rounding. */
export function bounded(
  hedge: Hedge,
  low: number,
  high: number,
): { low: number | null; high: number | null; openLow: boolean; openHigh: boolean } {
  switch (hedge) {
    case 'more-than':
      return { low, high: null, openLow: true, openHigh: true };
    case 'at-least':
      return { low, high: null, openLow: false, openHigh: true };
    case 'less-than':
      return { low: null, high, openLow: true, openHigh: true };
    case 'at-most':
      return { low: null, high, openLow: true, openHigh: false };
    default:
      return { low, high, openLow: false, openHigh: false };
  }
}

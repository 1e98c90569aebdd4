/** Two places that belong together: one in each of two texts, as distances from their tops in pixels. */
export interface Anchor {
  readonly a: number;
  readonly b: number;
  /** How surely they belong together, above 0. */
  readonly score: number;
}

/** The height of both texts. */
export interface Heights {
  readonly a: number;
  readonly b: number;
}

/**
 * The anchors that can be followed without ever going back: of all subsets that rise in both texts, the one of the greatest
 * total score (a heaviest increasing subsequence). Where accounts tell things in another order, the surer and more numerous
 * places win. O(n log n).
 */
export function risingAnchors(anchors: readonly Anchor[]): Anchor[] {
  // At one place of the first text only one can be taken: the highest first, so that none of them comes to build on another.
  const sorted = [...anchors].sort((x, y) => x.a - y.a || y.b - x.b);
  const places = [...new Set(sorted.map(({ b }) => b))].sort((x, y) => x - y);
  const rank = new Map(places.map((b, i) => [b, i + 1]));
  // A Fenwick tree over the places of the second text: the best chain that ends at or below each.
  const best: (Chain | null)[] = Array.from({ length: places.length + 1 }, () => null);
  let heaviest: Chain | null = null;
  for (const anchor of sorted) {
    const place = rank.get(anchor.b) ?? 0;
    let before: Chain | null = null;
    for (let i = place - 1; i > 0; i -= i & -i) before = heavier(before, best[i] ?? null);
    const chain: Chain = { anchor, before, weight: anchor.score + (before?.weight ?? 0) };
    for (let i = place; i < best.length; i += i & -i) best[i] = heavier(best[i] ?? null, chain);
    heaviest = heavier(heaviest, chain);
  }
  const rising: Anchor[] = [];
  for (let chain = heaviest; chain; chain = chain.before) rising.push(chain.anchor);
  return rising.reverse();
}

interface Chain {
  readonly anchor: Anchor;
  readonly before: Chain | null;
  readonly weight: number;
}

/** The heavier of two; the first where they weigh alike. */
function heavier(a: Chain | null, b: Chain | null): Chain | null {
  if (!a || !b) return a ?? b;
  return b.weight > a.weight ? b : a;
}

/**
 * Where in the second text the reader of the first is, between its top and its end: on a straight line from one rising
 * anchor to the next, from the tops to the ends, so it never goes back and never jumps.
 */
export function followOf(
  rising: readonly Anchor[],
  heights: Heights,
  from: 'a' | 'b' = 'a',
): (place: number) => number {
  const to = from === 'a' ? 'b' : 'a';
  const inside = rising.filter(({ a, b }) => a > 0 && b > 0 && a < heights.a && b < heights.b);
  const knots = [{ a: 0, b: 0 }, ...inside, heights];
  return (place) => {
    if (place <= 0) return 0;
    if (place >= heights[from]) return heights[to];
    let low = 0;
    let high = knots.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((knots[middle]?.[from] ?? 0) <= place) low = middle;
      else high = middle;
    }
    const [left, right] = [knots[low] ?? heights, knots[high] ?? heights];
    const width = right[from] - left[from];
    return width <= 0 ? left[to] : left[to] + ((place - left[from]) / width) * (right[to] - left[to]);
  };
}

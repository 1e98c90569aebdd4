import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Anchor, followOf, risingAnchors } from '../../src/web/story/beside/follow.ts';

const anchor = fc.record({
  a: fc.integer({ min: 0, max: 60 }),
  b: fc.integer({ min: 0, max: 60 }),
  score: fc.integer({ min: 1, max: 10 }),
});
const anchors = fc.array(anchor, { maxLength: 9 });
const weight = (all: readonly Anchor[]) => all.reduce((sum, { score }) => sum + score, 0);
const rises = (all: readonly Anchor[]) =>
  all.every((one, i) => i === 0 || ((all[i - 1]?.a ?? 0) < one.a && (all[i - 1]?.b ?? 0) < one.b));

/** The weight of the heaviest rising subset, by trying all. */
function heaviestOf(all: readonly Anchor[]): number {
  const sorted = [...all].sort((x, y) => x.a - y.a || x.b - y.b);
  let most = 0;
  for (let mask = 0; mask < 1 << sorted.length; mask++) {
    const chosen = sorted.filter((_, i) => mask & (1 << i));
    if (rises(chosen)) most = Math.max(most, weight(chosen));
  }
  return most;
}

describe('anchors that rise in both texts', () => {
  it('are the heaviest such subset, as trying all of them finds', () => {
    fc.assert(
      fc.property(anchors, (all) => {
        const rising = risingAnchors(all);
        expect(rises(rising)).toBe(true);
        expect(rising.every((one) => all.includes(one))).toBe(true);
        expect(weight(rising)).toBe(heaviestOf(all));
      }),
      { numRuns: 300 },
    );
  });

  it('leave out a place that one account tells much later, for the many that agree in order', () => {
    const inOrder = [10, 20, 30].map((at) => ({ a: at, b: at * 2, score: 0.8 }));
    const crossing = { a: 15, b: 90, score: 1 };
    expect(risingAnchors([crossing, ...inOrder])).toEqual(inOrder);
  });

  it('are none of none', () => {
    expect(risingAnchors([])).toEqual([]);
  });
});

describe('where the reader of one text is in the other', () => {
  const heights = { a: 100, b: 300 };

  it('never goes back, stays within the text and goes from top to end', () => {
    fc.assert(
      fc.property(anchors, fc.array(fc.integer({ min: -20, max: 130 }), { minLength: 2 }), (all, places) => {
        const follow = followOf(risingAnchors(all), heights);
        const followed = places.sort((x, y) => x - y).map(follow);
        for (const [i, place] of followed.entries()) {
          expect(place).toBeGreaterThanOrEqual(followed[i - 1] ?? 0);
          expect(place).toBeLessThanOrEqual(heights.b);
        }
        expect([follow(0), follow(heights.a)]).toEqual([0, heights.b]);
      }),
    );
  });

  it('is the same place where a text stands beside itself', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100)), fc.nat(100), (places, at) => {
        const same = places.map((place) => ({ a: place, b: place, score: 1 }));
        expect(followOf(risingAnchors(same), { a: 100, b: 100 })(at)).toBeCloseTo(at);
      }),
    );
  });

  it('is the partner at an anchor, in both directions, and half way between two', () => {
    const rising = [
      { a: 20, b: 30, score: 1 },
      { a: 40, b: 200, score: 1 },
    ];
    const there = followOf(rising, heights);
    const back = followOf(rising, heights, 'b');
    expect([there(20), there(30), there(40)]).toEqual([30, 115, 200]);
    expect([back(30), back(115), back(200)]).toEqual([20, 30, 40]);
  });

  it('goes by the share read where nothing is aligned', () => {
    expect(followOf([], heights)(50)).toBe(150);
  });

  it('stays at the top of a text without height', () => {
    expect(followOf([], { a: 0, b: 0 })(10)).toBe(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/core/model/span.ts';
import { SpanIndex } from '../../src/core/text/span-index.ts';

/** Numbers from 0 to `below`, the same in every run (Park and Miller, 1988). */
function numbers(): (below: number) => number {
  let state = 42;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

const overlap = (a: Span, b: Span): boolean => Math.min(a.end, b.end) > Math.max(a.start, b.start);

describe('an index of spans', () => {
  it('finds what a search of all spans finds, in the same order', () => {
    const next = numbers();
    const span = (longest: number): Span => {
      const start = next(500);
      return { start, end: start + next(longest) };
    };
    for (let round = 0; round < 200; round++) {
      const items = Array.from({ length: next(40) }, () => [span(90), span(9)]);
      const index = new SpanIndex(items, (item) => item);
      const asked = span(60);
      expect(index.overlapping(asked)).toEqual(items.filter((item) => item.some((own) => overlap(own, asked))));
    }
  });

  it('looks at no more of a text when the text is twice as long', () => {
    const looked = (count: number): number => {
      let reads = 0;
      const spans = Array.from({ length: count }, (_, i) => ({ start: i * 10, end: i * 10 + 8 }));
      const index = new SpanIndex(spans, (item) => [item]);
      const asked = {
        get start() {
          reads++;
          return count * 5;
        },
        end: count * 5 + 20,
      };
      index.overlapping(asked);
      return reads;
    };
    expect(looked(4000)).toBeLessThan(2 * looked(2000));
    expect(looked(2000)).toBeLessThan(100);
  });
});

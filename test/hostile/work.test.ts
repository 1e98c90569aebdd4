import { describe, expect, it } from 'vitest';
import { loadMeaning } from '../../src/app/models.ts';
import { read } from '../../src/app/pipeline.ts';
import { scorePairs } from '../../src/core/compare/alignment/index.ts';
import { phrasesOf } from '../../src/core/compare/phrases.ts';
import { profilesOf } from '../../src/core/compare/profile.ts';
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

describe('a sentence without an end', () => {
  const profiles = async (words: number) => {
    const text = 'the tall mayor of Tarrow said that the old bridge had fallen on three boats and '.repeat(words / 16);
    return profilesOf([await read({ type: 'text', name: 'endless.txt', text })], await loadMeaning());
  };

  it('has no more to be compared by when it is twice as long', async () => {
    const [long] = await profiles(1600);
    const [longer] = await profiles(3200);
    if (!long || !longer) throw new Error('no sentence');
    expect(longer.terms).toHaveLength(long.terms.length);
    expect(longer.weights.size).toBe(long.weights.size);
    expect(longer.mentions.length).toBeLessThanOrEqual(100);
    expect(phrasesOf(longer).nouns).toHaveLength(phrasesOf(long).nouns.length);
    expect(phrasesOf(longer).predicates).toHaveLength(phrasesOf(long).predicates.length);
  });
});

describe('accounts of very many sentences on one thing', () => {
  it('are paired by no more than a hundred sentences of each other', async () => {
    const account = (name: string, count: number) =>
      read({
        type: 'text',
        name,
        text: Array.from({ length: count }, (_, i) => `The mayor of Tarrow closed bridge ${i} on Monday.`).join('\n\n'),
      });
    const readings = await Promise.all([account('a.txt', 110), account('b.txt', 120)]);
    const pairs = scorePairs(profilesOf(readings, await loadMeaning()));
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.length).toBeLessThanOrEqual(120 * 100);
  });
});

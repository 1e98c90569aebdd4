import { describe, expect, it } from 'vitest';
import { likeness, shareCovered } from '../../../src/core/compare/differences/likeness.ts';
import type { Profile } from '../../../src/core/compare/profile.ts';
import { stemOf } from '../../../src/core/text/stems.ts';
import { pairOf } from '../sentences.ts';

const telling = ({ terms }: Profile) => terms.filter(({ weight }) => weight > 0);

describe('the likeness of two words', () => {
  it.each([
    { name: 'one word', a: 'The blaze spread quickly.', b: 'A blaze raged overnight.', x: 'blaze', y: 'blaze' },
    { name: 'words of one kin', a: 'The solution worked.', b: 'A resolution passed.', x: 'solution', y: 'resolution' },
    { name: 'words of like meaning', a: 'The blaze spread.', b: 'A fire raged.', x: 'blaze', y: 'fire' },
  ])('$name, above that of words with nothing in common', async ({ a: p, b: q, x, y }) => {
    const { a, b } = await pairOf(p, `${q.slice(0, -1)} in the violin shop.`);
    const [left, right] = [stemOf(x), stemOf(y)];
    const like = likeness(a, left, b, right);
    expect(like).toBeGreaterThan(likeness(a, left, b, stemOf('violin')));
    expect(like).toBeLessThanOrEqual(1);
    expect(likeness(b, right, a, left)).toBeCloseTo(like, 6);
    if (x === y) expect(like).toBe(1);
  });

  it('of two names is nought, of a name and itself one', async () => {
    const { a, b } = await pairOf('Mara Dunn resigned today.', 'Piet Oster resigned today.');
    expect(likeness(a, '@person:mara-dunn', b, '@person:piet-oster')).toBe(0);
    expect(likeness(a, '@person:mara-dunn', b, '@person:mara-dunn')).toBe(1);
  });
});

describe('the share covered', () => {
  it('is all in the same words and nothing where there are no words', async () => {
    const { a, b } = await pairOf('The rain flooded a cellar.', 'A cellar was flooded by the rain yesterday.');
    expect(shareCovered(a, telling(a), b, telling(b))).toBeCloseTo(1);
    expect(shareCovered(b, telling(b), a, telling(a))).toBeLessThan(1);
    expect(shareCovered(a, [], b, telling(b))).toBe(0);
    expect(shareCovered(a, telling(a), b, [])).toBe(0);
  });

  it('grows with the words that cover', async () => {
    const { a, b } = await pairOf('Angry farmers blocked roads.', 'Farmers drove tractors; roads stayed empty.');
    const others = telling(b);
    const shares = others.map((_, i) => shareCovered(a, telling(a), b, others.slice(0, i + 1)));
    expect([...shares].sort((x, y) => x - y)).toEqual(shares);
    expect(shares.at(-1)).toBeGreaterThan(0);
  });
});

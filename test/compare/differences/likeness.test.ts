import { describe, expect, it } from 'vitest';
import { likeness, sharesCovered } from '../../../src/core/compare/differences/likeness.ts';
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

describe('the shares covered', () => {
  it('are all in the same words and nothing where there are no words', async () => {
    const { a, b } = await pairOf('The rain flooded a cellar.', 'A cellar was flooded by the rain yesterday.');
    const [first, second] = sharesCovered(a, telling(a), b, telling(b));
    expect(first).toBeCloseTo(1);
    expect(second).toBeLessThan(1);
    expect(second).toBeGreaterThan(0);
    expect(sharesCovered(a, [], b, telling(b))).toEqual([0, 0]);
    expect(sharesCovered(a, telling(a), b, [])).toEqual([0, 0]);
  });

  it('are the same from either side, asked once or again', async () => {
    const { a, b } = await pairOf('Angry farmers blocked roads.', 'Farmers drove tractors; roads stayed empty.');
    const shares = sharesCovered(a, telling(a), b, telling(b));
    expect([...sharesCovered(b, telling(b), a, telling(a))].reverse()).toEqual(shares);
    expect(sharesCovered(a, telling(a), b, telling(b))).toEqual(shares);
  });

  it('grow with the words that cover', async () => {
    const { a, b } = await pairOf('Angry farmers blocked roads.', 'Farmers drove tractors; roads stayed empty.');
    const others = telling(b);
    const shares = others.map((_, i) => sharesCovered(a, telling(a), b, others.slice(0, i + 1))[0]);
    expect([...shares].sort((x, y) => x - y)).toEqual(shares);
    expect(shares.at(-1)).toBeGreaterThan(0);
  });
});

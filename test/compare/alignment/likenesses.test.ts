import { describe, expect, it } from 'vitest';
import { Likenesses } from '../../../src/core/compare/alignment/likenesses.ts';

const likenessOf = (x: number, y: number) => (Math.min(x, y) + 1) / (Math.max(x, y) + 3);

describe('likenesses of numbered words', () => {
  it('are the same from either side, asked once or again', () => {
    const likenesses = new Likenesses(10, likenessOf);
    const first = likenesses.of(4, 9);
    expect(first).toBe(Math.fround(5 / 12));
    expect(likenesses.of(9, 4)).toBe(first);
    expect(likenesses.of(4, 9)).toBe(first);
  });

  it('are worked out once while they are kept', () => {
    const asked: string[] = [];
    const likenesses = new Likenesses(8, (x, y) => {
      asked.push([x, y].sort().join(' '));
      return likenessOf(x, y);
    });
    const pairs = [
      [1, 2],
      [2, 1],
      [0, 7],
    ] as const;
    for (let times = 0; times < 3; times++) for (const [x, y] of pairs) likenesses.of(x, y);
    expect(asked).toEqual(['1 2', '0 7']);
  });

  it('are right for more words than are kept at a time', () => {
    const words = 5000;
    const likenesses = new Likenesses(words, likenessOf);
    for (let x = 0; x < words; x++) likenesses.of(x, words - 1 - x);
    for (let x = 0; x < words; x += 97)
      for (let y = 0; y < words; y += 89) expect(likenesses.of(x, y)).toBe(Math.fround(likenessOf(x, y)));
  });
});

import { describe, expect, it } from 'vitest';
import { Likenesses } from '../../../src/core/compare/alignment/likenesses.ts';

describe('likenesses of numbered words', () => {
  const third = (low: number, high: number) => (low + 1) / (high + 3);

  it('are the same from either side, asked once or again', () => {
    const likenesses = new Likenesses(third);
    const first = likenesses.of(4, 9);
    expect(first).toBeCloseTo(5 / 12, 6);
    expect(likenesses.of(9, 4)).toBe(first);
    expect(likenesses.of(4, 9)).toBe(first);
  });

  it('are worked out once while they are kept', () => {
    const asked: string[] = [];
    const likenesses = new Likenesses((low, high) => {
      asked.push(`${low} ${high}`);
      return third(low, high);
    });
    for (let times = 0; times < 3; times++)
      for (const [x, y] of [
        [1, 2],
        [2, 1],
        [0, 7],
      ] as const)
        likenesses.of(x, y);
    expect(asked).toEqual(['1 2', '0 7']);
  });

  it('are right for more pairs than there are places', () => {
    const likenesses = new Likenesses(third);
    const side = Math.ceil(Math.sqrt(2 * Likenesses.PLACES)) + 200;
    for (let high = 1; high < side; high++) for (let low = 0; low < high; low++) likenesses.of(low, high);
    for (let high = 1; high < side; high += 97)
      for (let low = 0; low < high; low += 89) expect(likenesses.of(low, high)).toBe(Math.fround(third(low, high)));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Tile, tile } from '../../src/core/compare/tiles.ts';

const keys = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 24 });
const one = () => 1;
const split = (words: string) => words.split(' ');
const run = (from: readonly string[], start: number, length: number) => from.slice(start, start + length);

/** Heaviest common run of two sequences, by trying every pair of starts. */
function heaviestByTrial(a: readonly string[], b: readonly string[], weightOf: (i: number) => number): number {
  let best = 0;
  a.forEach((_, i) => {
    b.forEach((_, j) => {
      let weight = 0;
      for (let k = 0; i + k < a.length && j + k < b.length && a[i + k] === b[j + k]; k++) weight += weightOf(i + k);
      best = Math.max(best, weight);
    });
  });
  return best;
}

const weigh = ({ a, length }: Tile, weightOf: (i: number) => number): number => {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += weightOf(a + k);
  return sum;
};

const covered = (tiles: readonly Tile[], side: 'a' | 'b'): number[] =>
  tiles.flatMap((t) => Array.from({ length: t.length }, (_, k) => t[side] + k));

describe('tiles', () => {
  it.each([
    [
      'one x two',
      'one y two',
      [
        { a: 0, b: 0, length: 1 },
        { a: 2, b: 2, length: 1 },
      ],
    ],
    [
      'the mayor spoke on Monday',
      'on Monday the mayor spoke',
      [
        { a: 0, b: 2, length: 3 },
        { a: 3, b: 0, length: 2 },
      ],
    ],
    ['a b', 'c d', []],
    ['', 'a', []],
  ])('of “%s” and “%s”', (a, b, expected) => {
    expect(tile(split(a), split(b), one, 1)).toEqual(expected);
  });

  it('are runs of equal keys within both sequences, in order of the first, each key used once', () => {
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const tiles = tile(a, b, one, 1);
        for (const t of tiles) {
          expect(t.length).toBeGreaterThan(0);
          expect(run(a, t.a, t.length)).toEqual(run(b, t.b, t.length));
          expect(run(a, t.a, t.length)).toHaveLength(t.length);
        }
        for (const side of ['a', 'b'] as const) {
          const places = covered(tiles, side);
          expect(new Set(places).size).toBe(places.length);
        }
        expect(covered(tiles, 'a')).toEqual(covered(tiles, 'a').sort((x, y) => x - y));
      }),
    );
  });

  it('take the heaviest run there is first', () => {
    const weighted = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(keys, keys, weighted, (a, b, weights) => {
        const weightOf = (i: number) => weights[i] ?? 0;
        const tiles = tile(a, b, weightOf, 1);
        expect(Math.max(0, ...tiles.map((t) => weigh(t, weightOf)))).toBe(heaviestByTrial(a, b, weightOf));
      }),
    );
  });

  it('leave no key uncovered that both still have, where a single key is enough', () => {
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        const tiles = tile(a, b, one, 1);
        const [inA, inB] = [new Set(covered(tiles, 'a')), new Set(covered(tiles, 'b'))];
        const left = new Set(a.filter((_, i) => !inA.has(i)));
        expect(b.filter((key, j) => !inB.has(j) && left.has(key))).toEqual([]);
      }),
    );
  });

  it('cover as much whichever sequence comes first, where single keys are enough', () => {
    const size = (tiles: readonly Tile[]) => covered(tiles, 'a').length;
    fc.assert(
      fc.property(keys, keys, (a, b) => {
        expect(size(tile(b, a, one, 1))).toBe(size(tile(a, b, one, 1)));
      }),
    );
  });

  it('drop runs below the least weight', () => {
    fc.assert(
      fc.property(keys, keys, fc.integer({ min: 2, max: 4 }), (a, b, least) => {
        for (const { length } of tile(a, b, one, least)) expect(length).toBeGreaterThanOrEqual(least);
      }),
    );
  });

  it('look at no more than the first 400 keys', () => {
    const filler = Array.from({ length: 400 }, (_, i) => `filler ${i}`);
    expect(tile([...filler, 'late'], ['late'], one, 1)).toEqual([]);
    expect(tile([...filler.slice(1), 'late'], ['late'], one, 1)).toEqual([{ a: 399, b: 0, length: 1 }]);
  });
});

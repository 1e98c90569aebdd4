import { describe, expect, it } from 'vitest';
import { type Grouping, groupsOf } from '../../src/core/cluster/grouping.ts';

/** A table of likeness from a seed. */
function table(size: number, seed: number): (a: number, b: number) => number {
  let state = seed;
  const values = Array.from({ length: size * size }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
  return (a, b) => values[Math.min(a, b) * size + Math.max(a, b)] as number;
}

/** Average linkage as it is defined: again and again the two groups that are most alike. */
function naive({ size, likeness, threshold }: Pick<Grouping, 'size' | 'likeness' | 'threshold'>): number[][] {
  const groups = Array.from({ length: size }, (_, i) => [i]);
  for (;;) {
    let best = { average: threshold, pair: null as readonly [number, number] | null };
    groups.forEach((a, i) => {
      groups.slice(i + 1).forEach((b, k) => {
        const average =
          a.flatMap((x) => b.map((y) => likeness(x, y))).reduce((s, v) => s + v, 0) / (a.length * b.length);
        if (average >= best.average) best = { average, pair: [i, i + 1 + k] };
      });
    });
    if (!best.pair)
      return groups.map((group) => group.sort((a, b) => a - b)).sort((a, b) => (a[0] as number) - (b[0] as number));
    const [from] = groups.splice(best.pair[1], 1);
    groups[best.pair[0]]?.push(...(from ?? []));
  }
}

const free = { together: [], apart: [] };

describe('grouping by average likeness', () => {
  it.each(Array.from({ length: 25 }, (_, i) => i + 1))('is what the definition gives, table %d', (seed) => {
    const grouping = { size: 4 + (seed % 13), likeness: table(20, seed), threshold: 0.35 + (seed % 5) * 0.08, ...free };
    expect(groupsOf(grouping)).toEqual(naive(grouping));
  });

  it('groups nothing, and one', () => {
    expect(groupsOf({ size: 0, likeness: () => 1, threshold: 0.5, ...free })).toEqual([]);
    expect(groupsOf({ size: 1, likeness: () => 1, threshold: 0.5, ...free })).toEqual([[0]]);
  });

  it('keeps apart what must be, and together', () => {
    const alike = { size: 4, likeness: () => 0.9, threshold: 0.5 };
    const [first, second, ...rest] = groupsOf({ ...alike, together: [], apart: [[0, 3]] });
    expect(rest).toEqual([]);
    expect([first, second].filter((group) => group?.includes(0) && group.includes(3))).toEqual([]);
    expect(groupsOf({ ...alike, likeness: () => 0, together: [[1, 2]], apart: [] })).toEqual([[0], [1, 2], [3]]);
  });

  it('lets a pair that comes later not bring together what is apart', () => {
    const decided = {
      together: [
        [0, 1],
        [1, 2],
      ] as const,
      apart: [[0, 2]] as const,
    };
    expect(groupsOf({ size: 3, likeness: () => 0, threshold: 0.5, ...decided })).toEqual([[0, 1], [2]]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikePairs } from '../../../src/core/compare/alignment/alike.ts';

describe('pairs that are alike', () => {
  it('have the same keys on either side as the first of their kind', () => {
    const place = fc.nat(7);
    const keys = fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(keys, fc.array(fc.record({ atA: place, atB: place })), (given, pairs) => {
        const { kinds, first } = alikePairs(pairs, given);
        const sides = (i: number) => [given[pairs[i]?.atA ?? -1], given[pairs[i]?.atB ?? -1]];
        pairs.forEach((_, i) => {
          expect(sides(first[kinds[i] ?? -1] ?? -1)).toEqual(sides(i));
        });
      }),
    );
  });

  it('are one kind where sentences are repeated', () => {
    const keys = ['rain', 'sun', 'rain'];
    const pairs = [
      { atA: 0, atB: 1 },
      { atA: 2, atB: 1 },
      { atA: 1, atB: 0 },
    ];
    expect(alikePairs(pairs, keys)).toEqual({ kinds: Int32Array.of(0, 0, 1), first: [0, 2] });
  });
});

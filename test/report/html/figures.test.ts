import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../../src/core/model/index.ts';
import { editionOf } from '../../../src/report/view/edition.ts';
import { figureGroups } from '../../../src/report/view/figure-groups.ts';
import { rangeInWords } from '../../../src/report/view/ranges.ts';
import { comparison } from '../fixture.ts';
import { comparisonOf } from './many.ts';

const [given] = comparison.documents[0]?.quantities ?? [];
const quantity = (fields: Partial<Quantity>): Quantity => {
  if (!given) throw new Error('the fixture has no quantity');
  return { ...given, ...fields };
};

describe('a range in words', () => {
  it.each<[Partial<Quantity>, string]>([
    [{ low: 14, high: 14 }, '14'],
    [{ low: 14, high: 14, hedge: 'about' }, 'about 14'],
    [{ low: 20, high: 30 }, '20 to 30'],
    [{ low: 1400, high: null, openLow: true }, 'more than 1,400'],
    [{ low: 17, high: null, openLow: false }, 'at least 17'],
    [{ low: null, high: 5, openHigh: true }, 'less than 5'],
    [{ low: null, high: 5, openHigh: false }, 'at most 5'],
    [{ low: 1998, high: 1998 }, '1998'],
    [{ low: 2_500_000, high: 2_500_000 }, '2.5m'],
  ])('%j reads %j', (fields, words) => {
    expect(rangeInWords(quantity(fields))).toBe(words);
  });
});

describe('groups of figures', () => {
  it('bring together the sides of a difference, each account once', () => {
    const [group] = figureGroups(editionOf(comparison));
    expect(group?.difference).toBe('d1');
    expect(group?.rows.map(({ account, quantity: { low, high } }) => [account.label, low, high])).toEqual([
      ['A', 14, 14],
      ['B', 17, null],
      ['C', 17, null],
    ]);
  });

  it('leave out what cannot be compared', () => {
    const two = comparisonOf(2);
    const documents = two.documents.map((document, i) => ({
      ...document,
      quantities: document.quantities.map((one) =>
        i === 1 ? { ...one, unit: 'km', dimension: 'length' as const } : one,
      ),
    }));
    expect(figureGroups(editionOf(two))).toHaveLength(1);
    expect(figureGroups(editionOf({ ...two, documents }))).toEqual([]);
  });
});

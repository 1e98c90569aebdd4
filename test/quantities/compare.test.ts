import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparable, type Measured, relateQuantities } from '../../src/core/annotate/quantities/compare.ts';
import { bounded } from '../../src/core/annotate/quantities/hedge.ts';
import type { Hedge } from '../../src/core/model/annotation.ts';
import { quantityIn } from './read.ts';

describe('relateQuantities', () => {
  it.each([
    ['They spoke for 20 to 30 minutes.', 'A 20-minute talk followed.', 'contains'],
    ['A 20-minute talk followed.', 'They spoke for 20 to 30 minutes.', 'contained'],
    ['More than 1,400 people died.', 'Some said 1,429 people died.', 'contains'],
    ['More than 1,400 people died.', 'They said 1,400 people died.', 'overlaps'],
    ['Fewer than 100 people died.', 'More than 1,400 people died.', 'disjoint'],
    ['At least 60 people died.', 'At least 64 people died.', 'contains'],
    ['It fell 35.72 percent.', 'It fell 35.7 percent.', 'rounds-to'],
    ['It fell 35.72 percent.', 'It fell 36 percent.', 'rounds-to'],
    ['It fell 35.72 percent.', 'It fell 35 percent.', 'overlaps'],
    ['It fell 35.72 percent.', 'It fell two miles.', 'incomparable'],
    ['They paid $43,885,310.', 'They paid $44 million.', 'rounds-to'],
    ['They paid $43,885,310.', 'They paid nearly $44 million.', 'rounds-to'],
    ['They paid $43,885,310.', 'They paid $43 million.', 'overlaps'],
    ['They paid $43,885,310.', 'They paid $42 million.', 'disjoint'],
    ['They paid $43,885,310.', 'They paid $45 million.', 'disjoint'],
    ['They paid $43,885,310.', 'They paid more than $43 million.', 'contained'],
    ['They paid $43 million.', 'They paid nearly $44 million.', 'disjoint'],
    ['They paid $43.7 million.', 'They paid nearly $44 million.', 'rounds-to'],
    ['Nearly 20 people came.', 'They said 19 people came.', 'overlaps'],
    ['They paid $43 million.', 'They paid 43 million euros.', 'incomparable'],
    ['About 200 people came.', 'They said 210 people came.', 'overlaps'],
    ['About 200 people came.', 'They said 300 people came.', 'disjoint'],
    ['It lasted two hours.', 'It lasted 120 minutes.', 'equal'],
    ['They approved it in an 8-6 vote.', 'They approved it in an 8-5 vote.', 'disjoint'],
  ])('%s / %s', (a, b, relation) => {
    expect(relateQuantities(quantityIn(a), quantityIn(b))).toBe(relation);
  });
});

const HEDGES: readonly Hedge[] = ['exact', 'about', 'more-than', 'less-than', 'at-least', 'at-most', 'nearly', 'some'];

const measured: fc.Arbitrary<Measured> = fc
  .record({
    low: fc.integer({ min: -50, max: 500 }),
    width: fc.constantFrom(0, 0, 0, 1, 10, 50),
    hedge: fc.constantFrom(...HEDGES),
    rounding: fc.constantFrom(0, 0.05, 0.5, 5, 50),
    unit: fc.constantFrom('minute', 'hour', 'percent', 'usd', 'one'),
  })
  .map(({ low, width, hedge, rounding, unit }) => ({
    ...bounded(hedge, low, low + width),
    hedge,
    rounding,
    unit,
    dimension: unit === 'percent' ? 'ratio' : unit === 'usd' ? 'money' : unit === 'one' ? 'count' : 'time',
  }));

describe('laws of relateQuantities', () => {
  const converse = { contains: 'contained', contained: 'contains' } as const;

  it('every quantity equals itself', () => {
    fc.assert(
      fc.property(measured, (a) => {
        expect(relateQuantities(a, a)).toBe('equal');
      }),
    );
  });

  it('contains and contained are converse, the others symmetric', () => {
    fc.assert(
      fc.property(measured, measured, (a, b) => {
        const there = relateQuantities(a, b);
        const expected = there === 'contains' || there === 'contained' ? converse[there] : there;
        expect(relateQuantities(b, a)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('what holds a quantity is no smaller', () => {
    fc.assert(
      fc.property(measured, measured, (a, b) => {
        fc.pre(a.unit === b.unit && relateQuantities(a, b) === 'contains');
        expect(a.low ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(b.low ?? Number.NEGATIVE_INFINITY);
        expect(a.high ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(b.high ?? Number.POSITIVE_INFINITY);
      }),
    );
  });
});

describe('comparable', () => {
  const words = (text: string): [ReturnType<typeof quantityIn>, string | null] => {
    const quantity = quantityIn(text);
    return [quantity, quantity.scope && text.slice(quantity.scope.start, quantity.scope.end)];
  };

  it.each([
    ['At least 64 people died.', 'The blast killed 70.', true, []],
    ['Police counted 64 victims.', 'Police counted 64 people.', true, []],
    ['Police counted 64 boats.', 'Police counted 64 people.', false, ['counted']],
    ['They paid $43 million.', 'They flew 43 miles.', false, ['dimension']],
    ['They paid $43 million.', 'They paid 43 million euros.', false, ['unit']],
    ['They owed $9 million in federal taxes.', 'They owed $5 million in federal taxes.', true, []],
    ['They owed $9 million in federal taxes.', 'They owed $5 million in speaking fees.', false, ['counted', 'scope']],
  ] as const)('%s / %s', (first, second, expected, against) => {
    const [[a, scopeA], [b, scopeB]] = [words(first), words(second)];
    const { comparable: result, reasons } = comparable(a, b, { a: scopeA, b: scopeB });
    expect(result).toBe(expected);
    if (!expected) expect(reasons).toEqual(against);
    expect(comparable(b, a, { a: scopeB, b: scopeA })).toEqual({ comparable: result, reasons });
  });
});

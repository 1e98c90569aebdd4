import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisOf } from '../../../src/report/view/axis.ts';

describe('the axis of figures', () => {
  it('keeps the order of values and gives each a place within it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 8 }), (values) => {
        const axis = axisOf(values);
        const sorted = values.toSorted((a, b) => a - b).map(axis.place);
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
        for (const place of sorted) {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(100);
        }
        expect(axis.ticks.length).toBeGreaterThan(1);
        expect(axis.ticks.length).toBeLessThan(12);
      }),
    );
  });

  it.each([
    [[14, 17], false],
    [[3, 4_000], true],
    [[0, 4_000], false],
  ])('of %j is logarithmic: %s', (values, logarithmic) => {
    expect(axisOf(values).logarithmic).toBe(logarithmic);
  });
});

import { describe, expect, it } from 'vitest';
import { inverseFrequency, stemOf } from '../../src/core/text/stems.ts';

describe('stems', () => {
  it.each([
    ['Resignation', 'resigned'],
    ['moderator', 'moderate'],
    ['harbour', 'harbor'],
    ['neighbouring', 'neighboring'],
    ['organised', 'organized'],
    ['organisation', 'organization'],
    ['centre', 'center'],
    ['programmes', 'programs'],
    ['Calderón', 'Calderon'],
    ['mayor’s', 'mayor'],
  ])('%s and %s are one', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  it.each([
    ['four', 'for'],
    ['hour', 'hor'],
    ['filed', 'filled'],
    ['fire', 'fir'],
    ['minister', 'minute'],
  ])('%s and %s are two', (a, b) => {
    expect(stemOf(a)).not.toBe(stemOf(b));
  });

  it('tells rare words from common ones', () => {
    expect(inverseFrequency(stemOf('refrigeration'))).toBeGreaterThan(inverseFrequency(stemOf('government')));
    expect(inverseFrequency(stemOf('the'))).toBeLessThan(0.1);
  });
});

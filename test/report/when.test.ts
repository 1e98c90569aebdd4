import { describe, expect, it } from 'vitest';
import { showEdtf, showWhen } from '../../src/report/when.ts';

describe('when something happened, in words', () => {
  it.each([
    ['2025-08-24', '24 August 2025'],
    ['2025-08-24T16:20Z', '24 August 2025, 16:20 UTC'],
    ['2025-08', 'August 2025'],
    ['2025', '2025'],
    ['198X', '1980s'],
    ['2024-22', 'summer 2024'],
    ['XXXX-08-21', '21 August'],
    ['2007/2014', '2007–2014'],
    ['2007/..', 'since 2007'],
    ['2025~', '2025'],
  ])('%s is %s', (value, words) => {
    expect(showEdtf(value)).toBe(words);
  });

  it('keeps the words of the account where no date is known', () => {
    expect(showWhen({ when: null, label: 'last Friday' })).toBe('last Friday');
  });
});

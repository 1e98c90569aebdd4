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
    ['19XX', '1900s'],
    ['2024-34', 'second quarter of 2024'],
    ['XXXX-36', 'fourth quarter'],
    ['XXXX-12/..', 'since December'],
    ['../2024-23', 'until autumn 2024'],
    ['2024-03-04/2024-03-08', '4–8 March 2024'],
    ['2024-03-30/2024-04-02', '30 March – 2 April 2024'],
    ['2024-12-30/2025-01-05', '30 December 2024 – 5 January 2025'],
    ['2024-11/2025-02', 'November 2024 – February 2025'],
    ['2025-03-04T22:40', '4 March 2025, 22:40'],
  ])('%s is %s', (value, words) => {
    expect(showEdtf(value)).toBe(words);
  });

  it('keeps the words of the account where no date is known', () => {
    expect(showWhen({ when: null, label: 'last Friday', precision: 'day' })).toBe('last Friday');
  });

  it('adds the words of the account where the date does not tell the part of the day', () => {
    expect(showWhen({ when: '2025-03-05', label: 'last night', precision: 'part-of-day' })).toBe(
      '5 March 2025 (“last night”)',
    );
  });
});

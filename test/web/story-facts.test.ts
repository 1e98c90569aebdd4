import { describe, expect, it } from 'vitest';
import { accountsOf, differencesOf, outletsOf } from '../../src/web/front/story-facts.ts';

describe('a story in a list', () => {
  it.each([
    [['The Lantern', 'The Mercury'], 2, 'The Lantern, The Mercury'],
    [['The Lantern', 'The Mercury'], 9, 'The Lantern, The Mercury, +7'],
    [[], 0, ''],
  ])('outlets %j of %d', (outletNames, outlets, told) => {
    expect(outletsOf({ outletNames, outlets })).toBe(told);
  });

  it.each([
    [1, null, 'One account: nothing to compare it with yet'],
    [4, null, '4 accounts'],
    [4, 4, '4 accounts, all independent'],
    [4, 1, '4 accounts, 1 independent origin'],
  ])('%d accounts of %s origins', (accounts, origins, told) => {
    expect(accountsOf({ accounts, origins })).toBe(told);
  });

  const at = '2026-03-04T05:06:07.000Z';
  it.each([
    ['one account alone has nothing to differ from', 1, null, 0, 0, []],
    ['not compared', 2, null, 0, 0, ['not compared yet']],
    ['agreeing', 2, at, 0, 0, ['no difference found']],
    ['only contradictions', 2, at, 1, 1, ['1 contradiction']],
    ['only others', 2, at, 2, 0, ['2 differences']],
    ['both', 3, at, 5, 2, ['2 contradictions', '3 other differences']],
  ])('%s', (_, accounts, compared, differences, contradictions, told) => {
    expect(differencesOf({ accounts, compared, differences, contradictions }).map(({ text }) => text)).toEqual(told);
  });
});

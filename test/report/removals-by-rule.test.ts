import { describe, expect, it } from 'vitest';
import { furnitureShare, removalsByRule } from '../../src/report/view/removals-by-rule.ts';

const removal = (step: string, quote: string, at: number, reason = step) => ({ step, quote, at, reason });

describe('what was removed from a page', () => {
  const removals = [
    removal('share-bar', 'Share', 9),
    removal('consent', 'Cookies', 0),
    removal('share-bar', 'Print', 3),
    removal('consent', 'Privacy', 0, 'another reason'),
  ];

  it('stands by rule and reason, the most frequent first, each in the order of the page', () => {
    const groups = removalsByRule({ removals }).map((group) => [
      group.step,
      ...group.removals.map(({ quote }) => quote),
    ]);
    expect(groups).toEqual([
      ['share-bar', 'Print', 'Share'],
      ['consent', 'Cookies'],
      ['consent', 'Privacy'],
    ]);
  });

  it.each([
    ['nothing removed', [], 'A report.', 0],
    ['as much as is left', [removal('consent', '12345', 0)], 'abcde', 0.5],
    ['all of it', [removal('consent', '12345', 0)], '', 1],
    ['an empty page', [], '', 0],
  ])('is a share of the page: %s', (_, removed, text, share) => {
    expect(furnitureShare({ removals: removed, text })).toBe(share);
  });
});

import { describe, expect, it } from 'vitest';
import { bCubed } from '../../eval/clustering/b-cubed.ts';

const map = (groups: readonly string[]): Map<string, string> =>
  new Map(groups.flatMap((items, group) => [...items].map((item): [string, string] => [item, String(group)])));

describe('B³', () => {
  it.each([
    { name: 'the same groups', groups: ['ab', 'c'], events: ['ab', 'c'], precision: 1, recall: 1 },
    { name: 'all alone', groups: ['a', 'b', 'c'], events: ['ab', 'c'], precision: 1, recall: (1 / 2 + 1 / 2 + 1) / 3 },
    { name: 'all in one', groups: ['abc'], events: ['ab', 'c'], precision: (2 / 3 + 2 / 3 + 1 / 3) / 3, recall: 1 },
    {
      name: 'one moved: a, b and d in a group of three, c alone',
      groups: ['abd', 'c'],
      events: ['abc', 'd'],
      precision: (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4,
      recall: (2 / 3 + 2 / 3 + 1 + 1 / 3) / 4,
    },
  ])('is worked by hand for $name', ({ groups, events, precision, recall }) => {
    const scored = bCubed(map(groups), map(events));
    expect(scored.precision).toBeCloseTo(precision, 12);
    expect(scored.recall).toBeCloseTo(recall, 12);
    expect(scored.f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
  });

  it('refuses groups of other items', () => {
    expect(() => bCubed(map(['a']), map(['ab']))).toThrow(RangeError);
    expect(() => bCubed(map(['abx']), map(['ab']))).toThrow(RangeError);
  });
});

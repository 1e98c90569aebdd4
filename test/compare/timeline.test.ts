import { expect, it } from 'vitest';
import { byTime } from '../../src/core/compare/timeline.ts';
import type { TimelineEntry } from '../../src/core/model/comparison.ts';

const at = (when: string | null, label = ''): TimelineEntry => ({
  id: `${when}${label}`,
  when,
  label,
  precision: 'day',
  passages: [],
  conflict: null,
});

it('a timeline is in the order of time: seasons and quarters among months, years unknown and words of the account last', () => {
  const ordered = [
    '19XX',
    '1926',
    '198X',
    '1988',
    '2024-33',
    '2024-02-03',
    '2024-21',
    '2024-05',
    '2024-22',
    '2024-10',
    '2024-24',
    '2025-01',
    '2025-03-04T22:40',
    'XXXX-22',
    'XXXX-08-21',
    null,
  ].map((when) => at(when, when ?? 'last week'));
  expect([...ordered].reverse().sort(byTime)).toEqual(ordered);
});

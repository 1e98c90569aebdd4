import { describe, expect, it } from 'vitest';
import { agoOf } from '../../src/web/shared/ago.ts';

const NOW = new Date('2026-03-04T12:00:00.000Z');

describe('how long ago', () => {
  it.each([
    ['2026-03-04T12:00:00.000Z', 'just now'],
    ['2026-03-04T11:59:01.000Z', 'just now'],
    ['2026-03-04T12:00:20.000Z', 'in a moment'],
    ['2026-03-04T11:59:00.000Z', '1 minute ago'],
    ['2026-03-04T11:00:01.000Z', '59 minutes ago'],
    ['2026-03-04T11:00:00.000Z', '1 hour ago'],
    ['2026-03-03T12:00:01.000Z', '23 hours ago'],
    ['2026-03-03T12:00:00.000Z', '1 day ago'],
    ['2026-03-04T14:30:00.000Z', 'in 2 hours'],
    ['2026-02-25T12:00:01.000Z', '6 days ago'],
    ['2026-02-25T12:00:00.000Z', null],
    ['2026-03-11T12:00:00.000Z', null],
    ['yesterday', null],
  ])('%s is %s', (moment, told) => {
    expect(agoOf(moment, NOW)).toBe(told);
  });
});

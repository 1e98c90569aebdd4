import { describe, expect, it } from 'vitest';
import { nextCheck, SCHEDULE, type Watched } from '../../src/core/versions/index.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = new Date('2024-03-26T12:00:00Z');

const ago = (time: number): Date => new Date(NOW.getTime() - time);

const wait = (watched: Partial<Watched>): number | null => {
  const due = nextCheck({ published: null, lastChanged: null, lastChecked: NOW, failures: 0, ...watched }, NOW);
  return due && due.getTime() - NOW.getTime();
};

describe('when a page is looked at again', () => {
  it.each([
    ['an hour', HOUR, 15 * MINUTE],
    ['just under three hours', 3 * HOUR - 1, 15 * MINUTE],
    ['three hours', 3 * HOUR, HOUR],
    ['a day', DAY, 3 * HOUR],
    ['eight days', 8 * DAY, 3 * DAY],
    ['two months', 60 * DAY, 30 * DAY],
    ['a year', 365 * DAY, null],
  ])('changed %s ago', (_name, age, expected) => {
    expect(wait({ lastChanged: ago(age) })).toBe(expected);
  });

  it('goes by the later of publication and change', () => {
    expect(wait({ published: ago(60 * DAY), lastChanged: ago(HOUR) })).toBe(15 * MINUTE);
    expect(wait({ published: ago(HOUR), lastChanged: null })).toBe(15 * MINUTE);
  });

  it('is patient where nothing tells how old it is', () => {
    expect(wait({})).toBe(SCHEDULE.steps.at(-1)?.every);
  });

  it('is due at once where it never was looked at', () => {
    expect(wait({ lastChecked: null })).toBe(0);
  });

  it('waits twice as long for each failure, up to a bound, and gives up', () => {
    const lastChanged = ago(HOUR);
    expect([1, 2, 3].map((failures) => wait({ lastChanged, failures }))).toEqual([30 * MINUTE, HOUR, 2 * HOUR]);
    expect(wait({ lastChanged, failures: SCHEDULE.mostFailures - 1 })).toBe(SCHEDULE.longestWait);
    expect(wait({ lastChanged, failures: SCHEDULE.mostFailures })).toBeNull();
  });

  it('never looks again at what is gone', () => {
    expect(wait({ lastChanged: ago(HOUR), gone: true })).toBeNull();
  });

  it('takes a time in the future for now', () => {
    expect(wait({ published: ago(-5 * DAY) })).toBe(15 * MINUTE);
  });
});

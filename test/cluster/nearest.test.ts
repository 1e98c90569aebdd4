import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nearestInTime } from '../../src/core/cluster/explain.ts';
import { byDayAndId, type Held } from '../../src/core/cluster/shelf.ts';

const MOST = 60;

const heldAt = (day: number | null, i: number): Held =>
  ({ id: `a${String((i * 7919) % 1000).padStart(4, '0')}`, day, number: i }) as Held;

it('the nearest in time are those that sorting all by their distance puts first', () => {
  const days = fc.array(fc.option(fc.integer({ min: 0, max: 40 }), { freq: 8 }), { minLength: 2, maxLength: 200 });
  fc.assert(
    fc.property(days, fc.nat(), (given, which) => {
      const members = given.map(heldAt).sort(byDayAndId);
      const held = members[which % members.length] as Held;
      const distance = ({ day }: Held): number => (day === null || held.day === null ? 1e6 : Math.abs(day - held.day));
      const sorted = members
        .filter((other) => other !== held)
        .sort((a, b) => distance(a) - distance(b) || byDayAndId(a, b));
      expect(nearestInTime(held, members)).toEqual(sorted.slice(0, MOST));
    }),
    { numRuns: 500 },
  );
});

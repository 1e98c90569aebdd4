import { describe, expect, it } from 'vitest';
import type { Comparison, Difference } from '../../src/core/model/comparison.ts';
import { leaveOut } from '../../src/report/view/rejected.ts';
import { comparison } from './fixture.ts';

const ids = (differences: readonly Difference[]): string[] => differences.map(({ id }) => id);
const grave = comparison.differences.filter(({ severity }) => severity !== 'wording');

/** Ids of differences anywhere but in the list of them. */
function named({ points, timeline }: Comparison): string[] {
  return [...points.flatMap(({ differences }) => differences), ...timeline.flatMap(({ conflict }) => conflict ?? [])];
}

describe('a comparison without what a person rejected', () => {
  it('is itself where nothing was, or nothing of it', () => {
    expect(leaveOut(comparison, [])).toBe(comparison);
    expect(leaveOut(comparison, ['none'])).toBe(comparison);
  });

  it.each(ids(comparison.differences))('names %s nowhere, and all others where they were', (id) => {
    const without = leaveOut(comparison, [id]);
    expect(ids(without.differences)).toEqual(ids(comparison.differences).filter((other) => other !== id));
    expect(named(without)).toEqual(named(comparison).filter((other) => other !== id));
    expect(without.notes.at(-1)).toEqual({ code: 'left-out', message: '1 difference left out by hand' });
    expect(without.coverage.differences.of).toBe(grave.filter((one) => one.id !== id).length);
  });

  it('holds no disagreement once all are out', () => {
    const without = leaveOut(comparison, ids(comparison.differences));
    expect(without.points.some(({ verdict }) => verdict === 'discrepancy')).toBe(false);
    expect(without.alignments.some(({ relation }) => relation === 'conflict')).toBe(false);
    expect(without.synthesis.filter(({ role }) => role === 'differs')).toEqual([]);
    expect(without.coverage.differences).toEqual({ carried: 0, of: 0 });
    expect(without.notes.at(-1)?.message).toBe(`${comparison.differences.length} differences left out by hand`);
    expect(comparison.synthesis.some(({ role }) => role === 'differs')).toBe(true);
    expect(comparison.points.some(({ verdict }) => verdict === 'discrepancy')).toBe(true);
  });

  it('drops the sentence that tells it, and not that of another in the same sentences', () => {
    const [difference] = grave;
    const cites = difference?.sides.map(({ context }) => context) ?? [];
    const values = difference?.sides.map(({ quote }) => `“${quote}”`).join(', ');
    const other: Difference = {
      ...(difference as Difference),
      id: 'other',
      sides: (difference?.sides ?? []).map(({ context, ...side }) => {
        const [quote = ''] = context.quote.split(' ');
        return { ...side, context, start: context.start, end: context.start + quote.length, quote };
      }),
    };
    const telling = { role: 'differs' as const, text: `Accounts differ: ${values}.`, cites };
    const both = { ...comparison, differences: [other, ...comparison.differences], synthesis: [telling] };
    expect(leaveOut(both, ['other']).synthesis).toEqual([telling]);
    expect(leaveOut(both, [difference?.id ?? '']).synthesis).toEqual([]);
  });
});

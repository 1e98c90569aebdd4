import { describe, expect, it } from 'vitest';
import { leaveOut } from '../../src/report/view/rejected.ts';
import { comparison } from './fixture.ts';

const ids = comparison.differences.map(({ id }) => id);

describe('a comparison without what a person rejected', () => {
  it('is as it was where nothing is', () => {
    expect(leaveOut(comparison, [])).toBe(comparison);
    expect(leaveOut(comparison, ['none'])).toEqual(comparison);
  });

  it.each(ids)('names %s nowhere any more', (id) => {
    const left = leaveOut(comparison, [id]);
    expect(left.differences).toEqual(comparison.differences.filter((one) => one.id !== id));
    expect(left.points.flatMap(({ differences }) => differences)).not.toContain(id);
    expect(left.timeline.map(({ conflict }) => conflict)).not.toContain(id);
    expect(left.points).toHaveLength(comparison.points.length);
  });

  it('tells nothing as differing where all is, and counts so', () => {
    const left = leaveOut(comparison, ids);
    expect(left.points.filter(({ verdict }) => verdict === 'discrepancy')).toEqual([]);
    const tellsRejected = left.synthesis.filter(
      ({ role, cites }) =>
        role === 'differs' &&
        comparison.differences.some(({ sides }) =>
          cites.every((cited) =>
            sides.some(({ context }) => context.start === cited.start && context.document === cited.document),
          ),
        ),
    );
    expect(tellsRejected).toEqual([]);
    expect(left.coverage.differences).toEqual({ carried: 0, of: 0 });
    expect(left.documents).toBe(comparison.documents);
  });
});

import { describe, expect, it } from 'vitest';
import { Shifts } from '../../src/app/desk/shifts.ts';
import type { Assignment } from '../../src/core/cluster/index.ts';

const arrival = (story: string, change: Partial<Assignment> = {}): Assignment => ({
  story,
  isNew: false,
  moved: [],
  merged: [],
  why: { document: '', with: null, score: 1, shares: [] },
  ...change,
});

/** Of `new-1`, `new-2`, … */
const shiftsOf = (...assignments: Assignment[]): Shifts =>
  new Shifts(
    assignments.map((_, i) => `new-${i + 1}`),
    assignments,
  );

const move = (document: string, from: string, to: string) => ({ document, from, to });
const isThere =
  (...stories: string[]) =>
  (story: string): boolean =>
    stories.includes(story);

describe('what several arrivals change in the end', () => {
  it('tells a move from where an article stood before any came to where it stands now', () => {
    const shifts = shiftsOf(
      arrival('b', { moved: [move('old', 'a', 'b')] }),
      arrival('c', { moved: [move('old', 'b', 'c')] }),
    );
    expect(shifts.moves(() => 'c')).toEqual([{ article: 'old', from: 'a', to: 'c' }]);
  });

  it('tells nothing of an article that went and came back, nor of one that is new itself', () => {
    const shifts = shiftsOf(
      arrival('a', { isNew: true }),
      arrival('b', { moved: [move('old', 'a', 'b'), move('new-1', 'a', 'b')] }),
      arrival('a', { moved: [move('old', 'b', 'a')] }),
    );
    expect(shifts.moves((article) => (article === 'old' ? 'a' : 'b'))).toEqual([]);
  });

  it('leads from a story that is gone to the last one that took it in', () => {
    const shifts = shiftsOf(
      arrival('b', { merged: [{ from: 'a', into: 'b' }] }),
      arrival('c', { merged: [{ from: 'b', into: 'c' }] }),
    );
    expect(shifts.merged(isThere('c'))).toEqual([
      { from: 'a', into: 'c' },
      { from: 'b', into: 'c' },
    ]);
  });

  it('leaves a story that began anew under its id where it is', () => {
    const shifts = shiftsOf(
      arrival('b', { merged: [{ from: 'a', into: 'b' }] }),
      arrival('a', { moved: [move('old', 'b', 'a')] }),
    );
    expect(shifts.merged(isThere('a', 'b'))).toEqual([]);
  });

  it('names the stories that began, and those that may have', () => {
    const shifts = shiftsOf(
      arrival('a', { isNew: true }),
      arrival('b', { moved: [move('old', 'c', 'b')] }),
      arrival('d'),
    );
    expect([...shifts.begun]).toEqual(['a']);
    expect([...shifts.entered]).toEqual(['b']);
  });
});

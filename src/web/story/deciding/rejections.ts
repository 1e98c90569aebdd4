import { type Difference, type Passage, spanOverlap } from '../../../core/model/index.ts';
import type { StoryView } from '../../../http/contract/resources.ts';

export type Decision = StoryView['decisions'][number];

/** A story after somebody said that a difference is none. */
export const withRejected = (view: StoryView, difference: Difference): StoryView =>
  view.comparison.rejected.includes(difference.id)
    ? view
    : counted(view, difference, -1, [...view.comparison.rejected, difference.id]);

/** A story after that was taken back. */
export const withoutRejected = (view: StoryView, difference: Difference): StoryView =>
  view.comparison.rejected.includes(difference.id)
    ? counted(
        view,
        difference,
        1,
        view.comparison.rejected.filter((id) => id !== difference.id),
      )
    : view;

const counted = (
  view: StoryView,
  { severity }: Difference,
  change: 1 | -1,
  rejected: readonly string[],
): StoryView => ({
  ...view,
  differences: view.differences + change,
  contradictions: view.contradictions + (severity === 'contradiction' ? change : 0),
  comparison: { ...view.comparison, rejected },
});

/** The decision that stands by which a difference is none, or undefined where none says so. */
export function rejectionOf({ type, what, sides }: Difference, decisions: readonly Decision[]): Decision | undefined {
  const candidates = decisions.filter(
    ({ kind, payload }) => kind === 'reject-difference' && read(payload).type === type,
  );
  return (
    candidates.find(({ payload }) => read(payload).what === what) ??
    candidates.find(
      ({ payload }) => sides.filter((side) => read(payload).sides.some((one) => meets(one, side))).length > 1,
    )
  );
}

interface Rejection {
  readonly type: string;
  readonly what: string;
  readonly sides: readonly Passage[];
}

const read = (payload: unknown): Rejection => ({ type: '', what: '', sides: [], ...(payload as Partial<Rejection>) });

const meets = (a: Passage, b: Passage): boolean => a.document === b.document && spanOverlap(a, b) > 0;

import type { DecisionRequest } from '../../http/contract/requests.ts';
import { ask } from '../api.ts';
import type { Decision, StoryCounts } from '../records.ts';

/** The story that others go into: that with most accounts, of equal ones the earliest. */
export const targetOf = (stories: readonly StoryCounts[]): StoryCounts | undefined =>
  [...stories].sort((a, b) => b.accounts - a.accounts || (a.created < b.created ? -1 : 1))[0];

/** Puts stories together by a person's word. What was decided, and what takes it back, the last first. */
export async function mergeAll(stories: readonly StoryCounts[]): Promise<{ into: string; undo: () => Promise<void> }> {
  const target = targetOf(stories);
  if (!target) throw new RangeError('no stories to merge');
  const made: number[] = [];
  for (const { id } of stories.filter((story) => story !== target)) {
    const body: DecisionRequest = { kind: 'merge', from: id, into: target.id };
    made.push((await ask<Decision>('/decisions', { method: 'POST', body })).id);
  }
  return { into: target.id, undo: () => takeBack(made) };
}

/** Takes decisions back, the last first. */
export async function takeBack(decisions: readonly number[]): Promise<void> {
  for (const id of decisions.toReversed()) await ask(`/decisions/${id}`, { method: 'DELETE' });
}

import { tick } from 'svelte';
import type { Difference } from '../../../core/model/index.ts';
import type { DecisionRequest } from '../../../http/contract/requests.ts';
import type { StoryView } from '../../../http/contract/resources.ts';
import { ask, storyPath } from '../../api.ts';
import { gate } from '../../shell/gate.svelte.ts';
import { notices } from '../../shell/notices.svelte.ts';
import type { OpenStory } from '../open-story.svelte.ts';
import { type Decision, rejectionOf, withoutRejected, withRejected } from './rejections.ts';

/** Decisions that are under way, by story: what the server says of it is taken over when none is. */
const underWay = new WeakMap<OpenStory, number>();

/**
 * Has something about a story decided, and tells the reader what was, with the way back. Several requests are one decision
 * to the reader. False where it could not be decided, which the reader is told.
 */
export async function decide(
  story: OpenStory,
  requests: readonly [DecisionRequest, ...DecisionRequest[]],
  said: string,
): Promise<boolean> {
  const made: number[] = [];
  const undo = () => takeBack(story, made.toReversed());
  return attempt(story, async () => {
    try {
      for (const body of requests) made.push((await ask<Decision>('/decisions', { method: 'POST', body })).id);
    } finally {
      if (made.length > 0) notices.tell(said, { undo });
    }
  });
}

/** Takes decisions back, in the order given. */
export const takeBack = (story: OpenStory, decisions: readonly number[]): Promise<boolean> =>
  attempt(story, async () => {
    for (const id of decisions) await ask(`/decisions/${id}`, { method: 'DELETE' });
  });

/** A difference is none: it goes at once, and comes back where the server refuses. */
export async function reject(story: OpenStory, difference: Difference): Promise<void> {
  change(story, (view) => withRejected(view, difference));
  const request = { kind: 'reject-difference', story: story.id, difference: difference.id } as const;
  if (!(await decide(story, [request], 'Not counted as a difference any more.')))
    change(story, (view) => withoutRejected(view, difference));
}

/** A difference is one after all. */
export async function restore(story: OpenStory, difference: Difference): Promise<void> {
  const decision = rejectionOf(difference, story.view?.decisions ?? []);
  if (!decision) return void story.refresh();
  change(story, (view) => withoutRejected(view, difference));
  if (!(await takeBack(story, [decision.id]))) change(story, (view) => withRejected(view, difference));
}

function change(story: OpenStory, to: (view: StoryView) => StoryView): void {
  if (story.view) story.view = to(story.view);
}

async function attempt(story: OpenStory, work: () => Promise<void>): Promise<boolean> {
  underWay.set(story, (underWay.get(story) ?? 0) + 1);
  let done = true;
  try {
    await work();
  } catch (error) {
    done = false;
    const trouble = gate.note(error);
    if (trouble) notices.tell('That could not be done.', { trouble });
  }
  const left = (underWay.get(story) ?? 1) - 1;
  underWay.set(story, left);
  if (left === 0) await resettle(story);
  await keepFocus();
  return done;
}

/** Where what had the focus is gone by what was done, it goes to the head of the view. */
async function keepFocus(): Promise<void> {
  await tick();
  if (document.activeElement === document.body) document.getElementById('view-title')?.focus({ preventScroll: true });
}

/** Takes over how a story stands now; where its accounts or what they say is other than it was, it is compared anew. */
async function resettle(story: OpenStory): Promise<void> {
  try {
    const view = await ask<StoryView>(storyPath(story.id));
    const { state } = view.comparison;
    if (state === 'current' && view.comparison.created === story.view?.comparison.created) story.view = view;
    else await story.refresh();
  } catch (error) {
    story.trouble = gate.note(error);
  }
}

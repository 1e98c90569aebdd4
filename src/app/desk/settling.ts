import type { Sketch } from '../../core/cluster/index.ts';
import type { Instant, NewEvent, Placement } from '../../store/records.ts';
import type { Desk } from './desk.ts';
import { type Move, Shifts } from './shifts.ts';

/** Where new articles stand, and what their arrival moved, to be recorded. */
export interface Settled {
  readonly stories: ReadonlyMap<string, string>;
  readonly events: readonly NewEvent[];
}

/**
 * Puts new articles into their stories, one after the other, and moves what their arrival moves. The store is written once,
 * with what stands in the end.
 */
export async function settle(desk: Desk, sketches: readonly Sketch[]): Promise<Settled> {
  const { store, grouping } = desk;
  const at = desk.now().toISOString();
  const shifts = new Shifts(
    sketches.map(({ id }) => id),
    await grouping.place(store, sketches),
  );
  const moves = shifts.moves((article) => grouping.storyOf(article));
  const stories = new Map(sketches.map(({ id }) => [id, grouping.storyOf(id) ?? '']));
  const fresh = await begin(desk, shifts, new Set([...stories.values(), ...moves.map(({ to }) => to)]), at);
  await store.stories.place([...stories, ...moves.map(({ article, to }) => [article, to] as const)].flatMap(placement));
  const merged = shifts.merged((story) => grouping.holds(story)).filter(({ from }) => !fresh.has(from));
  for (const { from, into } of merged) await store.stories.merge(from, into, at);
  if (merged.length > 0) await grouping.redecide(store);
  await relabel(desk, new Set([...stories.values(), ...moves.flatMap(({ from, to }) => [from, to])]), at);
  return { stories, events: eventsOf(moves, merged, at) };

  function placement([article, story]: readonly [string, string]): Placement[] {
    const why = grouping.why(article);
    return why ? [{ story, article, why, by: 'program', at }] : [];
  }
}

/** Keeps the stories among these that began. Returns all that began, those too that did not last. */
async function begin({ store, grouping }: Desk, shifts: Shifts, stories: ReadonlySet<string>, at: Instant) {
  const begun = new Set(shifts.begun);
  for (const story of shifts.entered)
    if (!begun.has(story) && (await store.stories.resolve(story)) !== story) begun.add(story);
  const fresh = [...stories].filter((id) => begun.has(id));
  if (fresh.length > 0)
    await store.stories.createAll(fresh.map((id) => ({ id, label: grouping.newLabel(id) ?? 'untitled', at })));
  return begun;
}

/** A story is called by the headline that stands nearest to all of it, unless a person has named it. */
async function relabel({ store, grouping }: Desk, stories: Iterable<string>, at: Instant): Promise<void> {
  const labels = [...stories].flatMap((story) => {
    const label = grouping.nameOf(story) ?? grouping.newLabel(story);
    return label === null ? [] : [{ story, label }];
  });
  if (labels.length > 0) await store.stories.relabelAll(labels, at);
}

/** A move with all of a story is told as the story's. */
function eventsOf(
  moves: readonly Move[],
  merged: readonly { readonly from: string; readonly into: string }[],
  at: Instant,
): NewEvent[] {
  const went = new Map(merged.map(({ from, into }) => [from, into]));
  return [
    ...merged.map(({ from, into }) => ({
      type: 'story-merged',
      at,
      story: into,
      article: null,
      payload: { from, into },
    })),
    ...moves
      .filter(({ from, to }) => went.get(from) !== to)
      .map(({ article, from, to }) => ({ type: 'article-moved', at, story: to, article, payload: { from, to } })),
  ];
}

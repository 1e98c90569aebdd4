import type { Sketch } from '../../core/cluster/index.ts';
import type { Placement } from '../../store/records.ts';
import type { Desk } from './desk.ts';
import { record } from './events.ts';

/** Puts a new article into its story, moves what its arrival moves, and gives the story's id. */
export async function settle(desk: Desk, article: string, sketch: Sketch): Promise<string> {
  const { store, grouping } = desk;
  const at = desk.now().toISOString();
  const { story, moved, merged, why } = await grouping.place(store, sketch);
  const label = (id: string): string => grouping.label(id) ?? sketch.headline ?? 'untitled';
  for (const id of new Set([story, ...moved.map(({ to }) => to)]))
    if ((await store.stories.resolve(id)) !== id) await store.stories.create({ id, label: label(id), at });
  await store.stories.place([{ story, article, why, by: 'program', at }]);
  const placements = moved.flatMap(({ document, to }): Placement[] => {
    const reason = grouping.why(document);
    return reason ? [{ story: to, article: document, why: reason, by: 'program', at }] : [];
  });
  await store.stories.place(placements);
  for (const { from, into } of merged) {
    await store.stories.merge(from, into, at);
    await record(desk, { type: 'story-merged', at, story: into, article: null, payload: { from, into } });
  }
  for (const { document, from, to } of moved)
    if (!merged.some((each) => each.from === from && each.into === to))
      await record(desk, { type: 'article-moved', at, story: to, article: document, payload: { from, to } });
  if (merged.length > 0) await grouping.redecide(store);
  await store.stories.removeEmpty();
  for (const id of new Set([story, ...moved.flatMap(({ from, to }) => [from, to])])) await relabel(desk, id);
  return story;
}

/** A story is called by the headline that stands nearest to all of it, unless a person has named it. */
async function relabel({ store, grouping, now }: Desk, story: string): Promise<void> {
  const label = grouping.nameOf(story) ?? grouping.newLabel(story);
  if (label !== null && (await store.stories.resolve(story)) === story)
    await store.stories.relabel(story, label, now().toISOString());
}

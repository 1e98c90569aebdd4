import type { StoryCounts } from '../records.ts';

/** Milliseconds by which an event may be written down after the story it moved was: both belong to one deed. */
const ONE_DEED = 2_000;

/** The stories that moved after what a list shows of them; those that it does not show at all are news. */
export function newsIn(
  moved: ReadonlyMap<string, string>,
  shown: readonly Pick<StoryCounts, 'id' | 'updated'>[],
): string[] {
  const updated = new Map(shown.map((story) => [story.id, Date.parse(story.updated)]));
  return [...moved].flatMap(([id, at]) => (Date.parse(at) > (updated.get(id) ?? 0) + ONE_DEED ? [id] : []));
}

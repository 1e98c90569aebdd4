import type { Decisions } from './decisions.ts';
import type { Neighbourhood } from './regroup.ts';
import type { Held, Shelf } from './shelf.ts';

/**
 * What an article's arrival can change: from it over articles alike enough to be of one story, over stories, and over what
 * people put together, the nearest first and at most `most`. Groups of average likeness never reach beyond it, so where it is
 * complete, grouping it anew gives what grouping all would.
 */
export function neighbourhoodOf(start: Held, most: number, shelf: Shelf, decisions: Decisions): Neighbourhood {
  const reached = new Set<Held>([start]);
  for (const held of reached) {
    for (const next of neighbours(held, shelf, decisions)) {
      if (reached.size >= most) break;
      reached.add(next);
    }
    if (reached.size >= most) break;
  }
  return { articles: [...reached], sealed: partial(reached, shelf) };
}

/** Stories of which some articles are among these and others are not. Copies go with their originals. */
export function partial(articles: ReadonlySet<Held>, shelf: Shelf): ReadonlySet<string> {
  const sealed = new Set<string>();
  const stories = new Set([...articles].map(({ story }) => story));
  for (const story of stories) {
    if (story === null) continue;
    for (const held of shelf.in(story))
      if (held.original === null && !articles.has(held)) {
        sealed.add(story);
        break;
      }
  }
  return sealed;
}

function* neighbours(held: Held, shelf: Shelf, decisions: Decisions): Generator<Held> {
  for (const other of decisions.together.get(held.id) ?? []) yield* present(shelf.get(other));
  const pinned = decisions.pinned.get(held.id);
  if (pinned !== undefined) yield* originals(shelf.in(pinned));
  for (const number of held.edges) yield* present(shelf.at(number));
  if (held.story !== null) yield* originals(shelf.in(held.story));
}

function* present(held: Held | undefined): Generator<Held> {
  if (held) yield held.original ?? held;
}

function* originals(story: Iterable<Held>): Generator<Held> {
  for (const held of story) if (held.original === null) yield held;
}

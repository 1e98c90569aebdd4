import { hashText } from '../text/hash.ts';
import { byDayAndId, type Held } from './shelf.ts';

/**
 * The id of each new group: the pinned one, else that of the story with which it has the most articles in common, the largest
 * such overlap first, else one made from its first article. No two groups get the same.
 */
export function storyIds(
  groups: readonly (readonly Held[])[],
  pinned: (held: Held) => string | undefined,
  isTaken: (story: string) => boolean,
): string[] {
  const ids: (string | undefined)[] = groups.map((group) => group.map(pinned).find((story) => story !== undefined));
  const used = new Set(ids.filter((id) => id !== undefined));
  for (const { group, story } of overlapsOf(groups)) {
    if (ids[group] !== undefined || used.has(story)) continue;
    ids[group] = story;
    used.add(story);
  }
  return groups.map((group, i) => {
    const id = ids[i] ?? freshId(group, (story) => used.has(story) || isTaken(story));
    used.add(id);
    return id;
  });
}

interface Overlap {
  readonly group: number;
  readonly story: string;
  readonly size: number;
}

function overlapsOf(groups: readonly (readonly Held[])[]): Overlap[] {
  return groups
    .flatMap((members, group) => {
      const sizes = new Map<string, number>();
      for (const { story } of members) if (story !== null) sizes.set(story, (sizes.get(story) ?? 0) + 1);
      return [...sizes].map(([story, size]): Overlap => ({ group, story, size }));
    })
    .sort((a, b) => b.size - a.size || (a.story < b.story ? -1 : a.story > b.story ? 1 : a.group - b.group));
}

function freshId(group: readonly Held[], isTaken: (story: string) => boolean): string {
  const first = [...group].sort(byDayAndId)[0];
  for (let attempt = 0; ; attempt++) {
    const id = `s${hashText(`${first?.id ?? ''}${attempt === 0 ? '' : ` ${attempt}`}`)}`;
    if (!isTaken(id)) return id;
  }
}

import type { Decisions } from './decisions.ts';
import { groupsOf } from './grouping.ts';
import { byDayAndId, type Held, type Shelf } from './shelf.ts';
import { storyIds } from './story-ids.ts';
import type { Assignment } from './types.ts';

/** Articles to be grouped anew. */
export interface Neighbourhood {
  /** None a copy. */
  readonly articles: readonly Held[];
  /** Stories of which not all articles are there: they may take in and be taken in, and are not divided. */
  readonly sealed: ReadonlySet<string>;
}

export interface Regrouping {
  readonly shelf: Shelf;
  readonly score: (a: Held, b: Held) => number;
  readonly threshold: number;
  readonly decisions: Decisions;
}

export type Changes = Pick<Assignment, 'moved' | 'merged'>;

/** Groups a neighbourhood anew, puts each article in its story, and tells what changed for those that had one. */
export function regroup({ articles, sealed }: Neighbourhood, regrouping: Regrouping): Changes {
  const { shelf, decisions } = regrouping;
  const sorted = [...articles].sort(byDayAndId);
  const groups = groupsOf(groupingOf(sorted, sealed, regrouping)).map((group) =>
    allOf(
      group.map((i) => sorted[i] as Held),
      sealed,
      shelf,
    ),
  );
  const touched = new Set(groups.flat().flatMap(({ story }) => (story === null ? [] : [story])));
  const ids = storyIds(
    groups,
    ({ id }) => decisions.pinned.get(id),
    (story) => shelf.in(story).size > 0,
  );
  const moved: { document: string; from: string; to: string }[] = [];
  groups.forEach((group, i) => {
    const to = ids[i] as string;
    for (const held of group) {
      const { story: from } = held;
      if (from !== null && from !== to) moved.push({ document: held.id, from, to });
      shelf.place(held, to);
    }
  });
  return { moved, merged: mergedOf(moved, touched, shelf) };
}

function groupingOf(sorted: readonly Held[], sealed: ReadonlySet<string>, regrouping: Regrouping) {
  const { score, threshold, decisions } = regrouping;
  const place = new Map(sorted.map(({ id }, i) => [id, i]));
  const pairs = (of: ReadonlyMap<string, readonly string[]>): [number, number][] =>
    sorted.flatMap(({ id }, i) =>
      (of.get(id) ?? []).flatMap((other): [number, number][] => {
        const j = place.get(other);
        return j === undefined || j <= i ? [] : [[i, j]];
      }),
    );
  const pins = sorted.map(({ id }) => decisions.pinned.get(id) ?? null);
  const seals = sorted.map(({ story }) => (story !== null && sealed.has(story) ? story : null));
  return {
    size: sorted.length,
    likeness: (a: number, b: number) => score(sorted[a] as Held, sorted[b] as Held),
    together: [...pairsWithin(pins), ...pairsWithin(seals), ...pairs(decisions.together)],
    apart: [...pairs(decisions.apart), ...pairsBetween(pins)],
    threshold,
  };
}

/** Each with the one before it of the same name. */
function pairsWithin(names: readonly (string | null)[]): [number, number][] {
  const last = new Map<string, number>();
  const pairs: [number, number][] = [];
  names.forEach((name, i) => {
    if (name === null) return;
    const before = last.get(name);
    if (before !== undefined) pairs.push([before, i]);
    last.set(name, i);
  });
  return pairs;
}

/** One of each name with one of each other. */
function pairsBetween(names: readonly (string | null)[]): [number, number][] {
  const first = new Map<string, number>();
  names.forEach((name, i) => {
    if (name !== null && !first.has(name)) first.set(name, i);
  });
  const numbers = [...first.values()];
  return numbers.flatMap((a, i) => numbers.slice(i + 1).map((b): [number, number] => [a, b]));
}

/** A group with the copies of its articles, and with all of each sealed story of which it has some. */
function allOf(group: readonly Held[], sealed: ReadonlySet<string>, shelf: Shelf): Held[] {
  const all = new Set<Held>();
  for (const held of group) {
    all.add(held);
    for (const copy of held.copies) all.add(copy);
    if (held.story !== null && sealed.has(held.story)) for (const other of shelf.in(held.story)) all.add(other);
  }
  return [...all];
}

function mergedOf(
  moved: Changes['moved'],
  touched: ReadonlySet<string>,
  shelf: Shelf,
): { from: string; into: string }[] {
  const gone = [...touched].filter((story) => shelf.in(story).size === 0).sort();
  return gone.map((from) => {
    const sizes = new Map<string, number>();
    for (const move of moved) if (move.from === from) sizes.set(move.to, (sizes.get(move.to) ?? 0) + 1);
    const [into = from] = [...sizes].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0] ?? [];
    return { from, into };
  });
}

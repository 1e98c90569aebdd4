import { partial } from './neighbourhood.ts';
import { type Changes, type Neighbourhood, type Regrouping, regroup } from './regroup.ts';
import { byDayAndId, type Held, type Shelf } from './shelf.ts';

/** Most articles that are grouped at once. */
const MOST = 1200;
/** How much alike articles must be that a larger neighbourhood is divided by, rising until its parts are small enough. */
const BARS: readonly number[] = [0.6, 0.7, 0.8, 0.9, 0.97];
/** Articles by which a story stands for itself where neighbourhoods were divided. */
const SAMPLE = 6;

/** Groups anew all that articles reach over what is alike, over stories and over decisions. */
export function settleAll(articles: readonly Held[], regrouping: Regrouping): Changes {
  const { shelf } = regrouping;
  const changes: Changes[] = [];
  const seen = new Set<Held>();
  for (const start of [...articles].sort(byDayAndId)) {
    if (seen.has(start) || start.original) continue;
    const component = reach(start, shelf, regrouping, 0);
    for (const held of component) seen.add(held);
    changes.push(...settleOne(component, regrouping, 0));
  }
  return joined(changes, shelf);
}

function settleOne(component: ReadonlySet<Held>, regrouping: Regrouping, bar: number): Changes[] {
  const { shelf } = regrouping;
  if (component.size <= MOST || bar >= BARS.length) return [regroup(within(component, shelf), regrouping)];
  const changes: Changes[] = [];
  const seen = new Set<Held>();
  for (const start of [...component].sort(byDayAndId)) {
    if (seen.has(start)) continue;
    const part = reach(start, shelf, regrouping, BARS[bar] as number, component);
    for (const held of part) seen.add(held);
    changes.push(...settleOne(part, regrouping, bar + 1));
  }
  changes.push(regroup(sampled(component, shelf), regrouping));
  return changes;
}

/** At most so many of a component as can be grouped at once; what is left over keeps its story. */
function within(component: ReadonlySet<Held>, shelf: Shelf): Neighbourhood {
  const articles = [...component].sort(byDayAndId).slice(0, MOST);
  return { articles, sealed: partial(new Set(articles), shelf) };
}

/** A few articles of each story. */
function sampled(component: ReadonlySet<Held>, shelf: Shelf): Neighbourhood {
  const counts = new Map<string | null, number>();
  const articles = [...component].sort(byDayAndId).filter(({ story }) => {
    const count = (counts.get(story) ?? 0) + 1;
    counts.set(story, count);
    return count <= SAMPLE;
  });
  const kept = articles.slice(0, MOST);
  return { articles: kept, sealed: partial(new Set(kept), shelf) };
}

/** All that is reached from one over articles alike by more than `bar`; over stories and decisions too where there is no bar. */
function reach(
  start: Held,
  shelf: Shelf,
  { score, decisions }: Regrouping,
  bar: number,
  among?: ReadonlySet<Held>,
): Set<Held> {
  const reached = new Set<Held>([start]);
  const add = (held: Held | undefined): void => {
    const original = held?.original ?? held;
    if (original && (!among || among.has(original))) reached.add(original);
  };
  for (const held of reached) {
    for (const number of held.edges) {
      const other = shelf.at(number);
      if (other && !reached.has(other) && (bar === 0 || score(held, other) >= bar)) add(other);
    }
    for (const id of decisions.together.get(held.id) ?? []) add(shelf.get(id));
    const pinned = decisions.pinned.get(held.id);
    if (pinned !== undefined) for (const other of shelf.in(pinned)) add(other);
    if (bar === 0 && held.story !== null) for (const other of shelf.in(held.story)) add(other);
  }
  return reached;
}

/** What changed in the end, where an article moved more than once. */
export function joined(changes: readonly Changes[], shelf: Shelf): Changes {
  const from = new Map<string, string>();
  for (const { moved } of changes)
    for (const move of moved) if (!from.has(move.document)) from.set(move.document, move.from);
  const moved = [...from].flatMap(([document, before]) => {
    const to = shelf.get(document)?.story ?? before;
    return to === before ? [] : [{ document, from: before, to }];
  });
  const into = new Map(changes.flatMap(({ merged }) => merged.map((merge) => [merge.from, merge.into])));
  const last = (story: string): string => {
    let at = story;
    for (let step = 0; step < into.size && shelf.in(at).size === 0; step++) at = into.get(at) ?? at;
    return at;
  };
  const merged = [...into.keys()]
    .filter((story) => shelf.in(story).size === 0)
    .sort()
    .map((story) => ({ from: story, into: last(story) }));
  return { moved, merged };
}

import type { Decision, Member, StoryRecord } from '../../store/records.ts';
import { PAYLOADS, type Standing, standingOf } from './constraints.ts';
import { standingDecisions, storyOf } from './decision-log.ts';
import type { Desk } from './desk.ts';
import { record } from './events.ts';
import { inOneGo } from './in-one-go.ts';
import { ON_CONTENT } from './on-content.ts';
import { Refused } from './refused.ts';
import { markRejected, storiesWith } from './rejections.ts';

/** Takes a decision back, the last that stands unless one is named, and puts the articles where they were. */
export const undo = (desk: Desk, id?: number): Promise<Decision> =>
  decide(desk, async (within) => {
    const standing = await standingDecisions(within.store);
    const decision = id === undefined ? standing.at(-1) : standing.find((each) => each.id === id);
    if (!decision)
      throw new Refused(id === undefined ? 'There is nothing to take back.' : `There is no standing decision ${id}.`);
    const at = within.now().toISOString();
    await within.store.decisions.undo(decision.id, at);
    await takeBack(within, decision);
    const payload = { kind: 'undo', decision: decision.id, ...(decision.payload as object) };
    await record(within, { type: 'decision', at, story: decision.story, article: null, payload });
    await within.store.stories.removeEmpty();
    return { ...decision, undone: at };
  });

async function takeBack(desk: Desk, { kind, payload }: Decision): Promise<void> {
  if (kind === 'merge') {
    const { from, into, label, called, moved } = PAYLOADS.merge.parse(payload);
    await moveBack(desk, { articles: moved, here: into, back: from, label, anew: true });
    await call(desk, into, called);
  } else if (kind === 'split') {
    const { from, into, label, taken } = PAYLOADS.split.parse(payload);
    await moveBack(desk, { articles: taken, here: into, back: from, label });
  } else if (kind === 'pin') {
    const { article, from, story, label } = PAYLOADS.pin.parse(payload);
    await moveBack(desk, { articles: [article], here: story, back: from, label });
  } else if (kind === 'label') {
    const { story, before } = PAYLOADS.label.parse(payload);
    await call(desk, story, before);
  } else if (kind === 'reject-difference') {
    const { sides } = ON_CONTENT['reject-difference'].parse(payload);
    for (const story of await storiesWith(desk.store, sides)) await markRejected(desk, story);
  } else if (kind !== 'speaker') throw new Refused(`a decision of kind ${kind} cannot be taken back here.`);
}

/** Calls a story by the name that a person gave it, or else as said. */
export async function call({ store, now }: Desk, story: string, otherwise: string): Promise<void> {
  const id = await store.stories.resolve(story);
  if (id === undefined) return;
  const { names } = await standingOf(store);
  await store.stories.relabel(id, names.get(id) ?? otherwise, now().toISOString());
}

interface WayBack {
  readonly articles: readonly string[];
  /** The story that the decision put them into, and the one they came from. */
  readonly here: string;
  readonly back: string;
  /** What the story they came from was called. */
  readonly label: string;
  /** Whether the decision made an end of that story: what its id leads to now is not it. */
  readonly anew?: boolean;
}

/**
 * Puts articles back that still are where a decision put them, into the story they came from, which is made anew where it is
 * no more. What another decision holds stays.
 */
async function moveBack(desk: Desk, { articles, here, back, label, anew = false }: WayBack): Promise<void> {
  const { store } = desk;
  const at = desk.now().toISOString();
  const story = await store.stories.get(here);
  if (!story?.members.some(({ article }) => articles.includes(article))) return;
  const there = await store.stories.resolve(back);
  if (there === undefined || (anew && there !== back)) await store.stories.create({ id: back, label, at });
  const target = await storyOf(store, back);
  if (target.id === story.id) return;
  const free = freeOf(ids(story.members), new Set(articles), target, await standingOf(store));
  const members = story.members.filter(({ article }) => free.has(article));
  await store.stories.place(members.map(({ article, why }) => ({ story: target.id, article, why, by: 'program', at })));
}

/** Those that may go: neither pinned elsewhere, nor bound to one that stays, nor apart from one they would meet. */
function freeOf(
  all: readonly string[],
  articles: ReadonlySet<string>,
  target: StoryRecord,
  { constraints: { apart, pinned }, groups }: Standing,
): Set<string> {
  const there = new Set(ids(target.members));
  const barred = new Set(apart.flatMap(([a, b]) => [...(there.has(b) ? [a] : []), ...(there.has(a) ? [b] : [])]));
  const free = new Set(
    all.filter(
      (article) => articles.has(article) && (pinned.get(article) ?? target.id) === target.id && !barred.has(article),
    ),
  );
  const staying = (group: ReadonlySet<string>): boolean => all.some((each) => group.has(each) && !free.has(each));
  for (let before = -1; before !== free.size; ) {
    before = free.size;
    for (const group of groups) if (staying(group)) for (const article of group) free.delete(article);
  }
  return free;
}

/** One transaction; the grouping reads the decisions anew before it places the next article. */
export async function decide(desk: Desk, work: (within: Desk) => Promise<Decision>): Promise<Decision> {
  try {
    return await inOneGo(desk, work);
  } finally {
    desk.grouping.reset();
  }
}

const ids = (members: readonly Member[]): string[] => members.map(({ article }) => article);

import type { z } from 'zod';
import type { Why } from '../../core/model/story.ts';
import type { Decision, DecisionKind, Member, StoryRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { PAYLOADS, type Standing, standingOf } from './constraints.ts';
import type { Desk } from './desk.ts';
import { record } from './events.ts';
import { articleNamed } from './finding.ts';
import { inOneGo } from './in-one-go.ts';

/** What a person asked for and could not have, and what to do instead. */
export class Refused extends Error {}

/** Two stories are one event: the accounts of the first go into the second. Kept in every later grouping. */
export const mergeStories = (desk: Desk, from: string, into: string): Promise<Decision> =>
  decide(desk, async (within) => {
    const [a, b] = [await storyOf(within.store, from), await storyOf(within.store, into)];
    if (a.id === b.id) throw new Refused(`${from} and ${into} are one story already.`);
    await within.store.stories.merge(a.id, b.id, within.now().toISOString());
    await call(within, b.id, b.label);
    const [moved, met] = [ids(a.members), ids(b.members)];
    const payload = { from: a.id, into: b.id, label: a.label, called: b.label, moved, met };
    return log(within, 'merge', b.id, payload);
  });

/** Some articles of a story, known by their ids or addresses, tell another event: they become a story of their own, and none of the two groups comes back to the other. */
export const splitStory = (desk: Desk, from: string, articles: readonly string[]): Promise<Decision> =>
  decide(desk, async (within) => {
    const story = await storyOf(within.store, from);
    const named = await Promise.all(articles.map((article) => articleOf(within.store, article)));
    const taken = story.members.filter(({ article }) => named.includes(article));
    const left = story.members.filter((member) => !taken.includes(member));
    const unknown = articles.filter((_, i) => !taken.some((member) => member.article === named[i]));
    if (unknown.length > 0)
      throw new Refused(
        `not in story ${story.id}: ${unknown.join(', ')}. See what is: rashomon story show ${story.id}`,
      );
    if (taken.length === 0 || left.length === 0)
      throw new Refused(`Name some, and not all, of the ${story.members.length} articles of story ${story.id}.`);
    const at = within.now().toISOString();
    const label = taken.find(({ headline }) => headline !== null)?.headline ?? 'untitled';
    const { id } = await within.store.stories.create({ label, at });
    await placeByHand(within, id, ids(taken));
    const payload = { from: story.id, into: id, label: story.label, taken: ids(taken), left: ids(left) };
    return log(within, 'split', story.id, payload);
  });

/** The article, known by its id or address, stays in the story it is in, or goes into the one named and stays there. */
export const pinArticle = (desk: Desk, name: string, into?: string): Promise<Decision> =>
  decide(desk, async (within) => {
    const article = await articleOf(within.store, name);
    const current = await within.store.stories.ofArticle(article);
    if (!current) throw new Refused(`there is no article ${article} in any story. Find it: rashomon search WORDS`);
    const story = await storyOf(within.store, into ?? current.id);
    if (story.id !== current.id) await placeByHand(within, story.id, [article]);
    const met = ids(story.members).filter((other) => other !== article);
    return log(within, 'pin', story.id, { article, story: story.id, from: current.id, label: current.label, met });
  });

/** A story's name, by hand: no later article changes it. */
export const nameStory = (desk: Desk, id: string, label: string): Promise<Decision> =>
  decide(desk, async (within) => {
    const story = await storyOf(within.store, id);
    if (label.trim() === '') throw new Refused('A story needs a name that can be read.');
    await within.store.stories.relabel(story.id, label.trim(), within.now().toISOString());
    return log(within, 'label', story.id, { story: story.id, label: label.trim(), before: story.label });
  });

/** Takes a decision back, the last that stands unless one is named, and puts the articles where they were. */
export const undo = (desk: Desk, id?: number): Promise<Decision> =>
  decide(desk, async (within) => {
    const standing = await allStanding(within.store);
    const decision = id === undefined ? standing.at(-1) : standing.find((each) => each.id === id);
    if (!decision)
      throw new Refused(id === undefined ? 'There is nothing to take back.' : `There is no standing decision ${id}.`);
    const at = within.now().toISOString();
    await within.store.decisions.undo(decision.id, at);
    await takeBack(within, decision);
    const payload = { kind: 'undo', decision: decision.id, ...(decision.payload as object) };
    await record(within, { type: 'decision', at, story: decision.story, article: null, payload });
    await within.store.stories.removeEmpty();
    return decision;
  });

/** The id of the article that an id or address names; as it is where it names none. */
const articleOf = async (store: Store, name: string): Promise<string> => (await articleNamed(store, name))?.id ?? name;

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
  } else throw new Refused(`a decision of kind ${kind} cannot be taken back here.`);
}

/** Calls a story by the name that a person gave it, or else as said. */
async function call({ store, now }: Desk, story: string, otherwise: string): Promise<void> {
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
async function decide(desk: Desk, work: (within: Desk) => Promise<Decision>): Promise<Decision> {
  try {
    return await inOneGo(desk, work);
  } finally {
    desk.grouping.reset();
  }
}

async function log<K extends DecisionKind & keyof typeof PAYLOADS>(
  desk: Desk,
  kind: K,
  story: string,
  payload: z.infer<(typeof PAYLOADS)[K]>,
): Promise<Decision> {
  const at = desk.now().toISOString();
  await record(desk, { type: 'decision', at, story, article: null, payload: { kind, ...payload } });
  await desk.store.stories.removeEmpty();
  return desk.store.decisions.add({ kind, at, story, payload });
}

async function storyOf(store: Store, id: string): Promise<StoryRecord> {
  const story = await store.stories.get(id);
  if (!story) throw new Refused(`there is no story ${id}. See: rashomon stories`);
  return story;
}

const byHand = (article: string): Why => ({ document: article, with: null, score: 1, shares: ['by hand'] });

async function placeByHand(desk: Desk, story: string, articles: readonly string[]): Promise<void> {
  const at = desk.now().toISOString();
  await desk.store.stories.place(
    articles.map((article) => ({ story, article, why: byHand(article), by: 'person', at })),
  );
}

async function allStanding(store: Store): Promise<Decision[]> {
  const all: Decision[] = [];
  let after: string | undefined;
  do {
    const page = await store.decisions.list({ standing: true, after });
    all.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return all;
}

const ids = (members: readonly Member[]): string[] => members.map(({ article }) => article);

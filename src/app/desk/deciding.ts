import type { z } from 'zod';
import type { Why } from '../../core/model/story.ts';
import type { Decision, DecisionKind, Member, StoryRecord } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { PAYLOADS } from './constraints.ts';
import type { Desk } from './desk.ts';
import { record } from './events.ts';

/** What a person asked for and could not have, and what to do instead. */
export class Refused extends Error {}

/** Two stories are one event: the accounts of the first go into the second. Kept in every later grouping. */
export const mergeStories = (desk: Desk, from: string, into: string): Promise<Decision> =>
  decide(desk, async (within) => {
    const [a, b] = [await storyOf(within.store, from), await storyOf(within.store, into)];
    if (a.id === b.id) throw new Refused(`${from} and ${into} are one story already.`);
    const anchor = b.members[0]?.article;
    const pairs = a.members.flatMap(({ article }): [string, string][] => (anchor ? [[article, anchor]] : []));
    const at = within.now().toISOString();
    await within.store.stories.merge(a.id, b.id, at);
    return log(within, 'merge', b.id, { from: a.id, into: b.id, pairs });
  });

/** Some articles of a story tell another event: they become a story of their own, and none of the two groups comes back to the other. */
export const splitStory = (desk: Desk, from: string, articles: readonly string[]): Promise<Decision> =>
  decide(desk, async (within) => {
    const story = await storyOf(within.store, from);
    const taken = story.members.filter(({ article }) => articles.includes(article));
    const left = story.members.filter((member) => !taken.includes(member));
    const unknown = articles.filter((article) => !taken.some((member) => member.article === article));
    if (unknown.length > 0) throw new Refused(`${unknown.join(', ')} is not in story ${story.id}.`);
    if (taken.length === 0 || left.length === 0)
      throw new Refused(`Name some, and not all, of the ${story.members.length} articles of story ${story.id}.`);
    const at = within.now().toISOString();
    const label = taken.find(({ headline }) => headline !== null)?.headline ?? 'untitled';
    const { id } = await within.store.stories.create({ label, at });
    await placeByHand(within, id, taken);
    return log(within, 'split', story.id, { from: story.id, into: id, taken: ids(taken), left: ids(left) });
  });

/** The article stays in the story it is in, or goes into the one named and stays there. */
export const pinArticle = (desk: Desk, article: string, into?: string): Promise<Decision> =>
  decide(desk, async (within) => {
    const current = await within.store.stories.ofArticle(article);
    if (!current) throw new Refused(`there is no article ${article} in any story.`);
    const story = await storyOf(within.store, into ?? current.id);
    const { members } = await storyOf(within.store, current.id);
    if (story.id !== current.id)
      await placeByHand(
        within,
        story.id,
        members.filter((member) => member.article === article),
      );
    return log(within, 'pin', story.id, { article, story: story.id, from: current.id });
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
    await takeBack(within, decision);
    await within.store.decisions.undo(decision.id, within.now().toISOString());
    return decision;
  });

async function takeBack(desk: Desk, { kind, payload }: Decision): Promise<void> {
  const { store } = desk;
  const at = desk.now().toISOString();
  if (kind === 'merge') {
    const { into, pairs } = PAYLOADS.merge.parse(payload);
    const moved = new Set(pairs.map(([article]) => article));
    const story = await storyOf(store, into);
    const members = story.members.filter(({ article }) => moved.has(article));
    if (members.length === 0 || members.length === story.members.length) return;
    const label = members.find(({ headline }) => headline !== null)?.headline ?? 'untitled';
    const { id } = await store.stories.create({ label, at });
    await placeBack(desk, id, members);
  } else if (kind === 'split') {
    const { from, into } = PAYLOADS.split.parse(payload);
    const [whole, part] = [await store.stories.resolve(from), await store.stories.resolve(into)];
    if (whole && part && whole !== part) await store.stories.merge(part, whole, at);
  } else if (kind === 'pin') {
    const { article, from, story } = PAYLOADS.pin.parse(payload);
    const [back, here] = [from && (await store.stories.resolve(from)), await store.stories.resolve(story)];
    if (!back || !here || back === here) return;
    const { members } = await storyOf(store, here);
    await placeBack(
      desk,
      back,
      members.filter((member) => member.article === article),
    );
  } else if (kind === 'label') {
    const { story, before } = PAYLOADS.label.parse(payload);
    const id = await store.stories.resolve(story);
    if (id) await store.stories.relabel(id, before, at);
  } else throw new Refused(`a decision of kind ${kind} cannot be taken back here.`);
}

/** One transaction; the grouping reads the decisions anew before it places the next article. */
async function decide(desk: Desk, work: (within: Desk) => Promise<Decision>): Promise<Decision> {
  try {
    return await desk.store.transaction((store) => work({ ...desk, store }));
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

async function placeByHand(desk: Desk, story: string, members: readonly Member[]): Promise<void> {
  const at = desk.now().toISOString();
  await desk.store.stories.place(
    members.map(({ article }) => ({ story, article, why: byHand(article), by: 'person', at })),
  );
}

async function placeBack(desk: Desk, story: string, members: readonly Member[]): Promise<void> {
  const at = desk.now().toISOString();
  await desk.store.stories.place(members.map(({ article, why }) => ({ story, article, why, by: 'program', at })));
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

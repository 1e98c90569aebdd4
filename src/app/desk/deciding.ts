import type { Why } from '../../core/model/story.ts';
import type { Decision, Member } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import { log, storyOf } from './decision-log.ts';
import type { Desk } from './desk.ts';
import { articleNamed } from './finding.ts';
import { Refused } from './refused.ts';
import { call, decide } from './undoing.ts';

export { correctSpeaker, rejectDifference, restoreDifference, type SpeakerCorrection } from './deciding-on-content.ts';
export { Refused } from './refused.ts';
export { undo } from './undoing.ts';

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

/** The id of the article that an id or address names; as it is where it names none. */
const articleOf = async (store: Store, name: string): Promise<string> => (await articleNamed(store, name))?.id ?? name;

const byHand = (article: string): Why => ({ document: article, with: null, score: 1, shares: ['by hand'] });

async function placeByHand(desk: Desk, story: string, articles: readonly string[]): Promise<void> {
  const at = desk.now().toISOString();
  await desk.store.stories.place(
    articles.map((article) => ({ story, article, why: byHand(article), by: 'person', at })),
  );
}

const ids = (members: readonly Member[]): string[] => members.map(({ article }) => article);

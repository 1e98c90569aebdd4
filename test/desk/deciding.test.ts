import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOf } from '../../src/app/desk/constraints.ts';
import { mergeStories, nameStory, pinArticle, Refused, splitStory, undo } from '../../src/app/desk/deciding.ts';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import type { Received } from '../../src/ingest/received.ts';
import { folder } from '../cli/program.ts';
import { seriesArticles } from '../cluster/articles.ts';
import { deskOf, eventTypes, partition, take, textArticle } from './at-desk.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, FIRE, plain, reworded } from './reports.ts';

const POOL: readonly Received[] = seriesArticles()
  .slice(0, 14)
  .map(({ id, headline, text, published, outlet }) =>
    textArticle(`${id}.txt`, `${headline}\n\n${text}`, {
      url: `http://north.test/${id}`,
      ...(published ? { published } : {}),
      ...(outlet ? { outlet } : {}),
    }),
  );

const storiesOf = async ({ store }: OpenDesk): Promise<string[]> =>
  (await store.stories.list({ limit: 500 })).items.map(({ id }) => id).sort();
const articlesOf = async ({ store }: OpenDesk): Promise<string[]> =>
  (await store.articles.list({ limit: 500 })).items.map(({ id }) => id);
const membersOf = async ({ store }: OpenDesk, story: string): Promise<string[]> =>
  ((await store.stories.get(story))?.members ?? []).map(({ article }) => article);

/** Story by article. */
async function places(desk: OpenDesk): Promise<Map<string, string>> {
  const all = new Map<string, string>();
  for (const story of await storiesOf(desk))
    for (const article of await membersOf(desk, story)) all.set(article, story);
  return all;
}

const at = <T>(values: readonly T[], choice: number): T | undefined => values[choice % Math.max(1, values.length)];

type Step =
  | { readonly do: 'arrive' | 'restart' | 'again' | 'undo' }
  | { readonly do: 'merge' | 'split' | 'pin' | 'name'; readonly a: number; readonly b: number };

const decision = fc.record({
  do: fc.constantFrom('merge' as const, 'split' as const, 'pin' as const, 'name' as const),
  a: fc.nat(20),
  b: fc.nat(20),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: decision },
  { weight: 3, arbitrary: fc.constant({ do: 'arrive' as const }) },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'restart' }, { do: 'again' }, { do: 'undo' }) },
);

/** Does a step. What is refused is none. */
async function perform(desk: OpenDesk, one: Step, arrived: number): Promise<number> {
  const stories = await storiesOf(desk);
  try {
    switch (one.do) {
      case 'arrive':
        await take(desk, POOL.slice(arrived, arrived + 1));
        return Math.min(POOL.length, arrived + 1);
      case 'again':
        await take(desk, POOL.slice(0, arrived));
        break;
      case 'restart':
        desk.grouping.reset();
        break;
      case 'undo':
        await undo(desk);
        break;
      case 'merge':
        await mergeStories(desk, at(stories, one.a) ?? '', at(stories, one.b) ?? '');
        break;
      case 'name':
        await nameStory(desk, at(stories, one.a) ?? '', `name ${one.b}`);
        break;
      case 'split': {
        const story = at(stories, one.a) ?? '';
        const members = await membersOf(desk, story);
        await splitStory(desk, story, members.slice(0, 1 + (one.b % Math.max(1, members.length - 1))));
        break;
      }
      case 'pin':
        await pinArticle(desk, at(await articlesOf(desk), one.a) ?? '', at(stories, one.b));
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
  }
  return arrived;
}

async function expectKept(desk: OpenDesk): Promise<void> {
  const placed = await places(desk);
  const { constraints, names } = await standingOf(desk.store);
  for (const [article, story] of constraints.pinned) expect(placed.get(article)).toBe(story);
  for (const [a, b] of constraints.apart) expect(placed.get(a)).not.toBe(placed.get(b));
  for (const [a, b] of constraints.together)
    if (!constraints.pinned.has(a) && !constraints.pinned.has(b)) expect(placed.get(a)).toBe(placed.get(b));
  for (const [story, name] of names) {
    const head = await desk.store.stories.get(story);
    if (head) expect(head.label).toBe(name);
  }
}

describe('what people decide', () => {
  it('is kept, whatever arrives, restarts, comes again or is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { desk } = await deskOf();
        let arrived = 5;
        await take(desk, POOL.slice(0, arrived));
        for (const one of steps) {
          arrived = await perform(desk, one, arrived);
          await expectKept(desk);
        }
        expect((await places(desk)).size).toBe(arrived);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('is as it was once all is taken back, the last first', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(decision, { maxLength: 8 }), async (steps) => {
        const { desk } = await deskOf();
        await take(desk, POOL.slice(0, 9));
        const before = { groups: await partition(desk), stories: await storiesOf(desk) };
        for (const one of steps) await perform(desk, one, 9);
        for (let left = (await desk.store.decisions.list({ standing: true })).items.length; left > 0; left--)
          await undo(desk);
        expect({ groups: await partition(desk), stories: await storiesOf(desk) }).toEqual(before);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

describe('one decision after another', () => {
  const four = async () => {
    const { desk, clock } = await deskOf();
    await take(desk, [
      textArticle('ferry', plain(FERRY)),
      textArticle('elsewhere', plain(FERRY_ELSEWHERE)),
      textArticle('budget', plain(BUDGET)),
      textArticle('fire', plain(FIRE)),
    ]);
    const placed = await places(desk);
    const id = async (words: string): Promise<string> =>
      (await desk.store.articles.list()).items.find(({ headline }) => headline?.includes(words))?.id ?? '';
    const [ferry, elsewhere, budget] = [await id('140 aboard'), await id('Twenty hurt'), await id('budget')];
    return { desk, clock, ferry, elsewhere, budget, story: (article: string) => placed.get(article) ?? '' };
  };
  const arriveNear = (desk: OpenDesk) =>
    take(desk, [textArticle('third', plain(reworded(FERRY, ['140', '141'], ['sandbank', 'reef'])))]);

  it('a merge after a split brings them together again', async () => {
    const { desk, ferry, elsewhere, story } = await four();
    expect(story(ferry)).toBe(story(elsewhere));
    const { payload } = await splitStory(desk, story(ferry), [elsewhere]);
    await mergeStories(desk, (payload as { into: string }).into, story(ferry));
    await arriveNear(desk);
    const placed = await places(desk);
    expect(placed.get(elsewhere)).toBe(placed.get(ferry));
  });

  it('a split after a pin takes the article out', async () => {
    const { desk, ferry, elsewhere, story } = await four();
    await pinArticle(desk, elsewhere);
    await splitStory(desk, story(ferry), [elsewhere]);
    await arriveNear(desk);
    const placed = await places(desk);
    expect(placed.get(elsewhere)).not.toBe(placed.get(ferry));
  });

  it('a pin of the article that a merge held on to leaves the others together', async () => {
    const { desk, ferry, elsewhere, budget, story } = await four();
    await mergeStories(desk, story(budget), story(ferry));
    const [fire] = (await storiesOf(desk)).filter((id) => id !== story(ferry));
    await pinArticle(desk, ferry, fire);
    await arriveNear(desk);
    const placed = await places(desk);
    expect(placed.get(budget)).toBe(placed.get(elsewhere));
    expect(placed.get(ferry)).toBe(fire);
  });

  it('a merge taken back gives the story its id, its name and its articles again', async () => {
    const { desk, ferry, budget, story } = await four();
    const before = await desk.store.stories.get(story(budget));
    await mergeStories(desk, story(budget), story(ferry));
    expect((await desk.store.stories.get(story(budget)))?.id).toBe(story(ferry));
    await undo(desk);
    expect(await desk.store.stories.get(story(budget))).toMatchObject({ id: before?.id, label: before?.label });
    await mergeStories(desk, story(budget), story(ferry));
    expect((await desk.store.stories.get(story(budget)))?.id).toBe(story(ferry));
  });

  it('taking back is an event, so that others hear of it', async () => {
    const { desk, ferry, budget, story } = await four();
    await mergeStories(desk, story(budget), story(ferry));
    await undo(desk);
    expect((await eventTypes(desk)).filter((type) => type === 'decision')).toHaveLength(2);
  });

  it('a name stays', async () => {
    const { desk, ferry, story } = await four();
    await nameStory(desk, story(ferry), 'The Marigold');
    await arriveNear(desk);
    expect((await desk.store.stories.get(story(ferry)))?.label).toBe('The Marigold');
  });

  it.each([
    ['a story that is not there', (desk: OpenDesk) => mergeStories(desk, 'x', 'y')],
    ['an article that is not there', (desk: OpenDesk) => pinArticle(desk, 'x')],
    ['nothing to take back', (desk: OpenDesk) => undo(desk)],
  ])('%s is refused and changes nothing', async (_, decide) => {
    const { desk } = await four();
    const before = await partition(desk);
    await expect(decide(desk)).rejects.toThrow(Refused);
    expect(await partition(desk)).toEqual(before);
  });

  it('holds in another process on the same file', async () => {
    const location = `${folder()}/store.db`;
    const [here, there] = [(await deskOf({ location })).desk, (await deskOf({ location })).desk];
    await take(here, [textArticle('ferry', plain(FERRY)), textArticle('elsewhere', plain(FERRY_ELSEWHERE))]);
    const [story = ''] = await storiesOf(there);
    const [, second = ''] = await membersOf(there, story);
    await splitStory(there, story, [second]);
    await arriveNear(here);
    const placed = await places(here);
    const [first = ''] = (await articlesOf(here)).filter((article) => article !== second);
    expect(placed.get(first)).not.toBe(placed.get(second));
    await undo(there);
    await take(here, [textArticle('fourth', plain(reworded(FERRY, ['140', '142'])))]);
    expect(new Set((await places(here)).values()).size).toBe(1);
  });
});

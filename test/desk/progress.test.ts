import { describe, expect, it } from 'vitest';
import { compareStory } from '../../src/app/desk/comparing.ts';
import { type ImportProgress, importAll } from '../../src/app/desk/importing.ts';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import { type Progress, STAGES } from '../../src/app/progress.ts';
import type { Received } from '../../src/ingest/received.ts';
import { deskOf, each, gathered, pageArticle, take, textArticle } from './at-desk.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, FIRE, pageOf, reworded } from './reports.ts';

const accounts: readonly Received[] = [
  pageArticle('http://north.test/ferry', pageOf(FERRY)),
  pageArticle('http://south.test/ferry', pageOf(FERRY_ELSEWHERE, { outlet: 'South Post' })),
  pageArticle(
    'http://east.test/ferry',
    pageOf(reworded(FERRY, ['At least 12', 'At least 24']), { outlet: 'East Wire' }),
  ),
];

const storyIn = async ({ store }: OpenDesk): Promise<string> => (await store.stories.list()).items[0]?.id ?? '';

/** A desk that holds the accounts of one story, and its id. */
async function deskWithStory() {
  const { desk } = await deskOf();
  await take(desk, accounts);
  return { desk, story: await storyIn(desk) };
}

describe('the progress of comparing a story', () => {
  it('tells each account that is read, then the stages, in their order', async () => {
    const { desk, story } = await deskWithStory();
    const told: Progress[] = [];
    await compareStory(desk, story, { onProgress: (progress) => told.push(progress) });
    expect(told.filter(({ stage }) => stage === 'read').map(({ done, of }) => `${done} of ${of}`)).toEqual([
      '0 of 3',
      '1 of 3',
      '2 of 3',
      '3 of 3',
    ]);
    const order = told.map(({ stage }) => STAGES.indexOf(stage));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(told.at(-1)).toEqual({ stage: 'synthesis', done: 1, of: 1 });
    for (const { done, of } of told) expect(done).toBeLessThanOrEqual(of ?? -1);
  });

  it('is told of nothing where the comparison still stands', async () => {
    const { desk, story } = await deskWithStory();
    await compareStory(desk, story);
    await compareStory(desk, story, { onProgress: () => expect.unreachable() });
  });

  it('changes nothing of what is compared', async () => {
    const [heard, unheard] = [await deskWithStory(), await deskWithStory()];
    const one = await compareStory(heard.desk, heard.story, { onProgress: () => undefined });
    const other = await compareStory(unheard.desk, unheard.story);
    if (!('comparison' in one && 'comparison' in other)) throw new Error('not compared');
    expect(one.comparison).toEqual(other.comparison);
  });

  it.each(['read', 'align', 'differences', 'synthesis'] as const)(
    'called off at “%s” it keeps nothing by half',
    async (at) => {
      const { desk, story } = await deskWithStory();
      const controller = new AbortController();
      const onProgress = ({ stage, done }: Progress) => {
        if (stage === at && done === 1) controller.abort(new Error('called off'));
      };
      await expect(compareStory(desk, story, { onProgress, signal: controller.signal })).rejects.toThrow('called off');
      expect(await desk.store.comparisons.get(story)).toBeUndefined();
      const done: number[] = [];
      await compareStory(desk, story, { onProgress: ({ stage, done: read }) => stage === 'read' && done.push(read) });
      expect(done).toEqual(at === 'read' ? [1, 2, 3] : [3]);
      expect(await desk.store.comparisons.get(story)).toBeDefined();
    },
  );
});

const unreadable: Received = {
  type: 'problem',
  problem: { name: 'gone.html', code: 'missing', message: 'is not there', remedy: 'Look for it.' },
};

/** So many articles of their own, a batch and more. */
const many = (count: number): Received[] =>
  Array.from({ length: count }, (_, i) =>
    textArticle(`note ${i}`, `${FIRE.paragraphs.join('\n\n')}\n\nNote ${i} of the day.`),
  );

describe('the progress of taking in', () => {
  it('tells after each batch how many were taken and how many failed', async () => {
    const { desk } = await deskOf();
    const told: ImportProgress[] = [];
    const received = [...many(40), unreadable, textArticle('empty', '')];
    await gathered(importAll(desk, each(received), desk.way(), { onProgress: (progress) => told.push(progress) }));
    expect(told.at(-1)).toEqual({ stage: 'group', done: 41, of: null, taken: 40, failed: 2 });
    const batches = told.filter(({ stage }) => stage === 'group').map(({ done }) => done);
    expect(batches).toEqual([32, 41]);
    expect(new Set(told.map(({ stage }) => stage))).toEqual(new Set(['fetch', 'extract', 'group']));
  });

  it('called off between batches, it has kept what it told as taken, and nothing else', async () => {
    const { desk } = await deskOf();
    const controller = new AbortController();
    const imported = importAll(desk, each(many(80)), desk.way(), {
      signal: controller.signal,
      onProgress: ({ stage }) => stage === 'group' && controller.abort(new Error('called off')),
    });
    const told: string[] = [];
    const taking = async () => {
      for await (const one of imported) if (one.type === 'taken') told.push(one.taken.article ?? '');
    };
    await expect(taking()).rejects.toThrow('called off');
    expect(told).toHaveLength(32);
    for (const article of told) expect(await desk.store.articles.get(article)).toBeDefined();
    expect(await desk.store.articles.count()).toBe(32);
    await take(desk, many(80));
    expect(await desk.store.articles.count()).toBe(80);
  });

  it('is called off while nothing comes in', async () => {
    const { desk } = await deskOf();
    const controller = new AbortController();
    async function* slow(): AsyncGenerator<Received> {
      yield pageArticle('http://north.test/budget', pageOf(BUDGET));
      controller.abort(new Error('called off'));
      await new Promise(() => undefined);
    }
    const imported = importAll(desk, slow(), desk.way(), { signal: controller.signal });
    await expect(gathered(imported)).rejects.toThrow('called off');
    expect(await desk.store.articles.count()).toBe(0);
  });

  it('takes nothing in where it was called off before', async () => {
    const { desk } = await deskOf();
    const imported = importAll(desk, each(many(1)), desk.way(), { signal: AbortSignal.abort(new Error('no')) });
    await expect(gathered(imported)).rejects.toThrow('no');
    expect(await desk.store.articles.count()).toBe(0);
  });
});

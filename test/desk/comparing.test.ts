import { describe, expect, it } from 'vitest';
import { compareStory, MOST_ACCOUNTS } from '../../src/app/desk/comparing.ts';
import { folder } from '../cli/program.ts';
import { deskOf, eventTypes, pageArticle, partition, take } from './at-desk.ts';
import { FERRY, FERRY_ELSEWHERE, pageOf, reworded } from './reports.ts';

const ferry = pageArticle('http://north.test/ferry', pageOf(FERRY));
const elsewhere = pageArticle('http://south.test/ferry', pageOf(FERRY_ELSEWHERE, { outlet: 'South Post' }));
const third = pageArticle(
  'http://east.test/ferry',
  pageOf(reworded(FERRY_ELSEWHERE, ['20 people', '24 people'], ['shortly before midnight', 'at one in the morning']), {
    outlet: 'East Wire',
  }),
);

const storyOf = async ({ desk }: Awaited<ReturnType<typeof deskOf>>): Promise<string> =>
  (await desk.store.stories.list()).items[0]?.id ?? '';

describe('the comparison of a story', () => {
  it('is kept, told of once, and made anew when an account comes', async () => {
    const at = await deskOf();
    await take(at.desk, [ferry, elsewhere]);
    const story = await storyOf(at);
    const first = await compareStory(at.desk, story);
    if (!('comparison' in first)) throw new Error(first.type);
    expect(first.moved.length).toBeGreaterThan(0);
    const told = await eventTypes(at.desk);
    expect(await compareStory(at.desk, story)).toMatchObject({ moved: [], comparison: first.comparison });
    expect(await eventTypes(at.desk)).toEqual(told);
    await take(at.desk, [third]);
    const second = await compareStory(at.desk, story);
    if (!('comparison' in second)) throw new Error(second.type);
    expect(second.comparison.documents).toHaveLength(3);
  });

  it('two processes that compare at once tell of it once', async () => {
    const location = `${folder()}/store.db`;
    const [here, there] = [await deskOf({ location }), await deskOf({ location })];
    await take(here.desk, [ferry, elsewhere]);
    const story = await storyOf(here);
    const both = await Promise.all([compareStory(here.desk, story), compareStory(there.desk, story)]);
    const moved = both.map((one) => ('comparison' in one ? one.moved.length : -1)).sort((a, b) => a - b);
    expect(moved[0]).toBe(0);
    expect(moved[1]).toBeGreaterThan(0);
    expect((await eventTypes(here.desk)).filter((type) => type === 'difference')).toHaveLength(moved[1] ?? 0);
  });

  it('hides nothing of what another process took in meanwhile', async () => {
    const location = `${folder()}/store.db`;
    const [here, there] = [await deskOf({ location }), await deskOf({ location })];
    await take(here.desk, [ferry]);
    await take(there.desk, [elsewhere]);
    await compareStory(here.desk, await storyOf(here));
    await take(here.desk, [third]);
    expect((await partition(here.desk)).map(({ length }) => length)).toEqual([3]);
  });

  it('there is none of one account, of one text, or of no story', async () => {
    const at = await deskOf();
    await take(at.desk, [ferry]);
    expect(await compareStory(at.desk, await storyOf(at))).toMatchObject({ type: 'one-account' });
    await take(at.desk, [pageArticle('http://south.test/copy', pageOf(FERRY, { outlet: 'South Post' }))]);
    expect(await compareStory(at.desk, await storyOf(at))).toMatchObject({ type: 'one-account' });
    expect(await compareStory(at.desk, 'none')).toEqual({ type: 'no-story' });
  });

  it('lays at most so many accounts side by side, and says so', async () => {
    const at = await deskOf();
    const many = Array.from({ length: MOST_ACCOUNTS + 3 }, (_, i) =>
      pageArticle(
        `http://o${i % 3}.test/ferry-${i}`,
        pageOf(reworded(FERRY, ['At least 12', `At least ${i + 40}`]), { outlet: `Outlet ${i % 3}` }),
      ),
    );
    await take(at.desk, many);
    const compared = await compareStory(at.desk, await storyOf(at));
    if (!('comparison' in compared)) throw new Error(compared.type);
    expect(compared.comparison.documents).toHaveLength(MOST_ACCOUNTS);
    expect(compared.comparison.notes.map(({ code }) => code)).toContain('accounts-left-out');
  });
});

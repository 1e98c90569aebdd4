import { describe, expect, it } from 'vitest';
import { compareStory, standing } from '../../src/app/desk/comparing.ts';
import { rejectDifference } from '../../src/app/desk/deciding.ts';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import { deskOf, pageArticle, take } from './at-desk.ts';
import { FERRY, FERRY_ELSEWHERE, pageOf, reworded } from './reports.ts';

const ferry = pageArticle('http://north.test/ferry', pageOf(FERRY));
const elsewhere = pageArticle('http://south.test/ferry', pageOf(FERRY_ELSEWHERE, { outlet: 'South Post' }));
const copy = pageArticle('http://west.test/ferry', pageOf(FERRY, { outlet: 'West Echo' }));
const third = pageArticle(
  'http://east.test/ferry',
  pageOf(reworded(FERRY_ELSEWHERE, ['20 people', '24 people']), { outlet: 'East Wire' }),
);

async function storyOf({ store }: OpenDesk) {
  const story = await store.stories.get((await store.stories.list()).items[0]?.id ?? '');
  if (!story) throw new Error('there is a story');
  return story;
}

const stateOf = async (desk: OpenDesk) => (await standing(desk, await storyOf(desk))).state;

describe('how a comparison stands', () => {
  it('moves with the accounts', async () => {
    const { desk } = await deskOf();
    await take(desk, [ferry]);
    expect(await stateOf(desk)).toBe('alone');
    await take(desk, [elsewhere]);
    expect(await stateOf(desk)).toBe('none');
    await compareStory(desk, (await storyOf(desk)).id);
    expect(await stateOf(desk)).toBe('current');
    await take(desk, [third]);
    expect(await stateOf(desk)).toBe('stale');
  });

  it('is alone where several bring one text', async () => {
    const { desk } = await deskOf();
    await take(desk, [ferry, copy]);
    expect((await storyOf(desk)).accounts).toBe(2);
    expect(await stateOf(desk)).toBe('alone');
    await take(desk, [elsewhere]);
    expect(await stateOf(desk)).toBe('none');
  });

  it('tells what was rejected, and when it was made', async () => {
    const { desk, clock } = await deskOf();
    await take(desk, [ferry, elsewhere]);
    const { id } = await storyOf(desk);
    const compared = await compareStory(desk, id);
    const difference = 'comparison' in compared ? (compared.comparison.differences[0]?.id ?? '') : '';
    await rejectDifference(desk, id, difference);
    expect(await standing(desk, await storyOf(desk))).toEqual({
      state: 'current',
      created: clock.now().toISOString(),
      rejected: [difference],
    });
  });
});

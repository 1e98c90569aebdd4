import { describe, expect, it } from 'vitest';
import { Refused } from '../../src/app/desk/deciding.ts';
import { articleNamed, oneNamed, storyNamed } from '../../src/app/desk/finding.ts';
import { articleOf } from '../store/fixtures.ts';
import { deskOf } from './at-desk.ts';

const AT = '2026-03-04T05:06:07.000Z';

async function stories(...ids: string[]) {
  const { desk } = await deskOf();
  for (const id of ids) await desk.store.stories.create({ id, label: id, at: AT });
  return desk.store;
}

describe('an id', () => {
  it('is known by its beginning where no other begins so', async () => {
    const store = await stories('sabcd1', 'sabce2', 'sabcd11');
    expect((await storyNamed(store, 'sabce'))?.id).toBe('sabce2');
    expect((await storyNamed(store, 'sabcd1'))?.id).toBe('sabcd1');
    expect((await storyNamed(store, 'sabcd11'))?.id).toBe('sabcd11');
    expect(await storyNamed(store, 'sab')).toBeUndefined();
    expect(await storyNamed(store, 'sabcx')).toBeUndefined();
    expect(await storyNamed(store, '%abcd')).toBeUndefined();
    await store.stories.merge('sabce2', 'sabcd1', AT);
    expect((await storyNamed(store, 'sabce2'))?.id).toBe('sabcd1');
  });

  it('is refused where several begin so, with the first of them', async () => {
    const store = await stories(...Array.from({ length: 8 }, (_, i) => `sabcd${i}`));
    await expect(storyNamed(store, 'sabcd')).rejects.toThrow(
      /several stories begin with sabcd: sabcd0, sabcd1, sabcd2, sabcd3, sabcd4 and more/u,
    );
    await expect(storyNamed(store, 'sabcd')).rejects.toBeInstanceOf(Refused);
  });

  it('of an article is known so too, and its address above it', async () => {
    const { desk } = await deskOf();
    const added = await desk.store.articles.add(['a', 'b', 'abcdef'].map((key) => articleOf(key)));
    const [first] = added.map(({ article }) => article);
    expect(await articleNamed(desk.store, first?.id.slice(0, 9) ?? '')).toEqual(first);
    expect((await articleNamed(desk.store, 'abcdef'))?.key).toBe('abcdef');
  });

  it('among some given is known so too', () => {
    const all = ['first', 'second', 'seconds'].map((id) => ({ id }));
    expect(oneNamed('things', 'firs', all)).toEqual({ id: 'first' });
    expect(oneNamed('things', 'second', all)).toEqual({ id: 'second' });
    expect(oneNamed('things', 'fir', all)).toBeUndefined();
    expect(() => oneNamed('things', 'seco', all)).toThrow(/several things begin with seco: second, seconds\./u);
  });
});

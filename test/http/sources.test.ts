import { describe, expect, it } from 'vitest';
import type { EntryList, FeedList, SourcesView, Status } from '../../src/http/contract/resources.ts';
import { routes } from '../../src/http/routes/index.ts';
import { clientOf } from './client.ts';
import { filled } from './ferry.ts';
import { roomOf } from './room.ts';

const at = '2024-03-05T12:00:00.000Z';
const url = 'http://north.test/feed?a=1&b=ü';

const followed = async () => {
  const room = await filled();
  const { feeds } = room.desk.store;
  await feeds.add({ url, title: 'The Courier', kind: 'feed', added: at, next: at, interval: 1_800 });
  await feeds.saw(['a', 'b', 'c'].map((key) => ({ feed: url, key, seen: at, article: null, outcome: 'blocked' })));
  return room;
};

describe('sources', () => {
  it('are told with what fails and how the last round went', async () => {
    const { desk, story } = await followed();
    const failing = story.members[0]?.article ?? '';
    const fault = { code: 'blocked', message: 'is blocked', remedy: 'Ask.' };
    await desk.store.articles.update(failing, { error: fault, failures: 1 });
    const lastRound = { at, fault };
    const api = await clientOf(routes(roomOf(desk, { watching: () => ({ on: true, lastRound }) })));
    const view = (await api.ask('/sources')).json<SourcesView>();
    expect(view).toMatchObject({ watching: true, lastRound, feeds: [{ url }] });
    expect(view.failing.map(({ id }) => id)).toEqual([failing]);
    expect(view.carriers.reduce((sum, { articles }) => sum + articles, 0)).toBe(3);
    expect((await api.ask('/status')).json<Status>()).toMatchObject({
      articles: 3,
      stories: 2,
      watching: true,
      engine: 'sqlite',
    });
  });

  it('that are feeds have entries, and are followed no more when dropped', async () => {
    const { api } = await followed();
    const here = `url=${encodeURIComponent(url)}`;
    const { items, next } = (await api.ask(`/feeds/entries?${here}&limit=2`)).json<EntryList>();
    const rest = (await api.ask(`/feeds/entries?${here}&limit=2&after=${next}`)).json<EntryList>();
    expect([...items, ...rest.items].map(({ key }) => key).sort()).toEqual(['a', 'b', 'c']);
    expect((await api.ask('/feeds')).json<FeedList>().items).toHaveLength(1);
    expect((await api.ask(`/feeds?${here}`, { method: 'DELETE' })).status).toBe(204);
    expect((await api.ask(`/feeds?${here}`, { method: 'DELETE' })).status).toBe(404);
    expect((await api.ask(`/feeds/entries?${here}`)).status).toBe(404);
    expect((await api.ask('/feeds', { method: 'DELETE' })).status).toBe(400);
  });
});

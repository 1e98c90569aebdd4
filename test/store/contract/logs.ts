import { expect, it } from 'vitest';
import { AT, LATER, STRANGE, throughout } from '../fixtures.ts';
import { opener, type Setting } from './setting.ts';

const feed = (url: string, next: string | null = null) => ({
  url,
  title: 'Gazette',
  kind: 'feed' as const,
  added: AT,
  next,
  interval: 900,
});

export function logs(setting: Setting): void {
  const { empty } = opener(setting);

  it('keeps decisions in the order they were made, and when they were undone', async () => {
    const store = await empty();
    const payloads: unknown[] = [{ into: 't', text: STRANGE }, null, ['a', 1.5, false], 'plain'];
    for (const [i, payload] of payloads.entries())
      await store.decisions.add({ kind: 'merge', at: AT, story: i % 2 === 0 ? 's' : null, payload });
    await store.decisions.undo(2, LATER);
    const all = await throughout((after) => store.decisions.list({ after, limit: 3 }));
    expect(all.map(({ payload }) => payload)).toEqual(payloads);
    expect(all.map(({ id, undone }) => [id, undone])).toEqual([
      [1, null],
      [2, LATER],
      [3, null],
      [4, null],
    ]);
    expect((await store.decisions.list({ story: 's' })).items).toEqual([all[0], all[2]]);
    expect((await store.decisions.list({ standing: true })).items).toHaveLength(3);
    const named = await store.decisions.add({ kind: 'label', at: AT, story: 's', payload: null });
    expect((await store.decisions.list({ kind: 'label' })).items).toEqual([named]);
    expect((await store.decisions.list({ kind: 'pin' })).items).toEqual([]);
    expect((await store.decisions.list({ standing: false })).items).toEqual([all[1]]);
    await expect(store.decisions.undo(2, LATER)).rejects.toThrow('no decision');
    await expect(store.decisions.undo(99, LATER)).rejects.toThrow('no decision');
  });

  it('keeps feeds, tells which are due, and removes them with what was seen', async () => {
    const store = await empty();
    expect(await store.feeds.add(feed('https://b.example/feed', AT))).toMatchObject({ fresh: true });
    const again = await store.feeds.add({ ...feed('https://b.example/feed'), title: 'Other' });
    expect(again).toMatchObject({ fresh: false, feed: { title: 'Gazette', next: AT, failures: 0, error: null } });
    await store.feeds.add(feed('https://a.example/feed', LATER));
    expect((await store.feeds.list()).map(({ url }) => url)).toEqual([
      'https://a.example/feed',
      'https://b.example/feed',
    ]);
    expect((await store.feeds.due(AT, 9)).map(({ url }) => url)).toEqual(['https://b.example/feed']);
    const error = { code: 'timeout', message: 'no answer', remedy: 'wait' };
    const change = { failures: 3, error, next: null, etag: '"x"', lastModified: 'Wed', lastOk: AT, interval: 60 };
    await store.feeds.update('https://b.example/feed', change);
    expect(await store.feeds.get('https://b.example/feed')).toEqual({ ...feed('https://b.example/feed'), ...change });
    await expect(store.feeds.update('nobody', { failures: 1 })).rejects.toThrow('no feed');
    const entry = { feed: 'https://b.example/feed', key: 'k', seen: AT, article: null, outcome: 'blocked' };
    await store.feeds.saw([entry]);
    expect(await store.feeds.remove('https://b.example/feed')).toBe(true);
    expect(await store.feeds.remove('https://b.example/feed')).toBe(false);
    expect((await store.feeds.entries('https://b.example/feed')).items).toEqual([]);
  });

  it('tells which entries were not seen, whatever their keys', async () => {
    const store = await empty();
    await store.feeds.add(feed('f'));
    await store.feeds.add(feed('g'));
    expect(await store.feeds.unseen('f', STRANGE)).toEqual(STRANGE);
    const entries = STRANGE.map((key, i) => ({
      feed: 'f',
      key,
      seen: AT,
      article: i % 2 ? 'a' : null,
      outcome: i % 2 ? null : key,
    }));
    await store.feeds.saw(entries.slice(1));
    expect(await store.feeds.unseen('f', STRANGE)).toEqual(STRANGE.slice(0, 1));
    expect(await store.feeds.unseen('g', STRANGE)).toEqual(STRANGE);
    const [, , third] = entries;
    if (third) await store.feeds.saw([{ ...third, seen: LATER, article: 'b', outcome: null }]);
    const listed = await throughout((after) => store.feeds.entries('f', { after, limit: 2 }));
    expect(listed).toHaveLength(STRANGE.length - 1);
    expect(listed.find(({ key }) => key === third?.key)).toEqual({ ...third, article: 'b', outcome: null });
    await expect(
      store.feeds.saw([{ feed: 'nobody', key: 'k', seen: AT, article: null, outcome: null }]),
    ).rejects.toThrow();
  });

  it('numbers events as they come and remembers how far each sink has got', async () => {
    const store = await empty();
    const event = (type: string) => ({ type, at: AT, story: 's', article: null, payload: { type, strange: STRANGE } });
    const first = await store.events.add([event('a'), event('b')]);
    const [third] = await store.events.add([event('c')]);
    expect(first[0]).toEqual({ ...event('a'), sequence: first[0]?.sequence });
    expect(await store.events.after(0, 10)).toEqual([...first, third]);
    expect(await store.events.after(first[1]?.sequence ?? 0, 10)).toEqual([third]);
    expect(await store.events.after(0, 1)).toEqual([first[0]]);
    expect(await store.events.cursor('mail')).toBe(0);
    await store.events.moveCursor('mail', 2);
    await store.events.moveCursor('mail', 3);
    expect([await store.events.cursor('mail'), await store.events.cursor('hook')]).toEqual([3, 0]);
  });

  it('begins a sink once, where events then stand', async () => {
    const store = await empty();
    const event = { type: 'x', at: AT, story: null, article: null, payload: null };
    await store.events.begin('early');
    const [first] = await store.events.add([event]);
    await store.events.begin('early');
    await store.events.begin('late');
    expect([await store.events.cursor('early'), await store.events.cursor('late')]).toEqual([0, first?.sequence]);
  });

  it('lets no event be numbered below one that was already read', async () => {
    const store = await empty();
    const seen: number[] = [];
    const read = async (): Promise<void> => {
      for (const { sequence } of await store.events.after(seen.at(-1) ?? 0, 1_000)) seen.push(sequence);
    };
    const event = { type: 'x', at: AT, story: null, article: null, payload: null };
    await Promise.all(
      Array.from({ length: 12 }, async () => {
        await store.transaction(async (tx) => {
          await tx.events.add([event]);
          await tx.articles.count();
          await tx.events.add([event]);
        });
        await read();
      }),
    );
    await read();
    expect(new Set(seen)).toEqual(new Set((await store.events.after(0, 1_000)).map(({ sequence }) => sequence)));
    expect(new Set(seen).size).toBe(24);
  });
}

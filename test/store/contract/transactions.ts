import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { AT, articleOf, collect, documentOf, tell } from '../fixtures.ts';
import { opener, type Setting } from './setting.ts';

const event = { type: 'x', at: AT, story: null, article: null, payload: 1 };

export function transactions(setting: Setting): void {
  const { empty } = opener(setting);

  const everything = async (store: Store): Promise<string> => JSON.stringify(await collect(store.exportAll()));

  it('undoes all that was done where work fails', async () => {
    const store = await empty();
    await tell(store, { url: 'https://gazette.example/a', text: 'Nine died.' });
    const before = await everything(store);
    const failing = store.transaction(async (tx) => {
      await tell(tx, { url: 'https://gazette.example/b', text: 'Ten died.' });
      await tx.stories.create({ id: 's', label: 's', at: AT });
      await tx.events.add([event]);
      expect(await tx.articles.count()).toBe(2);
      throw new Error('enough');
    });
    await expect(failing).rejects.toThrow('enough');
    expect(await everything(store)).toBe(before);
    expect((await store.search.find({ text: 'ten' })).items).toEqual([]);
  });

  it('gives what work gives, and keeps what it did', async () => {
    const store = await empty();
    expect(await store.transaction(async (tx) => (await tx.articles.add([articleOf('a')])).length)).toBe(1);
    expect(await store.articles.count()).toBe(1);
  });

  it('refuses what would wait for itself', async () => {
    const store = await empty();
    const itself = 'within its own transaction';
    await expect(store.transaction(() => store.articles.count())).rejects.toThrow(itself);
    await expect(store.transaction(() => store.articles.add([articleOf('a')]))).rejects.toThrow(itself);
    await expect(store.transaction(() => store.transaction(async () => 1))).rejects.toThrow(itself);
    await expect(store.transaction((tx) => tx.transaction(() => tx.articles.add([articleOf('a')])))).rejects.toThrow(
      itself,
    );
    let late: Store | undefined;
    await store.transaction(async (tx) => {
      late = tx;
    });
    await expect(async () => late?.articles.count()).rejects.toThrow('has ended');
    await expect(store.transaction((tx) => tx.close())).rejects.toThrow('cannot be closed');
    expect(await store.articles.count()).toBe(0);
  });

  it('undoes a transaction within one alone', async () => {
    const store = await empty();
    await store.transaction(async (tx) => {
      await tx.articles.add([articleOf('outer')]);
      const inner = tx.transaction(async (within) => {
        await within.articles.add([articleOf('inner')]);
        throw new Error('enough');
      });
      await expect(inner).rejects.toThrow('enough');
      await tx.transaction((within) => within.articles.add([articleOf('second')]));
    });
    expect((await store.articles.list()).items.map(({ key }) => key).sort()).toEqual(['outer', 'second']);
  });

  it('goes on after a call that failed', async () => {
    const store = await empty();
    await store.transaction(async (tx) => {
      const document = documentOf({ text: 'Nine died.' });
      await expect(tx.revisions.add([{ article: 'nobody', document, fetched: AT, change: null }])).rejects.toThrow();
      await tx.articles.add([articleOf('a')]);
      await Promise.all(['b', 'c', 'd'].map((key) => tx.articles.add([articleOf(key)])));
    });
    expect(await store.articles.count()).toBe(4);
    expect(await store.documents.count()).toBe(0);
  });

  it('lets many be under way at once', async () => {
    const store = await empty();
    const keys = Array.from({ length: 30 }, (_, i) => `key ${i % 20}`);
    const fresh = await Promise.all(
      keys.map((key) =>
        store.transaction(async (tx) => {
          const [added] = await tx.articles.add([articleOf(key)]);
          await tx.articles.count();
          return added?.fresh;
        }),
      ),
    );
    expect(fresh.filter(Boolean)).toHaveLength(20);
    expect(await store.articles.count()).toBe(20);
  });
}

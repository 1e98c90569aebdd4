import { expect, it } from 'vitest';
import type { ArticleRecord } from '../../../src/store/records.ts';
import { AT, articleOf, documentOf, LATER, STRANGE, tell, throughout } from '../fixtures.ts';
import { opener, type Setting } from './setting.ts';

export function articles(setting: Setting): void {
  const { at, empty } = opener(setting);

  it('gives an article back as it was given, and once', async () => {
    const store = await empty();
    const given = articleOf('https://gazette.example/a', {
      outlet: 'Gazette',
      headline: 'Bridge closed',
      published: '2026-03-04',
      transport: { type: 'feed', name: 'https://gazette.example/feed', place: 'entry 3' },
    });
    const [first] = await store.articles.add([given]);
    expect(first).toMatchObject({ fresh: true, article: given });
    expect(first?.article).toMatchObject({ checked: AT, next: null, failures: 0, revision: 0, document: null });
    const [again, other] = await store.articles.add([{ ...given, headline: 'Changed' }, articleOf('b')]);
    expect(again).toEqual({ fresh: false, article: first?.article });
    expect(other?.fresh).toBe(true);
    expect(await store.articles.byKey(given.key)).toEqual(first?.article);
    expect(await store.articles.get(first?.article.id ?? '')).toEqual(first?.article);
    expect(await store.articles.get('nobody')).toBeUndefined();
    expect(await store.articles.count()).toBe(2);
  });

  it('takes one key twice in one list as one article', async () => {
    const store = await empty();
    const added = await store.articles.add([articleOf('a'), articleOf('b'), articleOf('a')]);
    expect(added.map(({ fresh }) => fresh)).toEqual([true, true, false]);
    expect(await store.articles.add([])).toEqual([]);
  });

  it('keeps strange text to the last unit', async () => {
    const store = await empty();
    for (const strange of STRANGE) {
      const key = `key ${strange}`;
      const [added] = await store.articles.add([
        articleOf(key, {
          url: strange,
          outlet: strange,
          headline: strange,
          transport: { type: 'mail', name: strange },
        }),
      ]);
      expect(await store.articles.byKey(key)).toMatchObject({ key, url: strange, outlet: strange, headline: strange });
      const document = { ...documentOf({ text: 'x', headline: strange }), id: `d${strange}`, text: `told: ${strange}` };
      const article = added?.article.id ?? '';
      await store.revisions.add([{ article, document, fetched: AT, change: null }]);
      expect(await store.documents.get(document.id)).toEqual(document);
      expect((await store.articles.get(article))?.document).toBe(document.id);
    }
  });

  it('keeps a text of megabytes', async () => {
    const store = await empty();
    const document = { ...documentOf({ text: 'x' }), id: 'long', text: 'The river rose again. '.repeat(250_000) };
    await store.documents.put([document], 20_000);
    expect(await store.documents.get('long')).toEqual(document);
  });

  it('tells what is due, the longest due first', async () => {
    const store = await empty();
    const added = await store.articles.add(['a', 'b', 'c', 'd'].map((key) => articleOf(key)));
    const times = ['2026-03-06T00:00:00.000Z', '2026-03-05T00:00:00.000Z', '2026-03-09T00:00:00.000Z', null];
    for (const [i, next] of times.entries()) await store.articles.update(added[i]?.article.id ?? '', { next });
    const keys = (list: readonly ArticleRecord[]): string[] => list.map(({ key }) => key);
    expect(keys(await store.articles.due('2026-03-07T00:00:00.000Z', 10))).toEqual(['b', 'a']);
    expect(keys(await store.articles.due('2026-03-07T00:00:00.000Z', 1))).toEqual(['b']);
  });

  it('tells which fail, the latest asked for first, while more do', async () => {
    const store = await empty();
    const added = await store.articles.add(Array.from({ length: 9 }, (_, i) => articleOf(`key ${i}`)));
    const error = { code: 'gone', message: 'the page is gone', remedy: 'look at the address' };
    const fail = (i: number, hour: number) =>
      store.articles.update(added[i]?.article.id ?? '', { error, checked: `2026-03-05T0${hour}:00:00.000Z` });
    for (const [i, hour] of [3, 1, 2, 2].entries()) await fail(i, hour);
    let more = 4;
    const listed = await throughout(async (after) => {
      await fail(more, more);
      more += 1;
      return store.articles.failing({ after, limit: 2 });
    });
    expect(listed.map(({ key }) => key).slice(0, 2)).toEqual(['key 4', 'key 0']);
    expect(listed.map(({ key }) => key).sort()).toEqual(['key 0', 'key 1', 'key 2', 'key 3', 'key 4']);
    expect(listed.map(({ checked }) => checked)).toEqual(
      listed
        .map(({ checked }) => checked)
        .sort()
        .reverse(),
    );
    await store.articles.update(added[4]?.article.id ?? '', { error: null });
    expect((await store.articles.failing()).items).not.toContainEqual(expect.objectContaining({ key: 'key 4' }));
  });

  it('tells what brought articles here, the latest first', async () => {
    const store = await empty();
    const at = (day: number): string => `2026-03-0${day}T00:00:00.000Z`;
    const file = (place: string) => ({ type: 'archive' as const, name: 'crawl.warc', place });
    const page = (name: string) => ({ type: 'page' as const, name });
    const added = await store.articles.add([
      articleOf('a', { fetched: at(1), transport: file('byte 1') }),
      articleOf('b', { fetched: at(3), transport: file('byte 2') }),
      articleOf('c', { fetched: at(2) }),
      articleOf('d', { fetched: at(4), transport: page('https://gazette.example/news/d') }),
      articleOf('e', { fetched: at(5), transport: page('https://gazette.example/news/e') }),
      articleOf('f', { fetched: at(6), transport: page('https://gazette.example/news/f') }),
      articleOf('g', { fetched: at(7), transport: { type: 'mail', name: STRANGE[1] ?? '' } }),
    ]);
    await store.feeds.add({
      url: 'https://gazette.example/feed',
      title: null,
      kind: 'feed',
      added: AT,
      next: null,
      interval: 60,
    });
    const [, b, , , e] = added.map(({ article }) => article.id);
    for (const article of [b, e])
      await store.feeds.saw([
        { feed: 'https://gazette.example/feed', key: article ?? '', seen: AT, article: article ?? '', outcome: null },
      ]);
    await store.articles.update(b ?? '', { error: { code: 'x', message: 'y', remedy: 'z' } });
    expect(await store.articles.carriers()).toEqual([
      { type: 'mail', name: STRANGE[1], articles: 1, failing: 0, latest: at(7) },
      { type: 'page', name: 'https://gazette.example', articles: 2, failing: 0, latest: at(6) },
      { type: 'feed', name: 'https://gazette.example/feed', articles: 1, failing: 0, latest: at(5) },
      { type: 'archive', name: 'crawl.warc', articles: 2, failing: 1, latest: at(3) },
      { type: 'input', name: null, articles: 1, failing: 0, latest: at(2) },
    ]);
  });

  it('changes what is given and nothing else', async () => {
    const store = await empty();
    const [added] = await store.articles.add([articleOf('a', { headline: 'Bridge closed' })]);
    const id = added?.article.id ?? '';
    const error = { code: 'gone', message: 'the page is gone', remedy: 'look at the address' };
    const change = { checked: LATER, etag: '"1"', lastModified: 'Wed', failures: 2, error, outlet: 'Gazette' };
    await store.articles.update(id, change);
    expect(await store.articles.get(id)).toEqual({ ...added?.article, ...change });
    await expect(store.articles.update('nobody', { failures: 1 })).rejects.toThrow('no article');
    const keys = Array.from({ length: 70 }, (_, i) => `key ${i}`);
    const several = await store.articles.add(keys.map((key) => articleOf(key)));
    const changed = several.map(({ article }, failures) => ({
      id: article.id,
      change: { checked: LATER, failures, error: failures % 2 ? error : null, next: null },
    }));
    await store.articles.updateAll(changed);
    for (const [i, { article }] of several.entries())
      expect(await store.articles.get(article.id)).toEqual({ ...article, ...changed[i]?.change });
    await expect(store.articles.updateAll([{ id: 'nobody', change: { failures: 1 } }])).rejects.toThrow(
      'no such article',
    );
    await expect(store.articles.update(id, { checked: 'yesterday' })).rejects.toThrow(RangeError);
  });

  it('lists all, once each, while more come in', async () => {
    const store = await empty();
    const keys = Array.from({ length: 23 }, (_, i) => `key ${i}`);
    await store.articles.add(keys.map((key) => articleOf(key)));
    let more = 0;
    const listed = await throughout(async (after) => {
      await store.articles.add([articleOf(`later ${more++}`)]);
      return store.articles.list({ after, limit: 5 });
    });
    expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length);
    expect(listed.map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
    await expect(store.articles.list({ after: 'nonsense' })).rejects.toThrow(RangeError);
    await expect(store.articles.list({ limit: 0 })).rejects.toThrow(RangeError);
  });

  it('numbers revisions and follows the latest', async () => {
    const store = await empty();
    const url = 'https://gazette.example/a';
    const { article, document } = await tell(store, {
      url,
      text: 'Nine died.',
      headline: 'Nine die',
      outlet: 'Gazette',
    });
    const change = { kind: 'edit' as const, reasons: ['one figure'], changes: [] };
    const later = documentOf({ url, text: 'Ten died.', headline: 'Ten die' });
    const [second, third] = await store.revisions.add([
      { article, document: later, fetched: LATER, change },
      { article, document: documentOf({ url, text: 'Nine died.' }), fetched: LATER, change: null },
    ]);
    expect([second, third]).toEqual([
      { article, number: 2, document: later.id, fetched: LATER, change },
      { article, number: 3, document, fetched: LATER, change: null },
    ]);
    expect(await store.revisions.of(article)).toEqual([
      { article, number: 1, document, fetched: AT, change: null },
      second,
      third,
    ]);
    expect(await store.articles.get(article)).toMatchObject({
      revision: 3,
      document,
      headline: 'Ten die',
      outlet: 'Gazette',
    });
    expect(await store.articles.byDocument(document)).toHaveLength(1);
    expect(await store.articles.byDocument(later.id)).toEqual([]);
    expect((await store.articles.byRevision(later.id)).map(({ id }) => id)).toEqual([article]);
    expect(await store.articles.byRevision('none')).toEqual([]);
    await expect(store.revisions.add([{ article: 'nobody', document: later, fetched: AT, change }])).rejects.toThrow();
    expect(await store.documents.count()).toBe(2);
  });

  it('keeps a document once, as it was first', async () => {
    const store = await empty();
    const document = documentOf({ text: 'Nine died.' });
    await store.documents.put([document, document], 20_000);
    await store.documents.put([{ ...document, headline: 'Other' }], 20_001);
    expect(await store.documents.all(['nobody', document.id, document.id])).toEqual([document, document]);
    expect(await store.documents.count()).toBe(1);
  });

  it.runIf(setting.lasts)('is there for the next who opens it', async () => {
    const location = await setting.fresh();
    const store = await at(location);
    const { document } = await tell(store, { url: 'https://gazette.example/a', text: 'Nine died.' });
    await store.close();
    await store.close();
    await expect(store.articles.count()).rejects.toMatchObject({ code: 'closed' });
    expect((await (await at(location)).documents.get(document))?.text).toBe('Nine died.');
  });
}

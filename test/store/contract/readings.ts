import { expect, it } from 'vitest';
import {
  AT,
  articleOf,
  collect,
  documentOf,
  LATER,
  readingOf,
  tell,
  tellStory,
  throughout,
  VERSION,
} from '../fixtures.ts';
import { opener, type Setting } from './setting.ts';

const TOLD = {
  url: 'https://gazette.example/a',
  text: '<source>Mayor Orla Finch</source> said <content>the bridge is safe</content> and <figure>9 people</figure> left <time>on Sunday</time>.',
};

export function readings(setting: Setting): void {
  const { empty } = opener(setting);

  it('gives a reading back whole, by its version', async () => {
    const store = await empty();
    const { document } = await tell(store, TOLD);
    const reading = readingOf(TOLD);
    expect(await store.readings.get(document, VERSION)).toEqual(reading);
    expect(await store.readings.get(document, 'other')).toBeUndefined();
    const faulty = { ...reading, attributions: [], notes: [{ code: 'fault', message: 'it could not be read' }] };
    await store.readings.put([faulty], 'other');
    expect(await store.readings.get(document, 'other')).toEqual(faulty);
    expect(await store.readings.all(['nobody', document], VERSION)).toEqual([reading]);
    await expect(store.readings.put([{ ...reading, id: 'nobody' }], VERSION)).rejects.toThrow('no document');
  });

  it('tells what a version has not read, by stretches', async () => {
    const store = await empty();
    const told: Awaited<ReturnType<typeof tell>>[] = [];
    for (let i = 0; i < 7; i++) told.push(await tell(store, { ...TOLD, url: `https://gazette.example/${i}` }));
    const unread = (version: string) => throughout((after) => store.readings.unread(version, { after, limit: 3 }));
    expect(await unread(VERSION)).toEqual([]);
    expect(await unread('other')).toHaveLength(7);
    expect(await unread('other')).toEqual(expect.arrayContaining(told));
    await store.readings.put([readingOf({ ...TOLD, url: 'https://gazette.example/3' })], 'other');
    expect(await unread('other')).toHaveLength(6);
  });

  it('tells a new version of what others read, and of what nobody did first', async () => {
    const store = await empty();
    const urls = ['a', 'b', 'c'].map((name) => `https://gazette.example/${name}`);
    for (const url of urls) await tell(store, { ...TOLD, url });
    const [added] = await store.articles.add([articleOf('https://gazette.example/d')]);
    const article = added?.article.id ?? '';
    const change = null;
    const [early, late] = ['Nothing yet.', 'Nothing more.'].map((text) => documentOf({ text }));
    if (!early || !late) throw new Error('two documents');
    await store.revisions.add([{ article, document: early, fetched: AT, change }]);
    const unread = (version: string) => throughout((after) => store.readings.unread(version, { after, limit: 2 }));
    expect(await unread(VERSION)).toEqual([{ article, document: early.id }]);
    await store.revisions.add([{ article, document: late, fetched: LATER, change }]);
    expect(await unread(VERSION)).toEqual([{ article, document: late.id }]);
    for (const version of [`0${VERSION}`, `z${VERSION}`]) {
      const all = await unread(version);
      expect(all[0]).toEqual({ article, document: late.id });
      expect(all).toHaveLength(4);
    }
    await store.readings.put([readingOf({ ...TOLD, url: urls[1] ?? '' })], 'other');
    expect(await unread('other')).toHaveLength(3);
    expect(await unread(VERSION)).toHaveLength(1);
    expect(await store.readings.forgetOthers('other')).toBe(3);
    expect(await unread('other')).toHaveLength(3);
  });

  it('finds by the reading that was put last, and by what is left when others go', async () => {
    const store = await empty();
    await tell(store, TOLD);
    const found = async (speaker: string) => (await store.search.find({ speaker })).items.length;
    expect(await found('Orla Finch')).toBe(1);
    const other = { ...TOLD, text: TOLD.text.replace(/<\/?source>/g, '').replace('Orla', '<source>Orla</source>') };
    await store.readings.put([readingOf(other)], 'other');
    expect([await found('Finch'), await found('Orla')]).toEqual([0, 1]);
    expect(await store.readings.forgetOthers(VERSION)).toBe(1);
    expect(await found('Finch')).toBe(1);
    expect(await store.readings.forgetOthers('a third')).toBe(1);
    expect(await found('Finch')).toBe(0);
  });

  it('gives sketches by day with their stories, one an article', async () => {
    const store = await empty();
    const told: Awaited<ReturnType<typeof tell>>[] = [];
    for (let i = 0; i < 5; i++) told.push(await tell(store, { ...TOLD, url: `https://gazette.example/${i}` }));
    const bytes = Uint8Array.from([0, 255, 7, 0]);
    await store.sketches.put(told.map((one, i) => ({ ...one, day: 20_000 + i, bytes })));
    await tellStory(store, 's', [told[2]?.article ?? '']);
    const between = await collect(store.sketches.between(20_001, 20_003));
    expect(between).toEqual(
      [1, 2, 3].map((i) => ({ ...told[i], day: 20_000 + i, bytes, story: i === 2 ? 's' : null })),
    );
    const article = told[0]?.article ?? '';
    const later = documentOf({ text: 'Another text.' });
    await store.revisions.add([{ article, document: later, fetched: LATER, change: null }]);
    await store.sketches.put([{ article, document: later.id, day: 20_009, bytes: new Uint8Array() }]);
    expect(await collect(store.sketches.between(0, 30_000))).toHaveLength(5);
    expect(await collect(store.sketches.between(30_000, 0))).toEqual([]);
  });

  it('streams more sketches than it reads at once', async () => {
    const store = await empty();
    const document = documentOf({ text: 'One text.' });
    await store.documents.put([document], 20_000);
    const added = await store.articles.add(Array.from({ length: 4_100 }, (_, i) => articleOf(`${i}`, { fetched: AT })));
    const day = 20_000;
    const sketches = added.map(({ article }) => ({
      article: article.id,
      document: document.id,
      day,
      bytes: new Uint8Array(3),
    }));
    await store.sketches.put(sketches);
    const ids = (await collect(store.sketches.between(day, day))).map(({ article }) => article);
    expect(ids).toEqual(added.map(({ article }) => article.id).sort());
    const some = ids.slice(1_000, 2_500);
    expect((await store.sketches.of([...some, 'nobody'].reverse())).map(({ article }) => article)).toEqual(some);
  });
}

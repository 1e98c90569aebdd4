import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { Document } from '../../../src/core/model/index.ts';
import type { Store } from '../../../src/store/store.ts';
import {
  AT,
  articleOf,
  comparisonOf,
  difference,
  documentOf,
  LATER,
  placing,
  STRANGE,
  tell,
  tellStory,
  throughout,
} from '../fixtures.ts';
import { opener, type Setting } from './setting.ts';

const LAST = '2026-03-06T05:06:07.000Z';

async function tellThree(store: Store): Promise<{ articles: string[]; documents: string[] }> {
  const told = [
    await tell(store, {
      url: 'https://gazette.example/a',
      text: 'Nine died.',
      outlet: 'Gazette',
      published: '2026-03-04T10:00:00Z',
    }),
    await tell(store, {
      url: 'https://herald.example/b',
      text: 'Ten died.',
      outlet: 'Herald',
      published: '2026-03-03',
    }),
    await tell(store, { url: 'https://herald.example/c', text: 'Some died.', outlet: 'Herald', published: null }),
  ];
  return { articles: told.map(({ article }) => article), documents: told.map(({ document }) => document) };
}

export function stories(setting: Setting): void {
  const { empty } = opener(setting);

  it('gives a story with its members by time', async () => {
    const store = await empty();
    const {
      articles: [a = '', b = '', c = ''],
      documents,
    } = await tellThree(store);
    await tellStory(store, 's', [a, b, c]);
    const story = await store.stories.get('s');
    expect(story).toMatchObject({ id: 's', label: 'Story s', accounts: 3, outlets: 2, differences: 0, former: [] });
    expect(story?.members.map(({ article }) => article)).toEqual([b, a, c]);
    const { story: _, article, ...placed } = placing('s', b);
    expect(story?.members[0]).toEqual({
      article,
      document: documents[1],
      outlet: 'Herald',
      headline: null,
      published: '2026-03-03',
      ...placed,
    });
    expect(await store.stories.ofArticle(b)).toMatchObject({ id: 's' });
    expect(await store.stories.ofDocument(documents[0] ?? '')).toMatchObject({ id: 's' });
    expect(await store.stories.ofDocument('nobody')).toBeUndefined();
    expect(await store.stories.get('nobody')).toBeUndefined();
  });

  it('tells stories of one account from the others', async () => {
    const store = await empty();
    const {
      articles: [a = '', b = '', c = ''],
    } = await tellThree(store);
    await tellStory(store, 's', [a, b]);
    await tellStory(store, 't', [c]);
    await tellStory(store, 'u', []);
    expect(await store.stories.ofOne(['u', 't', 's', 'nobody'])).toEqual(['t']);
    await store.stories.place([placing('t', a, LATER)]);
    expect(await store.stories.ofOne(['s', 't'])).toEqual(['s']);
    expect(await store.stories.ofOne([])).toEqual([]);
  });

  it('moves articles and dates both stories, and nothing where nothing moves', async () => {
    const store = await empty();
    const {
      articles: [a = '', b = '', c = ''],
    } = await tellThree(store);
    await tellStory(store, 's', [a, b]);
    await tellStory(store, 't', [c]);
    await store.stories.place([placing('s', a, LATER)]);
    expect((await store.stories.get('s'))?.updated).toBe(AT);
    await store.stories.place([{ ...placing('t', b, LATER), by: 'person' }]);
    const [s, t] = [await store.stories.get('s'), await store.stories.get('t')];
    expect([s?.updated, t?.updated, s?.accounts, t?.accounts]).toEqual([LATER, LATER, 1, 2]);
    expect(t?.members.find(({ article }) => article === b)?.by).toBe('person');
    await store.stories.remove([a], LAST);
    expect(await store.stories.ofArticle(a)).toBeUndefined();
    expect(await store.stories.removeEmpty()).toBe(1);
    expect(await store.stories.get('s')).toBeUndefined();
    expect(await store.stories.count()).toBe(1);
    await expect(store.stories.place([placing('nowhere', a)])).rejects.toThrow();
    await expect(store.stories.place([placing('t', 'nobody')])).rejects.toThrow();
  });

  it('leads from former ids to the story they went into', async () => {
    const store = await empty();
    const {
      articles: [a = '', b = '', c = ''],
      documents,
    } = await tellThree(store);
    for (const [id, article] of [
      ['s', a],
      ['t', b],
      ['u', c],
    ] as const)
      await tellStory(store, id, [article]);
    const sides = await store.documents.all(documents);
    await store.comparisons.put('s', 'k', comparisonOf([difference('d', sides)]), AT);
    await store.stories.merge('s', 't', LATER);
    await store.stories.merge('t', 'u', LAST);
    expect(await store.stories.get('s')).toMatchObject({ id: 'u', accounts: 3, former: ['s', 't'], updated: LAST });
    expect([await store.stories.resolve('s'), await store.stories.resolve('u')]).toEqual(['u', 'u']);
    expect(await store.stories.resolve('nobody')).toBeUndefined();
    expect(await store.comparisons.get('s')).toBeUndefined();
    await store.stories.create({ id: 's', label: 'Again', at: LAST });
    expect([await store.stories.resolve('s'), (await store.stories.get('u'))?.former]).toEqual(['s', ['t']]);
    await store.stories.merge('s', 'u', LAST);
    expect(await store.stories.resolve('s')).toBe('u');
    await expect(store.stories.merge('u', 'u', LAST)).rejects.toThrow('itself');
    await expect(store.stories.merge('u', 'nowhere', LAST)).rejects.toThrow('no story');
    await store.stories.remove([a, b, c], LAST);
    expect(await store.stories.removeEmpty()).toBe(1);
    expect(await store.stories.resolve('s')).toBeUndefined();
  });

  it('lists what moved last first, and meets none twice while they move', async () => {
    const store = await empty();
    for (let i = 0; i < 12; i++)
      await store.stories.create({
        id: `s${i}`,
        label: `Story ${i}`,
        at: `2026-03-${String(i + 1).padStart(2, '0')}T00:00:00.000Z`,
      });
    let moved = 0;
    const listed = await throughout(async (after) => {
      await store.stories.relabel(`s${moved++}`, 'Moved', `2026-04-01T00:00:0${moved}.000Z`);
      return store.stories.list({ after, limit: 5 });
    });
    const ids = listed.map(({ id }) => id);
    expect(ids[0]).toBe('s0');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.slice(1, 5)).toEqual(['s11', 's10', 's9', 's8']);
    await expect(store.stories.relabel('nobody', 'x', AT)).rejects.toThrow('no story');
    const several = Array.from({ length: 70 }, (_, i) => ({ id: `t${i}`, label: `T ${i}`, at: AT }));
    await store.stories.createAll(several);
    await store.stories.relabelAll(
      several.map(({ id }) => ({ story: id, label: `${id} anew` })),
      AT,
    );
    expect(await store.stories.get('t69')).toMatchObject({ label: 't69 anew' });
    await expect(store.stories.relabelAll([{ story: 'nobody', label: 'x' }], AT)).rejects.toThrow('no story');
  });

  it('keeps the latest comparison and counts what nobody rejected', async () => {
    const store = await empty();
    const { articles, documents } = await tellThree(store);
    await tellStory(store, 's', articles);
    const sides = await store.documents.all(documents);
    const first = comparisonOf([
      difference('d1', sides, { what: 'nine, ten' }),
      difference('d2', sides.slice(0, 2), { severity: 'wording', type: 'framing', what: 'died, fell' }),
    ]);
    await store.comparisons.put('s', 'key 1', first, LATER);
    expect(await store.comparisons.get('s')).toEqual({ key: 'key 1', comparison: first, created: LATER, rejected: [] });
    expect(await store.comparisons.keyOf('s')).toBe('key 1');
    expect(await store.stories.get('s')).toMatchObject({ differences: 2, contradictions: 1, updated: LATER });
    await store.comparisons.reject('s', 'd1', true);
    const again = comparisonOf([
      difference('x', sides, { what: 'other' }),
      difference('y', sides, { what: 'nine, ten' }),
    ]);
    await store.comparisons.put('s', 'key 2', again, LAST, ['y', 'no longer there']);
    expect(await store.comparisons.get('s')).toMatchObject({ key: 'key 2', comparison: again, rejected: ['y'] });
    expect(await store.comparisons.about('s')).toMatchObject({ key: 'key 2', rejected: ['y'] });
    const {
      items: [counted],
    } = await store.stories.list();
    expect(counted).toMatchObject({ differences: 1, contradictions: 1, accounts: 3, outlets: 2 });
    await store.comparisons.reject('s', 'y', false);
    expect((await store.stories.get('s'))?.differences).toBe(2);
    await expect(store.comparisons.reject('s', 'nobody', true)).rejects.toThrow('no difference');
    await expect(store.comparisons.put('nowhere', 'k', first, AT)).rejects.toThrow();
  });

  it('hands a comparison on as gzip of its JSON, with what was rejected', async () => {
    const store = await empty();
    const { articles, documents } = await tellThree(store);
    await tellStory(store, 's', articles);
    const sides = await store.documents.all(documents);
    const comparison = comparisonOf(STRANGE.map((what, i) => difference(`d${i}`, sides, { what })));
    await store.comparisons.put('s', 'key', comparison, LATER, ['d1']);
    await store.comparisons.reject('s', 'd3', true);
    const packed = await store.comparisons.packed('s');
    expect(packed).toMatchObject({ key: 'key', created: LATER, rejected: ['d1', 'd3'] });
    expect(packed?.bytes).toBeInstanceOf(Uint8Array);
    expect(gunzipSync(packed?.bytes ?? '').toString('utf8')).toBe(JSON.stringify(comparison));
    expect(await store.comparisons.packed('nobody')).toBeUndefined();
  });

  it('names the outlets of most accounts, six at most, and tells what was compared', async () => {
    const store = await empty();
    const outlets = ['Herald', 'Gazette', 'herald', 'Ämter', 'Beacon', 'Courier', 'Dispatch', 'Echo', null];
    const told = [];
    for (const [i, outlet] of outlets.entries())
      told.push(await tell(store, { url: `https://o.example/${i}`, text: `${i} died.`, ...(outlet && { outlet }) }));
    await tellStory(
      store,
      's',
      told.map(({ article }) => article),
    );
    const before = { accounts: 9, outlets: 7, compared: null, origins: null, differences: 0, contradictions: 0 };
    expect((await store.stories.list()).items).toEqual([expect.objectContaining(before)]);
    const origins = told
      .slice(0, 5)
      .map(({ document }, i) => ({ id: `o${i}`, documents: [document], reason: 'alone' }));
    await store.comparisons.put('s', 'k', { ...comparisonOf([]), origins }, LATER);
    const [counted] = (await store.stories.list()).items;
    expect(counted).toMatchObject({ ...before, compared: LATER, origins: 5 });
    expect(counted?.outletNames).toEqual(['Herald', 'Beacon', 'Courier', 'Dispatch', 'Echo', 'Gazette']);
  });

  it('counts each story of a long list by itself', async () => {
    const store = await empty();
    const sides: Document[] = [];
    for (let i = 0; i < 70; i++) {
      const { article, document } = await tell(store, {
        url: `https://o.example/${i}`,
        text: `${i} died.`,
        outlet: `O${i}`,
      });
      await tellStory(store, `s${i}`, [article]);
      sides.push(...(await store.documents.all([document])));
      const found = sides.slice(0, i % 3).map((side, j) => difference(`d${j}`, [side]));
      if (i % 2) await store.comparisons.put(`s${i}`, 'k', comparisonOf(found), LATER);
    }
    const { items } = await store.stories.list({ limit: 70 });
    for (const { id, outletNames, differences, compared } of items) {
      const i = Number(id.slice(1));
      expect([outletNames, differences, compared]).toEqual([[`O${i}`], i % 2 ? i % 3 : 0, i % 2 ? LATER : null]);
    }
    expect(items).toHaveLength(70);
  });

  it('lists differences of all stories by type and severity', async () => {
    const store = await empty();
    const document = documentOf({ text: 'Nine people died.' });
    await store.documents.put([document], 20_000);
    await store.articles.add([articleOf('a')]);
    for (const [id, at] of [
      ['s', AT],
      ['t', LATER],
    ] as const) {
      await store.stories.create({ id, label: id, at });
      const found = (['figure', 'time', 'figure'] as const).map((type, i) =>
        difference(`${id}${i}`, [document], { type, severity: i === 0 ? 'imprecision' : 'contradiction' }),
      );
      await store.comparisons.put(id, id, comparisonOf(found), at);
    }
    const ids = async (which: Parameters<typeof store.comparisons.differences>[0]) =>
      (await throughout((after) => store.comparisons.differences(which, { after, limit: 2 }))).map(
        (one) => one.difference.id,
      );
    expect(await ids({})).toEqual(['t0', 't1', 't2', 's0', 's1', 's2']);
    expect(await ids({ type: 'figure' })).toEqual(['t0', 't2', 's0', 's2']);
    expect(await ids({ type: 'figure', severity: 'contradiction' })).toEqual(['t2', 's2']);
    await store.comparisons.reject('t', 't2', true);
    expect(await ids({ severity: 'contradiction' })).toEqual(['t1', 's1', 's2']);
  });
}

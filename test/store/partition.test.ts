import { readFileSync } from 'node:fs';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { articleOf, documentOf, readingOf, tell, throughout, VERSION } from './fixtures.ts';
import { newDatabase, postgres } from './postgres.ts';

const SCRIPT = readFileSync(new URL('../../scripts/partition.sql', import.meta.url), 'utf8');

const told = (month: number, name: string) => ({
  url: `https://gazette.example/${name}`,
  published: `2024-0${month}-15T10:00:00.000Z`,
  text: `<source>Orla Finch</source> said <content>the ${name} was safe</content>; <figure>nine people</figure> left.`,
});

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const answers = await client.query(sql);
    return [answers].flat().at(-1)?.rows ?? [];
  } finally {
    await client.end();
  }
}

const divide = (url: string) => ask(url, `begin; ${SCRIPT}; commit`);

const server = await postgres();

describe.skipIf('missing' in server)('a store on PostgreSQL that is divided by months', () => {
  it('holds what it held, takes more in, and finds both', async () => {
    const url = await newDatabase();
    const before = await openStore(url);
    await tell(before, told(1, 'bridge'));
    await tell(before, told(3, 'tunnel'));
    await before.close();
    await divide(url);
    const store = await openStore(url);
    await tell(store, told(2, 'ferry'));
    await tell(store, { ...told(1, 'harbour'), published: '1999-01-05T00:00:00.000Z' });
    const found = async (query: object) =>
      (await throughout((after) => store.search.find(query, { after, limit: 1 }))).map(({ url: found }) => found);
    const all = ['tunnel', 'ferry', 'bridge', 'harbour'].map((name) => `https://gazette.example/${name}`);
    expect(await found({ text: 'safe' })).toEqual(all);
    expect(await found({ text: 'safe', order: 'best' })).toHaveLength(4);
    expect(await found({ speaker: 'finch', quotation: 'safe' })).toEqual(all);
    expect(await found({ figure: { low: 9, high: 9 } })).toEqual(all);
    const reading = readingOf(told(1, 'bridge'));
    expect(await store.readings.get(reading.id, VERSION)).toEqual(reading);
    await store.readings.put([reading], 'other');
    expect((await store.readings.unread('other')).items).toHaveLength(3);
    expect(await store.documents.put([documentOf(told(1, 'bridge'))], 1)).toBeUndefined();
    await store.close();
  });

  it('makes months when they are asked for and moves into them what waited', async () => {
    const url = await newDatabase();
    await (await openStore(url)).close();
    await divide(url);
    const store = await openStore(url);
    await tell(store, told(5, 'bridge'));
    const waiting = 'select count(*)::int as rows from rashomon.text_index_rest';
    expect(await ask(url, waiting)).toEqual([{ rows: 1 }]);
    expect(await ask(url, "select rashomon.add_months('2024-05-01', '2024-06-30')")).toEqual([{ add_months: 14 }]);
    expect(await ask(url, "select rashomon.add_months('2024-05-01', '2024-06-30')")).toEqual([{ add_months: 0 }]);
    expect(await ask(url, waiting)).toEqual([{ rows: 0 }]);
    expect((await store.search.find({ text: 'bridge', speaker: 'finch' })).items).toHaveLength(1);
    await store.close();
  });

  it('forgets the texts of a month and keeps its articles', async () => {
    const url = await newDatabase();
    const before = await openStore(url);
    const { article, document } = await tell(before, told(1, 'bridge'));
    const [waiting] = await before.articles.add([articleOf('https://gazette.example/waiting', {})]);
    const unread = documentOf(told(1, 'waiting'));
    await before.revisions.add([
      { article: waiting?.article.id ?? '', document: unread, fetched: '2024-01-15T10:00:00.000Z', change: null },
    ]);
    await tell(before, told(2, 'tunnel'));
    await before.close();
    await divide(url);
    expect(await ask(url, "select rashomon.forget_month('2024-01-31')")).toEqual([{ forget_month: 7 }]);
    const store = await openStore(url);
    expect((await store.search.find({ text: 'safe' })).items).toHaveLength(1);
    expect((await store.articles.get(article))?.document).toBe(document);
    expect(await store.documents.get(document)).toBeUndefined();
    expect((await store.readings.unread(VERSION)).items).toEqual([]);
    await store.close();
  });
});

import { describe, expect, it } from 'vitest';
import type { Comparison, Document, Reading } from '../../src/core/model/index.ts';
import { migrate, STEPS } from '../../src/store/migrations/index.ts';
import { articleId } from '../../src/store/numbers.ts';
import { openStore } from '../../src/store/open.ts';
import { pack } from '../../src/store/pack.ts';
import { openPostgres } from '../../src/store/postgres/open.ts';
import { partsOf } from '../../src/store/reading-parts.ts';
import type { Connections } from '../../src/store/session.ts';
import { openSqlite } from '../../src/store/sqlite/open.ts';
import { temporaryFiles } from './files.ts';
import { AT, comparisonOf, documentOf, readingOf, VERSION } from './fixtures.ts';
import { newDatabase, postgres } from './postgres.ts';

const path = temporaryFiles();
const server = await postgres();

const ENGINES = [
  { name: 'SQLite', fresh: async () => path(), connect: openSqlite },
  ...('missing' in server ? [] : [{ name: 'PostgreSQL', fresh: newDatabase, connect: openPostgres }]),
];

const TOLD = {
  url: 'https://gazette.example/a',
  text: '<source>Orla Finch</source> said <content>the bridge was safe</content>; <figure>nine people</figure> died.',
};

const TRANSPORT = { type: 'feed' as const, name: 'https://gazette.example/feed', place: 'entry 3' };

/** A document, its reading and its article, as every version of the tables since the first has kept them. */
async function putOne({ writer }: Connections, document: Document, reading: Reading): Promise<void> {
  const number = 1_000_000;
  const article = articleId(TOLD.url);
  const facts = { fetched: AT, checked: AT, transport: JSON.stringify(TRANSPORT) };
  await writer.insertInto('documents').values({ number, id: document.id }).execute();
  await writer
    .insertInto('texts')
    .values({ document: number, json: pack(document) })
    .execute();
  const json = pack(partsOf(reading, document));
  await writer.insertInto('readings').values({ document: number, version: VERSION, searched: 1, json }).execute();
  await writer
    .insertInto('articles')
    .values({ ...facts, id: article, key: TOLD.url, failures: 0, revision: 1, document: number })
    .execute();
  await writer.insertInto('revisions').values({ article, number: 1, document: number, fetched: AT }).execute();
}

/** A comparison, as the tables kept it before the third version. */
async function putComparison({ writer }: Connections, comparison: Comparison): Promise<void> {
  await writer.insertInto('stories').values({ id: 's', label: 'S', created: AT, updated: AT }).execute();
  await writer
    .insertInto('comparisons')
    .values({ story: 's', key: 'k', created: AT, json: pack(comparison) })
    .execute();
}

describe.each(ENGINES)('a store in $name made by an earlier version', ({ fresh, connect }) => {
  it.each(STEPS.map(({ number }) => number))(
    'of schema %i is brought up to date with all that it holds',
    async (step) => {
      const location = await fresh();
      const connections = await connect(location);
      await migrate(connections.writer, connections.engine, location, AT, step);
      const [document, reading] = [documentOf(TOLD), readingOf(TOLD)];
      await putOne(connections, document, reading);
      const origins = [{ id: 'o', documents: [document.id], reason: 'alone' }];
      const comparison = { ...comparisonOf([]), origins };
      if (step < 3) await putComparison(connections, comparison);
      await connections.close();
      const store = await openStore(location);
      expect(await store.readings.get(document.id, VERSION)).toEqual(reading);
      if (step < 3) {
        expect(await store.comparisons.get('s')).toEqual({ key: 'k', created: AT, rejected: [], comparison });
        expect((await store.stories.list()).items).toMatchObject([{ id: 's', compared: AT, origins: 1 }]);
        const { type, name } = TRANSPORT;
        expect(await store.articles.carriers()).toEqual([{ type, name, articles: 1, failing: 0, latest: AT }]);
      }
      if (step === 1)
        for (const query of [{ text: 'bridges' }, { speaker: 'finch' }, { figure: { low: 9, high: 9 } }])
          expect((await store.search.find(query)).items.map((hit) => hit.document)).toEqual([document.id]);
      await store.close();
      await (await openStore(location)).close();
    },
  );

  it('is made once, however many begin at once', async () => {
    const location = await fresh();
    const stores = await Promise.all(Array.from({ length: 5 }, () => openStore(location)));
    await stores[0]?.feeds.add({ url: 'f', title: null, kind: 'feed', added: AT, next: null, interval: 60 });
    for (const store of stores) expect(await store.feeds.list()).toHaveLength(1);
    for (const store of stores) await store.close();
  });

  it('is refused where a newer program made it', async () => {
    const location = await fresh();
    await (await openStore(location)).close();
    const connections = await connect(location);
    await connections.writer.insertInto('schema_steps').values({ number: 99, name: 'later', at: AT }).execute();
    await connections.close();
    const refused = { code: 'newer', message: expect.stringContaining('newer Rashomon'), remedy: expect.any(String) };
    await expect(openStore(location)).rejects.toMatchObject(refused);
  });
});

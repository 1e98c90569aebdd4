import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { fill } from './contract/filled.ts';
import { temporaryFiles } from './files.ts';
import { collect } from './fixtures.ts';
import { newDatabase, postgres } from './postgres.ts';

const path = temporaryFiles();
const server = await postgres();

it.skipIf('missing' in server)('a store goes from SQLite to PostgreSQL and back, and is the same', async () => {
  const stores = await Promise.all([openStore(path()), openStore(await newDatabase()), openStore(path())]);
  const [first, second, third] = stores;
  try {
    await fill(first);
    const records = await collect(first.exportAll());
    await second.importAll(first.exportAll());
    expect(await collect(second.exportAll())).toEqual(records);
    await third.importAll(second.exportAll());
    expect(await collect(third.exportAll())).toEqual(records);
    for (const query of [
      {},
      { text: 'bridge -later' },
      { quotation: '"the bridge"' },
      { figure: { low: 9, high: 9 } },
    ]) {
      const hits = await first.search.find(query);
      expect(hits.items.length).toBeGreaterThan(0);
      expect((await second.search.find(query)).items).toEqual(hits.items);
      expect((await third.search.find(query)).items).toEqual(hits.items);
    }
  } finally {
    for (const store of stores) await store.close();
  }
});

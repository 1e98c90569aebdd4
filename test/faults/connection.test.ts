import pg from 'pg';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openDesk } from '../../src/app/desk/open.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { run } from '../cli/program.ts';
import { take, textArticle } from '../desk/at-desk.ts';
import { FERRY, plain } from '../desk/reports.ts';
import { newDatabase, postgres } from '../store/postgres.ts';

const running = await postgres();

describe.skipIf('missing' in running)('a connection that breaks', () => {
  let location: string;
  beforeAll(async () => {
    location = await newDatabase();
  });

  async function opened(): Promise<Store> {
    const store = await openStore(location);
    onTestFinished(() => store.close());
    return store;
  }

  /** Ends every connection of the program to the database. */
  async function cut(): Promise<void> {
    const client = new pg.Client({ connectionString: location });
    await client.connect();
    await client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rashomon' and datname = current_database()",
    );
    await client.end();
  }

  it('in a transaction undoes it and is told in words; the next works', async () => {
    const store = await opened();
    const feed = { title: null, kind: 'feed' as const, added: '2026-05-01T00:00:00.000Z', next: null, interval: 60 };
    const broken = store.transaction(async (within) => {
      await within.feeds.add({ ...feed, url: 'https://a.example/feed' });
      await cut();
      // Long enough for the driver to learn of it while nothing is asked: that must end no program.
      await new Promise((wake) => setTimeout(wake, 50));
      await within.feeds.add({ ...feed, url: 'https://b.example/feed' });
    });
    await expect(broken).rejects.toMatchObject({
      name: 'StoreError',
      code: 'cannot-connect',
      remedy: expect.any(String),
    });
    expect(await store.feeds.list()).toEqual([]);
  });

  it('while nobody uses it is not noticed', async () => {
    const store = await opened();
    expect(await store.articles.count()).toBe(0);
    await cut();
    await new Promise((wake) => setTimeout(wake, 50));
    expect(await store.articles.count()).toBe(0);
  });

  it('is no fault of an article: the batch is told as a whole, and comes again', async () => {
    const desk = await openDesk({ location });
    onTestFinished(() => desk.close());
    const place = desk.grouping.place.bind(desk.grouping);
    let cuts = 0;
    desk.grouping.place = async (...given) => {
      if (cuts++ === 0) await cut();
      return place(...given);
    };
    const ferry = textArticle('ferry', plain(FERRY), { url: 'https://north.example/ferry' });
    await expect(take(desk, [ferry], { offline: true })).rejects.toMatchObject({ code: 'cannot-connect' });
    expect(await desk.store.articles.count()).toBe(0);
    expect(await take(desk, [ferry], { offline: true })).toMatchObject([
      { type: 'taken', taken: { outcome: 'added' } },
    ]);
  });

  it('to a database that may be read only is told with a remedy', async () => {
    const client = new pg.Client({ connectionString: location });
    await client.connect();
    const { database } = client;
    await client.query(`alter database ${database} set default_transaction_read_only = on`);
    await client.end();
    const ran = await run(['import', '-', '--database', location], { input: plain(FERRY) });
    expect(ran).toMatchObject({
      status: 3,
      stderr: expect.stringMatching(/may be read only.*default_transaction_read_only/u),
    });
  });
});

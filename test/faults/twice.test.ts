import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine, missing } from '../../bench/kill/laws.ts';
import { delivered, undelivered } from '../../bench/kill/watch-rounds.ts';
import { makeWorld } from '../../bench/kill/world.ts';
import { openStore } from '../../src/store/open.ts';
import { folder, run } from '../cli/program.ts';
import { newDatabase, postgres } from '../store/postgres.ts';
import { keptBy, newsIn } from './news.ts';

const running = await postgres();
const STORES = [
  ['SQLite', async () => join(folder(), 'store.db')],
  ...('missing' in running ? [] : [['PostgreSQL', newDatabase] as const]),
] as const;

describe.each(STORES)(
  'the same at once from two processes, %s',
  (_, locationOf) => {
    it('articles are kept once', async () => {
      const location = await locationOf();
      const { file, urls } = newsIn(folder(), 40);
      const both = await Promise.all(
        [1, 2].map(() => run(['import', file, '-f', 'jsonl', '--no-read', '--database', location])),
      );
      expect(both.map(({ status, stderr }) => ({ status, stderr }))).toEqual([
        { status: 0, stderr: '' },
        { status: 0, stderr: '' },
      ]);
      const end = await examine(
        location,
        both.flatMap(({ stdout }) => keptBy(stdout)),
      );
      expect([...end.broken, ...missing(end, urls)]).toEqual([]);
    });

    it('a feed is taken in once, and no event is told as another', async () => {
      const place = folder();
      const world = await makeWorld(place, 60, 4);
      try {
        const location = await locationOf();
        const args = [
          'watch',
          world.feed,
          '--once',
          '--allow-private',
          '--no-robots',
          '-f',
          'jsonl',
          '--database',
          location,
        ];
        const both = await Promise.all([1, 2].map(() => run(args, { cwd: place })));
        expect(both.map(({ status }) => status)).toEqual([0, 0]);
        const end = await examine(location, []);
        const out = both.flatMap(({ stdout }) => delivered({ lines: stdout.split('\n').slice(0, -1) }));
        expect([...end.broken, ...missing(end, world.fed), ...undelivered(end.events, out)]).toEqual([]);
      } finally {
        await world.close();
      }
    });

    it('a sink that ends later does not take another back', async () => {
      const store = await openStore(await locationOf());
      await store.events.moveCursor('webhook', 20);
      await store.events.moveCursor('webhook', 10);
      expect(await store.events.cursor('webhook')).toBe(20);
      await store.close();
    });
  },
  180_000,
);

it('a file opened twice in one process stays whole while another process comes and goes', async () => {
  const place = folder();
  const location = join(place, 'store.db');
  const first = await openStore(location);
  const second = await openStore(location);
  await second.close();
  for (let i = 1; i <= 3; i++) {
    const { status } = await run(['import', newsIn(place, 8 * i).file, '--no-read', '--database', location]);
    expect({ status, articles: await first.articles.count() }).toEqual({ status: 0, articles: 8 * i });
    await first.feeds.add({
      url: `https://a.example/${i}`,
      title: null,
      kind: 'feed',
      added: '2026-05-01T00:00:00.000Z',
      next: null,
      interval: 60,
    });
  }
  await first.close();
  expect((await examine(location, [])).broken).toEqual([]);
}, 120_000);

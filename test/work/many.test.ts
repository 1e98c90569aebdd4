import { expect, it } from 'vitest';
import { agreement, examine, missing } from '../../bench/kill/laws.ts';
import { invent } from '../../bench/kill/news.ts';
import { importAll } from '../../src/app/desk/importing.ts';
import { openDesk } from '../../src/app/desk/open.ts';
import type { Received } from '../../src/ingest/received.ts';
import { newDatabase } from '../store/postgres.ts';
import { empty, FETCH, workplace } from './at-work.ts';
import { intake, receivedOf, shuffled, spread, stretches, urlOf } from './sorts.ts';

async function* each(items: readonly Received[]) {
  yield* items;
}

it('four workers make the stories that one process makes, lose nothing, and tell each thing once', async () => {
  const items = spread(invent(96, 7));
  const alone = await newDatabase();
  const desk = await openDesk({ location: alone, fetch: FETCH });
  for await (const _ of importAll(desk, each(items.map(receivedOf)), desk.way({ offline: true })));
  await desk.close();

  const together = await newDatabase();
  const place = await workplace(together);
  const orders = stretches(shuffled(items, 3).map(receivedOf), 8).map((each) => intake(each, false));
  await place.queue.put(orders.map((order) => ({ order, urgency: 'archive', key: null })));
  const workers = [1, 2, 3, 4].map(() => place.start({ watch: false }));
  await empty(place.queue);
  for (const { work } of workers) work.stop();
  await Promise.all(workers.map(({ over }) => over));
  expect(place.logged.filter((line) => line.includes('fail'))).toEqual([]);

  const [one, many] = [await examine(alone, []), await examine(together, [])];
  expect(many.broken).toEqual([]);
  expect(missing(many, items.map(urlOf))).toEqual([]);
  expect(agreement(one, many)).toBeGreaterThanOrEqual(0.97);
  expect(workers.filter(({ work }) => work.tally.done > 0).length).toBeGreaterThan(1);
}, 240_000);

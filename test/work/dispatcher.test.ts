import { expect, it } from 'vitest';
import { importAll } from '../../src/app/desk/importing.ts';
import { openDesk } from '../../src/app/desk/open.ts';
import type { Order } from '../../src/app/jobs/order.ts';
import { ATTEMPTS, type Hold } from '../../src/app/queue/queue.ts';
import { Dispatcher } from '../../src/app/work/dispatcher.ts';
import { articleFromText, type Received } from '../../src/ingest/received.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, pageOf, type Report } from '../desk/reports.ts';
import { FAULT, onQueue, ticket } from '../queue/on-queue.ts';
import { FETCH } from './at-work.ts';

const LONG_AGO = '2024-01-01T00:00:00.000Z';

/** A dispatcher at a new store. */
async function dispatching() {
  const { queue, location, pass } = await onQueue();
  const desk = await openDesk({ location, fetch: FETCH });
  const { store } = desk;
  const take = async (...reports: readonly Report[]): Promise<void> => {
    const received = (async function* (): AsyncGenerator<Received> {
      for (const [i, report] of reports.entries()) yield articleFromText(`page ${i}`, pageOf(report));
    })();
    for await (const _ of importAll(desk, received, desk.way({ offline: true })));
  };
  const follow = (url: string) =>
    store.feeds.add({ url, title: null, kind: 'feed', added: LONG_AGO, next: LONG_AGO, interval: 60 });
  const dispatcher = new Dispatcher({ queue, store, watch: true });
  const taken = async (): Promise<readonly Hold[]> => queue.take('a', 100);
  const close = async (): Promise<void> => desk.close();
  return { queue, store, dispatcher, take, follow, taken, pass, close };
}

const ordersOf = (holds: readonly Hold[], type: Order['type']): Order[] =>
  holds.map(({ order }) => order).filter((order) => order.type === type);

it('queues all that is due at a host as one order, and once', async () => {
  const { dispatcher, follow, taken, close } = await dispatching();
  for (const url of ['https://courier.example/a', 'https://courier.example/b', 'https://wire.example/feed'])
    await follow(url);
  expect(await dispatcher.look()).toBe(true);
  await dispatcher.look();
  const looks = ordersOf(await taken(), 'look').flatMap((order) => (order.type === 'look' ? [order] : []));
  expect(looks.map(({ host, feeds }) => [host, feeds.length]).sort()).toEqual([
    ['courier.example', 2],
    ['wire.example', 1],
  ]);
  await close();
});

it('does not queue again what is parked for a person', async () => {
  const { queue, dispatcher, follow, taken, pass, close } = await dispatching();
  await follow('https://courier.example/a');
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    await dispatcher.look();
    const [hold] = await taken();
    if (hold) await queue.failed('a', hold, FAULT);
    await pass(60);
  }
  expect((await queue.parked()).items).toHaveLength(1);
  await dispatcher.look();
  expect(await taken()).toEqual([]);
  await queue.retry();
  expect(ordersOf(await taken(), 'look')).toHaveLength(1);
  await close();
});

it('queues a story that moved where there is something to compare, once for all that moved it', async () => {
  const { store, dispatcher, take, taken, close } = await dispatching();
  await take(FERRY, FERRY_ELSEWHERE, BUDGET);
  await dispatcher.look();
  await dispatcher.look();
  const [story] = (await store.stories.list()).items.filter(({ accounts }) => accounts > 1);
  expect(ordersOf(await taken(), 'compare-moved')).toEqual([{ type: 'compare-moved', story: story?.id }]);
  await close();
});

it('has the stories of an archive compared when nothing else waits', async () => {
  const { queue, dispatcher, take, taken, close } = await dispatching();
  await take(FERRY, FERRY_ELSEWHERE);
  await dispatcher.look();
  await queue.put([ticket('archive', 'archive'), ticket('news', 'news')]);
  const holds = (await taken()).filter(({ order }) => order.type !== 'look');
  expect(holds.map(({ urgency }) => urgency)).toEqual(['news', 'archive', 'idle']);
  expect(holds.at(-1)?.order.type).toBe('compare-moved');
  await close();
});

it('leaves what came in just now to whoever took it in, and has it read later', async () => {
  const { queue, store, take, taken, close } = await dispatching();
  await take(FERRY, BUDGET);
  await new Dispatcher({ queue, store, watch: false }).look();
  expect(ordersOf(await taken(), 'read')).toEqual([]);
  await close();
});

import { expect, it } from 'vitest';
import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import { carryOut } from '../../src/app/jobs/carry-out.ts';
import type { Order } from '../../src/app/jobs/order.ts';
import { readerVersion } from '../../src/app/models.ts';
import { articleFromText, type Received } from '../../src/ingest/received.ts';
import { FERRY, FERRY_ELSEWHERE, pageOf } from '../desk/reports.ts';
import { newDatabase } from '../store/postgres.ts';
import { FETCH } from './at-work.ts';
import { intake } from './sorts.ts';

const received: readonly Received[] = [FERRY, FERRY_ELSEWHERE].map((report, i) =>
  articleFromText(`page ${i}`, pageOf(report)),
);

const done = async (desk: OpenDesk, order: Order): Promise<void> => {
  const bench = { tell: () => undefined, signal: new AbortController().signal, offline: true };
  expect(await carryOut(desk, order, bench)).toEqual({ type: 'done' });
};

const told = async ({ store }: OpenDesk): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { type } of await store.events.after(0, 1000)) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
};

it('orders done again, one after the other or at once by two, tell nothing twice', async () => {
  const location = await newDatabase();
  const [one, two] = [await openDesk({ location, fetch: FETCH }), await openDesk({ location, fetch: FETCH })];
  try {
    await Promise.all([one, two].map((desk) => done(desk, intake(received))));
    await done(one, intake(received));
    const [story] = (await one.store.stories.list()).items;
    const compare: Order = { type: 'compare-moved', story: story?.id ?? '' };
    await Promise.all([one, two].map((desk) => done(desk, compare)));
    const once = await told(one);
    expect(once.article).toBe(2);
    expect(once.difference).toBeGreaterThan(0);
    await done(two, compare);
    expect(await told(two)).toEqual(once);
    const { differences } = (await one.store.comparisons.get(story?.id ?? ''))?.comparison ?? { differences: [] };
    expect(once.difference).toBe(differences.length);
    const unread = await one.store.readings.unread(await readerVersion());
    expect(unread.items).toEqual([]);
  } finally {
    await one.close();
    await two.close();
  }
}, 60_000);

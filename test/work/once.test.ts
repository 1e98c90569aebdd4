import { expect, it } from 'vitest';
import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import { carryOut } from '../../src/app/jobs/carry-out.ts';
import type { Order, Step } from '../../src/app/jobs/order.ts';
import { readerVersion } from '../../src/app/models.ts';
import { readDocument } from '../../src/app/pipeline.ts';
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

it('articles of one order are read before they are taken in, and one that was kept unread, with another date, as it is kept', async () => {
  const desk = await openDesk({ location: ':memory:', fetch: FETCH });
  const { store } = desk;
  try {
    const [first, ...others] = ['2024-03-05T09:00:00Z', '2024-06-11T09:00:00Z'].map((published, i) =>
      articleFromText(`page ${i}`, pageOf(FERRY, { published, canonical: 'https://courier.example/ferry' })),
    );
    if (!first) throw new Error('no page');
    await done(desk, intake([first], false));
    const stages: string[] = [];
    const tell = (step: Step): void => {
      if (step.type === 'progress') stages.push(step.progress.stage);
      else if (step.type === 'imported') stages.push(step.imported.type);
    };
    const elsewhere = articleFromText('page 2', pageOf(FERRY_ELSEWHERE));
    const order = intake([...others, elsewhere]);
    await carryOut(desk, order, { tell, signal: new AbortController().signal, offline: true });
    expect(stages.indexOf('read')).toBeLessThan(stages.indexOf('taken'));
    const version = await readerVersion();
    expect((await store.readings.unread(version)).items).toEqual([]);
    const { items } = await store.articles.list();
    const ids = items.flatMap(({ document }) => document ?? []);
    const kept = await store.documents.all(ids);
    const fresh = await Promise.all(kept.map(readDocument));
    expect(await store.readings.all(ids, version)).toEqual(fresh);
  } finally {
    await desk.close();
  }
}, 60_000);

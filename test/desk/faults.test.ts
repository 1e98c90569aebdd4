import { expect, it, vi } from 'vitest';
import { deskOf, pageArticle, take } from './at-desk.ts';
import { BUDGET, FERRY, pageOf } from './reports.ts';

it('an article that brings the program to a fault is left out, and the rest of its batch is kept', async () => {
  const { desk } = await deskOf();
  const place = desk.grouping.place.bind(desk.grouping);
  vi.spyOn(desk.grouping, 'place').mockImplementation((store, sketches) =>
    sketches.some(({ headline }) => headline === BUDGET.headline)
      ? Promise.reject(new Error('out of its depth'))
      : place(store, sketches),
  );
  const imported = await take(desk, [
    pageArticle('http://north.test/ferry', pageOf(FERRY)),
    pageArticle('http://north.test/budget', pageOf(BUDGET)),
  ]);
  expect(imported).toMatchObject([
    { taken: { outcome: 'added', headline: FERRY.headline } },
    { type: 'problem', problem: { name: 'http://north.test/budget', code: 'fault' } },
  ]);
  expect((await desk.store.articles.list()).items.map(({ headline }) => headline)).toEqual([FERRY.headline]);
});

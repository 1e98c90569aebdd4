import { describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import { watchRound } from '../../src/app/desk/watching.ts';
import { deskOf, gathered, take, textArticle } from '../desk/at-desk.ts';
import { BUDGET, FERRY, pageOf, plain, rssOf } from '../desk/reports.ts';
import { html, serve, type TestServer } from '../fetch/harness.ts';

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

const round = (desk: OpenDesk) => gathered(watchRound(desk, { revisit: true, stopped: () => false }));

/** A feed of one page, followed and looked at once. */
async function followed() {
  const { desk, clock } = await deskOf();
  const server: TestServer = await serve({
    '/feed': (_, response) =>
      response
        .writeHead(200, { 'content-type': 'application/rss+xml' })
        .end(rssOf([{ title: 'ferry', link: server.at('/ferry'), guid: '/ferry' }])),
    '/ferry': html(pageOf(FERRY)),
  });
  const at = desk.now().toISOString();
  await desk.store.feeds.add({
    url: server.at('/feed'),
    title: null,
    kind: 'feed',
    added: at,
    next: at,
    interval: 1800,
  });
  await round(desk);
  const asked = (path: string): number => server.seen.filter((seen) => seen.endsWith(path)).length;
  return { desk, clock, asked };
}

describe('a clock that jumps', () => {
  it('a year ahead has everything asked for once, and no storm', async () => {
    const { desk, clock, asked } = await followed();
    clock.advance(YEAR);
    for (let i = 0; i < 5; i++) await round(desk);
    expect([asked('/feed'), asked('/ferry')]).toEqual([2, 2]);
  });

  it('a year ahead and back starves nothing', async () => {
    const { desk, clock, asked } = await followed();
    clock.advance(YEAR);
    await round(desk);
    clock.advance(-YEAR);
    const [feeds, pages] = [asked('/feed'), asked('/ferry')];
    for (let i = 0; i < 3; i++) await round(desk);
    expect([asked('/feed'), asked('/ferry')]).toEqual([feeds + 1, pages]);
    clock.advance(HOUR);
    await round(desk);
    expect(asked('/feed')).toBe(feeds + 2);
  });

  it('a minute before an article is looked at a year too far on is put right', async () => {
    const { desk, clock, asked } = await followed();
    const [article] = (await desk.store.articles.list()).items;
    await desk.store.articles.update(article?.id ?? '', { next: new Date(desk.now().getTime() + YEAR).toISOString() });
    clock.advance(60_000);
    await round(desk);
    await round(desk);
    expect(asked('/ferry')).toBe(2);
  });

  it('an hour back delays a feed by no more than that hour', async () => {
    const { desk, clock, asked } = await followed();
    clock.advance(-HOUR);
    await round(desk);
    expect(asked('/feed')).toBe(1);
    clock.advance(HOUR + 1_800_000);
    await round(desk);
    expect(asked('/feed')).toBe(2);
  });

  it('back keeps events in the order in which they happened', async () => {
    const { desk, clock } = await deskOf();
    await take(desk, [textArticle('ferry', plain(FERRY), { url: 'https://north.example/ferry' })]);
    clock.advance(-HOUR);
    await take(desk, [textArticle('budget', plain(BUDGET), { url: 'https://north.example/budget' })]);
    const events = await desk.store.events.after(0, 10);
    expect(events.map(({ payload }) => payload)).toMatchObject([
      { url: expect.stringMatching(/ferry$/u) },
      { url: expect.stringMatching(/budget$/u) },
    ]);
    const [first, second] = events;
    expect((first?.sequence ?? 0) < (second?.sequence ?? 0)).toBe(true);
    expect((first?.at ?? '') > (second?.at ?? '')).toBe(true);
  });
});

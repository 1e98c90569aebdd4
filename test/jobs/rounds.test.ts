import { describe, expect, it } from 'vitest';
import { BUDGET, FERRY, FIRE, rssOf } from '../desk/reports.ts';
import { serve } from '../fetch/harness.ts';
import { type AtWork, atWork } from './at-work.ts';

const feedOf = (text: string): string =>
  rssOf([{ title: FERRY.headline, link: 'http://north.test/1', guid: 'g1', content: text }]);

/** A feed that is due, and a job whose end has the round begin. */
async function due({ desk, take }: AtWork, url: string): Promise<void> {
  const at = desk.now().toISOString();
  await desk.store.feeds.add({ url, title: null, kind: 'feed', added: at, next: at, interval: 1800 });
  await take([BUDGET]);
}

async function until(is: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await is())) await new Promise(setImmediate);
}

describe('rounds', () => {
  it('look at feeds that are due, and tell how they ended', async () => {
    const content = FERRY.paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
    const site = await serve({ '/feed': (_, response) => response.end(feedOf(content)) });
    const room = await atWork('in this process', { watch: true });
    expect(room.jobs.watching()).toMatchObject({ on: true });
    await due(room, site.at('/feed', '127.0.0.1'));
    await until(() => room.jobs.watching().lastRound !== null && site.seen.length > 0);
    await until(async () => (await room.desk.store.articles.count()) === 2);
    expect(room.jobs.watching().lastRound?.fault).toBeNull();
  });

  it('tell of a feed that fails', async () => {
    const site = await serve({});
    const room = await atWork('in this process', { watch: true });
    const url = site.at('/feed', '127.0.0.1');
    await due(room, url);
    await until(() => room.logged.some((line) => line.startsWith(url)));
    expect((await room.desk.store.feeds.get(url))?.failures).toBe(1);
  });

  it('leave feeds alone where nobody wants them looked at, and read what is kept', async () => {
    const site = await serve({});
    const room = await atWork('in this process');
    expect(room.jobs.watching()).toEqual({ on: false, lastRound: null });
    await due(room, site.at('/feed', '127.0.0.1'));
    await room.take([FIRE]);
    await until(() => room.jobs.watching().lastRound !== null);
    expect(site.seen).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import { type Watched, watchRound } from '../../src/app/desk/watching.ts';
import { type Handler, html, inTurn, serve, status, type TestServer } from '../fetch/harness.ts';
import { deskOf, eventTypes, gathered } from './at-desk.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, FIRE, pageOf, type Report, reworded, rssOf } from './reports.ts';

const xml =
  (body: string): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(body);
  };

/** A server whose routes may be changed, with a feed at `/feed` of the pages named. */
async function site(pages: Readonly<Record<string, Report>>, options: { ttl?: string } = {}) {
  const routes: Record<string, Handler> = {};
  const server = await serve(routes);
  for (const [path, report] of Object.entries(pages)) routes[path] = html(pageOf(report));
  const feed = (paths: readonly string[]): Handler =>
    xml(
      rssOf(
        paths.map((path) => ({ title: path, link: server.at(path), guid: path })),
        options,
      ),
    );
  routes['/feed'] = feed(Object.keys(pages));
  return { server, routes, feed };
}

async function followed(desk: OpenDesk, server: TestServer, path = '/feed'): Promise<string> {
  const url = server.at(path);
  const at = desk.now().toISOString();
  await desk.store.feeds.add({ url, title: null, kind: 'feed', added: at, next: at, interval: 1800 });
  return url;
}

const round = (desk: OpenDesk, stopped: () => boolean = () => false): Promise<Watched[]> =>
  gathered(watchRound(desk, { revisit: true, stopped }));
const asked = (server: TestServer, path: string): number =>
  server.seen.filter((seen) => seen.endsWith(`.test${path}`)).length;
const feedOf = async (desk: OpenDesk, url: string) => {
  const feed = await desk.store.feeds.get(url);
  if (!feed) throw new Error('no such feed');
  return feed;
};
const waitOf = async ({ desk, url }: { desk: OpenDesk; url: string }): Promise<number> =>
  Date.parse((await feedOf(desk, url)).next ?? '') - desk.now().getTime();

describe('a feed that is followed', () => {
  it('is asked for when it is due, and its entries are taken once', async () => {
    const { desk, clock } = await deskOf();
    const { server, routes, feed } = await site({ '/ferry': FERRY, '/budget': BUDGET });
    await followed(desk, server);
    await round(desk);
    expect(await eventTypes(desk)).toEqual(['article', 'article']);
    await round(desk);
    expect(asked(server, '/feed')).toBe(1);
    routes['/fire'] = html(pageOf(FIRE));
    routes['/feed'] = feed(['/fire', '/ferry', '/budget']);
    clock.advance(1_800_000);
    await gathered(watchRound(desk, { revisit: false, stopped: () => false }));
    expect(asked(server, '/feed')).toBe(2);
    expect(asked(server, '/ferry')).toBe(1);
    expect(await eventTypes(desk)).toEqual(['article', 'article', 'article']);
  });

  it('is left alone for as long as it asks', async () => {
    const { desk } = await deskOf();
    const { server } = await site({ '/ferry': FERRY }, { ttl: '120' });
    const url = await followed(desk, server);
    await round(desk);
    expect(await waitOf({ desk, url })).toBe(120 * 60_000);
  });

  it('is asked less and less often where it fails, and as before once it is back', async () => {
    const { desk, clock } = await deskOf();
    const { server, routes, feed } = await site({ '/ferry': FERRY });
    routes['/feed'] = status(404);
    const url = await followed(desk, server);
    const waits: number[] = [];
    for (const failures of [1, 2, 3]) {
      expect(await round(desk)).toMatchObject([{ type: 'feed', failure: { code: 'not-found' } }]);
      expect(await feedOf(desk, url)).toMatchObject({ failures });
      waits.push(await waitOf({ desk, url }));
      clock.advance(waits.at(-1) ?? 0);
    }
    expect(new Set(waits).size).toBe(3);
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    routes['/feed'] = feed(['/ferry']);
    await round(desk);
    expect(await feedOf(desk, url)).toMatchObject({ failures: 0, error: null });
    expect(await eventTypes(desk)).toEqual(['article']);
  });

  it('is followed no longer where it is gone', async () => {
    const { desk } = await deskOf();
    const server = await serve({ '/feed': status(410) });
    const url = await followed(desk, server);
    await round(desk);
    expect((await feedOf(desk, url)).next).toBeNull();
  });

  it.each([
    ['a page in its place', html(pageOf(BUDGET)), 'no-feed'],
    ['nothing', xml(''), 'broken'],
  ])('%s is a failure and no article', async (_, handler, code) => {
    const { desk } = await deskOf();
    const server = await serve({ '/feed': handler });
    const url = await followed(desk, server);
    await round(desk);
    expect(await feedOf(desk, url)).toMatchObject({ failures: 1, error: { code }, etag: null });
    expect(await eventTypes(desk)).toEqual([]);
  });

  it('a page that fails for now is tried again, one that is not there is not', async () => {
    const { desk, clock } = await deskOf();
    const { server, routes, feed } = await site({ '/ferry': FERRY });
    routes['/feed'] = feed(['/ferry', '/missing', '/failing']);
    routes['/failing'] = status(500);
    await followed(desk, server);
    await round(desk);
    routes['/failing'] = html(pageOf(FIRE));
    clock.advance(1_800_000);
    await gathered(watchRound(desk, { revisit: false, stopped: () => false }));
    expect(asked(server, '/missing')).toBe(1);
    expect(await eventTypes(desk)).toEqual(['article', 'article']);
  });

  it('may be removed while it is looked at', async () => {
    const { desk } = await deskOf();
    const { server } = await site({ '/ferry': FERRY });
    const url = await followed(desk, server);
    for await (const watched of watchRound(desk, { revisit: false, stopped: () => false }))
      if (watched.type === 'imported') await desk.store.feeds.remove(url);
    expect((await desk.store.feeds.get(url))?.next ?? null).toBeNull();
  });
});

describe('what moved', () => {
  it('is compared once, and anew after an edit', async () => {
    const { desk, clock } = await deskOf();
    const { server, routes } = await site({ '/ferry': FERRY, '/elsewhere': FERRY_ELSEWHERE });
    await followed(desk, server);
    const first = await round(desk);
    expect(first.filter(({ type }) => type === 'compared')).toHaveLength(1);
    const told = (await eventTypes(desk)).filter((type) => type === 'difference').length;
    expect(told).toBeGreaterThan(0);
    await round(desk);
    expect((await eventTypes(desk)).filter((type) => type === 'difference')).toHaveLength(told);
    routes['/ferry'] = html(pageOf(reworded(FERRY, ['At least 12 passengers', 'At least 44 passengers'])));
    clock.advance(3_600_000);
    await round(desk);
    expect((await eventTypes(desk)).filter((type) => type === 'edit')).toHaveLength(1);
  });
});

describe('stopped at any moment', () => {
  const events = async (stopAt: number): Promise<unknown[]> => {
    const { desk } = await deskOf();
    const { server } = await site({ '/ferry': FERRY, '/elsewhere': FERRY_ELSEWHERE, '/budget': BUDGET });
    await followed(desk, server);
    let asks = 0;
    await round(desk, () => asks++ >= stopAt);
    await round(desk);
    return (await desk.store.events.after(0, 1000))
      .map(({ type, payload }) => `${type} ${(payload as { headline?: string }).headline ?? ''}`)
      .sort();
  };

  it('it goes on where it was, and the events are the same', async () => {
    const whole = await events(1000);
    expect(whole.length).toBeGreaterThan(3);
    for (const stopAt of [0, 1, 2, 3, 4, 5]) expect(await events(stopAt)).toEqual(whole);
  });

  it('it stops within a feed', async () => {
    const { desk } = await deskOf();
    const { server } = await site({ '/ferry': FERRY, '/budget': BUDGET });
    const url = await followed(desk, server);
    let asks = 0;
    const told = await round(desk, () => asks++ >= 1);
    expect(told.map(({ type }) => type)).toEqual(['imported']);
    expect((await feedOf(desk, url)).lastOk).toBeNull();
  });
});

describe('a page that fails', () => {
  it('never stops the others', async () => {
    const { desk, clock } = await deskOf();
    const { server, routes } = await site({ '/ferry': FERRY, '/budget': BUDGET });
    await followed(desk, server);
    await round(desk);
    routes['/ferry'] = status(500);
    routes['/budget'] = inTurn(html(pageOf(reworded(BUDGET, ['23 to 19', '24 to 18']))));
    clock.advance(3_600_000);
    const told = await round(desk);
    expect(
      told.flatMap((one) => (one.type === 'revisited' ? [one.revisited.taken?.outcome ?? 'failed'] : [])).sort(),
    ).toEqual(['failed', 'revised']);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type Handler,
  html,
  inTurn,
  outcomeOf,
  pageOf,
  redirect,
  serve,
  status,
  testClock,
  testFetcher,
  textOf,
} from './harness.ts';

const broken: Handler = (_request, response) => response.socket?.destroy();

describe('what may pass is tried again', () => {
  it.each([408, 425, 429, 500, 502, 503, 504])('status %i', async (code) => {
    const server = await serve({ '/': inTurn(status(code), html('at last')) });
    expect(textOf(await testFetcher().fetch(server.at('/')))).toBe('at last');
  });

  it.each([400, 401, 403, 404, 405, 410, 451, 501, 505])('status %i is not', async (code) => {
    const server = await serve({ '/': inTurn(status(code), html('never')) });
    expect((await testFetcher().fetch(server.at('/'))).type).toBe('failed');
    expect(server.seen).toHaveLength(1);
  });

  it('a broken connection', async () => {
    const server = await serve({ '/': inTurn(broken, broken, html('at last')) });
    expect(textOf(await testFetcher({ retries: 2 }).fetch(server.at('/')))).toBe('at last');
  });

  it('a page cut off', async () => {
    const half: Handler = (_request, response) => {
      response.writeHead(200, { 'content-length': '50' });
      response.write('ha', () => response.socket?.destroy());
    };
    const server = await serve({ '/': inTurn(half, html('whole')) });
    const page = await testFetcher().fetch(server.at('/'));
    expect(textOf(page)).toBe('whole');
    expect(pageOf(page).truncated).toBe(false);
  });

  it('so many times and no more', async () => {
    const server = await serve({ '/': status(500) });
    expect(outcomeOf(await testFetcher({ retries: 3 }).fetch(server.at('/')))).toBe('failed status 500');
    expect(server.seen).toHaveLength(4);
  });

  it('on the way, only the step that failed', async () => {
    const server = await serve({ '/a': redirect('/b'), '/b': inTurn(status(502), html('b')) });
    await testFetcher().fetch(server.at('/a'));
    expect(server.seen).toEqual(['north.test/a', 'north.test/b', 'north.test/b']);
  });
});

describe('the wait', () => {
  it('doubles, and part of it is by chance', async () => {
    const slept = async (random: number): Promise<readonly number[]> => {
      const clock = testClock();
      const server = await serve({ '/': status(500) });
      const options = { retries: 3, backoffMs: 1000, delayMs: 0, random: () => random };
      await testFetcher(options, clock).fetch(server.at('/'));
      return clock.slept;
    };
    expect(await slept(0)).toEqual([500, 1000, 2000]);
    expect(await slept(0.5)).toEqual([750, 1500, 3000]);
  });

  it.each([
    ['seconds', '7', 7000],
    ['a date', 'Tue, 05 Mar 2024 12:00:20 GMT', 20_000],
    ['a date of the old form', 'Tuesday, 05-Mar-24 12:00:20 GMT', 20_000],
    ['a date gone by', 'Tue, 05 Mar 2024 11:00:00 GMT', 500],
    ['no sense', 'soon', 500],
    ['a negative number', '-5', 500],
  ])('is what the server says: %s', async (_what, value, expected) => {
    const clock = testClock();
    const server = await serve({ '/': inTurn(status(429, { 'retry-after': value }), html('at last')) });
    expect(textOf(await testFetcher({ delayMs: 0 }, clock).fetch(server.at('/')))).toBe('at last');
    expect(clock.slept).toEqual([expected]);
  });

  it('that is too long is not waited: the host is left alone until then', async () => {
    const clock = testClock();
    const server = await serve({ '/a': inTurn(status(503, { 'retry-after': '3600' }), html('a')), '/b': html('b') });
    const fetcher = testFetcher({ delayMs: 0 }, clock);
    const first = await fetcher.fetch(server.at('/a'));
    expect(first).toMatchObject({ code: 'rate-limited', status: 503, retryAfter: '2024-03-05T13:00:00.000Z' });
    const second = await fetcher.fetch(server.at('/b'));
    expect(second).toMatchObject({ code: 'rate-limited', retryAfter: '2024-03-05T13:00:00.000Z' });
    expect(textOf(await fetcher.fetch(server.at('/b', 'east.test')))).toBe('b');
    expect(server.seen).toEqual(['north.test/a', 'east.test/b']);
    clock.advance(3_600_000);
    expect(textOf(await fetcher.fetch(server.at('/a')))).toBe('a');
    expect(clock.slept).toEqual([]);
  });

  it('holds for the other pages of the host', async () => {
    const clock = testClock();
    const server = await serve({ '/a': inTurn(status(429, { 'retry-after': '30' }), html('a')), '/b': html('b') });
    const fetcher = testFetcher({ delayMs: 0, retries: 0 }, clock);
    await fetcher.fetch(server.at('/a'));
    await fetcher.fetch(server.at('/b'));
    expect(clock.slept).toEqual([30_000]);
  });
});

describe('a host that fails again and again', () => {
  const at = (clock: ReturnType<typeof testClock>) => testFetcher({ delayMs: 0, retries: 2 }, clock);

  it('is left alone for a while, with those pages of it that are still to come', async () => {
    const clock = testClock();
    const server = await serve({ '/a': broken, '/b': broken, '/c': html('c') });
    const fetcher = at(clock);
    await fetcher.fetch(server.at('/a'));
    await fetcher.fetch(server.at('/b'));
    const until = new Date(clock.now().getTime() + 300_000).toISOString();
    expect(await fetcher.fetch(server.at('/c'))).toMatchObject({
      code: 'connection',
      message: `north.test:${server.port} failed 6 times in a row and is left alone until ${until}`,
      retryAfter: until,
    });
    expect(server.seen).toHaveLength(6);
    expect(textOf(await fetcher.fetch(server.at('/c', 'east.test')))).toBe('c');
    clock.advance(300_000);
    expect(textOf(await fetcher.fetch(server.at('/c')))).toBe('c');
  });

  it('not when it answered in between, if only with a fault', async () => {
    const server = await serve({ '/a': broken, '/b': status(500), '/c': html('c') });
    const fetcher = at(testClock());
    for (const path of ['/a', '/b', '/a']) await fetcher.fetch(server.at(path));
    expect(textOf(await fetcher.fetch(server.at('/c')))).toBe('c');
  });

  it('also when it always asks for a little more time', async () => {
    const server = await serve({ '*': status(429, { 'retry-after': '20' }) });
    const fetcher = at(testClock());
    const pages = Array.from({ length: 20 }, (_, i) => fetcher.fetch(server.at(`/${i}`)));
    expect(new Set((await Promise.all(pages)).map(outcomeOf))).toEqual(
      new Set(['failed rate-limited 429', 'failed rate-limited']),
    );
    expect(server.seen).toHaveLength(6);
  });
});

describe('answers that are no page', () => {
  it.each([
    [404, 'not-found'],
    [410, 'gone'],
    [401, 'forbidden'],
    [402, 'forbidden'],
    [403, 'forbidden'],
    [451, 'forbidden'],
    [429, 'rate-limited'],
    [503, 'status'],
    [500, 'status'],
    [204, 'status'],
    [206, 'status'],
    [304, 'status'],
    [418, 'status'],
  ])('%i is %s', async (code, expected) => {
    const server = await serve({ '/': status(code) });
    expect(await testFetcher({ retries: 0 }).fetch(server.at('/'))).toMatchObject({ code: expected, status: code });
  });
});

describe('asking whether something changed', () => {
  const page: Handler = (request, response) => {
    const known = request.headers['if-none-match'] === '"v1"' || request.headers['if-modified-since'] === MODIFIED;
    response.writeHead(known ? 304 : 200, { etag: '"v1"', 'last-modified': MODIFIED }).end(known ? '' : 'news');
  };
  const MODIFIED = 'Mon, 04 Mar 2024 08:00:00 GMT';

  it('gives the marks with the page, and no page where they still hold', async () => {
    const server = await serve({ '/': page });
    const fetcher = testFetcher();
    const { etag, lastModified } = pageOf(await fetcher.fetch(server.at('/')));
    expect({ etag, lastModified }).toEqual({ etag: '"v1"', lastModified: MODIFIED });
    for (const marks of [{ etag }, { lastModified }, { etag, lastModified }])
      expect(await fetcher.fetch(server.at('/'), marks)).toMatchObject({ type: 'not-modified', etag, lastModified });
    expect(outcomeOf(await fetcher.fetch(server.at('/'), { etag: '"v0"' }))).toBe('page');
    expect(outcomeOf(await fetcher.fetch(server.at('/'), { etag: null, lastModified: null }))).toBe('page');
  });

  it('also after a redirect', async () => {
    const server = await serve({ '/a': redirect('/', 301), '/': page });
    const fetched = await testFetcher().fetch(server.at('/a'), { etag: '"v1"' });
    expect(fetched).toMatchObject({ type: 'not-modified', final: server.at('/'), redirects: [{ permanent: true }] });
  });
});

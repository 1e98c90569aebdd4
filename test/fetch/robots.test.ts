import { describe, expect, it } from 'vitest';
import type { FetchOptions } from '../../src/ingest/fetch/index.ts';
import { robotsRules } from '../../src/ingest/fetch/robots-rules.ts';
import {
  type Clock,
  type Handler,
  html,
  inTurn,
  outcomeOf,
  redirect,
  serve,
  status,
  type TestServer,
  testClock,
  testFetcher,
} from './harness.ts';

const text =
  (body: string): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(body);
  };

const polite = (options: Partial<FetchOptions> = {}, clock: Clock = testClock()) =>
  testFetcher({ robots: true, retries: 0, delayMs: 0, ...options }, clock);

const site = (robots: Handler): Promise<TestServer> => serve({ '/robots.txt': robots, '*': html('news') });

const forbids = (robots: string, path: string): boolean =>
  robotsRules('http://north.test', robots, 'rashomon').forbidding(new URL(path, 'http://north.test')) !== null;

describe('which rules of a robots.txt hold (RFC 9309)', () => {
  it.each<[string, string, string, boolean]>([
    ['for all', 'User-agent: *\nDisallow: /private', '/private/a', true],
    ['for all, elsewhere', 'User-agent: *\nDisallow: /private', '/news', false],
    ['for another', 'User-agent: other\nDisallow: /', '/news', false],
    [
      'for us, instead of those for all',
      'User-agent: *\nDisallow: /\n\nUser-agent: Rashomon\nDisallow: /a',
      '/b',
      false,
    ],
    ['for us with a version', 'User-agent: rashomon/2.0\nDisallow: /', '/b', true],
    ['for one whose name begins like ours', 'User-agent: rashomonster\nDisallow: /', '/b', false],
    [
      'in two groups for us',
      'User-agent: rashomon\nDisallow: /a\nUser-agent: x\nDisallow: /b\nUser-agent: rashomon\nDisallow: /c',
      '/c',
      true,
    ],
    ['in a group of several names', 'User-agent: x\nUser-agent: rashomon\nUser-agent: y\nDisallow: /a', '/a', true],
    ['names apart by an empty line', 'User-agent: rashomon\n\nUser-agent: y\nDisallow: /a', '/a', true],
    [
      'names apart by a sitemap',
      'User-agent: *\nSitemap: http://north.test/s.xml\nUser-agent: y\nDisallow: /a',
      '/a',
      true,
    ],
    ['names after a rule', 'User-agent: *\nDisallow: /b\nUser-agent: y\nDisallow: /a', '/a', false],
    ['the longer one', 'User-agent: *\nDisallow: /news\nAllow: /news/open', '/news/open/a', false],
    ['the longer one, in another order', 'User-agent: *\nAllow: /news/open\nDisallow: /news', '/news/open/a', false],
    ['the longer one forbids', 'User-agent: *\nAllow: /news\nDisallow: /news/paid', '/news/paid/a', true],
    ['of the same length the kinder', 'User-agent: *\nDisallow: /news\nAllow: /news', '/news', false],
    ['with a wildcard', 'User-agent: *\nDisallow: /*/print', '/a/b/print', true],
    ['with an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', true],
    ['with an end that is none', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x', false],
    ['on parameters', 'User-agent: *\nDisallow: /*?print=', '/a?print=1', true],
    ['with escapes', 'User-agent: *\nDisallow: /%61bc', '/abc', true],
    ['of escapes', 'User-agent: *\nDisallow: /abc', '/%61bc', true],
    ['with letters as they are', 'User-agent: *\nDisallow: /brücke', '/br%c3%bccke', true],
    ['an empty one', 'User-agent: *\nDisallow:', '/a', false],
    ['with a comment', 'User-agent: * # all\nDisallow: /a # not this', '/a', true],
    ['after a byte order mark', '\ufeffUser-agent: *\nDisallow: /a', '/a', true],
    ['in other letters and spaces', '  USER-AGENT : *\r\n  disallow:/a\r', '/a', true],
    ['before any name', 'Disallow: /a\nUser-agent: *\nDisallow: /b', '/a', false],
    ['on robots.txt itself', 'User-agent: *\nDisallow: /', '/robots.txt', false],
    ['a page in its place', '<!doctype html><title>User-agent: *</title><p>Disallow: /', '/a', false],
    ['nothing', '', '/a', false],
  ])('%s', (_what, robots, path, expected) => {
    expect(forbids(robots, path)).toBe(expected);
  });

  it('a file made to take long is read all the same, and broadly', () => {
    const names = 'user-agent: *\n'.repeat(18_000) + 'disallow: /x\n'.repeat(20_000);
    expect([forbids(names, '/x'), forbids(names, '/y')]).toEqual([true, false]);
    const wild = `user-agent: *\n${`disallow: /a${'*b'.repeat(40)}c\n`.repeat(5000)}`;
    expect([forbids(wild, `/a${'b'.repeat(4000)}`), forbids(wild, '/z')]).toEqual([true, false]);
  });
});

describe('a page that robots.txt forbids', () => {
  it('is not asked for, and the line is named', async () => {
    const server = await site(text('User-agent: other\nDisallow: /a\n\nUser-agent: *\nDisallow: /shut'));
    const fetched = await polite().fetch(server.at('/shut/1'));
    expect(fetched).toMatchObject({
      type: 'refused',
      code: 'robots',
      message: `robots.txt of north.test:${server.port} forbids it (line 5)`,
    });
    expect(server.seen).toEqual(['north.test/robots.txt']);
  });

  it('nor when a redirect leads to it', async () => {
    const shut = await site(text('User-agent: *\nDisallow: /'));
    const server = await serve({ '/a': redirect(shut.at('/b', 'east.test')) });
    expect(outcomeOf(await polite().fetch(server.at('/a')))).toBe('refused robots');
    expect(shut.seen).toEqual(['east.test/robots.txt']);
  });

  it('is asked for where robots.txt is not to be obeyed', async () => {
    const server = await site(text('User-agent: *\nDisallow: /'));
    expect(outcomeOf(await polite({ robots: false }).fetch(server.at('/a')))).toBe('page');
    expect(server.seen).toEqual(['north.test/a']);
  });
});

describe('a robots.txt that is not there', () => {
  it.each([
    [400, 'page'],
    [401, 'page'],
    [403, 'page'],
    [404, 'page'],
    [410, 'page'],
    [429, 'failed rate-limited 429'],
    [500, 'refused robots'],
    [503, 'refused robots'],
  ])('status %i: %s', async (code, expected) => {
    const server = await site(status(code));
    expect(outcomeOf(await polite().fetch(server.at('/a')))).toBe(expected);
  });

  it('because the host is not: the page fails as it would have', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(outcomeOf(await polite({ resolve }).fetch('http://north.test/a'))).toBe('failed dns');
  });

  it('is asked for again after a while', async () => {
    const clock = testClock();
    const server = await site(inTurn(status(500), text('User-agent: *\nDisallow: /b')));
    const fetcher = polite({}, clock);
    expect(outcomeOf(await fetcher.fetch(server.at('/a')))).toBe('refused robots');
    clock.advance(60_000);
    expect(outcomeOf(await fetcher.fetch(server.at('/a')))).toBe('refused robots');
    expect(server.seen).toHaveLength(1);
    clock.advance(300_000);
    expect(outcomeOf(await fetcher.fetch(server.at('/a')))).toBe('page');
    expect(outcomeOf(await fetcher.fetch(server.at('/b')))).toBe('refused robots');
  });
});

describe('how robots.txt is asked for', () => {
  it('once a day and origin, however many pages', async () => {
    const clock = testClock();
    const server = await site(text('User-agent: *\nDisallow: /shut'));
    const fetcher = polite({}, clock);
    const all = ['/a', '/b', '/c'].map((path) => fetcher.fetch(server.at(path)));
    expect((await Promise.all(all)).map(outcomeOf)).toEqual(['page', 'page', 'page']);
    const asked = (): number => server.seen.filter((path) => path.endsWith('/robots.txt')).length;
    expect(asked()).toBe(1);
    clock.advance(23 * 3_600_000);
    await fetcher.fetch(server.at('/a'));
    expect(asked()).toBe(1);
    clock.advance(2 * 3_600_000);
    await fetcher.fetch(server.at('/a'));
    expect(asked()).toBe(2);
    await fetcher.fetch(server.at('/a', 'east.test'));
    expect(asked()).toBe(3);
  });

  it('what was known stands while it cannot be asked', async () => {
    const clock = testClock();
    const server = await site(inTurn(text('User-agent: *\nDisallow: /shut'), status(500)));
    const fetcher = polite({}, clock);
    await fetcher.fetch(server.at('/a'));
    clock.advance(25 * 3_600_000);
    expect(outcomeOf(await fetcher.fetch(server.at('/a')))).toBe('page');
    expect(outcomeOf(await fetcher.fetch(server.at('/shut')))).toBe('refused robots');
  });

  const chain = (steps: number): Record<string, Handler> => ({
    '/robots.txt': redirect('/1'),
    ...Object.fromEntries(Array.from({ length: steps }, (_, i) => [`/${i + 1}`, redirect(`/${i + 2}`)])),
    [`/${steps + 1}`]: text('User-agent: *\nDisallow: /'),
    '/a': html('news'),
  });

  it.each([
    [4, 'refused robots'],
    [5, 'page'],
  ])('through redirects, %i more than one: %s', async (steps, expected) => {
    const server = await serve(chain(steps));
    expect(outcomeOf(await polite().fetch(server.at('/a')))).toBe(expected);
  });

  it('half a megabyte of it is read, up to the last whole line', async () => {
    const filling = `# ${'-'.repeat(97)}\n`.repeat(5119);
    const server = await site(
      text(`User-agent: *\nDisallow: /first\n${filling}Allow: /first/${'x'.repeat(90)}\nDisallow: /last`),
    );
    const fetcher = polite();
    expect(outcomeOf(await fetcher.fetch(server.at('/first/1')))).toBe('refused robots');
    expect(outcomeOf(await fetcher.fetch(server.at('/last')))).toBe('page');
  });
});

describe('Crawl-delay', () => {
  const waits = async (robots: string): Promise<readonly number[]> => {
    const clock = testClock();
    const server = await site(text(robots));
    const fetcher = polite({ delayMs: 1000, maxCrawlDelayMs: 20_000 }, clock);
    for (const path of ['/a', '/b', '/c']) await fetcher.fetch(server.at(path));
    return clock.slept;
  };
  it.each([
    ['longer than ours is kept', 'User-agent: *\nCrawl-delay: 5', [5000, 5000]],
    ['shorter than ours changes nothing', 'User-agent: *\nCrawl-delay: 0.2', [1000, 1000]],
    ['beyond reason is kept up to a bound', 'User-agent: *\nCrawl-delay: 86400', [20_000, 20_000]],
    ['for another changes nothing', 'User-agent: other\nCrawl-delay: 5', [1000, 1000]],
    ['of no sense changes nothing', 'User-agent: *\nCrawl-delay: soon', [1000, 1000]],
    ['below nothing changes nothing', 'User-agent: *\nCrawl-delay: -5', [1000, 1000]],
  ])('%s', async (_what, robots, expected) => {
    expect(await waits(robots)).toEqual(expected);
  });
});

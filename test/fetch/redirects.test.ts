import { describe, expect, it } from 'vitest';
import { type Handler, html, inTurn, outcomeOf, pageOf, redirect, serve, testFetcher, textOf } from './harness.ts';

describe('redirects', () => {
  it('are followed and told, with whether they are for good', async () => {
    const server = await serve({
      '/old': redirect('/newer', 301),
      '/newer': redirect('newest?x=1#part', 302),
      '/newest': html('<p>The bridge is shut.'),
    });
    const page = pageOf(await testFetcher().fetch(server.at('/old#top')));
    expect(page.url).toBe(server.at('/old'));
    expect(page.final).toBe(server.at('/newest?x=1'));
    expect(page.redirects).toEqual([
      { from: server.at('/old'), to: server.at('/newer'), status: 301, permanent: true },
      { from: server.at('/newer'), to: server.at('/newest?x=1'), status: 302, permanent: false },
    ]);
  });

  it.each([
    [301, true],
    [302, false],
    [303, false],
    [307, false],
    [308, true],
  ])('with status %i', async (code, permanent) => {
    const server = await serve({ '/a': redirect('/b', code), '/b': html('b') });
    expect(pageOf(await testFetcher().fetch(server.at('/a'))).redirects).toMatchObject([{ status: code, permanent }]);
  });

  it('in a circle end', async () => {
    const server = await serve({ '/a': redirect('/b'), '/b': redirect('/a') });
    const fetched = await testFetcher({ maxRedirects: 4 }).fetch(server.at('/a'));
    expect(outcomeOf(fetched)).toBe('refused too-many-redirects');
    expect(fetched.redirects).toHaveLength(4);
    expect(server.seen).toHaveLength(5);
  });

  it('without an address are failures', async () => {
    const server = await serve({ '/a': (_request, response) => response.writeHead(302).end() });
    expect(outcomeOf(await testFetcher().fetch(server.at('/a')))).toBe('failed status 302');
  });

  it('may be written in UTF-8', async () => {
    const to = Buffer.from('/brücke').toString('latin1');
    const server = await serve({ '/a': redirect(to), '/br%C3%BCcke': html('b') });
    expect(pageOf(await testFetcher().fetch(server.at('/a'))).final).toBe(server.at('/br%C3%BCcke'));
  });
});

describe('what is sent on', () => {
  it('credentials go to the origin they were given for alone', async () => {
    const server = await serve({ '*': html('b') });
    const { port } = server;
    const other = await serve({ '/back': redirect(`http://north.test:${port}/end`) });
    const first = await serve({
      '/a': redirect('/same'),
      '/same': redirect(`http://spy:word@east.test:${other.port}/back`),
    });
    const fetched = await testFetcher().fetch(first.at('/a').replace('//', '//ann:s%C3%A9sam@'));
    expect(textOf(fetched)).toBe('b');
    const sent = [...first.requests, ...other.requests, ...server.requests].map(
      ({ headers }) => headers.authorization ?? null,
    );
    const basic = `Basic ${Buffer.from('ann:sésam').toString('base64')}`;
    expect(sent).toEqual([basic, basic, null, null]);
    expect(JSON.stringify(fetched)).not.toMatch(/ann|sésam|s%C3|spy|word/u);
  });

  it('no address that led here', async () => {
    const server = await serve({ '/a': redirect('/b'), '/b': html('b') });
    await testFetcher().fetch(server.at('/a'));
    expect(server.requests.map(({ headers }) => headers.referer)).toEqual([undefined, undefined]);
  });

  it('cookies live within one fetch', async () => {
    const gate: Handler = (request, response) =>
      request.headers.cookie?.includes('seen=yes')
        ? response.end('the report')
        : response.writeHead(302, { location: '/gate', 'set-cookie': 'seen=yes; Path=/; HttpOnly' }).end();
    const server = await serve({ '/gate': gate });
    const fetcher = testFetcher();
    expect(textOf(await fetcher.fetch(server.at('/gate')))).toBe('the report');
    await fetcher.fetch(server.at('/gate'));
    expect(server.requests.map(({ headers }) => headers.cookie ?? null)).toEqual([null, 'seen=yes', null, 'seen=yes']);
  });

  it.each([
    ['of the host', 'a=1', 'north.test', 'a=1'],
    ['not of another host', 'a=1', 'east.test', null],
    ['not of a host below, unless said', 'a=1', 'www.north.test', null],
    ['of a host below, if said', 'a=1; Domain=north.test', 'www.north.test', 'a=1'],
    ['not for a stranger', 'a=1; Domain=east.test', 'east.test', null],
    ['not for all hosts', 'a=1; Domain=test', 'east.test', null],
    ['not where they are for https', 'a=1; Secure', 'north.test', null],
    ['not on another path', 'a=1; Path=/else', 'north.test', null],
    ['not after they were taken back', ['a=1', 'a=; Max-Age=0'], 'north.test', null],
    ['replaced by later ones', ['a=1', 'a=2'], 'north.test', 'a=2'],
  ])('cookies %s', async (_what, cookie, host, expected) => {
    const server = await serve({ '/b': html('b') });
    const first = await serve({
      '*': (_request, response) =>
        response
          .writeHead(302, {
            location: server.at('/b', host),
            'set-cookie': cookie,
          })
          .end(),
    });
    await testFetcher().fetch(first.at('/'));
    expect(server.requests.map(({ headers }) => headers.cookie ?? null)).toEqual([expected]);
  });
});

describe('pages that only lead to another', () => {
  const leading = (content: string, more = ''): Handler =>
    html(`<html><head><meta http-equiv="Refresh" content="${content}">${more}</head></html>`);

  it.each(['0; url=/b', '0;URL=/b', "0; url='/b'", '0,/b', '0; /b', '0.0; url = /b', ' 0 ;url=b'])(
    '%s',
    async (content) => {
      const server = await serve({ '/a': leading(content), '/b': html('the report') });
      const page = pageOf(await testFetcher().fetch(server.at('/a')));
      expect(page.final).toBe(server.at('/b'));
      expect(page.redirects).toMatchObject([{ status: 200, permanent: false }]);
    },
  );

  it.each([
    ['after a time', leading('5; url=/b')],
    ['to nowhere', inTurn(leading('0'), leading('0; url=/b'))],
    ['to itself', leading('0; url=#top')],
    ['for browsers without script', html('<noscript><meta http-equiv="refresh" content="0; url=/b"></noscript>')],
    ['with a report', leading('0; url=/b', `</head><body>${'The bridge is shut. '.repeat(50)}`)],
    [
      'in no page',
      (_request: unknown, response: Parameters<Handler>[1]) =>
        response.setHeader('content-type', 'text/plain').end('<meta http-equiv="refresh" content="0; url=/b">'),
    ],
  ] as readonly (readonly [string, Handler])[])('not %s', async (_what, handler) => {
    const server = await serve({ '/a': handler, '/b': html('elsewhere') });
    expect(pageOf(await testFetcher().fetch(server.at('/a'))).final).toBe(server.at('/a'));
  });

  it('count among the redirects', async () => {
    const server = await serve({ '/a': leading('0; url=/b'), '/b': leading('0; url=/a') });
    expect(outcomeOf(await testFetcher({ maxRedirects: 3 }).fetch(server.at('/a')))).toBe('refused too-many-redirects');
  });
});

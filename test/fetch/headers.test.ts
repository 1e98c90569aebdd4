import { describe, expect, it } from 'vitest';
import { contentType } from '../../src/ingest/fetch/headers.ts';
import { createFetcher } from '../../src/ingest/fetch/index.ts';
import { agentToken } from '../../src/ingest/fetch/options.ts';
import { html, pageOf, redirect, serve, testFetcher } from './harness.ts';

describe('request headers', () => {
  it('say who asks and what is wanted, and nothing else', async () => {
    const server = await serve({ '/': html('news') });
    await testFetcher({ userAgent: 'rashomon/9 (+https://desk.test/bot)' }).fetch(server.at('/'));
    const names = Object.keys(server.requests[0]?.headers ?? {}).sort();
    expect(names).toEqual(['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent']);
    expect(server.requests[0]?.headers['user-agent']).toBe('rashomon/9 (+https://desk.test/bot)');
  });

  it.each(['"v1"\r\nX-Evil: 1', '"v1"\nX-Evil: 1', '"v1"\0', '"v1"\u0100', `"${'v'.repeat(5000)}"`])(
    'a mark that would break out of its header is left out: %j',
    async (mark) => {
      const server = await serve({ '/': html('news') });
      pageOf(await testFetcher().fetch(server.at('/'), { etag: mark, lastModified: mark, accept: mark }));
      const headers = server.requests[0]?.headers ?? {};
      expect(Object.keys(headers)).not.toContain('x-evil');
      expect(headers['if-none-match']).toBeUndefined();
      expect(headers['if-modified-since']).toBeUndefined();
    },
  );

  it.each(['/a%0d%0aX-Evil:%201', '/a\r\nX-Evil: 1', '/a?b= HTTP/1.1\r\nX-Evil: 1', '/a\u2028\u0d0aX-Evil: 1'])(
    'nor does an address: %j',
    async (path) => {
      const server = await serve({ '*': html('news') });
      pageOf(await testFetcher().fetch(server.at(path)));
      expect(server.requests).toHaveLength(1);
      expect(Object.keys(server.requests[0]?.headers ?? {})).not.toContain('x-evil');
    },
  );

  it('nor a name and password', async () => {
    const server = await serve({ '/': html('news') });
    pageOf(await testFetcher().fetch(server.at('/').replace('//', '//a%0d%0aX-Evil:1:b@')));
    expect(Object.keys(server.requests[0]?.headers ?? {})).not.toContain('x-evil');
  });

  it('nor a cookie that was set', async () => {
    const server = await serve({ '/a': redirect('/b', 302, { 'set-cookie': 'a=1\tX' }), '/b': html('news') });
    pageOf(await testFetcher().fetch(server.at('/a')));
    expect(server.requests[1]?.headers.cookie ?? '').not.toMatch(/[^ -~]/u);
  });
});

describe('the type of an answer', () => {
  it.each([
    ['text/html; charset=utf-8', 'text/html', 'utf-8'],
    ['Text/HTML;Charset="ISO-8859-1"', 'text/html', 'iso-8859-1'],
    ["text/html; charset='windows-1251'", 'text/html', 'windows-1251'],
    ['application/rss+xml', 'application/rss+xml', null],
    ['text/html; charset=', 'text/html', null],
    ['text/html; boundary=x; charset=koi8-r', 'text/html', 'koi8-r'],
    ['html', null, null],
    ['', null, null],
    ['text/html; charset=a b', 'text/html', null],
  ])('%s', (value, type, charset) => {
    expect(contentType(value)).toEqual({ type, charset });
  });
});

describe('options', () => {
  it.each([
    { userAgent: 'a\r\nb' },
    { userAgent: ' ' },
    { maxBytes: 0 },
    { timeoutMs: Number.NaN },
    { concurrency: 0 },
    { retries: -1 },
  ])('%j are of no use', (options) => {
    expect(() => createFetcher(options)).toThrow(RangeError);
  });

  it.each([
    ['rashomon/0.1 (reads)', 'rashomon'],
    ['Desk-Reader 2', 'desk-reader'],
    ['42', 'rashomon'],
  ])('%s is known to robots.txt as %s', (userAgent, token) => expect(agentToken(userAgent)).toBe(token));
});

import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ACCEPT_ENCODING, decompress } from '../../src/ingest/fetch/decompress.ts';
import { type Handler, outcomeOf, pageOf, serve, testFetcher, textOf } from './harness.ts';

const REPORT = `<p>${'The bridge over the Lenn was shut on Monday. '.repeat(400)}`;
const LARGE = Buffer.alloc(30_000_000, 'a');

const coded =
  (coding: string, bytes: Uint8Array): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': coding }).end(bytes);
  };

/** Writes the answer to the connection itself, as no server should. */
const raw =
  (answer: string, then: 'end' | 'stay' = 'end'): Handler =>
  (_request, response) => {
    if (then === 'end') response.socket?.end(answer);
    else response.socket?.write(answer);
  };

/** Gives a piece every few milliseconds until the other side has enough. */
function dripping(write: (response: ServerResponse) => void): Handler {
  return (_request, response) => {
    write(response);
    const timer = setInterval(() => write(response), 3);
    response.on('close', () => clearInterval(timer));
  };
}

describe('content codings', () => {
  it.each([
    ['gzip', gzipSync(REPORT)],
    ['x-gzip', gzipSync(REPORT)],
    ['GZip', gzipSync(REPORT)],
    ['deflate', deflateSync(REPORT)],
    ['deflate', deflateRawSync(REPORT)],
    ['br', brotliCompressSync(REPORT)],
    ['identity', Buffer.from(REPORT)],
    ['deflate, gzip', gzipSync(deflateSync(REPORT))],
    ['gzip', Buffer.concat([gzipSync(REPORT.slice(0, 100)), gzipSync(REPORT.slice(100))])],
  ])('%s is undone', async (coding, bytes) => {
    const server = await serve({ '/': coded(coding, bytes) });
    const page = await testFetcher().fetch(server.at('/'));
    expect(textOf(page)).toBe(REPORT);
    expect(pageOf(page).truncated).toBe(false);
    expect(server.requests[0]?.headers['accept-encoding']).toBe(ACCEPT_ENCODING);
  });

  it.each([
    ['unknown', 'compress', Buffer.from(REPORT)],
    ['of a name that objects have', 'constructor', Buffer.from(REPORT)],
    ['not what it says', 'gzip', Buffer.from(REPORT)],
    ['not what it says', 'br', Buffer.from(REPORT)],
    ['not what it says', 'deflate', Buffer.from(REPORT)],
  ])('%s: %s is a failure', async (_what, coding, bytes) => {
    const server = await serve({ '/': coded(coding, bytes) });
    expect(outcomeOf(await testFetcher().fetch(server.at('/')))).toBe('failed encoding');
  });

  it.each([
    ['gzip', gzipSync(REPORT)],
    ['deflate', deflateSync(REPORT)],
    ['br', brotliCompressSync(REPORT)],
  ])('%s that was cut off gives what there is, and says so', async (coding, bytes) => {
    const server = await serve({ '/': coded(coding, bytes.subarray(0, bytes.length - 12)) });
    const page = pageOf(await testFetcher({ retries: 0 }).fetch(server.at('/')));
    expect(page.truncated).toBe(true);
    expect(REPORT.startsWith(Buffer.from(page.bytes).toString())).toBe(true);
  });

  it('an empty answer is an empty page', async () => {
    const server = await serve({ '/': coded('gzip', new Uint8Array()) });
    expect(pageOf(await testFetcher().fetch(server.at('/')))).toMatchObject({ bytes: { length: 0 }, truncated: false });
  });
});

describe('size', () => {
  it.each([
    ['gzip', gzipSync(LARGE)],
    ['br', brotliCompressSync(LARGE, { params: { 1: 3 } })],
    ['deflate', deflateSync(LARGE)],
    ['gzip, gzip', gzipSync(gzipSync(LARGE))],
  ])('a page that unpacks beyond reason is refused: %s', async (coding, bytes) => {
    const server = await serve({ '/': coded(coding, bytes) });
    expect(outcomeOf(await testFetcher().fetch(server.at('/')))).toBe('refused bomb');
  });

  it('and one packed in too many layers', async () => {
    const server = await serve({ '/': coded('gzip, gzip, gzip', gzipSync(gzipSync(gzipSync(REPORT)))) });
    expect(outcomeOf(await testFetcher().fetch(server.at('/')))).toBe('refused bomb');
  });

  it('never more than the limit comes out', async () => {
    const out = await decompress(gzipSync(REPORT.repeat(40)), 'gzip', 200_000);
    expect(out).toEqual({ type: 'too-large' });
  });

  it('a length over the limit is refused before the content', async () => {
    const server = await serve({
      '/': raw('HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\nbegins', 'stay'),
    });
    const fetched = await testFetcher({ maxBytes: 1_500_000 }).fetch(server.at('/'));
    expect(fetched).toMatchObject({
      type: 'refused',
      code: 'too-large',
      message: 'the page is larger than the limit of 1.5 MB',
    });
  });

  it('a page without end is refused', async () => {
    const endless: Handler = (_request, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write('on and on '.repeat(1000)));
      };
      response.on('drain', more);
      more();
    };
    const server = await serve({ '/': endless });
    expect(outcomeOf(await testFetcher({ maxBytes: 100_000 }).fetch(server.at('/')))).toBe('refused too-large');
  });

  it('a page of just the limit is taken', async () => {
    const server = await serve({ '/': (_request, response) => response.end('a'.repeat(1000)) });
    expect(textOf(await testFetcher({ maxBytes: 1000 }).fetch(server.at('/')))).toHaveLength(1000);
    expect(outcomeOf(await testFetcher({ maxBytes: 999 }).fetch(server.at('/')))).toBe('refused too-large');
  });

  it('of the head is bounded', async () => {
    const server = await serve({ '/': raw(`HTTP/1.1 200 OK\r\n${`X-More: ${'a'.repeat(8000)}\r\n`.repeat(20)}\r\n`) });
    expect(outcomeOf(await testFetcher({ retries: 0 }).fetch(server.at('/')))).toBe('failed protocol');
  });
});

describe('time', () => {
  const slow = { retries: 0, headTimeoutMs: 60, stallTimeoutMs: 60 };
  it.each<[string, Handler, RegExp]>([
    ['no answer', () => undefined, /did not answer in time/u],
    ['silence after the head', (_request, response) => response.flushHeaders(), /fell silent in time/u],
    ['silence in the content', (_request, response) => response.write('begins'), /fell silent in time/u],
  ])('%s is a failure', async (_what, handler, message) => {
    const server = await serve({ '/': handler });
    const fetched = await testFetcher(slow).fetch(server.at('/'));
    expect(fetched).toMatchObject({ type: 'failed', message: expect.stringMatching(message) });
  });

  it('a head that drips in good form', async () => {
    let first = true;
    const handler = dripping(({ socket }) => {
      socket?.write(first ? 'HTTP/1.1 200 OK\r\n' : 'X-More: a\r\n');
      first = false;
    });
    const server = await serve({ '/': handler });
    expect(outcomeOf(await testFetcher({ retries: 0, headTimeoutMs: 60 }).fetch(server.at('/')))).toBe(
      'failed timeout',
    );
  });

  it('content that drips is ended by the limit on the whole', async () => {
    const server = await serve({ '/': dripping((response) => response.write('a')) });
    const fetched = await testFetcher({ ...slow, stallTimeoutMs: 30_000, timeoutMs: 80 }).fetch(server.at('/'));
    expect(fetched).toMatchObject({ code: 'timeout', message: expect.stringContaining('was not done in time') });
  });
});

describe('broken answers', () => {
  it.each([
    ['a connection closed at once', ''],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
    ['a broken head', 'HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n'],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\nContent-Length: 7\r\n\r\nhello'],
    ['half a head', 'HTTP/1.1 200 OK\r\nContent-Ty'],
  ])('%s is a failure', async (_what, answer) => {
    const server = await serve({ '/': raw(answer) });
    const fetched = await testFetcher({ retries: 0 }).fetch(server.at('/'));
    expect(['failed connection', 'failed protocol']).toContain(outcomeOf(fetched));
  });

  it.each([
    ['a length that is not reached', 'HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello'],
    ['chunks without the last', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n'],
    ['a chunk cut off', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nhello'],
    ['a chunk without a size', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nzz\r\n'],
  ])('%s: what came is given, and said to be cut off', async (_what, answer) => {
    const server = await serve({ '/': raw(answer) });
    const page = await testFetcher({ retries: 1 }).fetch(server.at('/'));
    expect(textOf(page)).toBe('hello');
    expect(pageOf(page).truncated).toBe(true);
    expect(server.seen).toHaveLength(2);
  });

  it('no length and an end are whole', async () => {
    const server = await serve({ '/': raw('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nhello') });
    expect(pageOf(await testFetcher().fetch(server.at('/'))).truncated).toBe(false);
  });

  it('nobody there', async () => {
    const server = await serve({});
    await server.close();
    expect(outcomeOf(await testFetcher({ retries: 0 }).fetch(server.at('/')))).toBe('failed connection');
  });

  it('no TLS where it is asked for', async () => {
    const server = await serve({});
    const address = server.at('/').replace('http:', 'https:');
    expect(outcomeOf(await testFetcher({ retries: 0 }).fetch(address))).toBe('failed tls');
  });
});

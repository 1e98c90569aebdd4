import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, serve, testFetcher } from './harness.ts';

const line = fc.constantFrom(
  'HTTP/1.1 200 OK\r\n',
  'HTTP/1.1 302 Found\r\n',
  'HTTP/1.1 304 Not Modified\r\n',
  'HTTP/1.1 100 Continue\r\n\r\n',
  'HTTP/1.0 200\r\n',
  'HTTP/9.9 999 ?\r\n',
  'Location: /next\r\n',
  'Location: \r\n',
  'Location: http://[\r\n',
  'Location: javascript:alert(1)\r\n',
  'Location: //\u00ff\u00fe/\r\n',
  'Content-Length: 5\r\n',
  'Content-Length: 99999999999999999999\r\n',
  'Content-Length: -1\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Content-Encoding: gzip\r\n',
  'Content-Encoding: ,,;, br, , , gzip\r\n',
  'Content-Type: text/html; charset="\r\n',
  'Content-Type: ;;;=\r\n',
  'Set-Cookie: =;;;=;Max-Age=x;Domain=..\r\n',
  'Set-Cookie: a=b; Path=../; Domain=.\r\n',
  'Retry-After: -1e99\r\n',
  'ETag: \u0001\r\n',
  'Upgrade: h2c\r\nConnection: Upgrade\r\n',
  ': nothing\r\n',
  '\r\n',
  '\n',
  '5\r\nhello\r\n',
  '0\r\n\r\n',
  'ffffffffffffffff\r\n',
  '<meta http-equiv=refresh content="0;url=',
  '\u0000\u001f\u008b',
);

describe('whatever a server sends', () => {
  it('ends as one of the outcomes, within the limits', async () => {
    let answer = '';
    const server = await serve({ '*': ({ socket }) => void socket.end(Buffer.from(answer, 'latin1')) });
    const fetcher = testFetcher({ retries: 0, maxRedirects: 3, maxBytes: 10_000, delayMs: 0, headTimeoutMs: 500 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('', 'HTTP/1.1 200 OK\r\n', 'HTTP/1.1 301 Moved\r\n', 'HTTP/1.1 429 No\r\n'),
        fc.array(fc.oneof({ weight: 9, arbitrary: line }, fc.string({ unit: 'binary', maxLength: 20 }))),
        async (first, lines) => {
          answer = first + lines.join('');
          const fetched = await fetcher.fetch(server.at('/'), { etag: '"v1"' });
          expect(outcomeOf(fetched)).toMatch(/^(?:page|not-modified|(?:refused|failed) [a-z-]+(?: \d{3})?)$/u);
          expect(fetched.redirects.length).toBeLessThanOrEqual(3);
          if (fetched.type === 'page') expect(fetched.bytes.length).toBeLessThanOrEqual(10_000);
        },
      ),
      { numRuns: 400, seed: 7 },
    );
  });
});

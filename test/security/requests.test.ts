import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { isSame } from '../../src/http/security/tokens.ts';
import { served } from '../http/server/served.ts';

/** Sends bytes as they are, and gives all that comes back until the server ends the connection. */
const raw = (port: number, text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('error', reject).on('close', () => resolve(answer));
  });

const TOKEN = 'a-token-of-the-desk';

describe('a request that is not finished', () => {
  it.each([
    ['its head', 'GET /health HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '],
    [
      'its body',
      'POST /api/v1/jobs HTTP/1.1\r\nHost: HERE\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    ],
  ])('in %s is cut off', async (_, text) => {
    const { server } = await served({ patience: { head: 200, whole: 400 } });
    expect(await raw(server.port, text.replace('HERE', `127.0.0.1:${server.port}`))).toMatch(/^HTTP\/1\.1 4\d\d /u);
  });
});

describe('a request with two readings', () => {
  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 30'],
    ['a length and chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked'],
    ['a name that ends early', 'X-A : b'],
    ['a line that goes on', 'X-A: b\r\n c: d\u0000'],
  ])('is refused: %s', async (_, lines) => {
    const { server } = await served();
    const host = `127.0.0.1:${server.port}`;
    const head = `POST /api/v1/jobs HTTP/1.1\r\nHost: ${host}\r\n${lines}\r\n\r\n`;
    const next = `GET /smuggled HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    const answer = await raw(server.port, `${head}0\r\n\r\n${next}`);
    expect(answer.match(/HTTP\/1\.1 \d+/gu)).toEqual(['HTTP/1.1 400']);
  });
});

describe('a body', () => {
  it('is not unpacked: no bomb can be sent', async () => {
    const { ask } = await served();
    const body = gzipSync(JSON.stringify({ type: 'compare', story: 'x'.repeat(100_000) }));
    const headers = { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' };
    expect((await ask('/api/v1/jobs', { method: 'POST', headers, body })).status).toBe(400);
  });

  it.each([
    '{"__proto__":{"type":"refresh"},"feed":null}',
    '{"constructor":{"prototype":{"polluted":true}},"type":"refresh","feed":null}',
    '{"type":"refresh","feed":null,"__proto__":{"polluted":true}}',
  ])('changes nothing that others have: %s', async (body) => {
    const { ask } = await served();
    const headers = { 'Content-Type': 'application/json' };
    const { status } = await ask('/api/v1/jobs', { method: 'POST', headers, body });
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect([202, 400]).toContain(status);
  });
});

describe('an answer to who showed a token', () => {
  it('is kept by nobody between', async () => {
    const { ask } = await served({ token: TOKEN });
    const headers = { Authorization: `Bearer ${TOKEN}` };
    const { json } = await ask('/api/v1/openapi.json', { headers });
    const paths = Object.entries(json.paths as Record<string, object>)
      .filter(([, methods]) => 'get' in methods)
      .map(([path]) => path.replace(/\{[^}]+\}/gu, 'x'));
    expect(paths.length).toBeGreaterThan(10);
    for (const path of [...paths, '/api', '/api/v1/openapi.json', '/api/v1/nowhere'].map((each) =>
      each.startsWith('/api') ? each : `/api/v1${each}`,
    )) {
      const open = await ask(path, { headers: { ...headers, Accept: 'application/json' } });
      expect([path, open.headers['cache-control']]).toEqual([path, expect.stringMatching(/private|no-store/u)]);
      const shut = await ask(path);
      expect([path, shut.status, shut.headers['cache-control']]).toEqual([path, 401, 'no-store']);
    }
  });

  it.each(['', 'a', TOKEN.slice(1), `${TOKEN}x`, TOKEN.toUpperCase(), '\u0000', 'ä'.repeat(5000)])(
    'is not given for %j',
    (given) => expect(isSame(given, TOKEN)).toBe(false),
  );
});

describe('no address', () => {
  it.each([
    '//evil.example',
    '/\\evil.example',
    '/%2f%2fevil.example',
    '/%0d%0aLocation:%20https://evil.example',
    '/..//evil.example',
  ])('leads elsewhere: %s', async (path) => {
    const { ask } = await served();
    const { status, headers, text } = await ask(path, { headers: { Accept: 'text/html' } });
    expect([headers.location, headers['set-cookie'], headers.refresh]).toEqual([undefined, undefined, undefined]);
    expect([200, 400, 404]).toContain(status);
    expect(text).not.toContain('evil.example');
  });
});

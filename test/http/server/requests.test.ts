import { get } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type Level, redactorOf } from '../../../src/app/log/index.ts';
import { jsonLog } from '../../../src/app/log/json-log.ts';
import { type Served, type Serving, served } from './served.ts';

type Line = Readonly<Record<string, unknown>>;

interface Observed extends Served {
  readonly lines: Line[];
  /** The first line about a request with this name. */
  lineOf(request: unknown): Promise<Line>;
}

async function observed(level: Level, more: Serving = {}): Promise<Observed> {
  const lines: Line[] = [];
  const log = jsonLog(level, redactorOf(), 'serve', { write: (line) => void lines.push(JSON.parse(line)) });
  const room = await served({ log, ...more });
  const lineOf = async (request: unknown): Promise<Line> => {
    for (;;) {
      const found = lines.find((line) => line.request === request);
      if (found) return found;
      await new Promise(setImmediate);
    }
  };
  return { ...room, lines, lineOf };
}

describe('a request', () => {
  it('has a name that its answer and its line tell', async () => {
    const { ask, lineOf } = await observed('info');
    const { headers, text } = await ask('/api/v1/status');
    const line = await lineOf(headers['x-request-id']);
    expect(line).toMatchObject({ level: 'info', method: 'GET', route: '/api/v1/status', status: 200 });
    expect(line.bytes).toBeGreaterThan(text.length);
    expect(line.ms).toBeGreaterThanOrEqual(0);
    expect((await ask('/api/v1/status')).headers['x-request-id']).not.toBe(headers['x-request-id']);
  });

  it.each([
    ['/api/v1/stories/s1?secret=words', '/api/v1/stories/:story', 404],
    ['/api/v1/search?text=harbour+fire', '/api/v1/search', 200],
    ['/api/v1/passages/d1?start=x', '/api/v1/passages/:document', 400],
  ])('is told by its route alone: %s', async (path, route, status) => {
    const { ask, lineOf, lines } = await observed('info');
    const { headers, status: given } = await ask(path);
    expect(await lineOf(headers['x-request-id'])).toMatchObject({ status: given });
    if (given === status) expect(await lineOf(headers['x-request-id'])).toMatchObject({ route });
    const told = lines.map((line) => ({ ...line, request: null }));
    expect(JSON.stringify(told)).not.toMatch(/harbour|words|\/s1|\/d1/u);
  });

  it('is told whole only where it is looked at closely, without secrets', async () => {
    const { ask, lineOf, lines } = await observed('debug');
    const headers = { Authorization: 'Bearer abcdefgh-12345678', Cookie: 'rashomon-1=abcdefgh' };
    const answer = await ask('/api/v1/search?text=harbour&token=abcdefgh', { headers });
    expect(await lineOf(answer.headers['x-request-id'])).toMatchObject({ query: 'text=harbour&token=***' });
    expect(JSON.stringify(lines)).not.toContain('abcdefgh');
  });

  it.each([
    ['is named anew', false, false],
    ['keeps the name that a proxy gave', true, true],
  ])('%s', async (_, behindProxy, kept) => {
    const { ask } = await observed('info', { behindProxy });
    const { headers } = await ask('/health', { headers: { 'X-Request-Id': 'edge-7' } });
    expect(headers['x-request-id'] === 'edge-7').toBe(kept);
  });

  it('is not named by what could break a line', async () => {
    const { ask } = await observed('info', { behindProxy: true });
    const { headers } = await ask('/health', { headers: { 'X-Request-Id': 'a b"c' } });
    expect(headers['x-request-id']).toMatch(/^[\w-]{12}$/u);
  });

  it('has a line also where it is refused, or where its reader leaves', async () => {
    const { ask, lineOf, lines, server } = await observed('info');
    const stranger = await ask('/api/v1/status', { headers: { Host: 'rebound.example' } });
    expect(await lineOf(stranger.headers['x-request-id'])).toMatchObject({ status: 403 });
    const reader = get({
      port: server.port,
      host: '127.0.0.1',
      path: '/api/v1/events',
      headers: { Accept: 'text/event-stream' },
    });
    reader.on('error', () => undefined).on('response', () => reader.destroy());
    while (!lines.some(({ brokenOff }) => brokenOff === true)) await new Promise(setImmediate);
    expect(lines.find(({ brokenOff }) => brokenOff)).toMatchObject({ route: '/api/v1/events', status: 200 });
  });
});

describe('a fault in answering', () => {
  it('is told with the name of its request and without what was asked', async () => {
    const { ask, lines, desk } = await observed('info');
    desk.store.stories.count = () => Promise.reject(new Error('postgres://desk:hunter22@db.example is gone'));
    const { status, headers, text } = await ask('/api/v1/status?text=harbour');
    expect(status).toBe(500);
    const fault = lines.find(({ level }) => level === 'error');
    expect(fault).toMatchObject({
      request: headers['x-request-id'],
      msg: expect.stringContaining('GET /api/v1/status'),
    });
    expect(JSON.stringify(lines) + text).not.toMatch(/hunter22|harbour/u);
  });
});

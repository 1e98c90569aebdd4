import { describe, expect, it, onTestFinished } from 'vitest';
import { Readiness } from '../../../src/app/health/readiness.ts';
import { storeVitals } from '../../../src/app/health/vitals.ts';
import { openMeters } from '../../../src/app/metrics/index.ts';
import { openSideServer } from '../../../src/http/observing/side-server.ts';
import { StoreError } from '../../../src/store/errors.ts';
import { familiesIn, figure } from '../../metrics/exposition.ts';
import { type Answer, askAt, type Serving, served } from './served.ts';

const TOKEN = 'rhubarb-and-custard-for-six';
const bearing = { headers: { Authorization: `Bearer ${TOKEN}` } };

async function counting(more: Serving = {}) {
  const meters = await openMeters('1.2.3');
  return { meters, ...(await served({ meters, figures: meters, ...more })) };
}

describe('GET /metrics', () => {
  it('counts requests by their route', async () => {
    const { ask } = await counting();
    for (const path of ['/api/v1/status', '/api/v1/stories/a', '/api/v1/stories/b', '/', '/api/v1/nowhere'])
      await ask(path);
    const { status, headers, text } = await ask('/metrics');
    expect([status, headers['content-type']]).toEqual([200, expect.stringMatching(/^text\/plain; version=0\.0\.4/u)]);
    const families = familiesIn(text);
    const requests = (route: string) => figure(families, 'rashomon_http_requests_total', { route });
    expect(requests('/api/v1/status')).toBe(1);
    expect(requests('/api/v1/stories/:story')).toBe(2);
    expect(text).not.toContain('nowhere');
  });

  it('is not there unless it is asked for', async () => {
    const { ask } = await served();
    expect((await ask('/metrics', { headers: { Accept: '*/*' } })).status).toBe(404);
  });

  it('stands behind the token', async () => {
    const { ask } = await counting({ token: TOKEN });
    const without = await ask('/metrics');
    expect([without.status, without.text]).toEqual([401, expect.not.stringContaining('rashomon_http')]);
    const answer = await ask('/metrics', bearing);
    expect(answer.status).toBe(200);
    expect(answer.text).not.toContain(TOKEN);
  });
});

describe.each(['/healthz', '/readyz'])('GET %s', (path) => {
  it('needs no token', async () => {
    const { ask } = await served({ token: TOKEN });
    const { status, headers } = await ask(path);
    expect([status, headers['cache-control']]).toEqual([200, 'no-store']);
  });
});

describe('a room whose store is gone', () => {
  it('lives, is not ready, asks to be asked again, and comes back', async () => {
    let now = 0;
    let gone = false;
    const { ask, desk } = await served({
      readiness: new Readiness([{ name: 'store', check: async () => !gone }], () => now),
    });
    const { list } = desk.store.stories;
    desk.store.stories.list = (stretch) =>
      gone
        ? Promise.reject(new StoreError('cannot-connect', 'no connection to postgres://desk@db', 'look'))
        : list(stretch);
    const statuses = async (): Promise<number[]> =>
      Promise.all(['/healthz', '/readyz', '/api/v1/stories'].map(async (path) => (await ask(path)).status));
    expect(await statuses()).toEqual([200, 200, 200]);
    [gone, now] = [true, 2000];
    expect(await statuses()).toEqual([200, 503, 503]);
    const { headers, json, text } = await ask('/api/v1/stories');
    expect([headers['retry-after'], json.type]).toEqual(['5', 'urn:rashomon:problem:unavailable']);
    expect(text).not.toContain('db');
    [gone, now] = [false, 4000];
    expect(await statuses()).toEqual([200, 200, 200]);
  });
});

describe('a port of its own', () => {
  async function aside(token: string | null) {
    const { desk } = await served();
    const readiness = new Readiness(storeVitals(desk.store));
    const side = await openSideServer({
      host: '127.0.0.1',
      port: 0,
      token,
      figures: await openMeters('1.2.3'),
      readiness,
    });
    onTestFinished(() => side.close());
    const ask = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
      askAt(side.port, path, { headers });
    return { ask, readiness };
  }

  it('answers who watches, and nothing else', async () => {
    const { ask, readiness } = await aside(null);
    expect(familiesIn((await ask('/metrics')).text).has('rashomon_build_info')).toBe(true);
    expect((await ask('/readyz')).json).toMatchObject({ status: 'ready' });
    for (const path of ['/', '/api/v1/stories', '/mcp']) expect((await ask(path)).status).toBe(404);
    readiness.stop();
    expect([(await ask('/readyz')).status, (await ask('/healthz')).status]).toEqual([503, 200]);
  });

  it('asks for the token where there is one, and knows its own names', async () => {
    const { ask } = await aside(TOKEN);
    expect((await ask('/metrics')).status).toBe(401);
    expect((await ask('/metrics', bearing.headers)).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(200);
    expect((await ask('/metrics', { ...bearing.headers, Host: 'rebound.example' })).status).toBe(403);
  });
});

import { once } from 'node:events';
import { get } from 'node:http';
import { createConnection } from 'node:net';
import { describe, expect, it } from 'vitest';
import { LARGEST_JSON } from '../../../src/http/security/bodies.ts';
import { served } from './served.ts';

const TASK = { type: 'compare', story: 'nowhere' };

describe('limits', () => {
  it('refuse a JSON body that is too large, said or not', async () => {
    const { ask, server } = await served();
    const headers = { 'Content-Type': 'application/json' };
    const large = Buffer.alloc(LARGEST_JSON + 1, ' ');
    const { status, json } = await ask('/api/v1/jobs', { method: 'POST', headers, body: large });
    expect([status, json.type]).toEqual([413, 'urn:rashomon:problem:too-large']);
    const socket = createConnection(server.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(
      `POST /api/v1/jobs HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    socket.write(`${large.length.toString(16)}\r\n`);
    socket.write(large);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1.1 413 /u);
    socket.destroy();
  });

  it('let a client begin sixty jobs, and then one a second', async () => {
    const { post, later } = await served();
    const begin = async (): Promise<number> => (await post('/api/v1/jobs', TASK)).status;
    for (let i = 0; i < 60; i++) expect(await begin()).not.toBe(429);
    const { status, headers, json } = await post('/api/v1/jobs', TASK);
    expect([status, json.type]).toEqual([429, 'urn:rashomon:problem:too-many']);
    expect(headers['retry-after']).toBe('1');
    later(1000);
    expect(await begin()).not.toBe(429);
    expect(await begin()).toBe(429);
  });

  it('take no job on while too many wait', async () => {
    let crowded = true;
    const { post } = await served({ crowded: () => crowded });
    const { status, headers } = await post('/api/v1/jobs', TASK);
    expect([status, headers['retry-after']]).toEqual([503, '30']);
    crowded = false;
    expect((await post('/api/v1/jobs', TASK)).status).not.toBe(503);
  });

  it('count readers beyond this machine, each by itself, by what a proxy says only where there is one', async () => {
    const behind = await served({ token: 'a-token-that-is-long', behindProxy: true });
    const status = async (client: string): Promise<number> =>
      (await behind.ask('/api/v1/status', { headers: { 'X-Forwarded-For': `10.0.0.1, ${client}` } })).status;
    for (let i = 0; i < 300; i++) await status('198.51.100.7');
    expect(await status('198.51.100.7')).toBe(429);
    expect(await status('198.51.100.8')).toBe(401);
    const direct = await served({ token: 'a-token-that-is-long' });
    const forged = async (i: number): Promise<number> =>
      (await direct.ask('/api/v1/status', { headers: { 'X-Forwarded-For': `198.51.100.${i % 250}` } })).status;
    for (let i = 0; i < 300; i++) await forged(i);
    expect(await forged(301)).toBe(429);
  });

  it('do not count who reads on this machine', async () => {
    const { ask } = await served();
    const answers = await Promise.all(Array.from({ length: 310 }, () => ask('/api/v1/status')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });

  it('hold the streams of one client', async () => {
    const { server, ask } = await served();
    const headers = { Accept: 'text/event-stream' };
    const open = Array.from({ length: 20 }, () =>
      get({ port: server.port, host: '127.0.0.1', path: '/api/v1/events', headers, agent: false }),
    );
    const answers = await Promise.all(
      open.map(async (request) => {
        const [response] = (await once(request, 'response')) as [{ statusCode: number }];
        return response.statusCode;
      }),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    expect((await ask('/api/v1/events', { headers })).status).toBe(429);
    open[0]?.on('error', () => undefined).destroy();
    let last = 429;
    while (last === 429) {
      const again = get({ port: server.port, host: '127.0.0.1', path: '/api/v1/events', headers, agent: false });
      const [response] = (await once(again, 'response')) as [{ statusCode: number }];
      last = response.statusCode;
      open.push(again);
    }
    expect(last).toBe(200);
    for (const request of open) request.on('error', () => undefined).destroy();
  });
});

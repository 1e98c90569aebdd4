import { describe, expect, it } from 'vitest';
import { isLoopback } from '../../../src/http/security/hosts.ts';
import { served } from './served.ts';

describe('names by which the server is known', () => {
  it.each(['127.0.0.1', '127.0.0.9', '::1', '[::1]', 'localhost', 'LOCALHOST', 'desk.localhost', '::ffff:127.0.0.1'])(
    '%s is this machine',
    (host) => expect(isLoopback(host)).toBe(true),
  );
  it.each(['0.0.0.0', '::', '192.168.1.7', 'desk.example', 'localhost.example', '127.0.0.1.example', ''])(
    '%s is not this machine alone',
    (host) => expect(isLoopback(host)).toBe(false),
  );

  it('on this machine are those of this machine, with its port', async () => {
    const { ask, server } = await served();
    const status = async (host: string): Promise<number> =>
      (await ask('/api/v1/status', { headers: { Host: host } })).status;
    for (const host of ['localhost', '127.0.0.1', '[::1]']) expect(await status(`${host}:${server.port}`)).toBe(200);
    for (const host of [
      'localhost',
      `localhost:${server.port + 1}`,
      `rebound.example:${server.port}`,
      `192.168.1.7:${server.port}`,
    ])
      expect([host, await status(host)]).toEqual([host, 403]);
  });

  it('are written as a host is', async () => {
    const { ask, server } = await served();
    for (const Host of [`user@localhost:${server.port}`, 'localhost:x', `localhost:${server.port}/a`])
      expect([400, 403]).toContain((await ask('/health', { headers: { Host } })).status);
  });

  it('are asked for by the web app as well', async () => {
    const { ask } = await served();
    expect((await ask('/', { headers: { Host: 'rebound.example', Accept: 'text/html' } })).status).toBe(403);
  });

  it('are those that were named, at any port', async () => {
    const { ask } = await served({ allowedHosts: ['Desk.example'] });
    expect((await ask('/health', { headers: { Host: 'desk.example' } })).status).toBe(200);
    expect((await ask('/health', { headers: { Host: 'desk.example:8443' } })).status).toBe(200);
    expect((await ask('/health', { headers: { Host: 'other.example' } })).status).toBe(403);
  });

  it('beyond this machine are its addresses, and no name but those said', async () => {
    const { ask, server } = await served({
      host: '0.0.0.0',
      token: 'a token of more than sixteen'.replaceAll(' ', '-'),
    });
    const status = async (host: string): Promise<number> => (await ask('/health', { headers: { Host: host } })).status;
    expect(await status(`192.168.1.7:${server.port}`)).toBe(200);
    expect(await status(`rebound.example:${server.port}`)).toBe(403);
  });
});

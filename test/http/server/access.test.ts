import { describe, expect, it } from 'vitest';
import { type Served, served } from './served.ts';

const TOKEN = 'rhubarb-and-custard-for-six';

const guarded = (more = {}): Promise<Served> => served({ token: TOKEN, ...more });

const cookieOf = (header: string | string[] | undefined): string => String(header).split(';')[0] ?? '';

describe('a server with a token', () => {
  it.each(['/api/v1/stories', '/api/v1/status', '/api/v1/openapi.json', '/api', '/mcp', '/api/v1/events'])(
    'shows nothing of %s without it',
    async (path) => {
      const { ask } = await guarded();
      const { status, headers, json } = await ask(path);
      expect(status).toBe(401);
      expect(headers['www-authenticate']).toMatch(/^Bearer/u);
      expect(json.type).toBe('urn:rashomon:problem:unauthorised');
    },
  );

  it.each(['/API/v1/stories', '/api//v1/stories', '/api/../api/v1/stories', '/%61pi/v1/stories', '//api/v1/stories'])(
    'is not got round by spelling: %s',
    async (path) => {
      const { ask } = await guarded();
      const { status, text } = await ask(path, { headers: { Accept: 'application/json' } });
      expect([401, 404]).toContain(status);
      expect(text).not.toContain('items');
    },
  );

  it('shows the web app and its health', async () => {
    const { ask } = await guarded();
    expect((await ask('/', { headers: { Accept: 'text/html' } })).status).toBe(200);
    expect((await ask('/assets/app-1a2b.js')).status).toBe(200);
    expect((await ask('/health')).json).toEqual({ status: 'ok' });
  });

  it('answers who bears it, and nobody with another', async () => {
    const { ask } = await guarded();
    const bearing = async (value: string): Promise<number> =>
      (await ask('/api/v1/status', { headers: { Authorization: value } })).status;
    expect(await bearing(`Bearer ${TOKEN}`)).toBe(200);
    expect(await bearing(`bearer ${TOKEN}`)).toBe(200);
    for (const value of [`Bearer ${TOKEN}x`, `Bearer ${TOKEN.slice(1)}`, `Basic ${TOKEN}`, TOKEN, 'Bearer '])
      expect([value, await bearing(value)]).toEqual([value, 401]);
  });

  it('gives who shows it once a session, which ends', async () => {
    const { ask, post, server } = await guarded();
    const { status, headers, text } = await post('/api/v1/session', { token: TOKEN });
    expect([status, text]).toEqual([204, '']);
    const set = String(headers['set-cookie']);
    expect(set).toMatch(new RegExp(`^rashomon-${server.port}=`, 'u'));
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(set).toContain(part);
    expect(set).not.toContain(TOKEN);
    const Cookie = cookieOf(set);
    const inside = async (): Promise<number> => (await ask('/api/v1/stories', { headers: { Cookie } })).status;
    expect(await inside()).toBe(200);
    const left = await ask('/api/v1/session', { method: 'DELETE', headers: { Cookie } });
    expect(left.status).toBe(204);
    expect(await inside()).toBe(401);
  });

  it('forgets a session in which nothing was asked for a week', async () => {
    const { ask, post, later } = await guarded();
    const Cookie = cookieOf((await post('/api/v1/session', { token: TOKEN })).headers['set-cookie']);
    const inside = async (): Promise<number> => (await ask('/api/v1/stories', { headers: { Cookie } })).status;
    later(6 * 86_400_000);
    expect(await inside()).toBe(200);
    later(6 * 86_400_000);
    expect(await inside()).toBe(200);
    later(8 * 86_400_000);
    expect(await inside()).toBe(401);
  });

  it('lets nobody guess on and on', async () => {
    const { post, later, logged } = await guarded();
    const guess = (token: string) => post('/api/v1/session', { token });
    for (let i = 0; i < 10; i++) expect((await guess(`guess number ${i}`)).status).toBe(401);
    const { status, headers } = await guess(TOKEN);
    expect(status).toBe(429);
    later(1000 * Number(headers['retry-after']));
    expect((await guess(TOKEN)).status).toBe(204);
    expect(logged.join('\n')).not.toContain(TOKEN);
  });

  it('does not take a session for a guess', async () => {
    const { ask, post } = await guarded();
    const Cookie = cookieOf((await post('/api/v1/session', { token: TOKEN })).headers['set-cookie']);
    for (let i = 0; i < 12; i++) await post('/api/v1/session', { token: 'wrong' });
    expect((await ask('/api/v1/stories', { headers: { Cookie } })).status).toBe(200);
  });

  it('asks for a cookie over TLS only where a proxy says that there is TLS', async () => {
    const secure = { 'X-Forwarded-Proto': 'https' };
    const direct = await guarded();
    expect(
      String((await direct.post('/api/v1/session', { token: TOKEN }, secure)).headers['set-cookie']),
    ).not.toContain('Secure');
    const behind = await guarded({ behindProxy: true });
    expect(String((await behind.post('/api/v1/session', { token: TOKEN }, secure)).headers['set-cookie'])).toContain(
      'Secure',
    );
  });

  it('says what is wrong with a body that holds no token', async () => {
    const { post } = await guarded();
    expect((await post('/api/v1/session', { word: TOKEN })).status).toBe(400);
  });
});

describe('a server without a token', () => {
  it('answers everybody who reaches it', async () => {
    const { ask, post } = await served();
    expect((await ask('/api/v1/stories')).status).toBe(200);
    expect((await post('/api/v1/session', { token: 'any' })).status).toBe(204);
  });
});

import { describe, expect, it } from 'vitest';
import { served } from './served.ts';

const TASK = { type: 'compare', story: 'nowhere' };

describe('pages of other sites', () => {
  it.each([
    ['another site', { Origin: 'https://elsewhere.example' }],
    ['another port of this machine', { Origin: 'http://127.0.0.1:1' }],
    ['a page without an origin', { Origin: 'null' }],
    ['a site that a browser tells of', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another port, as a browser tells', { 'Sec-Fetch-Site': 'same-site' }],
  ])('cannot change anything: %s', async (_, headers) => {
    const { post, jobs } = await served();
    expect((await post('/api/v1/jobs', TASK, headers)).status).toBe(403);
    expect((await post('/mcp', {}, headers)).status).toBe(403);
    expect(jobs.list()).toEqual([]);
  });

  it('cannot read', async () => {
    const { ask } = await served();
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' };
    expect((await ask('/api/v1/stories', { headers })).status).toBe(403);
  });

  it('may link here', async () => {
    const { ask } = await served();
    const headers = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate', Accept: 'text/html' };
    expect((await ask('/stories/s1', { headers })).status).toBe(200);
  });

  it('are told from our own, and from programs', async () => {
    const { post, server } = await served();
    const own = { Origin: `http://127.0.0.1:${server.port}`, 'Sec-Fetch-Site': 'same-origin' };
    expect((await post('/api/v1/jobs', TASK, own)).status).not.toBe(403);
    expect((await post('/api/v1/jobs', TASK)).status).not.toBe(403);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'have forms that send %s, which is not read',
    async (type) => {
      const { post, jobs } = await served();
      expect((await post('/api/v1/jobs', TASK, { 'Content-Type': type })).status).toBe(415);
      expect((await post('/api/v1/uploads?name=a.txt', 'text', { 'Content-Type': type })).status).toBe(415);
      expect(jobs.list()).toEqual([]);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { PAGE, served } from './served.ts';

const html = { headers: { Accept: 'text/html,*/*;q=0.8' } };

describe('the web app', () => {
  it.each(['/', '/stories/s1', '/search?text=ferry', '/api-of-mine'])('has one page: %s', async (path) => {
    const { ask } = await served();
    const { status, headers, text } = await ask(path, html);
    expect([status, text]).toEqual([200, PAGE]);
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['content-type']).toMatch(/^text\/html/u);
  });

  it('has files that never change under their name', async () => {
    const { ask } = await served();
    const { text, headers } = await ask('/assets/app-1a2b.js');
    expect(text).toBe('export const plain = true;');
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-type']).toMatch(/javascript/u);
  });

  it('sends them packed where the reader takes that', async () => {
    const { ask } = await served();
    const { text, headers } = await ask('/assets/app-1a2b.js', { headers: { 'Accept-Encoding': 'gzip, br' } });
    expect([text, headers['content-encoding']]).toEqual(['packed by brotli', 'br']);
    expect(headers.vary).toContain('Accept-Encoding');
  });

  it.each(['/assets/missing.js', '/favicon.png'])('does not send its page for a file: %s', async (path) => {
    const { ask } = await served();
    const { status, headers } = await ask(path, { headers: { Accept: '*/*' } });
    expect(status).toBe(404);
    expect(headers['cache-control'] ?? '').not.toContain('immutable');
  });

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/%00',
    '/%',
  ])('has nothing beside its folder: %s', async (path) => {
    const { ask } = await served();
    const { status, text } = await ask(path, { headers: { Accept: '*/*' } });
    expect([400, 403, 404]).toContain(status);
    expect(text).not.toContain('dependencies');
  });

  it.each(['/api/v1/nowhere', '/api/v2/stories', '/mcp/nowhere', '/api/'])('is not the API: %s', async (path) => {
    const { ask } = await served();
    const { status, headers } = await ask(path, html);
    expect(status).toBe(404);
    expect(headers['content-type']).toBe('application/problem+json');
  });

  it('is not changed by anybody', async () => {
    const { post } = await served();
    expect((await post('/', {})).status).toBe(404);
  });
});

import { describe, expect, it } from 'vitest';
import { served } from './served.ts';

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

describe('every answer', () => {
  it.each([
    ['the web app', '/', 'text/html'],
    ['an asset', '/assets/app-1a2b.js', '*/*'],
    ['the API', '/api/v1/status', '*/*'],
    ['what is not there', '/api/v1/nowhere', '*/*'],
    ['what is refused', '/api/v1/stories?limit=x', '*/*'],
  ])('says what may be done with it: %s', async (_, path, Accept) => {
    const { ask } = await served();
    const { headers } = await ask(path, { headers: { Accept } });
    expect(headers).toMatchObject(HEADERS);
    const policy = String(headers['content-security-policy']);
    for (const rule of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(rule);
    expect(policy).not.toContain('unsafe-eval');
  });

  it('of the web app allows scripts and styles from here, and nothing else', async () => {
    const { ask } = await served();
    const policy = String((await ask('/', { headers: { Accept: 'text/html' } })).headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
  });

  it('that a stranger is refused says so as well', async () => {
    const { ask } = await served();
    const { status, headers } = await ask('/', { headers: { Host: 'rebound.example' } });
    expect(status).toBe(403);
    expect(headers).toMatchObject(HEADERS);
  });
});

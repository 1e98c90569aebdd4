import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compareStory } from '../../src/app/desk/comparing.ts';
import type { ApiProblem, StoryView } from '../../src/http/contract/resources.ts';
import { takesGzip } from '../../src/http/routes/encodings.ts';
import { routes } from '../../src/http/routes/index.ts';
import { StoreError } from '../../src/store/index.ts';
import { pageArticle, take } from '../desk/at-desk.ts';
import { FERRY_ELSEWHERE, pageOf } from '../desk/reports.ts';
import { clientOf } from './client.ts';
import { filled } from './ferry.ts';
import { roomOf } from './room.ts';

describe('what can be read', () => {
  it('is asked for again by its validator, which moves as it does', async () => {
    const { api, desk, story } = await filled();
    const path = `/stories/${story.id}`;
    const etag = (await api.ask(path)).headers.get('ETag') ?? '';
    const again = () => api.ask(path, { headers: { 'If-None-Match': etag } });
    expect((await again()).status).toBe(304);
    await desk.store.stories.relabel(story.id, 'Another name', '2024-03-06T00:00:00.000Z');
    expect((await again()).json<StoryView>().label).toBe('Another name');
  });

  it.each([
    '/stories',
    '/articles',
    '/search',
    '/feeds',
    '/jobs',
    '/sources',
    '/status',
    '/decisions',
    '/events',
    '/openapi.json',
  ])('%s has a validator', async (path) => {
    const { api } = await filled();
    const { headers } = await api.ask(path);
    expect((await api.ask(path, { headers: { 'If-None-Match': headers.get('ETag') ?? '' } })).status).toBe(304);
    expect((await api.ask(path, { method: 'HEAD' })).headers.get('ETag')).toBe(headers.get('ETag'));
  });

  it('is gzipped where that pays and is taken', async () => {
    const { app } = await filled();
    const encoded = async (path: string, accepted: string) => {
      const response = await app.request(`/api/v1${path}`, { headers: { 'Accept-Encoding': accepted } });
      return [response.headers.get('Content-Encoding'), new Uint8Array(await response.arrayBuffer())] as const;
    };
    const [zipped, bytes] = await encoded('/openapi.json', 'br, gzip');
    const [plain, text] = await encoded('/openapi.json', 'br');
    expect([zipped, plain]).toEqual(['gzip', null]);
    expect(gunzipSync(bytes).equals(text)).toBe(true);
    expect((await encoded('/status', 'gzip'))[0]).toBeNull();
  });

  it.each([
    ['gzip', true],
    ['x-gzip', true],
    ['deflate, GZIP;q=0.5', true],
    ['*', true],
    ['*;q=0.1', true],
    ['gzip;q=0, *', false],
    ['gzip;q=0.000', false],
    ['br', false],
    ['gzipped', false],
    ['', false],
    [undefined, false],
  ])('of a client that accepts %s: %s', (accepted, taken) => {
    expect(takesGzip(accepted)).toBe(taken);
  });
});

describe('a comparison that is kept at hand', () => {
  it('is the new one as soon as there is one', async () => {
    const { api, desk, story, alone } = await filled({ compared: true });
    const path = `/stories/${story.id}/comparison`;
    const lengthOf = async (): Promise<number> =>
      (await api.ask(path)).json<{ documents: unknown[] }>().documents.length;
    expect(await lengthOf()).toBe(2);
    const third = { ...FERRY_ELSEWHERE, headline: 'Marigold ferry freed after striking sandbank' };
    await take(desk, [pageArticle('http://east.test/ferry', pageOf(third, { outlet: 'East Wire' }))]);
    await compareStory(desk, story.id);
    const text = await desk.store.stories.get(story.id);
    const expected = (await desk.store.comparisons.get(story.id))?.comparison.documents.length;
    expect(text?.accounts).toBe(3);
    expect(await lengthOf()).toBe(expected);
    await desk.store.stories.merge(story.id, alone.id, '2024-03-06T00:00:00.000Z');
    expect((await api.ask(path)).status).toBe(404);
  });
});

describe('what goes wrong', () => {
  const failing = async (error: unknown) => {
    const { desk } = await filled();
    const store = { ...desk.store, stories: { ...desk.store.stories, get: () => Promise.reject(error) } };
    const room = roomOf({ ...desk, store });
    const api = await clientOf(routes(room));
    return { answer: await api.ask('/stories/any'), logged: room.logged };
  };

  it('without being foreseen is told without its inside, which goes to the log', async () => {
    const error = new Error('password=secret in /home/me/store.db');
    const { answer, logged } = await failing(error);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/secret|home|Error|\.ts/u);
    expect(logged).toEqual([error]);
  });

  it.each([
    ['busy', 503],
    ['damaged', 500],
  ] as const)('in the store (%s) is %s', async (code, status) => {
    const { answer } = await failing(new StoreError(code, 'message of /home/me/store.db', 'Wait.'));
    expect(answer.status).toBe(status);
    expect(answer.json<ApiProblem>().remedy).toBe('Wait.');
    expect(answer.text).not.toContain('/home');
    expect(answer.headers.get('Retry-After')).toBe(code === 'busy' ? '2' : null);
  });

  it.each(['closed', 'cannot-connect'] as const)(
    'in a store that is not to be had (%s) may be over soon',
    async (code) => {
      const { answer } = await failing(new StoreError(code, 'message of /home/me/store.db', 'Wait.'));
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5']);
      expect(answer.text).not.toContain('/home');
    },
  );

  it.each([
    ['POST', '/stories', 'GET, HEAD'],
    ['PUT', '/jobs', 'POST, GET, HEAD'],
    ['OPTIONS', '/feeds', 'GET, DELETE, HEAD'],
    ['PATCH', '/decisions/last', 'DELETE'],
  ])('%s %s cannot be done', async (method, path, allowed) => {
    const { api } = await filled();
    const answer = await api.ask(path, { method });
    expect([answer.status, answer.headers.get('Allow')]).toEqual([405, allowed]);
  });

  it.each(['/nothing', '/stories/a/b/c', '/', '', '//stories', '/stories/'])('there is nothing at %s', async (path) => {
    const { app } = await filled();
    const response = await app.request(`/api/v1${path}`);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([404, 'application/problem+json']);
  });
});

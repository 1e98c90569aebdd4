import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type Handler, html, inTurn, outcomeOf, serve, status, testFetcher } from './harness.ts';

/** Calls back when a request has come in, and never answers. */
const silent =
  (came: () => void): Handler =>
  () =>
    came();

describe('closing', () => {
  it('ends what is asked, what waits for its turn, and what waits to be tried again', async () => {
    let came = (): void => undefined;
    const arrival = new Promise<void>((resolve) => {
      came = resolve;
    });
    const server = await serve({ '/slow': silent(() => came()), '/busy': status(500) });
    const fetcher = testFetcher({ sleep: () => new Promise(() => undefined) });
    const all = [server.at('/slow'), server.at('/slow'), server.at('/busy', 'east.test')].map((url) =>
      fetcher.fetch(url),
    );
    await arrival;
    await fetcher.close();
    expect((await Promise.all(all)).map(outcomeOf)).toEqual(Array(3).fill('failed aborted'));
  });

  it('closes every connection', async () => {
    const server = await serve({ '*': html('news') });
    const fetcher = testFetcher({ delayMs: 0 });
    for (const host of ['north.test', 'east.test', 'south.test']) await fetcher.fetch(server.at('/', host));
    const closed = new Promise<void>((resolve) => {
      const look = (): void => void (server.connections() === 0 ? resolve() : setImmediate(look));
      void fetcher.close().then(look);
    });
    await closed;
    expect(server.connections()).toBe(0);
  });

  it('may be done twice; a fetch after it is a mistake', async () => {
    const fetcher = testFetcher();
    await fetcher.close();
    await fetcher.close();
    await expect(fetcher.fetch('http://north.test/')).rejects.toThrow('closed');
  });

  it('leaves nothing that keeps a program from its end', async () => {
    const program = `
      import { createServer } from 'node:http';
      import { createFetcher } from './src/ingest/fetch/index.ts';
      const server = createServer((request, response) => {
        if (request.url === '/late') response.write('begins');
        else response.writeHead(request.url === '/busy' ? 503 : 200, { 'retry-after': '50' }).end('news');
      });
      server.listen(0, '127.0.0.1', async () => {
        const at = 'http://127.0.0.1:' + server.address().port;
        const fetcher = createFetcher({ allowPrivate: true, delayMs: 50_000 });
        const first = await fetcher.fetch(at + '/a');
        const rest = ['/b', '/busy', '/late'].map((path) => fetcher.fetch(at + path));
        const localhost = fetcher.fetch(at.replace('127.0.0.1', 'localhost') + '/late');
        await new Promise((resolve) => setImmediate(resolve));
        await fetcher.close();
        const ends = await Promise.all([...rest, localhost]);
        console.log([first, ...ends].map(({ type, code }) => code ?? type).join(' '));
        server.close();
      });`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', program],
      { cwd: fileURLToPath(new URL('../../', import.meta.url)), timeout: 40_000 },
    );
    expect(stdout.trim()).toBe('page aborted aborted aborted aborted');
  });
});

describe('breaking off one fetch', () => {
  it('ends it alone', async () => {
    let came = (): void => undefined;
    const arrival = new Promise<void>((resolve) => {
      came = resolve;
    });
    const server = await serve({ '/slow': inTurn(silent(() => came())), '/a': html('a') });
    const fetcher = testFetcher({ delayMs: 0 });
    const one = new AbortController();
    const slow = fetcher.fetch(server.at('/slow'), { signal: one.signal });
    const other = fetcher.fetch(server.at('/a'), { signal: new AbortController().signal });
    await arrival;
    one.abort();
    expect(await slow).toMatchObject({ type: 'failed', code: 'aborted', url: server.at('/slow') });
    expect(outcomeOf(await other)).toBe('page');
  });

  it('ends all that were given the same signal, and no others', async () => {
    const server = await serve({ '/a': html('a') });
    const fetcher = testFetcher({ sleep: () => new Promise(() => undefined) });
    const one = new AbortController();
    expect(outcomeOf(await fetcher.fetch(server.at('/a'), { signal: one.signal }))).toBe('page');
    const waiting = Array.from({ length: 200 }, () => fetcher.fetch(server.at('/a'), { signal: one.signal }));
    const other = fetcher.fetch(server.at('/a', 'east.test'));
    one.abort();
    expect(new Set((await Promise.all(waiting)).map(outcomeOf))).toEqual(new Set(['failed aborted']));
    expect(outcomeOf(await other)).toBe('page');
    expect(server.seen).toEqual(['north.test/a', 'east.test/a']);
  });

  it('that has not begun', async () => {
    const server = await serve({ '/a': html('a') });
    expect(outcomeOf(await testFetcher().fetch(server.at('/a'), { signal: AbortSignal.abort() }))).toBe(
      'failed aborted',
    );
    expect(server.seen).toEqual([]);
  });

  it('leaves no listener at the signal', async () => {
    const server = await serve({ '/a': html('a') });
    const { signal } = new AbortController();
    const listeners = new Set<unknown>();
    const { addEventListener, removeEventListener } = signal;
    Object.assign(signal, {
      addEventListener: (type: 'abort', listener: () => void, options?: AddEventListenerOptions) => {
        listeners.add(listener);
        addEventListener.call(signal, type, listener, options);
      },
      removeEventListener: (type: 'abort', listener: () => void) => {
        listeners.delete(listener);
        removeEventListener.call(signal, type, listener);
      },
    });
    expect(outcomeOf(await testFetcher().fetch(server.at('/a'), { signal }))).toBe('page');
    expect(listeners.size).toBe(0);
  });

  it('does not keep others from the robots.txt that it waited for', async () => {
    const one = new AbortController();
    const server = await serve({
      '/robots.txt': (_request, response) => {
        one.abort();
        response.writeHead(404).end();
      },
      '/a': html('a'),
    });
    const fetcher = testFetcher({ robots: true });
    const first = fetcher.fetch(server.at('/a'), { signal: one.signal });
    const second = fetcher.fetch(server.at('/a'));
    expect([await first, await second].map(outcomeOf)).toEqual(['failed aborted', 'page']);
  });
});

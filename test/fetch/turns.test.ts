import { describe, expect, it } from 'vitest';
import { type Turn, Turns } from '../../src/ingest/fetch/turns.ts';
import { html, serve, testClock, testFetcher } from './harness.ts';

interface Desk {
  /** Asks for a turn of this name, such as `north 1`; `done` gives it back. */
  ask(name: string, options?: { readonly paced?: boolean; readonly signal?: AbortSignal }): void;
  done(name: string): Promise<void>;
  /** Lets what may happen at once happen, then moves the clock. */
  pass(ms: number): Promise<void>;
  /** Name and second of every turn, in the order they were given. */
  readonly given: string[];
  readonly timers: () => number;
}

/** Turns under a clock that only the test moves. */
function desk({ concurrency = 10, perHost = 1, delayMs = 1000 } = {}): Desk {
  let time = 0;
  const sleeping = new Set<{ readonly at: number; readonly wake: () => void }>();
  const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((wake) => {
      const sleeper = { at: time + ms, wake };
      sleeping.add(sleeper);
      signal.addEventListener('abort', () => sleeping.delete(sleeper));
    });
  const turns = new Turns({ concurrency, perHost, now: () => new Date(time), sleep });
  const held = new Map<string, Turn>();
  const given: string[] = [];
  const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  return {
    given,
    timers: () => sleeping.size,
    ask(name, { paced = true, signal = new AbortController().signal } = {}) {
      void turns.take(name.split(' ')[0] ?? '', { paced, delayMs, signal }).then((turn) => {
        given.push(turn ? `${name} at ${time / 1000}` : `${name} gave up`);
        if (turn) held.set(name, turn);
      });
    },
    async done(name) {
      held.get(name)?.release();
      held.get(name)?.release();
      await settle();
    },
    async pass(ms) {
      await settle();
      time += ms;
      for (const sleeper of [...sleeping].filter(({ at }) => at <= time)) {
        sleeping.delete(sleeper);
        sleeper.wake();
      }
      await settle();
    },
  };
}

describe('whose turn it is', () => {
  it('a host is asked by one at a time, and not before its delay is over', async () => {
    const { ask, done, pass, given } = desk();
    for (const name of ['north 1', 'north 2', 'north 3']) ask(name);
    await pass(5000);
    expect(given).toEqual(['north 1 at 0']);
    await done('north 1');
    expect(given).toEqual(['north 1 at 0', 'north 2 at 5']);
    await done('north 2');
    await pass(999);
    expect(given).toHaveLength(2);
    await pass(1);
    expect(given.at(-1)).toBe('north 3 at 6');
  });

  it('or by as many as may', async () => {
    const { ask, pass, given } = desk({ perHost: 2 });
    for (const name of ['north 1', 'north 2', 'north 3']) ask(name);
    await pass(1000);
    await pass(1000);
    expect(given).toEqual(['north 1 at 0', 'north 2 at 1']);
  });

  it('hosts do not wait for one another', async () => {
    const { ask, pass, given } = desk();
    for (const name of ['north 1', 'north 2', 'east 1', 'south 1']) ask(name);
    await pass(0);
    expect(given).toEqual(['north 1 at 0', 'east 1 at 0', 'south 1 at 0']);
  });

  it('but share what may go on in all, in turn', async () => {
    const { ask, done, pass, given } = desk({ concurrency: 1, delayMs: 0 });
    for (const name of ['north 1', 'north 2', 'north 3', 'east 1', 'east 2', 'south 1']) ask(name);
    await pass(0);
    for (const name of ['north 1', 'east 1', 'south 1', 'north 2', 'east 2', 'north 3']) await done(name);
    expect(given.map((line) => line.replace(' at 0', ''))).toEqual([
      'north 1',
      'east 1',
      'south 1',
      'north 2',
      'east 2',
      'north 3',
    ]);
  });

  it('a host that waits for its delay takes no place', async () => {
    const { ask, done, pass, given } = desk({ concurrency: 1 });
    ask('north 1');
    ask('north 2');
    await pass(0);
    await done('north 1');
    ask('east 1');
    await pass(0);
    expect(given).toEqual(['north 1 at 0', 'east 1 at 0']);
  });

  it('what goes on with a fetch goes first and without delay', async () => {
    const { ask, done, pass, given } = desk();
    ask('north 1');
    ask('north 2');
    await pass(0);
    ask('north further', { paced: false });
    await done('north 1');
    expect(given).toEqual(['north 1 at 0', 'north further at 0']);
  });

  it('who gives up is passed over', async () => {
    const { ask, done, pass, given } = desk({ delayMs: 0 });
    const leaving = new AbortController();
    ask('north 1');
    ask('north 2', { signal: leaving.signal });
    ask('north 3');
    await pass(0);
    leaving.abort();
    await done('north 1');
    expect(given).toEqual(['north 1 at 0', 'north 2 gave up', 'north 3 at 0']);
    ask('north 4', { signal: leaving.signal });
    await pass(0);
    expect(given.at(-1)).toBe('north 4 gave up');
  });

  it('no alarm is left when nobody waits', async () => {
    const { ask, pass, timers } = desk({ perHost: 2 });
    const leaving = new AbortController();
    ask('north 1');
    ask('north 2', { signal: leaving.signal });
    await pass(0);
    expect(timers()).toBe(1);
    leaving.abort();
    await pass(0);
    expect(timers()).toBe(0);
  });
});

describe('the pace of fetches', () => {
  it('keeps the delay between the pages of a host', async () => {
    const clock = testClock();
    const server = await serve({ '*': html('news') });
    const fetcher = testFetcher({ delayMs: 2000 }, clock);
    await Promise.all(['/1', '/2', '/3'].map((path) => fetcher.fetch(server.at(path))));
    expect(server.seen).toEqual(['north.test/1', 'north.test/2', 'north.test/3']);
    expect(clock.slept).toEqual([2000, 2000]);
  });

  it('a redirect within the host is no further page', async () => {
    const clock = testClock();
    const server = await serve({
      '/a': (_request, response) => response.writeHead(302, { location: '/b' }).end(),
      '/b': html('b'),
    });
    await testFetcher({ delayMs: 2000 }, clock).fetch(server.at('/a'));
    expect(clock.slept).toEqual([]);
  });

  it('never more at once than may be', async () => {
    let now = 0;
    let most = 0;
    const server = await serve({
      '*': (_request, response) => {
        most = Math.max(most, ++now);
        setImmediate(() => {
          now--;
          response.end('news');
        });
      },
    });
    const fetcher = testFetcher({ concurrency: 3, delayMs: 0 });
    const hosts = Array.from({ length: 12 }, (_, i) => `h${i}.test`);
    await Promise.all(hosts.map((host) => fetcher.fetch(server.at('/', host))));
    expect(server.seen).toHaveLength(12);
    expect(most).toBeLessThanOrEqual(3);
  });
});

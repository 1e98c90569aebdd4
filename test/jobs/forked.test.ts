import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDesk } from '../../src/app/desk/open.ts';
import type { Order, Step } from '../../src/app/jobs/order.ts';
import { Forked, type ForkedOptions } from '../../src/app/jobs/workers/forked.ts';
import { built, folder } from '../cli/program.ts';
import { FERRY, FERRY_ELSEWHERE, plain } from '../desk/reports.ts';
import { serve } from '../fetch/harness.ts';

const ORDER: Order = {
  type: 'take-in',
  given: [FERRY, FERRY_ELSEWHERE].map((report) => ({ type: 'text', text: plain(report) })),
  together: true,
};

const never = (): AbortSignal => new AbortController().signal;

function workerAt(location: string, options: ForkedOptions = {}): Forked {
  const fetch = { allowPrivate: true, robots: false, delayMs: 0 };
  const opening = { location, settings: {}, fetch, offline: false };
  const worker = new Forked(opening, { entry: join(built(), 'worker.js'), ...options });
  onTestFinished(() => worker.close());
  return worker;
}

/** Runs an order and does something to the process once it has told so much. */
async function disturbed(worker: Forked, order: Order, at: Step['type'], disturb: (pid: number) => void) {
  let done = false;
  return worker.run(
    order,
    ({ type }) => {
      if (done || type !== at || worker.pid === undefined) return;
      done = true;
      disturb(worker.pid);
    },
    never(),
  );
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('work in a child process', () => {
  it('is done from the sources as well', async () => {
    const worker = workerAt(join(folder(), 'a.db'), { entry: undefined });
    const steps: Step[] = [];
    expect(await worker.run(ORDER, (step) => steps.push(step), never())).toEqual({ type: 'done' });
    expect(steps.map(({ type }) => type)).toContain('compared');
  });

  it('that dies fails, loses nothing that was told, and is done by another process from then on', async () => {
    const location = join(folder(), 'a.db');
    const deaths: string[] = [];
    const worker = workerAt(location, { died: (how) => deaths.push(how) });
    const ending = await disturbed(worker, ORDER, 'comparing', (pid) => process.kill(pid, 'SIGKILL'));
    expect(ending).toMatchObject({ type: 'failed', fault: { code: 'worker-died' } });
    expect(deaths).toEqual(['SIGKILL']);
    const desk = await openDesk({ location });
    onTestFinished(() => desk.close());
    expect(await desk.store.articles.count()).toBe(2);
    expect(await worker.run(ORDER, () => undefined, never())).toEqual({ type: 'done' });
    const [story] = (await desk.store.stories.list()).items;
    expect(await desk.store.comparisons.keyOf(story?.id ?? '')).toBeDefined();
  });

  it('that does not listen is killed when it is called off, and the next is done anew', async () => {
    const worker = workerAt(join(folder(), 'a.db'));
    const stop = new AbortController();
    let pid = 0;
    const deaf = worker.run(
      ORDER,
      ({ type }) => {
        if (type !== 'comparing' || worker.pid === undefined) return;
        pid = worker.pid;
        process.kill(pid, 'SIGSTOP');
        stop.abort();
      },
      stop.signal,
    );
    expect(await deaf).toEqual({ type: 'cancelled' });
    expect(isAlive(pid)).toBe(false);
    expect(await worker.run(ORDER, () => undefined, never())).toEqual({ type: 'done' });
  });

  it('that is called off while it waits for the web ends at once, in the same process', async () => {
    const site = await serve({ '/slow': () => stop.abort() });
    const stop = new AbortController();
    const worker = workerAt(join(folder(), 'a.db'));
    const given = [{ type: 'url' as const, url: site.at('/slow', '127.0.0.1') }];
    expect(await worker.run({ type: 'take-in', given, together: false }, () => undefined, stop.signal)).toEqual({
      type: 'cancelled',
    });
    const { pid } = worker;
    expect(await worker.run(ORDER, () => undefined, never())).toEqual({ type: 'done' });
    expect(worker.pid).toBe(pid);
  });

  it('fails with the fault of a store that cannot be opened, and its remedy', async () => {
    const worker = workerAt(join(folder(), 'missing', 'a.db'));
    expect(await worker.run(ORDER, () => undefined, never())).toMatchObject({
      type: 'failed',
      fault: { code: 'no-folder', remedy: expect.stringMatching(/^Make it/u) },
    });
  });

  it('tells its end when it is closed, and no process is left', async () => {
    const worker = workerAt(join(folder(), 'a.db'));
    expect(await worker.run(ORDER, () => undefined, never())).toEqual({ type: 'done' });
    const { pid } = worker;
    await worker.close();
    expect(isAlive(pid ?? 0)).toBe(false);
  });
});

import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Opening } from '../../src/app/jobs/workers/messages.ts';
import { openQueue } from '../../src/app/queue/open-queue.ts';
import type { Queue } from '../../src/app/queue/queue.ts';
import { Work, type WorkOptions } from '../../src/app/work/work.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/store.ts';
import { built } from '../cli/program.ts';

export const FETCH = { allowPrivate: true, robots: false, delayMs: 0 };

export interface Workplace {
  readonly queue: Queue;
  readonly store: Store;
  readonly logged: string[];
  /** Starts a worker. It is stopped with the test. */
  start(options?: Partial<WorkOptions>): { readonly work: Work; readonly over: Promise<void> };
}

export async function workplace(location: string): Promise<Workplace> {
  const [queue, store] = [await openQueue(location), await openStore(location)];
  const logged: string[] = [];
  const log = {
    info: (message: string) => void logged.push(message),
    warn: (message: string) => void logged.push(message),
  };
  const opening: Opening = { location, settings: {}, fetch: FETCH, offline: false };
  const running: { readonly work: Work; readonly over: Promise<void> }[] = [];
  onTestFinished(async () => {
    for (const { work } of running) work.stop();
    await Promise.allSettled(running.map(({ over }) => over));
    await store.close();
    await queue.close();
  });
  return {
    queue,
    store,
    logged,
    start: (options = {}) => {
      const work = new Work({
        queue,
        store,
        opening,
        lanes: 1,
        version: '0.1.0',
        watch: true,
        log,
        grace: 20_000,
        ...options,
        entry: options.entry ?? join(built(), 'worker.js'),
      });
      const one = { work, over: work.run() };
      running.push(one);
      return one;
    },
  };
}

/** Until it is so. */
export async function until(so: () => Promise<boolean>): Promise<void> {
  while (!(await so())) await new Promise((resolve) => setTimeout(resolve, 50));
}

/** Until nothing waits or runs any more. */
export const empty = (queue: Queue): Promise<void> =>
  until(async () => (await queue.counts()).every(({ waiting, running }) => waiting + running === 0));

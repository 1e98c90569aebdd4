import { availableParallelism } from 'node:os';
import manifest from '../../../package.json' with { type: 'json' };
import { Readiness, type Vital } from '../../app/health/readiness.ts';
import { SILENT, storeVitals } from '../../app/health/vitals.ts';
import { UNCOUNTED, watchQueue, watchStore } from '../../app/metrics/index.ts';
import { Work } from '../../app/work/work.ts';
import { atDesk, databaseOf, fetchOptionsOf, settingsOf } from '../desk.ts';
import { EXIT } from '../exit.ts';
import { onFirstInterrupt } from '../interrupt.ts';
import { type LogOptions, logOf } from '../log.ts';
import { redactor, say } from '../messages.ts';
import { metersOf, openAside } from '../observing.ts';
import type { MetricsOptions } from '../observing-options.ts';
import { atQueue } from '../queue.ts';
import type { FetchingOptions, StoreOptions } from '../store-options.ts';
import { givenToken } from '../token.ts';

export interface WorkerOptions extends StoreOptions, FetchingOptions, LogOptions, MetricsOptions {
  readonly tokenFile?: string;
  readonly lanes?: number;
  /** Bytes. */
  readonly memory: number;
  /** Minutes. */
  readonly patience: number;
  /** Seconds. */
  readonly grace: number;
  readonly watch: boolean;
  readonly offline?: boolean;
}

/** `rashomon worker`: does what is queued until it is stopped. Returns the exit status. */
export async function workerCommand(options: WorkerOptions): Promise<number> {
  const { lanes = availableParallelism(), memory, patience, grace, watch, offline = false } = options;
  const log = await logOf('worker', options);
  const token = await givenToken(options.tokenFile);
  redactor.hide(token);
  const meters = await metersOf(options);
  return atQueue(options, (queue) =>
    atDesk(options, {}, async ({ store, settings }) => {
      const work = new Work({
        queue,
        store,
        opening: {
          location: databaseOf(options, await settingsOf(options)),
          settings,
          fetch: fetchOptionsOf(options),
          offline,
        },
        lanes,
        version: manifest.version,
        watch,
        log,
        meters: meters ?? UNCOUNTED,
        memory: Math.ceil(memory / 1_000_000),
        patience: patience * 60_000,
        grace: grace * 1000,
      });
      if (meters) {
        watchStore(meters, store);
        watchQueue(meters, queue, SILENT);
      }
      const own: Vital = {
        name: 'workers',
        check: async () => (await queue.workers()).some(({ id, silent }) => id === work.id && silent <= SILENT),
      };
      const readiness = new Readiness([...storeVitals(store), own]);
      const aside = await openAside(options, { figures: meters, readiness, token: token ?? null });
      const forget = onFirstInterrupt(() => {
        say(`stopping: what runs has ${grace} s to end; once more to stop at once`);
        readiness.stop();
        work.stop();
      });
      say(`worker ${work.id}: ${lanes === 1 ? '1 lane' : `${lanes} lanes`} on ${store.location}; Ctrl-C ends it`);
      try {
        await work.run();
      } finally {
        forget();
        await aside?.close();
      }
      const { done, failed } = work.tally;
      say(`stopped: ${done} orders done, ${failed} failed`);
      return EXIT.fine;
    }),
  );
}

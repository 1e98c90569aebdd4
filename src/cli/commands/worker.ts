import { availableParallelism } from 'node:os';
import manifest from '../../../package.json' with { type: 'json' };
import { Work } from '../../app/work/work.ts';
import { atDesk, databaseOf, fetchOptionsOf, settingsOf } from '../desk.ts';
import { EXIT } from '../exit.ts';
import { onFirstInterrupt } from '../interrupt.ts';
import { say } from '../messages.ts';
import { atQueue } from '../queue.ts';
import type { FetchingOptions, StoreOptions } from '../store-options.ts';

export interface WorkerOptions extends StoreOptions, FetchingOptions {
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
export function workerCommand(options: WorkerOptions): Promise<number> {
  const { lanes = availableParallelism(), memory, patience, grace, watch, offline = false } = options;
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
        log: { info: say, warn: say },
        memory: Math.ceil(memory / 1_000_000),
        patience: patience * 60_000,
        grace: grace * 1000,
      });
      const forget = onFirstInterrupt(() => {
        say(`stopping: what runs has ${grace} s to end; once more to stop at once`);
        work.stop();
      });
      say(`worker ${work.id}: ${lanes === 1 ? '1 lane' : `${lanes} lanes`} on ${store.location}; Ctrl-C ends it`);
      try {
        await work.run();
      } finally {
        forget();
      }
      const { done, failed } = work.tally;
      say(`stopped: ${done} orders done, ${failed} failed`);
      return EXIT.fine;
    }),
  );
}

import type { Job } from '../../app/jobs/job.ts';
import type { Jobs } from '../../app/jobs/jobs.ts';
import { HEARTBEAT, messageOf } from './streams.ts';

export const ended = ({ state }: Job): boolean => state === 'done' || state === 'failed' || state === 'cancelled';

/** States of a job later than a version, as messages, until it has ended. Only the latest is held. */
export async function* told(
  jobs: Jobs,
  begun: Job,
  seen: number,
  heartbeat: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let job = begun;
  let wake = (): void => {};
  const unwatch = jobs.watch(begun.id, (later) => {
    job = later;
    wake();
  });
  signal.addEventListener('abort', () => wake());
  // It may have moved before it was watched.
  job = jobs.get(begun.id) ?? job;
  try {
    yield HEARTBEAT;
    for (let last = seen; !signal.aborted; ) {
      if (job.version > last) {
        last = job.version;
        yield messageOf({ event: 'job', id: last, data: job });
      } else if (ended(job)) return;
      else {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, heartbeat);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        if (job.version <= last && !ended(job)) yield HEARTBEAT;
      }
    }
  } finally {
    unwatch();
  }
}

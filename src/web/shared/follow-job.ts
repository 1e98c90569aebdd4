import type { Job } from '../../http/contract/resources.ts';
import { ask } from '../api.ts';

const ENDED: ReadonlySet<Job['state']> = new Set(['done', 'failed', 'cancelled']);

/** Whether nothing more comes of a job. */
export const hasEnded = ({ state }: Job): boolean => ENDED.has(state);

/**
 * Follows a job to its end, each state told on the way. The stream goes on where it broke off; where it is closed for good,
 * the job is asked for once more. Rejects as `fetch` does when `signal` aborts.
 */
export function followJob(job: Job, tell: (job: Job) => void, signal?: AbortSignal): Promise<Job> {
  if (hasEnded(job)) return Promise.resolve(job);
  const path = `/jobs/${encodeURIComponent(job.id)}`;
  return new Promise((resolve, reject) => {
    const stream = new EventSource(`/api/v1${path}/events`);
    const leave = () => {
      stream.close();
      reject(new DOMException('left', 'AbortError'));
    };
    signal?.addEventListener('abort', leave, { once: true });
    const end = () => {
      stream.close();
      signal?.removeEventListener('abort', leave);
    };
    stream.addEventListener('job', ({ data }: MessageEvent<string>) => {
      const now = JSON.parse(data) as Job;
      tell(now);
      if (!hasEnded(now)) return;
      end();
      resolve(now);
    });
    stream.addEventListener('error', () => {
      if (stream.readyState !== EventSource.CLOSED) return;
      end();
      ask<Job>(path, { signal }).then(
        (now) => (hasEnded(now) ? resolve(now) : reject(new Error('the stream broke off'))),
        reject,
      );
    });
  });
}

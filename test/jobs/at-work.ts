import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import type { Input, Job, Task } from '../../src/app/jobs/job.ts';
import { type JobsOptions, type OpenJobs, openJobs } from '../../src/app/jobs/open-jobs.ts';
import { redactorOf } from '../../src/app/log/index.ts';
import { textLog } from '../../src/app/log/text-log.ts';
import { built, folder } from '../cli/program.ts';
import { plain, type Report } from '../desk/reports.ts';

/** Where the work is done. */
export type Place = 'in this process' | 'in child processes';

export interface AtWork {
  readonly desk: OpenDesk;
  readonly jobs: OpenJobs;
  readonly logged: string[];
  /** Submits a task and waits until it has ended. */
  done(task: Task): Promise<Job>;
  /** Takes texts in, and waits. */
  take(reports: readonly Report[], together?: boolean): Promise<Job>;
}

/** Jobs at a new store, closed with the test. The web is this machine. */
export async function atWork(place: Place, more: Partial<JobsOptions> = {}): Promise<AtWork> {
  const location = place === 'in this process' ? ':memory:' : join(folder(), 'jobs.db');
  const fetch = { allowPrivate: true, robots: false, delayMs: 0 };
  const desk = await openDesk({ location, fetch });
  const logged: string[] = [];
  const jobs = openJobs({
    desk,
    opening: { location, settings: {}, fetch, offline: false },
    watch: false,
    entry: join(built(), 'worker.js'),
    log: textLog('info', redactorOf(), (line) => logged.push(line)),
    ...more,
  });
  onTestFinished(async () => {
    await jobs.close();
    await desk.close();
  });
  const done = (task: Task): Promise<Job> => ended(jobs, jobs.submit(task));
  return {
    desk,
    jobs,
    logged,
    done,
    take: (reports, together = false) => done({ type: 'take-in', inputs: reports.map(textOf), together }),
  };
}

export const textOf = (report: Report): Input => ({ type: 'text', text: plain(report) });

const ENDED: ReadonlySet<string> = new Set(['done', 'failed', 'cancelled']);

/** The job as it ends. */
export const ended = (jobs: OpenJobs, { id }: Job): Promise<Job> => when(jobs, id, ({ state }) => ENDED.has(state));

/** The first state of a job that is as asked. */
export function when(jobs: OpenJobs, id: string, is: (job: Job) => boolean): Promise<Job> {
  return new Promise((resolve) => {
    const look = (job: Job | undefined): void => {
      if (!job || !is(job)) return;
      forget();
      resolve(job);
    };
    const forget = jobs.watch(id, look);
    look(jobs.get(id));
  });
}

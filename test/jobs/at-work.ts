import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import type { Input, Job, Task } from '../../src/app/jobs/job.ts';
import { type JobsOptions, type OpenJobs, openJobs } from '../../src/app/jobs/open-jobs.ts';
import { redactorOf } from '../../src/app/log/index.ts';
import { textLog } from '../../src/app/log/text-log.ts';
import { openQueue } from '../../src/app/queue/open-queue.ts';
import { Work, type WorkOptions } from '../../src/app/work/work.ts';
import { built, folder } from '../cli/program.ts';
import { plain, type Report } from '../desk/reports.ts';
import { newDatabase } from '../store/postgres.ts';

/** Where the work is done. */
export type Place = 'in this process' | 'in child processes' | 'by a worker of the queue';

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
  const location = await locationFor(place);
  const fetch = { allowPrivate: true, robots: false, delayMs: 0 };
  const desk = await openDesk({ location, fetch });
  const logged: string[] = [];
  const opening = { location, settings: {}, fetch, offline: false };
  const entry = join(built(), 'worker.js');
  const queue = place === 'by a worker of the queue' ? await openQueue(location) : undefined;
  const worker = queue && workerAt({ queue, store: desk.store, opening, entry });
  const jobs = openJobs({
    desk,
    opening,
    watch: false,
    entry,
    queue,
    log: textLog('info', redactorOf(), (line) => logged.push(line)),
    ...more,
  });
  onTestFinished(async () => {
    await jobs.close();
    await worker?.ended();
    await queue?.close();
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

const locationFor = (place: Place): Promise<string> | string =>
  place === 'by a worker of the queue'
    ? newDatabase()
    : place === 'in this process'
      ? ':memory:'
      : join(folder(), 'jobs.db');

/** A worker with two lanes in this process, whose children do the work. */
export function workerAt(options: Pick<WorkOptions, 'queue' | 'store' | 'opening' | 'entry'>) {
  const log = { info: () => undefined, warn: () => undefined };
  const work = new Work({ ...options, lanes: 2, version: '1', watch: false, log, grace: 1 });
  const run = work.run();
  return {
    work,
    ended: () => {
      work.stop();
      return run;
    },
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

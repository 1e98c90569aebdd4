import { onTestFinished } from 'vitest';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import type { Job, Task } from '../../src/app/jobs/job.ts';
import type { Jobs } from '../../src/app/jobs/jobs.ts';
import { type Room, TooLarge, type Uploads } from '../../src/http/room.ts';

/** Jobs that do nothing until they are told what became of them. */
export interface FakeJobs extends Jobs {
  readonly submitted: readonly Task[];
  /** How many watch jobs now. */
  readonly watchers: () => number;
  change(id: string, change: Partial<Job>): Job;
}

const at = '2024-03-05T10:00:00.000Z';

const begun = (id: string, task: Task): Job => ({
  id,
  task: task.type,
  title: task.type,
  state: 'waiting',
  progress: null,
  outcome: { taken: [], problems: [], notes: [], stories: [], compared: null, byHand: false },
  counts: { taken: 0, added: 0, problems: 0 },
  error: null,
  created: at,
  started: null,
  ended: null,
  version: 1,
});

export function fakeJobs(): FakeJobs {
  const jobs = new Map<string, Job>();
  const tasks = new Map<string, Task>();
  const listeners = new Map<string, Set<(job: Job) => void>>();
  const isOver = ({ state }: Job): boolean => state !== 'waiting' && state !== 'running';
  const change = (id: string, what: Partial<Job>): Job => {
    const before = jobs.get(id);
    if (!before) throw new Error(`no job ${id}`);
    const job = { ...before, ...what, version: before.version + 1 };
    jobs.set(id, job);
    for (const listener of listeners.get(id) ?? []) listener(job);
    return job;
  };
  return {
    get submitted() {
      return [...tasks.values()];
    },
    watchers: () => [...listeners.values()].reduce((sum, { size }) => sum + size, 0),
    change,
    submit(task) {
      const id = `job-${jobs.size + 1}`;
      const job = begun(id, task);
      jobs.set(id, job);
      tasks.set(id, task);
      return job;
    },
    get: (id) => jobs.get(id),
    list: () => [...jobs.values()].reverse(),
    comparing: (story) =>
      [...jobs.values()].find((job) => {
        const task = tasks.get(job.id);
        return task?.type === 'compare' && task.story === story && !isOver(job);
      }),
    async cancel(id) {
      const job = jobs.get(id);
      return job && (isOver(job) ? job : change(id, { state: 'cancelled', ended: at }));
    },
    watch(id, listener) {
      const all = listeners.get(id) ?? new Set();
      listeners.set(id, all.add(listener));
      return () => void all.delete(listener);
    },
    close: async () => {},
  };
}

/** Uploads of at most so many bytes, in memory. */
export function fakeUploads(limit = 1_000): Uploads {
  const kept = new Map<string, { readonly id: string; readonly name: string; readonly size: number }>();
  return {
    limit,
    async add(name, body) {
      let size = 0;
      for await (const { byteLength } of body) {
        size += byteLength;
        if (size > limit) throw new TooLarge('too large');
      }
      const upload = { id: `upload-${kept.size + 1}`, name, size };
      kept.set(upload.id, upload);
      return upload;
    },
    get: (id) => kept.get(id),
  };
}

export interface TestRoom extends Room {
  readonly jobs: FakeJobs;
  /** What was written for whoever runs the server. */
  readonly logged: unknown[];
}

export function roomOf(desk: OpenDesk, more: Partial<Room> = {}): TestRoom {
  const logged: unknown[] = [];
  const jobs = fakeJobs();
  onTestFinished(() => jobs.close());
  return {
    desk,
    uploads: fakeUploads(),
    watching: () => ({ on: false, lastRound: null }),
    log: (_, cause) => void logged.push(cause),
    ...more,
    jobs,
    logged,
  };
}

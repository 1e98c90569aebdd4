import type { Job, Task } from './job.ts';

/** How many jobs have not ended. */
export interface JobsAtHand {
  atHand(): { readonly waiting: number; readonly running: number };
}

/**
 * Long work, done elsewhere than where requests are answered. Jobs live as long as the program does; what they keep in the
 * store stays. Those of readers who wait go before rounds of looking at feeds.
 */
export interface Jobs {
  /** A story that is being compared already, or a feed that is being looked at, gives the job that does it. */
  submit(task: Task): Job;
  get(id: string): Job | undefined;
  /** The latest first, at most 200. */
  list(): readonly Job[];
  /** The job that is comparing a story, waiting or running. */
  comparing(story: string): Job | undefined;
  /** What was kept until then is kept. The job as it then stands; one that has ended stays as it is. */
  cancel(id: string): Promise<Job | undefined>;
  /** Tells every later state of a job to `listener` until the returned function is called. */
  watch(id: string, listener: (job: Job) => void): () => void;
  /** Lets what is running come to a stop that loses nothing, and ends. */
  close(): Promise<void>;
}

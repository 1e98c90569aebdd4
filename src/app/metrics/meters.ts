import type { Measure } from '../desk/measuring.ts';
import type { Job } from '../jobs/job.ts';

/** A request that was answered. The route is its pattern, so that there are few of them. */
export interface Answered {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  /** Until the head of the answer was ready. */
  readonly seconds: number;
}

/** What is counted while a program runs for long. */
export interface Meters {
  answered(request: Answered): void;
  jobEnded(job: Job): void;
  /** A feed, a page or a story failed in a round. */
  trouble(code: string): void;
  workerDied(): void;
  measured(measure: Measure): void;
  roundEnded(at: Date, well: boolean): void;
}

const NOTHING = (): void => undefined;

/** Counts nothing. */
export const UNCOUNTED: Meters = {
  answered: NOTHING,
  jobEnded: NOTHING,
  trouble: NOTHING,
  workerDied: NOTHING,
  measured: NOTHING,
  roundEnded: NOTHING,
};

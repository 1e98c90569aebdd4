/** How long an article whose last change is less than `age` ago is left alone. Both in milliseconds. */
export interface Step {
  readonly age: number;
  readonly every: number;
}

/** When a page is looked at again. */
export interface Schedule {
  /** By rising age; beyond the last the page is left alone for good. */
  readonly steps: readonly Step[];
  /** Waiting is multiplied by this for each failure in a row … */
  readonly backoff: number;
  /** … up to this many milliseconds. */
  readonly longestWait: number;
  /** After this many failures in a row the page is given up. */
  readonly mostFailures: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The steps of NewsDiffs (Brandom, Hartmann, Price 2012). */
export const SCHEDULE: Schedule = {
  steps: [
    { age: 3 * HOUR, every: 15 * MINUTE },
    { age: DAY, every: HOUR },
    { age: 7 * DAY, every: 3 * HOUR },
    { age: 30 * DAY, every: 3 * DAY },
    { age: 365 * DAY, every: 30 * DAY },
  ],
  backoff: 2,
  longestWait: 7 * DAY,
  mostFailures: 12,
};

/** What is known of the fetches of one page. */
export interface Watched {
  /** When the article was published, where that is known. */
  readonly published: Date | null;
  /** When its text last changed by an edit, or was first seen; null where that is not known. */
  readonly lastChanged: Date | null;
  /** When it was last fetched, well or not; null where it never was. */
  readonly lastChecked: Date | null;
  /** Failures in a row up to the last fetch. */
  readonly failures: number;
  /** HTTP 410 or the like: the page says that it will not come back. */
  readonly gone?: boolean;
}

/**
 * When a page is due for the next look, which may be in the past; null for never again. The longer ago the last change, or
 * else the publication, the longer the wait: where neither is known, the longest. Each failure in a row doubles it.
 */
export function nextCheck(watched: Watched, now: Date, schedule: Schedule = SCHEDULE): Date | null {
  const { published, lastChanged, lastChecked, failures, gone = false } = watched;
  if (gone || failures >= schedule.mostFailures) return null;
  if (lastChecked === null) return now;
  const since = latest(published, lastChanged);
  const age = since ? Math.max(0, now.getTime() - since.getTime()) : 0;
  const step = since ? schedule.steps.find((each) => age < each.age) : schedule.steps.at(-1);
  if (!step) return null;
  const longest = Math.max(step.every, schedule.longestWait);
  const wait = Math.min(longest, step.every * schedule.backoff ** Math.max(0, failures));
  return new Date(lastChecked.getTime() + wait);
}

function latest(...dates: readonly (Date | null)[]): Date | undefined {
  return dates.flatMap((date) => date ?? []).sort((x, y) => y.getTime() - x.getTime())[0];
}

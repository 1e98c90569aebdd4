import type { Problem } from '../../ingest/received.ts';
import type { Fault, Instant } from '../../store/records.ts';
import type { Taken } from '../desk/take-in.ts';
import type { Progress } from '../progress.ts';

/** One thing that a reader hands in. Files are uploaded first and named here. */
export type Input =
  | { readonly type: 'url'; readonly url: string }
  | {
      readonly type: 'text';
      readonly text: string;
      readonly outlet?: string | undefined;
      readonly headline?: string | undefined;
      readonly url?: string | undefined;
      /** ISO 8601, date or date-time. */
      readonly published?: string | undefined;
    }
  | { readonly type: 'upload'; readonly upload: string };

/** Long work that somebody asked for. */
export type Task =
  /** Takes in what is given and groups it. `together`: a person says that all of it tells one event; it is compared at once. */
  | { readonly type: 'take-in'; readonly inputs: readonly Input[]; readonly together: boolean }
  /** The comparison of a story as it now stands. */
  | { readonly type: 'compare'; readonly story: string }
  /** Follows a feed, sitemap or page from now on, and takes in what it announces. */
  | { readonly type: 'follow'; readonly url: string }
  /** Looks at one feed now, or at all that are due. */
  | { readonly type: 'refresh'; readonly feed: string | null }
  /** Looks at an article's page again. */
  | { readonly type: 'recheck'; readonly article: string };

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** What came of a job so far. What is told here is kept, whatever happens next. */
export interface Outcome {
  readonly taken: readonly Taken[];
  readonly problems: readonly Problem[];
  /** Things that nothing came of and that are no faults: "left out 12 records". */
  readonly notes: readonly { readonly name: string; readonly message: string }[];
  /** Stories touched, those with most of what was given first. */
  readonly stories: readonly string[];
  /** The story that now has a comparison to be read. */
  readonly compared: string | null;
  /** Whether accounts stand together because a person said so, although they do not look alike. */
  readonly byHand: boolean;
}

export interface Job {
  readonly id: string;
  readonly task: Task['type'];
  /** For lists: "2 texts", "https://example.org/feed". */
  readonly title: string;
  readonly state: JobState;
  readonly progress: Progress | null;
  /** At most the last thousand of each list; `counts` has all. */
  readonly outcome: Outcome;
  readonly counts: { readonly taken: number; readonly added: number; readonly problems: number };
  /** Why it failed. */
  readonly error: Fault | null;
  readonly created: Instant;
  readonly started: Instant | null;
  readonly ended: Instant | null;
  /** Rises with every change. */
  readonly version: number;
}

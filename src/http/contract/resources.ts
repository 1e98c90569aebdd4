import type { Job } from '../../app/jobs/job.ts';
import type { Passage } from '../../core/model/span.ts';
import type {
  ArticleRecord,
  Carrier,
  Decision,
  Fault,
  Feed,
  FoundDifference,
  Hit,
  Instant,
  Revision,
  SeenEntry,
  StoredEvent,
  StoryCounts,
  StoryHead,
  StoryRecord,
} from '../../store/records.ts';

export type { Input, Job, JobState, Outcome, Task } from '../../app/jobs/job.ts';
export type { Progress, Stage } from '../../app/progress.ts';

/** What the HTTP API answers. Lists are stretches: `next` goes into `after` for the one that follows; null at the end. */

/** RFC 9457. */
export interface ApiProblem {
  /** Names the kind of problem: `urn:rashomon:problem:not-found`. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** What happened, in a sentence. */
  readonly detail: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Where in the request: `body.inputs[2].url`. */
  readonly place?: string;
}

export interface StoryList {
  readonly items: readonly StoryCounts[];
  readonly next: string | null;
}

/** A story as it stands, without the comparison itself. */
export interface StoryView extends StoryRecord {
  readonly comparison: {
    /** `current`: of the accounts as they stand. `stale`: of earlier ones, shown until there is a newer. `alone`: one account, or one text only. */
    readonly state: 'current' | 'stale' | 'none' | 'alone';
    readonly created: Instant | null;
    /** `Difference.id` of those that a person rejected. */
    readonly rejected: readonly string[];
  };
  /** Decisions on it that stand, the last first. */
  readonly decisions: readonly Decision[];
  /** The job that is comparing it now. */
  readonly job: string | null;
}

export interface HitList {
  readonly items: readonly Hit[];
  readonly next: string | null;
}

export interface DifferenceList {
  readonly items: readonly FoundDifference[];
  readonly next: string | null;
}

export interface ArticleList {
  readonly items: readonly ArticleRecord[];
  readonly next: string | null;
}

export interface ArticleView extends ArticleRecord {
  readonly story: StoryHead | null;
}

/** The revisions of an article, the first first, each with what changed against the one before. */
export interface VersionList {
  readonly article: ArticleRecord;
  readonly revisions: readonly Revision[];
}

/** Where a permanent link to a passage leads now. */
export interface PassageView {
  /** As it was linked. */
  readonly passage: Passage;
  readonly article: ArticleRecord | null;
  readonly story: StoryHead | null;
  /** The passage in the article's latest revision: itself, found again by its words, or null where it is lost. */
  readonly now: Passage | null;
}

export interface FeedList {
  readonly items: readonly Feed[];
}

export interface EntryList {
  readonly items: readonly SeenEntry[];
  readonly next: string | null;
}

export interface SourcesView {
  readonly feeds: readonly Feed[];
  readonly carriers: readonly Carrier[];
  /** Articles whose last look failed, the latest first, at most 50. */
  readonly failing: readonly ArticleRecord[];
  /** Whether feeds are looked at while this server runs. */
  readonly watching: boolean;
  /** When the last round of looking ended, and its fault if it had one. */
  readonly lastRound: { readonly at: Instant; readonly fault: Fault | null } | null;
}

export interface DecisionList {
  readonly items: readonly Decision[];
  readonly next: string | null;
}

export interface EventList {
  readonly items: readonly StoredEvent[];
  /** Sequence to go on after. */
  readonly next: number;
}

export interface JobList {
  readonly items: readonly Job[];
}

/** A file that was uploaded and waits to be named in a job. It is forgotten after an hour. */
export interface Upload {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

export interface Status {
  readonly version: string;
  readonly engine: 'sqlite' | 'postgresql';
  readonly articles: number;
  readonly stories: number;
  readonly watching: boolean;
  /** Largest file that may be uploaded, in bytes. */
  readonly maxUpload: number;
}

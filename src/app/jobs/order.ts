import type { Received } from '../../ingest/received.ts';
import type { Fault, Instant } from '../../store/records.ts';
import type { Imported } from '../desk/importing.ts';
import type { Account } from '../labour.ts';
import type { Progress } from '../progress.ts';
import type { Input, Task } from './job.ts';

/** One thing that was handed in, as whoever does the work finds it. */
export type Given =
  | Exclude<Input, { readonly type: 'upload' }>
  | { readonly type: 'file'; readonly name: string; readonly path: string }
  /** An upload that is there no more. */
  | { readonly type: 'lost'; readonly name: string };

/** Work as it is handed to who does it: plain JSON. */
export type Order =
  | Exclude<Task, { readonly type: 'take-in' }>
  | { readonly type: 'take-in'; readonly given: readonly Given[]; readonly together: boolean }
  /** Work for somebody who waits for its value. */
  | Asked
  /** Takes in what was received elsewhere, and reads it unless that is left for later. */
  | Intake
  /** What is due at one host, all of it, so that no two ask it at once: what is not due any more is left alone. */
  | Look
  /** A story moved: its comparison, where there is one to be made. */
  | { readonly type: 'compare-moved'; readonly story: string }
  /** Documents that nobody has read yet. */
  | { readonly type: 'read'; readonly documents: readonly string[] }
  /** A round of what is due. Without `watch` nothing is asked for: what is kept and not read is read. */
  | { readonly type: 'round'; readonly watch: boolean };

export interface Intake {
  readonly type: 'intake';
  readonly items: readonly Received[];
  readonly read: boolean;
  /** Whether somebody waits for what becomes of each. */
  readonly followed: boolean;
}

export interface Look {
  readonly type: 'look';
  readonly host: string;
  /** When it was seen to be due. */
  readonly at: Instant;
  /** Addresses of feeds. */
  readonly feeds: readonly string[];
  /** Ids of articles whose pages are due. */
  readonly pages: readonly string[];
}

/** What `Labour` asks for. */
export type Asked =
  | { readonly type: 'ask-comparison'; readonly accounts: readonly Account[] }
  | { readonly type: 'ask-reading'; readonly account: Account }
  | { readonly type: 'ask-story'; readonly story: string };

/** What work tells while it is done. What is told as taken is kept. */
export type Step =
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'imported'; readonly imported: Imported }
  | { readonly type: 'note'; readonly name: string; readonly message: string }
  /** What the job is about, in words, once that is known. */
  | { readonly type: 'title'; readonly title: string }
  /** All stories that were touched, as they stand at the end. */
  | { readonly type: 'stories'; readonly stories: readonly string[] }
  | { readonly type: 'by-hand' }
  /** What was asked for, before the end. */
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'comparing'; readonly story: string }
  | { readonly type: 'compared'; readonly story: string }
  /** It is taken up, where it waited elsewhere. */
  | { readonly type: 'begun' }
  /** Why it came to nothing, for those who wait and are not kept waiting for another try. */
  | { readonly type: 'fault'; readonly fault: Fault }
  /** Something failed that is nobody's job: a feed in a round. */
  | { readonly type: 'trouble'; readonly name: string; readonly fault: Fault };

export type Tell = (step: Step) => void;

/** How work ended. */
export type Ending =
  | { readonly type: 'done' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'failed'; readonly fault: Fault };

/** Whoever does orders, one at a time. */
export interface Worker {
  /** False while nothing can be expected of it: it died again and again. */
  readonly able?: boolean;
  /** What it is given may wait elsewhere: it tells `begun` when it is taken up. */
  readonly waits?: boolean;
  /** Makes ready what the first order would wait for. */
  warm(): void;
  /** Never rejects. An order whose signal is aborted ends as `cancelled` soon. */
  run(order: Order, tell: Tell, signal: AbortSignal): Promise<Ending>;
  /** Lets go of everything. Nothing runs when it is called. */
  close(): Promise<void>;
}

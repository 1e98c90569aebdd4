import type { OpenDesk } from '../app/desk/open.ts';
import type { Jobs } from '../app/jobs/jobs.ts';
import type { Fields } from '../app/log/index.ts';
import type { Fault, Instant } from '../store/records.ts';
import type { Upload } from './contract/resources.ts';

/** A file is larger than is taken. */
export class TooLarge extends Error {}

/** Files that wait to be named in a job. */
export interface Uploads {
  /** @throws TooLarge (rejects) beyond the limit; what was written is removed */
  add(name: string, body: ReadableStream<Uint8Array>): Promise<Upload>;
  get(id: string): Upload | undefined;
  /** Largest file taken, in bytes. */
  readonly limit: number;
}

/** All that answering a request needs. */
export interface Room {
  readonly desk: OpenDesk;
  readonly jobs: Jobs;
  readonly uploads: Uploads;
  /** Whether feeds are looked at meanwhile, and how the last round ended. */
  watching(): {
    readonly on: boolean;
    readonly lastRound: { readonly at: Instant; readonly fault: Fault | null } | null;
  };
  /** For whoever runs the server: what went wrong in answering, with its cause. */
  log(message: string, cause: unknown, fields?: Fields): void;
}

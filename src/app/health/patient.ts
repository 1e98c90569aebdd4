import type { StoreFacts } from '../../store/inspect.ts';
import type { Fault } from '../../store/records.ts';
import type { Store } from '../../store/store.ts';
import type { Queue } from '../queue/queue.ts';

/** What is looked at. What is null could not be had, and what needs it is not looked at. */
export interface Patient {
  /** A file or a postgres:// URL, without a password. */
  readonly location: string;
  /** The settings file that was read, and what is wrong with it. */
  readonly settings: { readonly path: string | null; readonly problem: string | null };
  readonly facts: StoreFacts | null;
  /** Why the store could not be looked at. */
  readonly trouble: Fault | null;
  /** Open only where its tables are those that this program knows. */
  readonly store: Store | null;
  readonly queue: Queue | null;
  /** A file or folder where copies of the store lie. */
  readonly backup: string | null;
  readonly now: Date;
}

export type State = 'ok' | 'warn' | 'fail';

/** One thing that was looked at. */
export interface Finding {
  /** What: `disk`. */
  readonly check: string;
  readonly state: State;
  /** How it is, in a sentence without its full stop. */
  readonly message: string;
  /** What to do about it: a sentence. Null where all is well. */
  readonly remedy: string | null;
}

export type Found = Omit<Finding, 'check'>;

/** Looks at one thing. Nothing is changed by it. */
export interface Check {
  readonly name: string;
  look(patient: Patient): Promise<readonly Found[]>;
}

export const well = (message: string): Found => ({ state: 'ok', message, remedy: null });
export const warn = (message: string, remedy: string): Found => ({ state: 'warn', message, remedy });
export const fail = (message: string, remedy: string): Found => ({ state: 'fail', message, remedy });

export const count = (number: number, thing: string): string =>
  `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;

export const megabytes = (bytes: number): string =>
  bytes >= 1e9 ? `${(bytes / 1e9).toFixed(1)} GB` : `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;

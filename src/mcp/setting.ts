import type { OpenDesk } from '../app/desk/open.ts';
import { type Labour, labourHere } from '../app/labour.ts';

/** What a server may do, and who does the work. */
export interface ServerOptions {
  /** Fetch nothing from the web. Default false. */
  readonly offline?: boolean;
  /** Whether articles may be taken into the store when they are handed in with `keep`. Default true. */
  readonly mayKeep?: boolean;
  /** What of the work is done elsewhere. What is not named is done here. */
  readonly labour?: Partial<Labour>;
  /** Told of faults of the program. Nothing is told unless given. */
  readonly log?: (message: string, cause: unknown) => void;
}

/** All that answering a question needs. */
export interface Setting {
  readonly desk: OpenDesk;
  readonly offline: boolean;
  readonly mayKeep: boolean;
  readonly labour: Labour;
  readonly log: (message: string, cause: unknown) => void;
}

export const settingOf = (
  desk: OpenDesk,
  { offline = false, mayKeep = true, labour = {}, log = () => undefined }: ServerOptions,
): Setting => ({ desk, offline, mayKeep, labour: { ...labourHere(desk), ...labour }, log });

import type { Place } from './tape.ts';

/** What a record's head tells. */
export interface RecordHead {
  /** `response`, `resource`, `revisit`, `conversion`, `warcinfo` …; a record of an ARC file is a `response`. */
  readonly type: string;
  readonly uri: string | null;
  /** When it was fetched. ISO 8601 as written. */
  readonly date: string | null;
  readonly contentType: string | null;
}

/** A record of an archive. */
export interface ArchiveRecord extends RecordHead {
  /** From 1, broken ones and those of no page counted. */
  readonly number: number;
  readonly place: Place;
  readonly content: Buffer;
  /** Its stated length was wrong: it is what stands before the next record. */
  readonly mended: boolean;
}

/** Where an archive is broken and how. */
export interface Fault {
  /** Number of the record that is broken, or behind which the archive is. */
  readonly record: number;
  readonly place: Place;
  readonly expected: string;
  readonly found: string;
  /** Nothing is lost: the record is given with what stands before the next one. */
  readonly mended: boolean;
}

export type ArchiveItem =
  | { readonly type: 'record'; readonly record: ArchiveRecord }
  | { readonly type: 'fault'; readonly fault: Fault }
  | { readonly type: 'too-large'; readonly number: number; readonly place: Place; readonly length: number };

/** A record's head with what it takes to go on; or what is wrong with it. */
export type ReadHead =
  | { readonly head: RecordHead; readonly headLength: number; readonly length: number }
  | { readonly headLength: number; readonly expected: string; readonly found: string };

/** How the records of a format are told and read. */
export interface Format {
  /** What a record begins with, for messages. */
  readonly beginning: string;
  /** Whether the bytes may begin a record, cut off as they may be. */
  readonly begins: (bytes: Buffer) => boolean;
  /** Offset of the first record's head in the bytes, or -1. */
  readonly find: (bytes: Buffer) => number;
  /** The head that the bytes begin with, or null where it does not end in them. */
  readonly read: (bytes: Buffer) => ReadHead | null;
}

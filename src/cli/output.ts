import {
  closeSync,
  fstatSync,
  ftruncateSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { EXIT, Failure } from './exit.ts';
import { onInterrupt } from './interrupt.ts';
import { say } from './messages.ts';

/** Where results go. */
export interface Sink {
  /** Text, or bytes of UTF-8. */
  write(text: string | Uint8Array): Promise<void>;
  /** All is written. Only now does a file bear its name. */
  finish(): void;
  /** Leaves nothing behind. */
  abandon(): void;
}

/** A reader that has seen enough (`| head`) ends the program quietly; anything else that is amiss with it, with a word. */
export function watchPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      if (stream === process.stdout) say(unwritable('standard output', error));
      process.exit(EXIT.nothing);
    });
}

/** Who may read a file: as the user's umask has it, or the user alone. */
const EVERYBODY = 0o666;
const OWNER = 0o600;

/**
 * Standard output, or a file that appears whole or not at all; a `private` one is for its user alone. Throws `Failure` where it
 * cannot be written.
 */
export const openSink = (path: string | undefined, access: 'shared' | 'private' = 'shared'): Sink =>
  path === undefined || path === '-' ? stdoutSink : openFileSink(path, access === 'private' ? OWNER : EVERYBODY);

const STDOUT = 1;

const stdoutSink: Sink = {
  write: async (text) => {
    if (isStream(STDOUT)) await drained(text);
    else attempt('standard output', () => writeWhole(text));
  },
  finish: () => undefined,
  abandon: () => undefined,
};

function isStream(file: number): boolean {
  const stats = fstatSync(file);
  return process.stdout.isTTY === true || stats.isFIFO() || stats.isSocket();
}

const drained = (text: string | Uint8Array): Promise<void> =>
  new Promise((resolve) => {
    if (process.stdout.write(text)) resolve();
    else process.stdout.once('drain', resolve);
  });

/**
 * To a file that standard output leads to: a stream of Node's would take a part that fitted on the disk for the whole. A line
 * that broke off is ended, so that what comes later, of whatever process, is not taken for the rest of it.
 */
function writeWhole(text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  let from = 0;
  try {
    while (from < bytes.length) from += writeSync(STDOUT, bytes, from);
  } catch (error) {
    if (from > 0) endLine();
    throw error;
  }
}

/** In the place of the last byte, as there is no room for another. */
function endLine(): void {
  const stats = fstatSync(STDOUT);
  if (!stats.isFile()) return;
  ftruncateSync(STDOUT, stats.size - 1);
  writeSync(STDOUT, '\n', stats.size - 1);
}

function openFileSink(path: string, mode: number): Sink {
  const target = targetOf(path);
  const temporary = target.special ? target.path : `${target.path}.${process.pid}.part`;
  const file = attempt(path, () => openSync(temporary, target.special ? 'w' : 'wx', mode));
  const remove = (): void => {
    if (!target.special) rmSync(temporary, { force: true });
  };
  const forget = onInterrupt(remove);
  return {
    write: async (text) => {
      attempt(path, () => writeAll(file, text));
    },
    finish: () => {
      closeSync(file);
      if (!target.special) attempt(path, () => renameSync(temporary, target.path));
      forget();
    },
    abandon: () => {
      closeSync(file);
      remove();
      forget();
    },
  };
}

function writeAll(file: number, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
}

/** The file a path leads to through links; a device or pipe is `special` and is written in place. */
function targetOf(path: string): { path: string; special: boolean } {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) {
    if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
      throw new Failure(
        `${path} cannot be written: there is no folder ${dirname(path)}. Make it first: mkdir -p '${dirname(path)}'`,
      );
    return { path, special: false };
  }
  if (stats.isDirectory()) throw new Failure(`${path} cannot be written: it is a directory. Name a file in it.`);
  return stats.isFile() ? { path: realpathSync(path), special: false } : { path, special: true };
}

function attempt<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new Failure(unwritable(path, error));
  }
}

function unwritable(path: string, error: unknown): string {
  const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const remedy = why === 'ENOSPC' ? 'The disk is full.' : 'Choose another place with --output.';
  return `${path} cannot be written (${why}). ${remedy}`;
}

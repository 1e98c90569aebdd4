import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from './exit.ts';
import { onInterrupt } from './interrupt.ts';

/** Where results go. */
export interface Sink {
  /** Text, or bytes of UTF-8. */
  write(text: string | Uint8Array): Promise<void>;
  /** All is written. Only now does a file bear its name. */
  finish(): void;
  /** Leaves nothing behind. */
  abandon(): void;
}

/** A reader that has seen enough (`| head`) ends the program quietly. */
export function watchPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0);
      throw error;
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

const stdoutSink: Sink = {
  write: (text) =>
    new Promise((resolve) => {
      if (process.stdout.write(text)) resolve();
      else process.stdout.once('drain', resolve);
    }),
  finish: () => undefined,
  abandon: () => undefined,
};

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
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const remedy = why === 'ENOSPC' ? 'The disk is full.' : 'Choose another place with --output.';
    throw new Failure(`${path} cannot be written (${why}). ${remedy}`);
  }
}

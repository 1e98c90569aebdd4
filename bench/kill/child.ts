import type { ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { start } from '../../test/cli/program.ts';

/** When the program is killed. Milliseconds are those of the clock. */
export type Moment =
  /** So long after its start. */
  | { readonly type: 'time'; readonly after: number }
  /** With so many lines out, and so long after. */
  | { readonly type: 'line'; readonly lines: number; readonly after: number }
  /** So long after the store's file appears. */
  | { readonly type: 'opening'; readonly after: number }
  /** With so many lines out, as soon as the log of the store is written to. */
  | { readonly type: 'writing'; readonly lines: number };

/** What the program wrote before it ended. */
export interface Ended {
  /** Whole lines of its standard output. */
  readonly lines: readonly string[];
  readonly stderr: string;
  /** Null where it was killed. */
  readonly status: number | null;
}

export interface Run {
  readonly args: readonly string[];
  readonly cwd: string;
  /** The file of the store; none for a server. */
  readonly file: string | null;
}

/** Runs the program, to its end or until it is killed. */
export async function runUntil({ args, cwd, file }: Run, moment: Moment | null): Promise<Ended> {
  const child = start(args, { cwd });
  let out = '';
  let stderr = '';
  let lines = 0;
  const kill = (): void => void child.kill('SIGKILL');
  child.stdin?.end();
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const enough = new Promise<void>((resolve) => {
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk;
      lines += chunk.split('\n').length - 1;
      if (moment && 'lines' in moment && lines >= moment.lines) resolve();
    });
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (moment) void reached(moment, { child, file, enough }).then(kill);
  const status = await ended;
  return { lines: out.split('\n').slice(0, -1), stderr, status };
}

interface Watched {
  readonly child: ChildProcess;
  readonly file: string | null;
  readonly enough: Promise<void>;
}

async function reached(moment: Moment, { child, file, enough }: Watched): Promise<void> {
  if (moment.type === 'time') return wait(moment.after);
  if (moment.type === 'opening') {
    if (file !== null) while (sizeOf(file) === null && isRunning(child)) await wait(0);
    return wait(moment.after);
  }
  await enough;
  if (moment.type === 'line') return moment.after > 0 ? wait(moment.after) : undefined;
  if (file === null) return;
  const before = sizeOf(`${file}-wal`);
  while (sizeOf(`${file}-wal`) === before && isRunning(child)) await wait(0);
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null;

const sizeOf = (path: string): number | null => statSync(path, { throwIfNoEntry: false })?.size ?? null;

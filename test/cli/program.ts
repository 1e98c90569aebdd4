import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { threadId } from 'node:worker_threads';

const root = fileURLToPath(new URL('../..', import.meta.url));

let place: string | undefined;

/** The folder of the built program and library: built once by each worker that asks. */
export function built(): string {
  if (place) return place;
  const folder = join(root, '.build', `test-${process.pid}-${threadId}`);
  const tool = join(root, 'node_modules/tsdown/dist/run.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, '--out-dir', folder, '--no-dts'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the build failed: ${stdout}${stderr}`);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  place = folder;
  return folder;
}

/** An empty folder for a test's files. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'rashomon-test-'));

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts the program. */
export function start(args: readonly string[], { cwd = root, env = {} }: Surroundings = {}): ChildProcess {
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  return spawn(process.execPath, [join(built(), 'cli.js'), ...args], { cwd, env: { ...inherited, ...env } });
}

/** Runs the program to its end. */
export function run(args: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = start(args, surroundings);
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdin?.on('error', () => undefined).end(surroundings.input ?? '');
    child.on('error', reject).on('close', (status) => resolve({ status, stdout, stderr }));
  });
}

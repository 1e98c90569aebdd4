import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../../bin/rashomon', import.meta.url));

/** `rashomon serve` as a user runs it. */
export interface Served {
  readonly url: string;
  /** Milliseconds of the processor that answering has taken so far; NaN where the system does not tell. */
  processor(): number;
  /** Megabytes that it has resident; NaN where the system does not tell. */
  memory(): number;
  close(): Promise<void>;
}

/** Starts the built program on a store and waits until it says where it is. */
export async function serve(database: string): Promise<Served> {
  const args = ['serve', '--port', '0', '--no-watch', '--offline', '--database', database];
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const found = /Rashomon reads at (\S+)/u.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
  return {
    url,
    processor: () => processorOf(child.pid ?? 0),
    memory: () => Number(/^VmRSS:\s*(\d+)/mu.exec(told(child.pid ?? 0, 'status'))?.[1]) / 1024,
    close: () => stopped(child),
  };
}

/** What Linux tells of a process; nothing elsewhere. */
function told(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

/** Fields 14 and 15 of proc(5)'s stat are hundredths of a second as a user and in the system. */
function processorOf(pid: number): number {
  const fields = told(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11] ?? Number.NaN) + Number(fields[12] ?? Number.NaN)) * 10;
}

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

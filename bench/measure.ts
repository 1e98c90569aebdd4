import { spawnSync } from 'node:child_process';

/** Middle of several measurements: one slow run of a shared machine does not move it. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = Number.NaN] = [sorted[middle - 1 + (sorted.length % 2)], sorted[middle]];
  return (low + high) / 2;
}

/** The value that a share of all does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/**
 * Median processor time of a task in milliseconds, after one run that does not count. What else runs on the machine
 * lengthens the time on the clock, and hardly this.
 */
export async function timed(runs: number, task: () => unknown): Promise<number> {
  await task();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = process.cpuUsage();
    await task();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  }
  return median(times);
}

/** Writes the process's peak resident memory in kilobytes and its processor time in microseconds as the last thing it does. */
const TELL_USE = `data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();process._rawDebug('used '+u.maxRSS+' '+(u.userCPUTime+u.systemCPUTime))})`;

/** Of a process, its start included: milliseconds of the processor and on the clock, peak memory in megabytes, what it wrote. */
export interface Run {
  readonly milliseconds: number;
  readonly clock: number;
  readonly megabytes: number;
  readonly output: string;
}

/** Runs the command in a process of its own. */
export function runCommand(script: string, args: readonly string[], under: readonly string[] = []): Run {
  const start = performance.now();
  const loader = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const [program = process.execPath, ...first] = [...under, process.execPath];
  const { status, stdout, stderr, error } = spawnSync(
    program,
    [...first, ...loader, '--import', TELL_USE, script, ...args],
    { encoding: 'utf8', maxBuffer: 1 << 29 },
  );
  const clock = performance.now() - start;
  const [, peak, time] = /^used (\d+) (\d+)$/m.exec(stderr ?? '') ?? [];
  if (status !== 0 || peak === undefined || time === undefined)
    throw new Error(`${script} ${args[0]} ended with ${status}: ${error?.message ?? stderr}`);
  return { milliseconds: Number(time) / 1000, clock, megabytes: Number(peak) / 1024, output: stdout };
}

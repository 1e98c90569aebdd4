import { readdirSync, readFileSync, statSync } from 'node:fs';
import { childrenOf } from '../kill/processes.ts';

/** A process and all that work for it, at one moment. Megabytes and counts. */
export interface Sample {
  /** Minutes since the start. */
  readonly at: number;
  readonly server: number;
  readonly children: number;
  /** Open files, sockets among them, of the server and of those that work for it. */
  readonly handles: number;
  readonly sockets: number;
  readonly store: number;
  readonly articles: number;
}

export function memoryOf(pid: number): number {
  try {
    const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}

export function handlesOf(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

/** Connections at the server's port that are established, by the kernel's table. */
export function socketsAt(port: number): number {
  const at = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .filter((line) => {
      const [, local = '', , state] = line.trim().split(/\s+/u);
      return local.endsWith(at) && state === '01';
    }).length;
}

export const sizeOf = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0), 0) / 2 ** 20;

export const workersOf = (pid: number): { readonly memory: number; readonly handles: number } => {
  const all = childrenOf(pid);
  return { memory: sum(all.map(memoryOf)), handles: sum(all.map(handlesOf)) };
};

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

/** Rise of a line of least squares through points: per unit of `x`. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (of: 0 | 1): number => sum(points.map((point) => point[of])) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const over = sum(points.map((point) => (point[0] - x) * (point[1] - y)));
  const under = sum(points.map((point) => (point[0] - x) ** 2));
  return under === 0 ? 0 : over / under;
}

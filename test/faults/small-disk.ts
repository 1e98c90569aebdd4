import { spawnSync } from 'node:child_process';
import { chmodSync, statfsSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { folder } from '../cli/program.ts';

/** A file system of its own with so much room and no more. */
export interface SmallDisk {
  readonly path: string;
  /** Gives it another size, in kilobytes. */
  resize(kilobytes: number): void;
  /** Leaves so much room, in kilobytes, and no more. */
  leave(kilobytes: number): void;
}

const mount = (...args: string[]): boolean => spawnSync('mount', args).status === 0;

/** Whether this user may mount one; elsewhere what needs it is left out. */
export const maySmall: boolean = (() => {
  const place = folder();
  if (process.platform !== 'linux' || !mount('-t', 'tmpfs', '-o', 'size=64k', 'rashomon', place)) return false;
  return spawnSync('umount', [place]).status === 0;
})();

/** Mounts one for as long as the test runs. */
export function smallDisk(kilobytes: number): SmallDisk {
  const path = folder();
  if (!mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'rashomon', path)) throw new Error('no small disk here');
  chmodSync(path, 0o777);
  onTestFinished(() => void spawnSync('umount', ['-l', path]));
  const resize = (size: number): void => {
    if (!mount('-o', `remount,size=${size}k`, path)) throw new Error('the disk stays as it is');
  };
  return {
    path,
    resize,
    leave: (room) => {
      const { blocks, bfree, bsize } = statfsSync(path);
      resize(Math.ceil(((blocks - bfree) * bsize) / 1024) + room);
    },
  };
}

import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { codeOf, StoreError } from '../errors.ts';
import { Connection, explainSqlite } from './connection.ts';

/**
 * Copies a store of SQLite while others read and write it: a state of one moment, in a new file for its user alone that bears
 * its name only once it is whole, checked and on the disk. The tables are left as they are, also those of an older version.
 * @throws StoreError (rejects) where there is no store or no room, where the file is there already, or where the copy is not sound
 */
export async function backUpSqlite(location: string, file: string): Promise<void> {
  const target = resolve(file);
  if (existsSync(target)) throw taken(file);
  if (!existsSync(dirname(target)))
    throw new StoreError('no-folder', `there is no folder ${dirname(target)}`, 'make it, or name another file');
  const part = `${target}.${process.pid}.part`;
  try {
    await copyInto(location, part);
    await check(part, file);
    sync(part);
    renameSync(part, target);
    sync(dirname(target));
  } catch (error) {
    throw error instanceof StoreError ? error : explained(error, file);
  } finally {
    rmSync(part, { force: true });
  }
}

const taken = (file: string): StoreError =>
  new StoreError('not-empty', `${file} is there already`, 'name a file that is not there yet, or remove it first');

async function copyInto(location: string, part: string): Promise<void> {
  closeSync(openSync(part, 'wx', 0o600));
  const connection = new Connection(resolve(location));
  try {
    await connection.patiently('vacuum into ?', [part]);
  } finally {
    connection.close();
  }
}

/** A copy that cannot be read is found now and not when it is needed. */
async function check(part: string, file: string): Promise<void> {
  const copy = new Connection(part);
  try {
    const { rows } = await copy.patiently('pragma quick_check(1)');
    const [row] = rows;
    if (typeof row !== 'object' || row === null || !Object.values(row).includes('ok'))
      throw new StoreError('damaged', `the copy in ${file} is not sound`, 'check the disk, and the store itself');
  } finally {
    copy.close();
  }
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function explained(error: unknown, file: string): unknown {
  if (codeOf(error) === 'EACCES' || codeOf(error) === 'EROFS')
    return new StoreError('no-permission', `${file} cannot be written`, 'name another place', error);
  if (codeOf(error) === 'ENOSPC') return new StoreError('full', 'the disk is full', 'make room, or name another place');
  return explainSqlite(error);
}

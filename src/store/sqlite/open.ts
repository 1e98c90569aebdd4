import { accessSync, closeSync, constants, existsSync, openSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kysely, sql } from 'kysely';
import type { Db } from '../engine.ts';
import { codeOf, messageOf, StoreError } from '../errors.ts';
import type { Connections } from '../session.ts';
import type { Tables } from '../tables.ts';
import { Connection, explainSqlite } from './connection.ts';
import { sqliteDialect } from './driver.ts';
import { sqliteEngine } from './engine.ts';

const MEMORY = ':memory:';

/**
 * Connections to a file: one to write, one to read meanwhile (in memory one for both). Write-ahead log, and every commit is
 * on the disk before it is acknowledged (`synchronous = full`).
 */
export async function openSqlite(location: string): Promise<Connections> {
  const path = location === MEMORY ? MEMORY : resolve(location);
  if (path !== MEMORY) {
    checkPath(path);
    makeOwn(path);
  }
  const writer = kyselyOn(await connect(path, path === MEMORY ? [] : ['journal_mode = wal']));
  const reader = path === MEMORY ? writer : kyselyOn(await connect(path));
  return {
    engine: sqliteEngine,
    reader,
    writer,
    snapshot: async () => (path === MEMORY ? { db: writer, release: async () => {} } : snapshotOn(await connect(path))),
    explain: explainSqlite,
    async close() {
      if (reader !== writer) await reader.destroy();
      await writer.destroy();
    },
  };
}

const kyselyOn = (connection: Connection): Db => new Kysely<Tables>({ dialect: sqliteDialect(connection) });

export const SETTINGS = ['foreign_keys = on', 'temp_store = memory', 'cache_size = -32000', 'synchronous = full'];

async function connect(path: string, first: readonly string[] = []): Promise<Connection> {
  let connection: Connection | undefined;
  try {
    connection = new Connection(path);
    await connection.settle([...first, ...SETTINGS]);
    await connection.patiently('select count(*) from sqlite_schema');
    if (path !== MEMORY) checkPages(path, connection.run('pragma page_size'));
    return connection;
  } catch (error) {
    connection?.close();
    throw explained(error, path);
  }
}

/** A reader of its own, in a transaction, so that it sees one state. */
async function snapshotOn(connection: Connection): Promise<{ readonly db: Db; release(): Promise<void> }> {
  const db = kyselyOn(connection);
  await sql`begin`.execute(db);
  return {
    db,
    async release() {
      await sql`commit`.execute(db);
      await db.destroy();
    },
  };
}

export function checkPath(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder))
    throw new StoreError(
      'no-folder',
      `there is no folder ${folder}`,
      `make it (mkdir -p ${folder}) or name another file`,
    );
  if (existsSync(path) && statSync(path).isDirectory())
    throw new StoreError('not-a-database', `${path} is a folder`, 'name a file in it');
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    if (existsSync(path)) accessSync(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw forbidden(path, error);
  }
}

/**
 * A new store is for its user alone: addresses of feeds may hold passwords. Its log and index files get the same rights from
 * SQLite. One that is there keeps what it has, and must not be opened past the engine: to close it would undo the locks that
 * other connections of this process hold on it (sqlite.org/howtocorrupt, 2.2).
 */
function makeOwn(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw explained(error, path);
  }
}

/** The engine takes a page that was cut off for a whole one, and writes on behind it. */
function checkPages(path: string, [row]: readonly unknown[]): void {
  const size = statSync(path).size;
  const page = typeof row === 'object' && row !== null ? Number(Object.values(row)[0]) : 0;
  if (page > 0 && size % page !== 0)
    throw new StoreError(
      'damaged',
      `the file is damaged: ${path} was cut off within a page`,
      'restore it from a copy or an export; the command `sqlite3 FILE .recover` saves what can be read',
    );
}

const forbidden = (path: string, error: unknown): StoreError =>
  new StoreError(
    'no-permission',
    `${path} cannot be read and written here`,
    'give this user permission to read and write the file and its folder, or name another file',
    error,
  );

function explained(error: unknown, path: string): unknown {
  if (error instanceof StoreError && error.code === 'not-a-database')
    return new StoreError(
      'not-a-database',
      `${path} is no SQLite database`,
      'name another file, or one that is not there yet',
      error,
    );
  if (codeOf(error) === '' && messageOf(error).startsWith('ConnectionFailed')) return forbidden(path, error);
  return explainSqlite(error);
}

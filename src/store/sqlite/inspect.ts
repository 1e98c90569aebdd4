import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { StoreError } from '../errors.ts';
import { STEPS } from '../migrations/index.ts';
import { Connection } from './connection.ts';
import { checkPath, SETTINGS } from './open.ts';

export interface SqliteFacts {
  readonly engine: 'sqlite';
  readonly path: string;
  /** Bytes of the file and of its write-ahead log. */
  readonly bytes: number;
  readonly logBytes: number;
  /** What is wrong with it; empty where it is sound. */
  readonly damage: readonly string[];
  readonly journal: string;
  /** 2 is `full`: what was committed is on the disk. */
  readonly synchronous: number;
  /** Null where no store stands in it. */
  readonly schema: { readonly done: number | null; readonly known: number };
}

/** Faults named at most. */
const NAMED = 5;

export async function inspectSqlite(location: string): Promise<SqliteFacts> {
  const path = resolve(location);
  checkPath(path);
  if (!existsSync(path))
    throw new StoreError('not-a-store', `there is no file ${path}`, 'make a store with rashomon import, or name yours');
  const connection = new Connection(path);
  try {
    await connection.settle([...SETTINGS, 'query_only = on']);
    const first = async (text: string): Promise<unknown> => Object.values(Object((await rows(text))[0]))[0];
    const rows = async (text: string): Promise<unknown[]> => (await connection.patiently(text)).rows;
    const found = (await rows(`pragma quick_check(${NAMED})`)).map((row) => String(Object.values(Object(row))[0]));
    const isStore = (await first(`select count(*) from sqlite_schema where name = 'schema_steps'`)) !== 0;
    return {
      engine: 'sqlite',
      path,
      bytes: statSync(path).size,
      logBytes: statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0,
      damage: found.filter((line) => line !== 'ok'),
      journal: String(await first('pragma journal_mode')),
      synchronous: Number(await first('pragma synchronous')),
      schema: {
        done: isStore ? Number(await first('select max(number) from schema_steps')) : null,
        known: STEPS.length,
      },
    };
  } finally {
    connection.close();
  }
}

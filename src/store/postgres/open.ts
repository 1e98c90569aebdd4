import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { Db } from '../engine.ts';
import { codeOf, isUnreached, messageOf, StoreError } from '../errors.ts';
import type { Connections } from '../session.ts';
import type { Tables } from '../tables.ts';
import { postgresEngine } from './engine.ts';

/** All tables stand in a schema of their own, so a database may hold other things. */
const SCHEMA = 'rashomon';
const CONNECTIONS = 8;

/** OID of bigint, which comes as a number: nothing here reaches 2^53. */
const BIGINT = 20;

export async function openPostgres(location: string): Promise<Connections> {
  const pool = connect(location);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    if (!(await hasSchema(db))) await sql`create schema if not exists ${sql.id(SCHEMA)}`.execute(db);
  } catch (error) {
    // Two that begin at once may both find no schema; one of them makes it.
    if (codeOf(error) !== '23505' && codeOf(error) !== '42P06') {
      await db.destroy();
      throw explained(error, withoutPassword(location));
    }
  }
  return {
    engine: postgresEngine,
    reader: db,
    writer: db,
    snapshot: () => snapshotOf(location),
    explain: (error) => explained(error, withoutPassword(location)),
    close: () => db.destroy(),
  };
}

/** Asked first: where the schema is there, a role needs no right to make one. */
async function hasSchema(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_namespace where nspname = ${SCHEMA}`.execute(db);
  return rows.length > 0;
}

function connect(location: string, max = CONNECTIONS): pg.Pool {
  let pool: pg.Pool;
  try {
    pool = new pg.Pool({
      connectionString: location,
      max,
      application_name: 'rashomon',
      connectionTimeoutMillis: 15_000,
      options: `-c search_path=${SCHEMA} -c jit=off`,
      types: {
        getTypeParser: (oid: number, format?: 'text' | 'binary') =>
          oid === BIGINT ? Number : pg.types.getTypeParser(oid, format),
      },
    });
  } catch (error) {
    throw explained(error, withoutPassword(location));
  }
  // A connection that breaks while nobody uses it is replaced by the next who asks.
  pool.on('error', () => {});
  return pool;
}

/** A connection of its own, all of whose reads see one moment. */
async function snapshotOf(location: string): Promise<{ readonly db: Db; release(): Promise<void> }> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connect(location, 1) }) });
  await sql`begin isolation level repeatable read read only`.execute(db);
  return {
    db,
    async release() {
      await sql`commit`.execute(db);
      await db.destroy();
    },
  };
}

const UNREADABLE = 'the given URL';

/**
 * As it may be shown: host and database alone. A password with a `/`, `?` or `#` in it that was not escaped ends the host
 * before its time, and stands with its `@` in what follows.
 */
export function withoutPassword(location: string): string {
  if (!URL.canParse(location)) return UNREADABLE;
  const { protocol, username, host, pathname, search, hash } = new URL(location);
  if (`${pathname}${search}${hash}`.includes('@')) return UNREADABLE;
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}

const WRONG_USER: ReadonlySet<string> = new Set(['28P01', '28000']);
const NO_PERMISSION: ReadonlySet<string> = new Set(['42501', '25006']);
/** An error of the driver as people can use it, where it is one of those that they can do something about. */
export function explained(error: unknown, shown: string): unknown {
  const code = codeOf(error);
  const message = messageOf(error);
  const refused = (remedy: string): StoreError =>
    new StoreError('cannot-connect', `no connection to ${shown}: ${message || code}`, remedy, error);
  if (error instanceof StoreError) return error;
  if (WRONG_USER.has(code)) return refused('check the user and the password in the URL');
  if (code === '3D000') return refused('create the database first (createdb NAME), or name one that is there');
  if (isUnreached(error))
    return refused('check host and port in the URL, and that the server runs and takes connections');
  if (code === 'ERR_INVALID_URL') return refused('write it as postgres://user:password@host:5432/database');
  if (NO_PERMISSION.has(code))
    return new StoreError(
      'no-permission',
      `the user may not do that in ${shown}: ${message}`,
      'let the owner of the tables run: rashomon migrate; and give this user the rights of deploy/postgres/roles.sql',
      error,
    );
  if (code === '53100')
    return new StoreError('full', `the disk of ${shown} is full`, 'make room and repeat the step', error);
  return error;
}

import pg from 'pg';
import { codeOf } from '../../store/errors.ts';
import { explained, withoutPassword } from '../../store/postgres/faults.ts';

/** Something that answers SQL: a pool, or one transaction. */
export interface Sql {
  query<R extends object>(text: string, values?: readonly unknown[]): Promise<R[]>;
}

/** The connections of a queue to its database. */
export interface Connection extends Sql {
  /** Does work whole or not at all; anew where it lost to another transaction for no fault of its own. */
  within<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const CONNECTIONS = 3;
/** Milliseconds after which a server that does not answer is taken for gone. */
const CONNECT = 15_000;
const ANSWER = 60_000;

/** Transactions that lost to another. */
const LOST: ReadonlySet<string> = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

/** @throws StoreError `cannot-connect` (rejects, with every call) */
export function connect(location: string): Connection {
  const shown = withoutPassword(location);
  const pool = poolOf(location, shown);
  const explain = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw explained(error, shown);
    }
  };
  return {
    query: (text, values) => explain(() => ask(pool, text, values)),
    within: (work) => explain(() => again(() => transaction(pool, work))),
    close: () => pool.end(),
  };
}

function poolOf(connectionString: string, shown: string): pg.Pool {
  let pool: pg.Pool;
  try {
    pool = new pg.Pool({
      connectionString,
      max: CONNECTIONS,
      application_name: 'rashomon queue',
      connectionTimeoutMillis: CONNECT,
      query_timeout: ANSWER,
      keepAlive: true,
    });
  } catch (error) {
    throw explained(error, shown);
  }
  // A connection that breaks while nobody uses it is replaced by the next who asks.
  pool.on('error', () => {});
  return pool;
}

async function ask<R extends object>(
  on: pg.Pool | pg.PoolClient,
  text: string,
  values: readonly unknown[] = [],
): Promise<R[]> {
  const { rows } = await on.query<R>(text, [...values]);
  return rows;
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === ATTEMPTS || !LOST.has(codeOf(error))) throw error;
    }
  }
}

async function transaction<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // Without this a connection that breaks between two statements would end the program.
  const ignore = (): void => {};
  client.on('error', ignore);
  let broken = false;
  try {
    await client.query('begin');
    const result = await work({ query: (text, values) => ask(client, text, values) });
    await client.query('commit');
    return result;
  } catch (error) {
    broken = !(await rolledBack(client));
    throw error;
  } finally {
    client.off('error', ignore);
    client.release(broken);
  }
}

async function rolledBack(client: pg.PoolClient): Promise<boolean> {
  try {
    await client.query('rollback');
    return true;
  } catch {
    return false;
  }
}

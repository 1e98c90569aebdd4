import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';
import { explained, withoutPassword } from './faults.ts';

/** All tables stand in a schema of their own, so a database may hold other things. */
export const SCHEMA = 'rashomon';
const CONNECTIONS = 8;

/** OID of bigint, which comes as a number: nothing here reaches 2^53. */
const BIGINT = 20;

/**
 * Connections to a server, made as they are needed. One that broke is replaced by the next who asks; whoever used it is told
 * by a `StoreError`, in what it asked and nowhere else.
 */
export function connect(location: string, max = CONNECTIONS): PostgresPool {
  const shown = withoutPassword(location);
  let pool: pg.Pool;
  try {
    pool = new pg.Pool({
      connectionString: location,
      max,
      application_name: 'rashomon',
      connectionTimeoutMillis: 15_000,
      keepAlive: true,
      options: `-c search_path=${SCHEMA} -c jit=off`,
      types: {
        getTypeParser: (oid: number, format?: 'text' | 'binary') =>
          oid === BIGINT ? Number : pg.types.getTypeParser(oid, format),
      },
    });
  } catch (error) {
    throw explained(error, shown);
  }
  pool.on('error', () => {});
  // One that breaks between two statements of a transaction is told by the next of them.
  pool.on('connect', (client) => client.on('error', () => {}));
  return {
    connect: async () => new Told(await pool.connect().catch(tell(shown)), shown),
    end: () => pool.end(),
  };
}

const tell =
  (shown: string) =>
  (error: unknown): never => {
    throw explained(error, shown);
  };

/** A connection whose errors are told in words. */
class Told implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #shown: string;

  constructor(client: pg.PoolClient, shown: string) {
    this.#client = client;
    this.#shown = shown;
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    asked: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof asked !== 'string') throw new Error('rows are read by stretches here');
    return this.#ask<R>(asked, parameters);
  }

  release(): void {
    this.#client.release();
  }

  async #ask<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    const { command, rowCount, rows } = await this.#client.query(sql, [...parameters]).catch(tell(this.#shown));
    // Of what the server says it did, Kysely knows these.
    return { command: command as PostgresQueryResult<R>['command'], rowCount: rowCount ?? 0, rows };
  }
}

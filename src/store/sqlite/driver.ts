import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Connection } from './connection.ts';

/** Kysely's way to one connection, held by one user at a time. Transactions take the right to write when they begin. */
export const sqliteDialect = (connection: Connection): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new SqliteDriver(connection),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

class SqliteDriver implements Driver {
  readonly #connection: Connection;
  readonly #held: HeldConnection;
  /** Ends when the last who asked for the connection has given it back. */
  #last: Promise<void> = Promise.resolve();
  #release: () => void = () => {};

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#held = new HeldConnection(connection);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last;
    let release = (): void => {};
    this.#last = new Promise((free) => {
      release = free;
    });
    await before;
    this.#release = release;
    return this.#held;
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  async beginTransaction(): Promise<void> {
    await this.#connection.patiently('begin immediate');
  }

  async commitTransaction(): Promise<void> {
    await this.#connection.patiently('commit');
  }

  async rollbackTransaction(): Promise<void> {
    // Of a full disk the engine itself takes back the whole.
    if (this.#connection.inTransaction) this.#connection.run('rollback');
  }

  async destroy(): Promise<void> {
    this.#connection.close();
  }
}

class HeldConnection implements DatabaseConnection {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, changes } = await this.#connection.patiently(sql, parameters);
    // Kysely types the rows by the query it built.
    return { rows: rows as Row[], numAffectedRows: BigInt(changes) };
  }

  /** Kysely's interface asks for it; the store reads by stretches instead. */
  streamQuery(): never {
    throw new Error('rows are read by stretches here');
  }
}

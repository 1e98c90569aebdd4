import Database from 'libsql';
import { codeOf, messageOf, StoreError } from '../errors.ts';

type Statement = ReturnType<InstanceType<typeof Database>['prepare']>;

/** A statement, and whether it gives rows. */
interface Prepared {
  readonly statement: Statement;
  readonly isReader: boolean;
}

/** Statements kept prepared. */
const REMEMBERED = 256;

/** How long a call waits in place for another process; longer waits are slept through, so that other work goes on. */
const WAIT_IN_PLACE = 50;
/** How long something waits for other processes, in milliseconds. */
const PATIENCE = 60_000;
const NAPS = [5, 10, 20, 50, 100] as const;

/** One connection to a file, with its statements prepared once. */
export class Connection {
  readonly #database: InstanceType<typeof Database>;
  readonly #statements = new Map<string, Prepared>();

  constructor(path: string) {
    this.#database = new Database(path);
    // Of this connection alone: it does not look at the file.
    this.run(`pragma busy_timeout = ${WAIT_IN_PLACE}`);
  }

  /** How the connection is to work; it may have to wait for other processes. */
  async settle(pragmas: readonly string[]): Promise<void> {
    for (const pragma of pragmas) await this.patiently(`pragma ${pragma}`);
  }

  /** The rows of a statement, none for one that gives none. */
  run(text: string, parameters: readonly unknown[] = []): unknown[] {
    const { statement, isReader } = this.#prepared(text);
    const bound = parameters.map(bindable);
    if (isReader) return statement.all(bound);
    statement.run(bound);
    return [];
  }

  /** The number of rows that a statement without result changed. */
  #change(text: string, parameters: readonly unknown[]): number {
    return this.#prepared(text).statement.run(parameters.map(bindable)).changes;
  }

  #isReader(text: string): boolean {
    return this.#prepared(text).isReader;
  }

  /** Does what may have to wait for other processes, without holding up this one meanwhile. */
  async patiently(text: string, parameters: readonly unknown[] = []): Promise<{ rows: unknown[]; changes: number }> {
    const end = performance.now() + PATIENCE;
    for (let nap = 0; ; nap++) {
      try {
        return this.#isReader(text)
          ? { rows: this.run(text, parameters), changes: 0 }
          : { rows: [], changes: this.#change(text, parameters) };
      } catch (error) {
        if (!codeOf(error).startsWith('SQLITE_BUSY') || performance.now() > end) throw explainSqlite(error);
        await new Promise((wake) => setTimeout(wake, NAPS[nap] ?? 100));
      }
    }
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.open) this.#database.close();
  }

  #prepared(text: string): Prepared {
    const known = this.#statements.get(text);
    if (known) return known;
    const statement = this.#database.prepare(text);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size >= REMEMBERED && oldest !== undefined) this.#statements.delete(oldest);
    const prepared = { statement, isReader: statement.reader };
    this.#statements.set(text, prepared);
    return prepared;
  }
}

/** The engine knows no booleans, and nothing undefined. */
const bindable = (value: unknown): unknown => (typeof value === 'boolean' ? Number(value) : (value ?? null));

const EXPLAINED: readonly (readonly [prefix: string, make: (error: unknown) => StoreError])[] = [
  [
    'SQLITE_BUSY',
    (error) =>
      new StoreError(
        'busy',
        'another process has been writing to this store for more than a minute',
        'wait until it is done, or end it',
        error,
      ),
  ],
  [
    'SQLITE_FULL',
    (error) =>
      new StoreError('full', 'the disk is full; nothing of this step was kept', 'make room and repeat it', error),
  ],
  [
    'SQLITE_IOERR',
    (error) =>
      new StoreError(
        'full',
        `the disk does not take what is written (${codeOf(error)}); nothing of this step was kept`,
        'see that it has room and no limit on the size of files, and repeat it',
        error,
      ),
  ],
  [
    'SQLITE_READONLY',
    (error) =>
      new StoreError(
        'no-permission',
        'the store may not be written',
        'give write permission on the file and its folder',
        error,
      ),
  ],
  [
    'SQLITE_NOTADB',
    (error) => new StoreError('not-a-database', 'the file is no SQLite database', 'name another file', error),
  ],
  [
    'SQLITE_CORRUPT',
    (error) =>
      new StoreError(
        'damaged',
        `the file is damaged: ${messageOf(error)}`,
        'restore it from a copy or an export; the command `sqlite3 FILE .recover` saves what can be read',
        error,
      ),
  ],
];

/** The error as people can act on it, or as it was. */
export function explainSqlite(error: unknown): unknown {
  const code = codeOf(error);
  return EXPLAINED.find(([prefix]) => code.startsWith(prefix))?.[1](error) ?? error;
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { Db, Engine, Trx } from './engine.ts';
import { codeOf, StoreError } from './errors.ts';

/** What the parts of a store work with: a database to read, a transaction to write. */
export interface Session {
  readonly engine: Engine;
  /** To read from. Within a transaction it sees what was written there. @throws Error while a transaction within this session waits for the caller */
  read(): Db;
  /** Does work whole or not at all. */
  write<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  /** The same, with a session of its own for the work. Those of all processes stand one after the other: each sees what the one before wrote. */
  within<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** A state of one moment to read from, for as long as the work takes. */
  snapshot(): Promise<{ readonly db: Db; release(): Promise<void> }>;
}

export interface Connections {
  readonly engine: Engine;
  readonly reader: Db;
  readonly writer: Db;
  snapshot(): Promise<{ readonly db: Db; release(): Promise<void> }>;
  /** An engine's error as people can use it, where it is one. */
  explain(error: unknown): unknown;
  close(): Promise<void>;
}

/** The innermost transaction that the code now running stands in. */
const standing = new AsyncLocalStorage<Scope>();

/** A transaction under way, and the one it stands in. */
interface Scope {
  readonly owner: object;
  readonly outer: Scope | undefined;
  open: boolean;
}

/** Transactions that lost to another for no fault of theirs; calls of the store are made anew. */
const LOST: ReadonlySet<string> = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

export class RootSession implements Session {
  readonly engine: Engine;
  readonly #connections: Connections;
  #closed = false;

  constructor(connections: Connections) {
    this.engine = connections.engine;
    this.#connections = connections;
  }

  read(): Db {
    this.#check();
    return this.#connections.reader;
  }

  async write<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#transaction(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !LOST.has(codeOf(error))) throw error;
      }
    }
  }

  within<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.#transaction(async (trx) => {
      await this.engine.lockEvents(trx);
      return inScope(this, trx, this.engine, work);
    });
  }

  snapshot(): Promise<{ readonly db: Db; release(): Promise<void> }> {
    this.#check();
    return this.#connections.snapshot();
  }

  close(): void {
    this.#closed = true;
  }

  async #transaction<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    this.#check();
    try {
      return await this.#connections.writer.transaction().execute(work);
    } catch (error) {
      throw this.#connections.explain(error);
    }
  }

  #check(): void {
    if (this.#closed) throw new StoreError('closed', 'the store was closed', 'open it again with openStore');
    refuseWaitingForItself(this);
  }
}

/** A session within a transaction. Its writes stand in savepoints, one after the other. */
class InnerSession implements Session {
  readonly engine: Engine;
  readonly #trx: Trx;
  readonly #scope: Scope;
  #last: Promise<unknown> = Promise.resolve();

  constructor(engine: Engine, trx: Trx, scope: Scope) {
    this.engine = engine;
    this.#trx = trx;
    this.#scope = scope;
  }

  read(): Db {
    this.#check();
    return this.#trx;
  }

  write<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    this.#check();
    const result = this.#last.then(() => savepoint(this.#trx, () => work(this.#trx)));
    this.#last = result.catch(() => {});
    return result;
  }

  within<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return this.write((trx) => inScope(this, trx, this.engine, work));
  }

  async snapshot(): Promise<{ readonly db: Db; release(): Promise<void> }> {
    return { db: this.read(), release: async () => {} };
  }

  #check(): void {
    if (!this.#scope.open)
      throw new Error('this store belongs to a transaction that has ended; use the one it came from');
    refuseWaitingForItself(this);
  }
}

async function inScope<T>(owner: object, trx: Trx, engine: Engine, work: (session: Session) => Promise<T>): Promise<T> {
  const scope: Scope = { owner, outer: standing.getStore(), open: true };
  try {
    return await standing.run(scope, () => work(new InnerSession(engine, trx, scope)));
  } finally {
    scope.open = false;
  }
}

function refuseWaitingForItself(session: object): void {
  for (let scope = standing.getStore(); scope; scope = scope.outer)
    if (scope.open && scope.owner === session)
      throw new Error('the store was used within its own transaction: use the store that the work is given');
}

async function savepoint<T>(trx: Trx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint step`.execute(trx);
  try {
    const result = await work();
    await sql`release savepoint step`.execute(trx);
    return result;
  } catch (error) {
    await backToSavepoint(trx);
    throw error;
  }
}

/** Where the engine has taken back the whole already, as of a full disk, there is no savepoint: the error that led here says why. */
async function backToSavepoint(trx: Trx): Promise<void> {
  try {
    await sql`rollback to savepoint step`.execute(trx);
    await sql`release savepoint step`.execute(trx);
  } catch {
    return;
  }
}

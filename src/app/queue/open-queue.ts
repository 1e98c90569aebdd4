import type PgBoss from 'pg-boss';
import { StoreError } from '../../store/index.ts';
import type { Fault } from '../../store/records.ts';
import type { Step } from '../jobs/order.ts';
import { giveUp, noteBeat, workerLeft, workersAt } from './at-work.ts';
import { type Connection, connect } from './connection.ts';
import { end, fail, holdOf, letGo, putBack, replace, takeJobs } from './holding.ts';
import { bossOn, layOut } from './layout.ts';
import { countsOf, forget, keysParked, parkedIn, queueAnew } from './parking.ts';
import { packedTickets, putAll } from './putting.ts';
import type { Beat, Hold, Inquiry, Queue, Ticket } from './queue.ts';
import { calledOffAmong, cancel, noteSteps, sweep, toldOf } from './telling.ts';

const POSTGRES = /^postgres(?:ql)?:\/\//iu;

/** Key of the lock that whoever works alone holds. */
const LOCK_ALONE = 7_236_012;

/** Whether there can be a queue where the store is: it needs a server that many machines reach. */
export const takesQueue = (location: string): boolean => POSTGRES.test(location);

/**
 * Opens the queue beside the store of a PostgreSQL database, and makes it where there is none. Any number of processes may
 * at once.
 * @throws StoreError (rejects) `no-queue` where the location is no PostgreSQL; `cannot-connect`, `no-permission`
 */
export async function openQueue(location: string): Promise<Queue> {
  if (!takesQueue(location))
    throw new StoreError(
      'no-queue',
      `${location} is a file on this machine, and workers need a database that all of them reach`,
      'name one of PostgreSQL: --database postgres://user@host/database (rashomon export and restore move a store there)',
    );
  const connection = connect(location);
  const boss = bossOn(connection);
  try {
    await layOut(connection, boss);
  } catch (error) {
    await connection.close();
    throw error;
  }
  return new PostgresQueue(connection, boss);
}

class PostgresQueue implements Queue {
  readonly #connection: Connection;
  readonly #boss: PgBoss;
  #closed: Promise<void> | undefined;

  constructor(connection: Connection, boss: PgBoss) {
    this.#connection = connection;
    this.#boss = boss;
  }

  async put(tickets: readonly Ticket[]): Promise<readonly (string | null)[]> {
    if (tickets.length === 0) return [];
    const packed = await packedTickets(tickets);
    return this.#connection.within((sql) => putAll(this.#boss, sql, packed));
  }

  async take(worker: string, limit: number): Promise<readonly Hold[]> {
    if (limit < 1) return [];
    const jobs = await this.#connection.within((sql) => takeJobs(this.#boss, sql, worker, limit));
    return Promise.all(jobs.map(holdOf));
  }

  done(worker: string, { id }: Hold): Promise<void> {
    return this.#connection.within(async (sql) => end(this.#boss, sql, await letGo(sql, worker, [id]), 'done'));
  }

  failed(worker: string, { id }: Hold, fault: Fault): Promise<void> {
    return this.#connection.within(async (sql) => {
      await fail(this.#boss, sql, await letGo(sql, worker, [id]), fault);
    });
  }

  giveBack(worker: string, { id }: Hold): Promise<void> {
    return this.#connection.within(async (sql) => putBack(this.#boss, sql, await letGo(sql, worker, [id])));
  }

  async divide(worker: string, { id }: Hold, parts: readonly Ticket[]): Promise<void> {
    const packed = await packedTickets(parts);
    await this.#connection.within(async (sql) => {
      const [held] = await letGo(sql, worker, [id]);
      if (held !== undefined) await replace(this.#boss, sql, held, packed);
    });
  }

  beat(beat: Beat): Promise<readonly string[]> {
    return this.#connection.within((sql) => noteBeat(this.#boss, sql, beat));
  }

  leave(worker: string): Promise<void> {
    return this.#connection.within((sql) => workerLeft(this.#boss, sql, worker));
  }

  workers() {
    return workersAt(this.#connection);
  }

  reap(silent: number): Promise<number> {
    return this.#connection.within(async (sql) => {
      await sweep(sql);
      return giveUp(this.#boss, sql, silent);
    });
  }

  counts() {
    return countsOf(this.#connection);
  }

  parked({ after, limit }: { readonly after?: string | undefined; readonly limit?: number } = {}) {
    return parkedIn(this.#connection, after, limit);
  }

  parkedKeys() {
    return keysParked(this.#connection);
  }

  retry(ids?: readonly string[]): Promise<number> {
    return this.#connection.within((sql) => queueAnew(sql, ids));
  }

  drop(ids?: readonly string[]): Promise<number> {
    return this.#connection.within((sql) => forget(sql, ids));
  }

  async tell(id: string, steps: readonly Step[]): Promise<void> {
    if (steps.length > 0) await noteSteps(this.#connection, id, steps);
  }

  told(asked: readonly Inquiry[]) {
    return asked.length === 0 ? Promise.resolve([]) : toldOf(this.#connection, asked);
  }

  callOff(id: string): Promise<void> {
    return this.#connection.within((sql) => cancel(this.#boss, sql, id));
  }

  async calledOff(ids: readonly string[]): Promise<readonly string[]> {
    return ids.length === 0 ? [] : calledOffAmong(this.#connection, ids);
  }

  alone(work: (now: Date) => Promise<void>): Promise<boolean> {
    return this.#connection.within(async (sql) => {
      const [row] = await sql.query<{ free: boolean; now: Date }>(
        'select pg_try_advisory_xact_lock($1) as free, now() as now',
        [LOCK_ALONE],
      );
      if (!row?.free) return false;
      await work(row.now);
      return true;
    });
  }

  close(): Promise<void> {
    this.#closed ??= this.#connection.close();
    return this.#closed;
  }
}

import type PgBoss from 'pg-boss';
import type { Fault } from '../../store/records.ts';
import type { Sql } from './connection.ts';
import { fail, letGo, putBack } from './holding.ts';
import { SCHEMA } from './layout.ts';
import type { Beat, WorkerRecord } from './queue.ts';

/** Who is at work, and what becomes of the orders of those who are not any more. */

/** Seconds after which what a worker holds and does not know of goes back: the answer that gave it may have been lost. */
const UNKNOWN = 60;

export async function noteBeat(boss: PgBoss, sql: Sql, beat: Beat): Promise<string[]> {
  const { id, host, pid, version, lanes, holds, done, failed } = beat;
  await sql.query(
    `insert into ${SCHEMA}.workers (id, host, pid, version, lanes, done, failed) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (id) do update set beat = now(), lanes = excluded.lanes, done = excluded.done, failed = excluded.failed`,
    [id, host, pid, version, lanes, done, failed],
  );
  const rows = await sql.query<{ id: string; old: boolean }>(
    `select id, taken < now() - make_interval(secs => $2) as old from ${SCHEMA}.held where worker = $1`,
    [id, UNKNOWN],
  );
  const named = new Set(holds);
  const unknown = rows.filter((row) => row.old && !named.has(row.id)).map((row) => row.id);
  if (unknown.length > 0) await putBack(boss, sql, await letGo(sql, id, unknown));
  const own = new Set(rows.map((row) => row.id));
  return holds.filter((hold) => !own.has(hold));
}

export async function workerLeft(boss: PgBoss, sql: Sql, id: string): Promise<void> {
  const rows = await sql.query<{ id: string }>(`delete from ${SCHEMA}.held where worker = $1 returning id`, [id]);
  if (rows.length > 0)
    await putBack(
      boss,
      sql,
      rows.map((row) => row.id),
    );
  await sql.query(`delete from ${SCHEMA}.workers where id = $1`, [id]);
}

interface WorkerRow extends Omit<WorkerRecord, 'started' | 'beat'> {
  readonly started: Date;
  readonly beat: Date;
}

export async function workersAt(sql: Sql): Promise<WorkerRecord[]> {
  const rows = await sql.query<WorkerRow>(
    `select w.id, host, pid, version, lanes, started, beat, done, failed,
       extract(epoch from now() - beat)::float8 as silent,
       coalesce((select array_agg(h.id::text order by h.taken) from ${SCHEMA}.held h where h.worker = w.id), '{}') as holds
     from ${SCHEMA}.workers w order by started, w.id`,
  );
  return rows.map((row) => ({ ...row, started: row.started.toISOString(), beat: row.beat.toISOString() }));
}

/** What a worker held that nobody heard of any more. */
export const WORKER_LOST: Fault = {
  code: 'worker-lost',
  message: 'the worker that did it fell silent',
  remedy: 'Look at the machine it ran on; what it had taken in is kept.',
};

export async function giveUp(boss: PgBoss, sql: Sql, silent: number): Promise<number> {
  const gone = await sql.query<{ id: string }>(
    `delete from ${SCHEMA}.workers where id in (
       select id from ${SCHEMA}.workers where beat < now() - make_interval(secs => $1) for update skip locked)
     returning id`,
    [silent],
  );
  const held = await sql.query<{ id: string }>(
    `delete from ${SCHEMA}.held h where worker = any($1) or (
       taken < now() - make_interval(secs => $2) and not exists (select 1 from ${SCHEMA}.workers w where w.id = h.worker))
     returning id`,
    [gone.map(({ id }) => id), silent],
  );
  if (held.length === 0) return 0;
  return fail(
    boss,
    sql,
    held.map(({ id }) => id),
    WORKER_LOST,
  );
}

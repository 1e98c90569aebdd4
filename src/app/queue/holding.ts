import type PgBoss from 'pg-boss';
import type { Fault } from '../../store/records.ts';
import type { Sql } from './connection.ts';
import { dbOf, ORDERS, SCHEMA } from './layout.ts';
import { type Data, unpacked, withoutRefused } from './packing.ts';
import { type Packed, putAll, putWaiting, urgencyOf } from './putting.ts';
import type { Hold } from './queue.ts';

/** What a worker takes, gives back and ends. Each is a part of one transaction. */

type Job = PgBoss.JobWithMetadata<Data>;

export async function takeJobs(boss: PgBoss, sql: Sql, worker: string, limit: number): Promise<Job[]> {
  const jobs = await fetch(boss, sql, limit);
  if (jobs.length === 0) return [];
  await sql.query(`insert into ${SCHEMA}.held (id, worker) select unnest($1::uuid[]), $2`, [
    jobs.map(({ id }) => id),
    worker,
  ]);
  return jobs.sort(
    (a, b) => b.priority - a.priority || a.createdOn.getTime() - b.createdOn.getTime() || (a.id < b.id ? -1 : 1),
  );
}

/** pg-boss keeps quiet about what ails its fetch. */
async function fetch(boss: PgBoss, sql: Sql, batchSize: number): Promise<Job[]> {
  let failure: { readonly error: unknown } | undefined;
  const db: PgBoss.Db = {
    executeSql: async (text, values) => {
      try {
        return { rows: await sql.query(text, values) };
      } catch (error) {
        failure = { error };
        throw error;
      }
    },
  };
  const jobs = await boss.fetch<Data>(ORDERS, { batchSize, includeMetadata: true, db });
  if (failure) throw failure.error;
  return jobs;
}

export const holdOf = async ({ id, data, priority, retryCount }: Job): Promise<Hold> => ({
  id,
  order: await unpacked(data),
  urgency: urgencyOf(priority),
  attempts: retryCount,
});

/** Which of the orders the worker holds; it does no longer. */
export async function letGo(sql: Sql, worker: string, ids: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `delete from ${SCHEMA}.held where worker = $1 and id = any($2::uuid[]) returning id`,
    [worker, ids],
  );
  return rows.map(({ id }) => id);
}

/** Takes orders away for good, and notes how they ended. */
export async function end(
  boss: PgBoss,
  sql: Sql,
  ids: readonly string[],
  state: 'done' | 'cancelled',
  parts: readonly string[] = [],
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await sql.query<{ key: string | null }>(
    `delete from ${SCHEMA}.job where name = $1 and id = any($2::uuid[]) returning singleton_key as key`,
    [ORDERS, ids],
  );
  await sql.query(
    `insert into ${SCHEMA}.ended (id, state, parts) select unnest($1::uuid[]), $2, $3 on conflict (id) do nothing`,
    [ids, state, parts],
  );
  await sql.query(`delete from ${SCHEMA}.called_off where id = any($1::uuid[])`, [ids]);
  await putWaiting(
    boss,
    sql,
    rows.map(({ key }) => key),
  );
}

/** Orders that failed: again after a while, or parked. Those called off are gone. How many there are still. */
export async function fail(boss: PgBoss, sql: Sql, ids: readonly string[], fault: Fault): Promise<number> {
  const wanted = await endCalledOff(boss, sql, ids);
  if (wanted.length === 0) return 0;
  const { code, message, remedy } = fault;
  const told = { code, message: withoutRefused(message), remedy: withoutRefused(remedy) };
  for (const id of wanted) await boss.fail(ORDERS, id, told, { db: dbOf(sql) });
  const parked = await sql.query<{ key: string | null }>(
    `select singleton_key as key from ${SCHEMA}.job where name = $1 and id = any($2::uuid[]) and state = 'failed'`,
    [ORDERS, wanted],
  );
  await putWaiting(
    boss,
    sql,
    parked.map(({ key }) => key),
  );
  return wanted.length;
}

/** As if they had never been taken. */
export async function putBack(boss: PgBoss, sql: Sql, ids: readonly string[]): Promise<void> {
  const wanted = await endCalledOff(boss, sql, ids);
  if (wanted.length === 0) return;
  await sql.query(
    `update ${SCHEMA}.job set
       state = case when retry_count > 0 then 'retry' else 'created' end::${SCHEMA}.job_state,
       started_on = case when retry_count > 0 then started_on end,
       retry_count = greatest(retry_count - 1, 0)
     where name = $1 and id = any($2::uuid[]) and state = 'active'`,
    [ORDERS, wanted],
  );
}

/** Ends those that were called off. The others. */
async function endCalledOff(boss: PgBoss, sql: Sql, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await sql.query<{ id: string }>(`select id from ${SCHEMA}.called_off where id = any($1::uuid[])`, [ids]);
  const off = new Set(rows.map(({ id }) => id));
  await end(boss, sql, [...off], 'cancelled');
  return ids.filter((id) => !off.has(id));
}

export async function replace(boss: PgBoss, sql: Sql, id: string, parts: readonly Packed[]): Promise<void> {
  const [off] = await sql.query(`select 1 from ${SCHEMA}.called_off where id = $1`, [id]);
  if (off) return end(boss, sql, [id], 'cancelled');
  const ids = await putAll(boss, sql, parts);
  await end(
    boss,
    sql,
    [id],
    'done',
    ids.flatMap((part) => part ?? []),
  );
}

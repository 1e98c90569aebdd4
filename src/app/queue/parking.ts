import type { Fault, Page } from '../../store/records.ts';
import type { Sql } from './connection.ts';
import { ORDERS, SCHEMA } from './layout.ts';
import { type Data, unpacked } from './packing.ts';
import { urgencyOf } from './putting.ts';
import { type Parked, type QueueCount, URGENCIES } from './queue.ts';

/** What stands in the queue, and what was parked in it. */

interface CountRow extends Omit<QueueCount, 'urgency'> {
  readonly priority: number;
}

export async function countsOf(sql: Sql): Promise<QueueCount[]> {
  const rows = await sql.query<CountRow>(
    `select priority, count(*) filter (where state < 'active')::int as waiting,
       count(*) filter (where state = 'active')::int as running,
       count(*) filter (where state = 'failed')::int as parked,
       extract(epoch from now() - min(created_on) filter (where state < 'active'))::float8 as waited
     from (
       select priority, state, created_on from ${SCHEMA}.job where name = $1
       union all select priority, 'created', created from ${SCHEMA}.after) as orders
     group by priority`,
    [ORDERS],
  );
  const found = new Map(rows.map(({ priority, ...row }) => [urgencyOf(priority), row]));
  const none = { waiting: 0, running: 0, parked: 0, waited: null };
  return URGENCIES.map((urgency) => ({ urgency, ...(found.get(urgency) ?? none) }));
}

interface ParkedRow {
  readonly id: string;
  readonly data: Data;
  readonly priority: number;
  readonly output: Fault;
  readonly at: Date;
  /** Microseconds: a `Date` has none. */
  readonly moment: string;
}

const LIMIT = 50;

export async function parkedIn(sql: Sql, after: string | undefined, limit = LIMIT): Promise<Page<Parked>> {
  const [moment, id] = after?.split('_') ?? [];
  const rows = await sql.query<ParkedRow>(
    `select id, data, priority, output, completed_on as at, moment from (
       select *, (extract(epoch from completed_on) * 1000000)::bigint as moment from ${SCHEMA}.job
       where name = $1 and state = 'failed') as parked
     where $2::bigint is null or (moment, id) < ($2::bigint, $3::uuid)
     order by moment desc, id desc limit $4`,
    [ORDERS, moment ?? null, id ?? null, limit + 1],
  );
  const items = await Promise.all(
    rows.slice(0, limit).map(
      async (row): Promise<Parked> => ({
        id: row.id,
        order: await unpacked(row.data),
        urgency: urgencyOf(row.priority),
        fault: row.output,
        at: row.at.toISOString(),
      }),
    ),
  );
  const last = rows[limit - 1];
  return { items, next: last && rows.length > limit ? `${last.moment}_${last.id}` : null };
}

export async function keysParked(sql: Sql): Promise<string[]> {
  const rows = await sql.query<{ key: string }>(
    `select distinct singleton_key as key from ${SCHEMA}.job
     where name = $1 and state = 'failed' and singleton_key is not null`,
    [ORDERS],
  );
  return rows.map(({ key }) => key);
}

/** Of parked orders with one key, one is queued, and none where one waits already; the others are the same work and go. */
export async function queueAnew(sql: Sql, ids: readonly string[] | undefined): Promise<number> {
  const chosen = await sql.query<{ id: string; key: string | null }>(
    `select id, singleton_key as key from ${SCHEMA}.job
     where name = $1 and state = 'failed' and ($2::uuid[] is null or id = any($2)) order by completed_on, id for update`,
    [ORDERS, ids ?? null],
  );
  const keys = chosen.flatMap(({ key }) => key ?? []);
  const rows = await sql.query<{ key: string }>(
    `select singleton_key as key from ${SCHEMA}.job where name = $1 and state <= 'active' and singleton_key = any($2)`,
    [ORDERS, keys],
  );
  const waiting = new Set(rows.map(({ key }) => key));
  const again: string[] = [];
  const same: string[] = [];
  for (const { id, key } of chosen) {
    (key !== null && waiting.has(key) ? same : again).push(id);
    if (key !== null) waiting.add(key);
  }
  await sql.query(`delete from ${SCHEMA}.job where name = $1 and id = any($2::uuid[])`, [ORDERS, same]);
  await sql.query(
    `update ${SCHEMA}.job set state = 'created', retry_count = 0, started_on = null, completed_on = null,
       start_after = now(), output = null
     where name = $1 and id = any($2::uuid[])`,
    [ORDERS, again],
  );
  return chosen.length;
}

export async function forget(sql: Sql, ids: readonly string[] | undefined): Promise<number> {
  const rows = await sql.query(
    `delete from ${SCHEMA}.job where name = $1 and state = 'failed' and ($2::uuid[] is null or id = any($2)) returning id`,
    [ORDERS, ids ?? null],
  );
  return rows.length;
}

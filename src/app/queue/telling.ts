import type PgBoss from 'pg-boss';
import type { Fault } from '../../store/records.ts';
import type { Step } from '../jobs/order.ts';
import type { Sql } from './connection.ts';
import { end } from './holding.ts';
import { ORDERS, SCHEMA } from './layout.ts';
import type { Inquiry, Told } from './queue.ts';

/** What is told of orders to those who wait for them, and what those ask of the workers. */

/** How long it is kept how orders ended and what was told of them. */
const KEPT = "interval '1 day'";

export const noteSteps = (sql: Sql, id: string, steps: readonly Step[]): Promise<unknown> =>
  sql.query(
    `insert into ${SCHEMA}.told (id, step)
     select $1, step from unnest($2::text[]) with ordinality as given (step, place) order by place`,
    [id, steps.map((step) => JSON.stringify(step))],
  );

/** Of several orders, in the order asked. */
export async function toldOf(sql: Sql, asked: readonly Inquiry[]): Promise<Told[]> {
  const ids = asked.map(({ id }) => id);
  // Asked for first: what is told before an order ends is there when its end is.
  const standing = await standingOf(sql, ids);
  const rows = await sql.query<{ id: string; number: string; step: string }>(
    `select told.id, told.number, told.step from ${SCHEMA}.told
     join unnest($1::uuid[], $2::bigint[]) as asked (id, after) on told.id = asked.id and told.number > asked.after
     order by told.number`,
    [ids, asked.map(({ after }) => after)],
  );
  return asked.map(({ id, after }) => {
    const own = rows.filter((row) => row.id === id);
    const last = Number(own.at(-1)?.number ?? after);
    return { steps: own.map(({ step }): Step => JSON.parse(step)), last, ...(standing.get(id) ?? UNKNOWN) };
  });
}

const STATES: Readonly<Record<string, Told['state']>> = {
  created: 'waiting',
  retry: 'waiting',
  active: 'running',
  failed: 'failed',
};

type Standing = Pick<Told, 'state' | 'fault' | 'parts'>;

const UNKNOWN: Standing = { state: 'unknown', fault: null, parts: [] };

interface Ended {
  readonly id: string;
  readonly state: 'done' | 'cancelled';
  readonly parts: readonly string[];
}

async function standingOf(sql: Sql, ids: readonly string[]): Promise<Map<string, Standing>> {
  const standing = new Map<string, Standing>();
  const jobs = await sql.query<{ id: string; state: string; output: Fault | null }>(
    `select id, state, output from ${SCHEMA}.job where name = $1 and id = any($2::uuid[])
     union all select id, 'created', null from ${SCHEMA}.after where id = any($2::uuid[])`,
    [ORDERS, ids],
  );
  for (const { id, state, output } of jobs)
    standing.set(id, { state: STATES[state] ?? 'unknown', fault: state === 'failed' ? output : null, parts: [] });
  const others = ids.filter((id) => !standing.has(id));
  if (others.length === 0) return standing;
  const ended = await sql.query<Ended>(`select id, state, parts from ${SCHEMA}.ended where id = any($1::uuid[])`, [
    others,
  ]);
  for (const { id, state, parts } of ended) standing.set(id, { state, fault: null, parts });
  return standing;
}

export async function cancel(boss: PgBoss, sql: Sql, id: string): Promise<void> {
  const [job] = await sql.query<{ running: boolean }>(
    `select state = 'active' as running from ${SCHEMA}.job
     where name = $1 and id = $2 and state <= 'active' for update`,
    [ORDERS, id],
  );
  if (job?.running) {
    await sql.query(`insert into ${SCHEMA}.called_off (id) values ($1) on conflict (id) do nothing`, [id]);
    return;
  }
  const behind = await sql.query(`delete from ${SCHEMA}.after where id = $1 returning id`, [id]);
  if (job || behind.length > 0) await end(boss, sql, [id], 'cancelled');
}

export async function calledOffAmong(sql: Sql, ids: readonly string[]): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(`select id from ${SCHEMA}.called_off where id = any($1::uuid[])`, [ids]);
  return rows.map(({ id }) => id);
}

/** Forgets what nobody waits for any more. */
export async function sweep(sql: Sql): Promise<void> {
  await sql.query(`delete from ${SCHEMA}.told where at < now() - ${KEPT}`);
  await sql.query(`delete from ${SCHEMA}.ended where at < now() - ${KEPT}`);
}

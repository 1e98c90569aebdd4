import type PgBoss from 'pg-boss';
import type { Fault } from '../../store/records.ts';
import type { Step } from '../jobs/order.ts';
import type { Sql } from './connection.ts';
import { end } from './holding.ts';
import { ORDERS, SCHEMA } from './layout.ts';
import type { Told } from './queue.ts';

/** What is told of orders to those who wait for them, and what those ask of the workers. */

/** How long it is kept how orders ended and what was told of them. */
const KEPT = "interval '1 day'";

export const noteSteps = (sql: Sql, id: string, steps: readonly Step[]): Promise<unknown> =>
  sql.query(
    `insert into ${SCHEMA}.told (id, step)
     select $1, step from unnest($2::text[]) with ordinality as given (step, place) order by place`,
    [id, steps.map((step) => JSON.stringify(step))],
  );

export async function toldOf(sql: Sql, id: string, after: number): Promise<Told> {
  // Asked for first: what is told before an order ends is there when its end is.
  const standing = await standingOf(sql, id);
  const rows = await sql.query<{ number: string; step: string }>(
    `select number, step from ${SCHEMA}.told where id = $1 and number > $2 order by number`,
    [id, after],
  );
  const last = Number(rows.at(-1)?.number ?? after);
  return { steps: rows.map(({ step }): Step => JSON.parse(step)), last, ...standing };
}

const STATES: Readonly<Record<string, Told['state']>> = {
  created: 'waiting',
  retry: 'waiting',
  active: 'running',
  failed: 'failed',
};

interface Ended {
  readonly state: 'done' | 'cancelled';
  readonly parts: readonly string[];
}

async function standingOf(sql: Sql, id: string): Promise<Pick<Told, 'state' | 'fault' | 'parts'>> {
  const [job] = await sql.query<{ state: string; output: Fault | null }>(
    `select state, output from ${SCHEMA}.job where name = $1 and id = $2
     union all select 'created', null from ${SCHEMA}.after where id = $2`,
    [ORDERS, id],
  );
  if (job) {
    const state = STATES[job.state] ?? 'unknown';
    return { state, fault: state === 'failed' ? job.output : null, parts: [] };
  }
  const [ended] = await sql.query<Ended>(`select state, parts from ${SCHEMA}.ended where id = $1`, [id]);
  return { state: ended?.state ?? 'unknown', fault: null, parts: ended?.parts ?? [] };
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

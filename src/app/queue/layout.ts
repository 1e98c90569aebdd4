import PgBoss from 'pg-boss';
import type { Connection, Sql } from './connection.ts';

/** pg-boss's tables and ours stand in one schema, beside that of the store. */
export const SCHEMA = 'rashomon_queue';
/** All orders are in one queue of pg-boss; urgency is its priority. */
export const ORDERS = 'orders';

/** Key of this program's advisory locks. */
const LOCK_LAYOUT = 7_236_011;

/** Steps of our tables, in order. They are only added. */
const STEPS: readonly ((partition: string) => string)[] = [
  (partition) => `
    create unique index orders_key on ${SCHEMA}.${partition} (singleton_key)
      where state <= 'active' and singleton_key is not null;
    create index orders_next on ${SCHEMA}.${partition} (name, priority desc, created_on, id) where state < 'active';
    create table ${SCHEMA}.workers (
      id text primary key, host text not null, pid integer not null, version text not null, lanes integer not null,
      started timestamptz not null default now(), beat timestamptz not null default now(),
      done integer not null, failed integer not null);
    create table ${SCHEMA}.held (
      id uuid primary key, worker text not null, taken timestamptz not null default now());
    create index held_worker on ${SCHEMA}.held (worker);
    create table ${SCHEMA}.after (
      key text primary key, id uuid not null, priority integer not null, data jsonb not null,
      created timestamptz not null default now());
    create table ${SCHEMA}.called_off (id uuid primary key, at timestamptz not null default now());
    create table ${SCHEMA}.ended (
      id uuid primary key, state text not null, fault text, parts text[] not null default '{}',
      at timestamptz not null default now());
    create index ended_at on ${SCHEMA}.ended (at);
    create table ${SCHEMA}.told (
      number bigint generated always as identity primary key, id uuid not null, step text not null,
      at timestamptz not null default now());
    create index told_of on ${SCHEMA}.told (id, number);
    create index told_at on ${SCHEMA}.told (at)`,
];

/**
 * Makes what is not there yet. One process does at a time, the others wait: the lock is held by a transaction of its own,
 * as pg-boss ends those that it begins.
 */
export async function layOut(connection: Connection, boss: PgBoss): Promise<void> {
  await connection.within(async (lock) => {
    await lock.query('select pg_advisory_xact_lock($1)', [LOCK_LAYOUT]);
    await boss.start();
    await boss.createQueue(ORDERS);
    await connection.within(addSteps);
  });
}

async function addSteps(sql: Sql): Promise<void> {
  // Asked first: a role that may make no tables works where they are there.
  const [layout] = await sql.query<{ there: boolean }>(`select to_regclass('${SCHEMA}.layout') is not null as there`);
  if (!layout?.there)
    await sql.query(`create table ${SCHEMA}.layout (step integer primary key, at timestamptz not null default now())`);
  const [made] = await sql.query<{ step: number }>(`select coalesce(max(step), 0) as step from ${SCHEMA}.layout`);
  const [queue] = await sql.query<{ partition: string }>(
    `select partition_name as partition from ${SCHEMA}.queue where name = $1`,
    [ORDERS],
  );
  for (const [at, step] of STEPS.entries())
    if (at >= (made?.step ?? 0) && queue) {
      await sql.query(step(queue.partition));
      await sql.query(`insert into ${SCHEMA}.layout (step) values ($1)`, [at + 1]);
    }
}

/** pg-boss on our connections. It keeps no time and tidies nothing up by itself: what is done is taken away at once. */
export function bossOn(connection: Sql): PgBoss {
  const boss = new PgBoss({
    db: dbOf(connection),
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    migrate: true,
  });
  boss.on('error', () => {});
  return boss;
}

/** What pg-boss asks. */
export const dbOf = (sql: Sql): PgBoss.Db => ({
  executeSql: async (text, values) => ({ rows: await sql.query(text, values) }),
});

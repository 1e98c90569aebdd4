import { randomBytes } from 'node:crypto';
import type PgBoss from 'pg-boss';
import type { Sql } from './connection.ts';
import { dbOf, ORDERS, SCHEMA } from './layout.ts';
import { type Data, packed } from './packing.ts';
import { ATTEMPTS, type Ticket, URGENCIES, type Urgency } from './queue.ts';

/** Seconds before the second attempt; doubled for each after it, and spread. */
const DELAY = 5;

/** Numbers stand in the database and stay: an archive has 0, what is less urgent has less. */
const archive = URGENCIES.indexOf('archive');
export const priorityOf = (urgency: Urgency): number => archive - URGENCIES.indexOf(urgency);
export const urgencyOf = (priority: number): Urgency => URGENCIES[archive - priority] ?? 'archive';

/** A ticket as it is put, its order packed. */
export interface Packed {
  readonly id: string;
  readonly key: string | null;
  readonly priority: number;
  readonly data: Data;
}

export async function packedTickets(tickets: readonly Ticket[]): Promise<Packed[]> {
  const ids = newIds(tickets.length);
  return Promise.all(
    tickets.map(async ({ order, urgency, key }, i) => ({
      id: ids[i] ?? '',
      key,
      priority: priorityOf(urgency),
      data: await packed(order),
    })),
  );
}

/** Ids that nobody guesses and that rise in the order given: among orders put at one moment the id decides which comes first. */
function newIds(count: number): string[] {
  const beginning = randomBytes(12).toString('hex');
  return Array.from({ length: count }, (_, i) => {
    const hex = beginning + i.toString(16).padStart(8, '0');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  });
}

/** Puts tickets on the queue. Ids of those taken, in their order; null for the others. */
export async function putAll(boss: PgBoss, sql: Sql, tickets: readonly Packed[]): Promise<(string | null)[]> {
  const taken = new Set<string>();
  let open: readonly Packed[] = firstOfEachKey(tickets);
  // What keeps a ticket from being put may end before it is looked at: then it is put anew.
  while (open.length > 0) {
    for (const id of await insert(boss, sql, open)) taken.add(id);
    open = await putBehind(
      sql,
      open.filter(({ id }) => !taken.has(id)),
      taken,
    );
  }
  return tickets.map(({ id }) => (taken.has(id) ? id : null));
}

/** The engine would take any one of those with the same key. */
function firstOfEachKey(tickets: readonly Packed[]): Packed[] {
  const keys = new Set<string>();
  return tickets.filter(({ key }) => key === null || (!keys.has(key) && keys.add(key)));
}

async function insert(boss: PgBoss, sql: Sql, tickets: readonly Packed[]): Promise<string[]> {
  const jobs = tickets.map(
    ({ id, key, priority, data }): PgBoss.JobInsert => ({
      id,
      name: ORDERS,
      data,
      priority,
      retryLimit: ATTEMPTS - 1,
      retryDelay: DELAY,
      retryBackoff: true,
      ...(key !== null && { singletonKey: key }),
    }),
  );
  await boss.insert(jobs, { db: dbOf(sql) });
  const rows = await sql.query<{ id: string }>(
    `select id from ${SCHEMA}.job where name = $1 and id = any($2::uuid[])`,
    [ORDERS, tickets.map(({ id }) => id)],
  );
  return rows.map(({ id }) => id);
}

interface Standing {
  readonly key: string;
  readonly running: boolean;
}

/** Tickets whose keys are taken: behind what is done now, or into one with what waits. Those whose key has become free. */
async function putBehind(sql: Sql, tickets: readonly Packed[], taken: Set<string>): Promise<Packed[]> {
  if (tickets.length === 0) return [];
  const rows = await sql.query<Standing>(
    `select singleton_key as key, state = 'active' as running from ${SCHEMA}.job
     where name = $1 and singleton_key = any($2) and state <= 'active' order by id for update`,
    [ORDERS, tickets.map(({ key }) => key)],
  );
  const standing = new Map(rows.map((row) => [row.key, row]));
  const free: Packed[] = [];
  for (const ticket of tickets) {
    const before = standing.get(ticket.key ?? '');
    if (!before) free.push(ticket);
    else if (!before.running) await raise(sql, ticket);
    else if (await putAfter(sql, ticket)) taken.add(ticket.id);
  }
  return free;
}

const raise = (sql: Sql, { key, priority }: Packed): Promise<unknown> =>
  sql.query(
    `update ${SCHEMA}.job set priority = $3
     where name = $1 and singleton_key = $2 and state < 'active' and priority < $3`,
    [ORDERS, key, priority],
  );

/** Whether none waits there. */
async function putAfter(sql: Sql, { id, key, priority, data }: Packed): Promise<boolean> {
  const [row] = await sql.query<{ id: string }>(
    `insert into ${SCHEMA}.after (key, id, priority, data) values ($1, $2, $3, $4)
     on conflict (key) do update set priority = greatest(after.priority, excluded.priority) returning id`,
    [key, id, priority, JSON.stringify(data)],
  );
  return row?.id === id;
}

/** What waited for orders with these keys to end, if they have. */
export async function putWaiting(boss: PgBoss, sql: Sql, keys: readonly (string | null)[]): Promise<void> {
  const named = keys.filter((key) => key !== null);
  if (named.length === 0) return;
  const rows = await sql.query<Packed>(
    `delete from ${SCHEMA}.after where key = any($2) and not exists (
       select 1 from ${SCHEMA}.job where name = $1 and singleton_key = key and state <= 'active')
     returning id, key, priority, data`,
    [ORDERS, named],
  );
  if (rows.length > 0) await insert(boss, sql, rows);
}

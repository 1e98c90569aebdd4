import pg from 'pg';
import { STEPS } from '../migrations/index.ts';
import { explained, withoutPassword } from './faults.ts';

export interface PostgresFacts {
  readonly engine: 'postgresql';
  /** As the server numbers it: 150004 is 15.4. */
  readonly version: number;
  readonly encoding: string;
  readonly collation: string;
  /** Whether the user may make the schema, or write in the one there is. */
  readonly mayWrite: boolean;
  readonly isSuperuser: boolean;
  readonly extensions: readonly string[];
  /** Milliseconds by which the server's clock is ahead of ours. */
  readonly skew: number;
  /** Connections in use, and how many there may be for such a user. */
  readonly connections: { readonly used: number; readonly most: number };
  readonly autovacuum: boolean;
  /** Tables with many rows that were deleted or changed and not yet cleared away. */
  readonly bloated: readonly { readonly table: string; readonly dead: number; readonly live: number }[];
  readonly bytes: number;
  readonly hasQueue: boolean;
  readonly schema: { readonly done: number | null; readonly known: number };
}

/** Milliseconds that connecting and each question may take. */
const PATIENCE = 10_000;

const FACTS = `select current_setting('server_version_num')::int as version,
  pg_encoding_to_char(encoding) as encoding, datcollate as collation,
  case when to_regnamespace('rashomon') is null then has_database_privilege(current_database(), 'create')
    else has_schema_privilege('rashomon', 'create') and has_schema_privilege('rashomon', 'usage') end as "mayWrite",
  current_setting('is_superuser') = 'on' as "isSuperuser",
  array(select extname::text from pg_extension where extname <> 'plpgsql' order by extname) as extensions,
  (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used,
  current_setting('max_connections')::int - current_setting('superuser_reserved_connections')::int as most,
  current_setting('autovacuum') = 'on' and current_setting('track_counts') = 'on' as autovacuum,
  pg_database_size(current_database())::float8 as bytes,
  to_regnamespace('rashomon_queue') is not null as "hasQueue",
  to_regclass('rashomon.schema_steps') is not null as "isStore"
  from pg_database where datname = current_database()`;

/** More dead rows than live ones, and many. */
const BLOATED = `select relname::text as table, n_dead_tup::float8 as dead, n_live_tup::float8 as live
  from pg_stat_user_tables where schemaname in ('rashomon', 'rashomon_queue')
  and n_dead_tup > 50000 and n_dead_tup > n_live_tup order by n_dead_tup desc limit 5`;

interface Row extends Omit<PostgresFacts, 'engine' | 'schema' | 'skew' | 'connections' | 'bloated'> {
  readonly used: number;
  readonly most: number;
  readonly isStore: boolean;
}

export async function inspectPostgres(location: string, now: () => Date): Promise<PostgresFacts> {
  let client: pg.Client | undefined;
  try {
    client = new pg.Client({
      connectionString: location,
      application_name: 'rashomon doctor',
      connectionTimeoutMillis: PATIENCE,
      query_timeout: PATIENCE,
    });
    client.on('error', () => undefined);
    await client.connect();
    return await factsOf(client, now);
  } catch (error) {
    throw explained(error, withoutPassword(location));
  } finally {
    await client?.end().catch(() => undefined);
  }
}

async function factsOf(client: pg.Client, now: () => Date): Promise<PostgresFacts> {
  await client.query('set default_transaction_read_only = on');
  const { rows } = await client.query<Row>(FACTS);
  const [row] = rows;
  if (!row) throw new Error('the server tells nothing of its database');
  const { used, most, isStore, ...facts } = row;
  const bloated = await client.query<PostgresFacts['bloated'][number]>(BLOATED);
  return {
    engine: 'postgresql',
    ...facts,
    skew: await skewOf(client, now),
    connections: { used, most },
    bloated: bloated.rows,
    schema: { done: isStore ? await stepOf(client) : null, known: STEPS.length },
  };
}

/** Its time against the middle between ours before and after. */
async function skewOf(client: pg.Client, now: () => Date): Promise<number> {
  const before = now().getTime();
  const { rows } = await client.query<{ at: number }>(
    'select extract(epoch from clock_timestamp())::float8 * 1000 as at',
  );
  return Math.round((rows[0]?.at ?? before) - (before + now().getTime()) / 2);
}

async function stepOf(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ step: number }>('select max(number)::int as step from rashomon.schema_steps');
  return rows[0]?.step ?? 0;
}

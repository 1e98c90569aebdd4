import pg from 'pg';
import { openStore } from '../../src/store/open.ts';
import { HOT_TABLES, multiply } from './multiply.ts';
import type { Plants } from './plants.ts';

interface Named {
  readonly name: string;
  readonly table: string;
  readonly definition: string;
}

const CONSTRAINTS = `
  select conname as name, conrelid::regclass::text as table, pg_get_constraintdef(oid) as definition
  from pg_constraint where connamespace = 'rashomon'::regnamespace and conrelid::regclass::text = any($1)
    and contype in ('p', 'u', 'f') order by case contype when 'f' then 1 else 0 end`;
const INDEXES = `
  select indexname as name, tablename as table, indexdef as definition from pg_indexes
  where schemaname = 'rashomon' and tablename = any($1)
    and not exists (select from pg_constraint where conname = indexname and connamespace = 'rashomon'::regnamespace)`;

/**
 * Makes a store in an empty database and fills it: constraints and indexes are taken off, rows copied into tables that were
 * emptied in the same transaction (so no WAL is written where wal_level is minimal), then indexes and constraints put back.
 */
export async function fillStore(
  url: string,
  plants: Plants,
  articles: number,
  lastDay: number,
  say: (line: string) => void,
): Promise<void> {
  await (await openStore(url)).close();
  const client = new pg.Client({ connectionString: url, options: '-c search_path=rashomon' });
  await client.connect();
  const start = performance.now();
  const told = (what: string): void => say(`${what}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  try {
    if (Number((await client.query('select count(*) from feeds')).rows[0]?.count) > 0) return;
    await client.query('begin');
    const constraints: Named[] = (await client.query(CONSTRAINTS, [HOT_TABLES])).rows;
    const indexes: Named[] = (await client.query(INDEXES, [HOT_TABLES])).rows;
    for (const { table, name } of constraints.toReversed())
      await client.query(`alter table ${table} drop constraint ${name} cascade`);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    await client.query(`truncate ${HOT_TABLES.join(', ')} cascade`);
    await multiply(client, plants, articles, lastDay, told);
    told('rows');
    for (const { definition, name } of indexes) {
      await client.query(definition);
      told(name);
    }
    for (const { table, name, definition } of constraints) {
      await client.query(`alter table ${table} add constraint ${name} ${definition}`);
      told(name);
    }
    await client.query('commit');
    await client.query('vacuum analyze');
    told('vacuumed');
  } finally {
    await client.end();
  }
}

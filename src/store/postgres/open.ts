import { Kysely, PostgresDialect, sql } from 'kysely';
import type { Db } from '../engine.ts';
import { codeOf } from '../errors.ts';
import type { Connections } from '../session.ts';
import type { Tables } from '../tables.ts';
import { postgresEngine } from './engine.ts';
import { explained, withoutPassword } from './faults.ts';
import { connect, SCHEMA } from './pool.ts';

export async function openPostgres(location: string): Promise<Connections> {
  const pool = connect(location);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    if (!(await hasSchema(db))) await sql`create schema if not exists ${sql.id(SCHEMA)}`.execute(db);
  } catch (error) {
    // Two that begin at once may both find no schema; one of them makes it.
    if (codeOf(error) !== '23505' && codeOf(error) !== '42P06') {
      await db.destroy();
      throw explained(error, withoutPassword(location));
    }
  }
  return {
    engine: postgresEngine,
    reader: db,
    writer: db,
    snapshot: () => snapshotOf(location),
    explain: (error) => explained(error, withoutPassword(location)),
    close: () => db.destroy(),
  };
}

/** Asked first: where the schema is there, a role needs no right to make one. */
async function hasSchema(db: Db): Promise<boolean> {
  const { rows } = await sql`select 1 from pg_namespace where nspname = ${SCHEMA}`.execute(db);
  return rows.length > 0;
}

/** A connection of its own, all of whose reads see one moment. */
async function snapshotOf(location: string): Promise<{ readonly db: Db; release(): Promise<void> }> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connect(location, 1) }) });
  await sql`begin isolation level repeatable read read only`.execute(db);
  return {
    db,
    async release() {
      await sql`commit`.execute(db);
      await db.destroy();
    },
  };
}

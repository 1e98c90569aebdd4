import { sql } from 'kysely';
import type { Trx } from '../engine.ts';

/** Packed already: to try again only costs time. */
const PACKED = [
  ['texts', 'json'],
  ['readings', 'json'],
  ['sketches', 'bytes'],
  ['comparisons', 'json'],
] as const;

/** Tables that only grow: visited after so many rows, not after a share of all that there are. */
const GROWING = [
  'documents',
  'texts',
  'revisions',
  'readings',
  'sketches',
  'text_index',
  'statements',
  'statement_index',
  'figures',
  'times',
  'entries',
  'events',
] as const;

/** Tables whose rows change again and again. */
const CHANGING = ['articles', 'memberships', 'stories'] as const;

/**
 * Sets PostgreSQL up for tables of many millions of rows. Nothing here needs more than the tables' owner may do, and all of it
 * can be set otherwise by hand.
 */
export async function setUp(trx: Trx): Promise<void> {
  for (const [table, column] of PACKED)
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} set storage external`.execute(trx);
  for (const table of ['text_index', 'statement_index'])
    await sql`alter table ${sql.table(table)} alter column terms set statistics 1000`.execute(trx);
  // Words stand in the row itself: looking through the newest rows then reads a seventh of the pages. They do not compress.
  await sql`alter table text_index alter column terms set storage external`.execute(trx);
  await sql`alter table text_index set (toast_tuple_target = 8160)`.execute(trx);
  // Every question goes through the list of what is not in the index yet: at its usual size that is 500 pages.
  for (const index of ['text_index_terms', 'statement_index_terms'])
    await sql`alter index ${sql.table(index)} set (gin_pending_list_limit = 1024)`.execute(trx);
  for (const table of GROWING)
    await sql`alter table ${sql.table(table)} set (
      autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_vacuum_insert_threshold = 50000,
      autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 10000)`.execute(trx);
  for (const table of CHANGING)
    await sql`alter table ${sql.table(table)} set (
      autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 5000,
      autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 5000)`.execute(trx);
}

import { sql } from 'kysely';
import { chunksOf } from '../chunks.ts';
import { numbersById } from '../documents.ts';
import type { Db, Trx } from '../engine.ts';
import { kept } from '../keep.ts';
import type { ExportedRecord } from '../store.ts';
import type { Tables } from '../tables.ts';
import { type ColumnKind, exported, imported } from './columns.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A table all of whose columns are exported. */
export interface PlainTable {
  readonly table: keyof Tables;
  /** What orders it. */
  readonly key: readonly string[];
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** Columns that are not exported, since they follow from what is: their values, as the table holds them. */
  readonly derived?: (record: ExportedRecord) => Readonly<Record<string, string | number | null>>;
}

/** Rows read together. */
const STRETCH = 256;

/** Ids of documents by number. */
export async function idsByNumber(db: Db, numbers: readonly number[]): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  for (const chunk of chunksOf([...new Set(numbers)])) {
    const rows = await db.selectFrom('documents').selectAll().where('number', 'in', chunk).execute();
    for (const { number, id } of rows) ids.set(number, kept(id));
  }
  return ids;
}

const documentColumns = ({ columns }: PlainTable): string[] =>
  Object.keys(columns).filter((column) => columns[column] === 'document');

/** All rows in the order of the key. */
export async function* rowsOf(db: Db, plain: PlainTable): AsyncIterable<Fields> {
  const key = sql.join(plain.key.map((column) => sql.ref(column)));
  const columns = sql.join(Object.keys(plain.columns).map((column) => sql.ref(column)));
  for (let last: Fields | undefined; ; ) {
    const place = last && sql.join(plain.key.map((column) => sql`${last?.[column]}`));
    const { rows } = await sql<Fields>`select ${columns} from ${sql.table(plain.table)}
      ${place ? sql`where (${key}) > (${place})` : sql``} order by ${key} limit ${STRETCH}`.execute(db);
    const numbers = documentColumns(plain).flatMap((column) => rows.map((row) => row[column]));
    const ids = await idsByNumber(
      db,
      numbers.filter((number) => typeof number === 'number'),
    );
    for (const row of rows)
      yield Object.fromEntries(
        Object.entries(plain.columns).map(([column, kind]) => [column, exported(kind, row[column], ids)]),
      );
    last = rows.at(-1);
    if (!last || rows.length < STRETCH) return;
  }
}

/** Takes in rows that `rowsOf` gave. */
export async function putRows(trx: Trx, plain: PlainTable, records: readonly ExportedRecord[]): Promise<void> {
  const ids = documentColumns(plain).flatMap((column) => records.map((record) => record[column]));
  const numbers = await numbersById(
    trx,
    ids.filter((id) => typeof id === 'string'),
  );
  for (const chunk of chunksOf(records)) {
    const rows = chunk.map((record) => ({
      ...Object.fromEntries(
        Object.entries(plain.columns).map(([column, kind]) => [column, imported(kind, record[column], numbers)]),
      ),
      ...plain.derived?.(record),
    }));
    const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
    const values = sql.join(rows.map((row) => sql`(${sql.join(Object.values(row))})`));
    await sql`insert into ${sql.table(plain.table)} (${columns}) values ${values}`.execute(trx);
  }
}

import { sql } from 'kysely';
import type { Db, Engine, Range, StatementQuery, Trx } from '../engine.ts';
import { numbersOf, statementNumbers } from '../numbers.ts';
import type { Alternative, Phrase, TextQuery } from '../search/text-query.ts';

/**
 * The part of SQL that is SQLite's own: words are in FTS5 tables without content (the texts are kept once, packed), with
 * the tokeniser `ascii`: terms come separated by spaces, and it cuts nowhere else and changes nothing in them.
 */

const quoted = (phrase: Phrase): string => `"${phrase.join(' ')}"`;

function expressionOf({ all, none }: Alternative): string {
  const wanted = all.map(quoted).join(' AND ');
  return none.length === 0 ? `(${wanted})` : `((${wanted}) NOT (${none.map(quoted).join(' OR ')}))`;
}

/** Terms hold letters, digits and what is above ASCII only, so they cannot end their quotes. */
const matchOf = (query: TextQuery): string => query.map(expressionOf).join(' OR ');

function statementMatchOf({ speaker, content }: StatementQuery): string {
  const name = speaker?.map((word) => `speaker : ${quoted([word])}`) ?? [];
  const words = content ? [`content : (${matchOf(content)})`] : [];
  return [...name, ...words].join(' AND ');
}

interface Found {
  readonly found: number;
}

const numbers = (rows: readonly Found[]): number[] => rows.map(({ found }) => found);

/** Weights of a term in the headline and in the text. */
const WEIGHTS = sql`5.0, 1.0`;

async function findTexts(db: Db, query: TextQuery, range: Range, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<Found>`
    select rowid as found from text_index
    where text_index match ${matchOf(query)} and rowid >= ${range.from} and rowid < ${range.to}
    order by rowid desc limit ${limit}`.execute(db);
  return numbers(rows);
}

async function bestTexts(db: Db, query: TextQuery, range: Range, window: number): Promise<readonly number[]> {
  const { rows } = await sql<Found>`
    select found from (
      select rowid as found, bm25(text_index, ${WEIGHTS}) as score from text_index
      where text_index match ${matchOf(query)} and rowid >= ${range.from} and rowid < ${range.to}
      order by rowid desc limit ${window})
    order by score, found desc`.execute(db);
  return numbers(rows);
}

async function filterTexts(db: Db, query: TextQuery, documents: readonly number[]): Promise<readonly number[]> {
  const { rows } = await sql<Found>`
    select rowid as found from text_index
    where text_index match ${matchOf(query)} and rowid in (${sql.join(documents)})`.execute(db);
  return numbers(rows);
}

async function findStatements(db: Db, query: StatementQuery, range: Range, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<Found>`
    select rowid as found from statement_index
    where statement_index match ${statementMatchOf(query)} and rowid >= ${range.from} and rowid < ${range.to}
    order by rowid desc limit ${limit}`.execute(db);
  return numbers(rows);
}

/** One document after the other: what is asked here costs no way to a server. */
async function filterStatements(
  db: Db,
  query: StatementQuery,
  documents: readonly number[],
  limit: number,
): Promise<readonly number[]> {
  const found: number[] = [];
  for (const document of documents) found.push(...(await findStatements(db, query, statementNumbers(document), limit)));
  return found;
}

async function numbersFor(trx: Trx, day: number, count: number): Promise<readonly number[]> {
  const { from, to } = numbersOf(day);
  const last = await trx
    .selectFrom('documents')
    .select('number')
    .where('number', '>=', from)
    .where('number', '<', to)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const next = last ? last.number + 1 : from;
  if (next + count > to) throw new RangeError(`more documents of one day than there are numbers: day ${day}`);
  return Array.from({ length: count }, (_, i) => next + i);
}

export const sqliteEngine: Engine = {
  name: 'sqlite',
  types: {
    text: sql`text`,
    integer: sql`integer`,
    real: sql`real`,
    bytes: sql`blob`,
    serial: sql`integer primary key autoincrement`,
  },
  async tables(db) {
    const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(db);
    return rows.map(({ name }) => name).filter((name) => !name.startsWith('sqlite_'));
  },
  // A transaction has the only right to write from its beginning.
  lockMigrations: async () => {},
  lockEvents: async () => {},
  lockReadings: async () => {},
  async count(db, table) {
    const { rows } = await sql<{ rows: number }>`select count(*) as rows from ${sql.table(table)}`.execute(db);
    return rows[0]?.rows ?? 0;
  },
  numbersFor,
  // The engine counts on from the highest number by itself.
  countOn: async () => {},
  createNumbers: async () => {},
  async createIndexes(trx) {
    for (const [table, columns] of [
      ['text_index', 'headline, text'],
      ['statement_index', 'speaker, content'],
    ] as const)
      await sql`create virtual table ${sql.table(table)}
        using fts5(${sql.raw(columns)}, content = '', contentless_delete = 1, tokenize = 'ascii')`.execute(trx);
  },
  setUp: async () => {},
  async indexTexts(trx, rows) {
    for (const { document, headline, text } of rows)
      await sql`insert into text_index (rowid, headline, text)
        values (${document}, ${headline.join(' ')}, ${text.join(' ')})`.execute(trx);
  },
  async indexStatements(trx, rows) {
    for (const { statement, speaker, content } of rows)
      await sql`insert into statement_index (rowid, speaker, content)
        values (${statement}, ${speaker.join(' ')}, ${content.join(' ')})`.execute(trx);
  },
  async forgetStatements(trx, { from, to }) {
    await sql`delete from statement_index where rowid in
      (select number from statements where number >= ${from} and number < ${to})`.execute(trx);
  },
  findTexts,
  bestTexts,
  countTexts: async (db, query, range, most) => (await findTexts(db, query, range, most)).length,
  findStatements,
  countStatements: async (db, query, range, most) => (await findStatements(db, query, range, most)).length,
  filterStatements,
  filterTexts,
};

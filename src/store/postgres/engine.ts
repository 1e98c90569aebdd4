import { sql } from 'kysely';
import type { Db, Engine, Range, StatementQuery } from '../engine.ts';
import { setUp } from './set-up.ts';
import { numbersOf, STATEMENTS_SEARCHED } from '../numbers.ts';
import type { Alternative, Phrase, TextQuery } from '../search/text-query.ts';

/**
 * The part of SQL that is PostgreSQL's own: words are in columns of type tsvector under GIN indexes. Their lexemes and
 * places are written out here, so no configuration of the server changes what is found.
 */

/** PostgreSQL keeps so many places of a lexeme, and counts no place beyond the last. */
const PLACES_KEPT = 255;
const LAST_PLACE = 16_383;

/** Keys of this program's advisory locks. */
const LOCK_MIGRATIONS = 7_236_001;
const LOCK_EVENTS = 7_236_002;

/** Lexemes with their places, those of `heavy` first, marked with weight A. Terms hold nothing that ends their quotes. */
function vectorOf(heavy: readonly string[], light: readonly string[]): string {
  const places = new Map<string, string[]>();
  const add = (term: string, place: string): void => {
    const list = places.get(term);
    if (!list) places.set(term, [place]);
    else if (list.length < PLACES_KEPT) list.push(place);
  };
  heavy.slice(0, LAST_PLACE).forEach((term, i) => {
    add(term, `${i + 1}A`);
  });
  // A place is left free, so that no phrase runs from one into the other.
  const start = Math.min(heavy.length, LAST_PLACE) + 2;
  light.slice(0, Math.max(0, LAST_PLACE - start)).forEach((term, i) => {
    add(term, String(start + i));
  });
  return [...places].map(([term, list]) => `'${term}':${list.join(',')}`).join(' ');
}

const phraseOf = (phrase: Phrase, weight = ''): string =>
  `(${phrase.map((term) => `'${term}'${weight && `:${weight}`}`).join(' <-> ')})`;

function expressionOf({ all, none }: Alternative, weight = ''): string {
  const wanted = all.map((phrase) => phraseOf(phrase, weight));
  const excluded = none.map((phrase) => `!${phraseOf(phrase, weight)}`);
  return `(${[...wanted, ...excluded].join(' & ')})`;
}

const queryOf = (query: TextQuery, weight = ''): string =>
  `(${query.map((alternative) => expressionOf(alternative, weight)).join(' | ')})`;

function statementQueryOf({ speaker, content }: StatementQuery): string {
  const name = speaker?.map((word) => phraseOf([word], 'A')) ?? [];
  return [...name, ...(content ? [queryOf(content, 'D')] : [])].join(' & ');
}

interface Found {
  readonly found: number;
}

const numbers = (rows: readonly Found[]): number[] => rows.map(({ found }) => found);

async function findTexts(db: Db, query: TextQuery, range: Range, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<Found>`
    select document as found from text_index
    where terms @@ ${queryOf(query)}::tsquery and document >= ${range.from} and document < ${range.to}
    order by document desc limit ${limit}`.execute(db);
  return numbers(rows);
}

async function bestTexts(db: Db, query: TextQuery, range: Range, window: number): Promise<readonly number[]> {
  const { rows } = await sql<Found>`
    select found from (
      select document as found, ts_rank_cd('{0.2, 0.2, 0.2, 1.0}', terms, ${queryOf(query)}::tsquery, 1) as score
      from text_index
      where terms @@ ${queryOf(query)}::tsquery and document >= ${range.from} and document < ${range.to}
      order by document desc limit ${window}) as newest
    order by score desc, found desc`.execute(db);
  return numbers(rows);
}

async function filterTexts(db: Db, query: TextQuery, documents: readonly number[]): Promise<readonly number[]> {
  const { rows } = await sql<Found>`
    select document as found from text_index
    where document in (${sql.join(documents)}) and terms @@ ${queryOf(query)}::tsquery`.execute(db);
  return numbers(rows);
}

async function findStatements(db: Db, query: StatementQuery, range: Range, limit: number): Promise<readonly number[]> {
  const { rows } = await sql<Found>`
    select statement as found from statement_index
    where terms @@ ${statementQueryOf(query)}::tsquery and statement >= ${range.from} and statement < ${range.to}
    order by statement desc limit ${limit}`.execute(db);
  return numbers(rows);
}

async function filterStatements(
  db: Db,
  query: StatementQuery,
  documents: readonly number[],
  limit: number,
): Promise<readonly number[]> {
  if (documents.length === 0) return [];
  const { rows } = await sql<Found>`
    select found from unnest(${[...documents]}::bigint[]) as asked (document) cross join lateral (
      select statement as found from statement_index
      where terms @@ ${statementQueryOf(query)}::tsquery
        and statement >= asked.document * ${STATEMENTS_SEARCHED}::bigint
        and statement < (asked.document + 1) * ${STATEMENTS_SEARCHED}::bigint
      order by statement desc limit ${limit}) as fitting`.execute(db);
  return numbers(rows);
}

export const postgresEngine: Engine = {
  name: 'postgresql',
  types: {
    text: sql`text collate "C"`,
    integer: sql`bigint`,
    real: sql`double precision`,
    bytes: sql`bytea`,
    serial: sql`bigint generated by default as identity primary key`,
  },
  async tables(db) {
    const { rows } = await sql<{ name: string }>`
      select tablename as name from pg_tables where schemaname = current_schema()`.execute(db);
    return rows.map(({ name }) => name);
  },
  async lockMigrations(trx) {
    await sql`select pg_advisory_xact_lock(${LOCK_MIGRATIONS})`.execute(trx);
  },
  async lockEvents(trx) {
    await sql`select pg_advisory_xact_lock(${LOCK_EVENTS})`.execute(trx);
  },
  async numbersFor(trx, day, count) {
    const { from } = numbersOf(day);
    const { rows } = await sql<Found>`
      select nextval('document_places') as found from generate_series(1, ${count})`.execute(trx);
    return numbers(rows).map((place) => from + place);
  },
  async countOn(trx) {
    for (const [table, column] of [
      ['events', 'sequence'],
      ['decisions', 'id'],
    ] as const)
      await sql`select setval(pg_get_serial_sequence(${table}, ${column}),
        (select coalesce(max(${sql.ref(column)}), 0) + 1 from ${sql.table(table)}), false)`.execute(trx);
  },
  async createNumbers(trx) {
    // Round once in 2^24 documents: as many of one day would have to come before a number came twice.
    await sql`create sequence document_places minvalue 0 maxvalue 16777215 cycle`.execute(trx);
  },
  async createIndexes(trx) {
    await sql`create table text_index (document bigint primary key, terms tsvector not null)`.execute(trx);
    await sql`create table statement_index (statement bigint primary key, terms tsvector not null)`.execute(trx);
    await sql`create index text_index_terms on text_index using gin (terms)`.execute(trx);
    await sql`create index statement_index_terms on statement_index using gin (terms)`.execute(trx);
  },
  setUp,
  async indexTexts(trx, rows) {
    if (rows.length === 0) return;
    const values = rows.map(
      ({ document, headline, text }) => sql`(${document}::bigint, ${vectorOf(headline, text)}::tsvector)`,
    );
    await sql`insert into text_index (document, terms) values ${sql.join(values)}`.execute(trx);
  },
  async indexStatements(trx, rows) {
    if (rows.length === 0) return;
    const values = rows.map(
      ({ statement, speaker, content }) => sql`(${statement}::bigint, ${vectorOf(speaker, content)}::tsvector)`,
    );
    await sql`insert into statement_index (statement, terms) values ${sql.join(values)}`.execute(trx);
  },
  async forgetStatements(trx, { from, to }) {
    await sql`delete from statement_index where statement >= ${from} and statement < ${to}`.execute(trx);
  },
  findTexts,
  bestTexts,
  findStatements,
  filterStatements,
  filterTexts,
};

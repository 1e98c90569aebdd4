import { sql } from 'kysely';
import type { Db, Range } from '../engine.ts';
import { numbersOf, STATEMENTS_SEARCHED } from '../numbers.ts';

/**
 * The newest rows that fit a query of words. An index of words knows nothing of time: asked for the newest of a common
 * word it would gather all rows that ever had it. So the newest rows are looked through first, as many as should hold
 * enough; what is too rare for that is asked of the index: for some days, for some months, then for all.
 */

/** A table of words and what numbers its rows. */
export interface Worded {
  readonly table: 'text_index' | 'statement_index';
  readonly number: 'document' | 'statement';
  /** Numbers that one day takes up, however few of them are used. */
  readonly day: number;
}

const DAY = numbersOf(0).to - numbersOf(0).from;

export const TEXTS: Worded = { table: 'text_index', number: 'document', day: DAY };
export const STATEMENTS: Worded = { table: 'statement_index', number: 'statement', day: DAY * STATEMENTS_SEARCHED };

/** Rows looked through at first, and at most at one time. */
const LOOKED_THROUGH = 512;
const MOST_LOOKED_THROUGH = 16_384;
/** Share of the rows that fit, from which on looking through them is quicker than asking the index. */
const COMMON = 0.015;
/** More than should be needed, as words come in heaps. */
const MARGIN = 1.5;
/** For how many times the days that were first looked through the index is asked, one after the other. */
const STRETCHES = [8, 128, Number.POSITIVE_INFINITY];

interface Seen {
  readonly fitting: readonly string[] | null;
  readonly rows: number;
  readonly first: number | null;
  readonly last: number | null;
}

/** Numbers within the range of rows whose terms fit the query, as PostgreSQL reads it, the highest first. */
export async function newestFitting(
  db: Db,
  worded: Worded,
  query: string,
  range: Range,
  limit: number,
): Promise<readonly number[]> {
  const found: number[] = [];
  let { to } = range;
  let span = 0;
  for (let look = LOOKED_THROUGH, seen = 0; ; look = furtherLook(found.length / seen, limit - found.length)) {
    const { fitting, rows, first, last } = await lookThrough(db, worded, query, { from: range.from, to }, look);
    found.push(...(fitting ?? []).map(Number));
    if (found.length >= limit || rows < look || first === null || last === null) return found.slice(0, limit);
    to = last;
    span ||= first - last;
    seen += rows;
    if (found.length < COMMON * seen) break;
  }
  for (const stretch of STRETCHES) {
    const from = Math.max(range.from, to - stretch * Math.max(span, worded.day));
    found.push(...(await asked(db, worded, query, { from, to }, limit - found.length)));
    if (found.length >= limit || from === range.from) break;
    to = from;
  }
  return found;
}

/** How many more rows should hold what is missing. */
const furtherLook = (rate: number, missing: number): number =>
  Math.min(MOST_LOOKED_THROUGH, Math.ceil((MARGIN * missing) / rate));

async function lookThrough(
  db: Db,
  { table, number }: Worded,
  query: string,
  { from, to }: Range,
  rows: number,
): Promise<Seen> {
  const column = sql.ref(number);
  const { rows: answer } = await sql<Seen>`
    select array_agg(number order by number desc) filter (where terms @@ ${query}::tsquery) as fitting,
      count(*) as rows, max(number) as first, min(number) as last
    from (select ${column} as number, terms from ${sql.table(table)}
      where ${column} >= ${from} and ${column} < ${to} order by ${column} desc limit ${rows}) as newest`.execute(db);
  return answer[0] ?? { fitting: null, rows: 0, first: null, last: null };
}

/** Asks in a way that leaves no choice but to find what fits before it is put in order. */
async function asked(
  db: Db,
  { table, number }: Worded,
  query: string,
  { from, to }: Range,
  limit: number,
): Promise<readonly number[]> {
  const column = sql.ref(number);
  const { rows } = await sql<{ found: number }>`
    select found from (select ${column} as found from ${sql.table(table)}
      where terms @@ ${query}::tsquery and ${column} >= ${from} and ${column} < ${to} offset 0) as fitting
    order by found desc limit ${limit}`.execute(db);
  return rows.map(({ found }) => found);
}

interface Explained {
  readonly 'QUERY PLAN': readonly [{ readonly Plan: { readonly 'Plan Rows': number } }];
}

/** How many rows should fit: what the planner thinks, from its statistics of words. To count them would read them. */
export async function aboutFitting(
  db: Db,
  { table, number }: Worded,
  query: string,
  { from, to }: Range,
  most: number,
): Promise<number> {
  const column = sql.ref(number);
  const { rows } = await sql<Explained>`explain (format json) select from ${sql.table(table)}
    where terms @@ ${query}::tsquery and ${column} >= ${from} and ${column} < ${to}`.execute(db);
  return Math.min(rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? most, most);
}

import type { Kysely, RawBuilder, Transaction } from 'kysely';
import type { Phrase, TextQuery } from './search/text-query.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

/** Column types as the engine calls them. Text compares by code point in both. */
export interface ColumnTypes {
  readonly text: RawBuilder<unknown>;
  readonly integer: RawBuilder<unknown>;
  readonly real: RawBuilder<unknown>;
  readonly bytes: RawBuilder<unknown>;
  /** Counts up by itself and never gives a number twice. */
  readonly serial: RawBuilder<unknown>;
}

/** Terms of a document for the index of words. */
export interface TextTerms {
  readonly document: number;
  readonly headline: readonly string[];
  readonly text: readonly string[];
}

/** Terms of a statement. */
export interface StatementTerms {
  readonly statement: number;
  readonly speaker: readonly string[];
  readonly content: readonly string[];
}

/** Which statements: of a speaker all of whose words are in the name, with a content that the query fits; one of the two at least. */
export interface StatementQuery {
  readonly speaker: Phrase | null;
  readonly content: TextQuery | null;
}

/** Numbers from `from` up to, not including, `to`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** What differs between the two engines and is more than SQL that both read. Terms are ready: no engine cuts words or stems. */
export interface Engine {
  readonly name: 'sqlite' | 'postgresql';
  readonly types: ColumnTypes;
  /** Names of the tables that stand where the store's do. */
  tables(db: Db): Promise<readonly string[]>;
  /** That no other process migrates until this transaction ends. */
  lockMigrations(trx: Trx): Promise<void>;
  /** That events of other transactions get their numbers after those of this one, and are seen after them. */
  lockEvents(trx: Trx): Promise<void>;
  /** Rows of a table; beyond a million they may be about so many. */
  count(db: Db, table: 'articles' | 'documents' | 'stories'): Promise<number>;
  /** That no other transaction puts readings of these documents until this one ends. By number, rising. */
  lockReadings(trx: Trx, documents: readonly number[]): Promise<void>;
  /** Numbers for new documents of a day. */
  numbersFor(trx: Trx, day: number, count: number): Promise<readonly number[]>;
  /** After rows came with numbers of their own: the next events and decisions count on from them. */
  countOn(trx: Trx): Promise<void>;
  /** What `numbersFor` counts with. */
  createNumbers(trx: Trx): Promise<void>;
  /** The indexes of words. */
  createIndexes(trx: Trx): Promise<void>;
  /** How the tables are kept on the disk and looked after, where that can be said. */
  setUp(trx: Trx): Promise<void>;
  indexTexts(trx: Trx, rows: readonly TextTerms[]): Promise<void>;
  indexStatements(trx: Trx, rows: readonly StatementTerms[]): Promise<void>;
  forgetStatements(trx: Trx, range: Range): Promise<void>;
  /** Numbers of documents that fit, within the range, the highest first. */
  findTexts(db: Db, query: TextQuery, range: Range, limit: number): Promise<readonly number[]>;
  /** The same among the newest `window` that fit, the best first by how often and how rarely used words stand there. */
  bestTexts(db: Db, query: TextQuery, range: Range, window: number): Promise<readonly number[]>;
  /** Numbers of statements that fit, within the range, the highest first. */
  findStatements(db: Db, query: StatementQuery, range: Range, limit: number): Promise<readonly number[]>;
  /** How many documents fit within the range; no more than `most` are counted, and they may be about so many. */
  countTexts(db: Db, query: TextQuery, range: Range, most: number): Promise<number>;
  /** The same of statements. */
  countStatements(db: Db, query: StatementQuery, range: Range, most: number): Promise<number>;
  /** Of each of the documents, numbers of statements that fit, `limit` at most. */
  filterStatements(
    db: Db,
    query: StatementQuery,
    documents: readonly number[],
    limit: number,
  ): Promise<readonly number[]>;
  /** Which of the documents fit. */
  filterTexts(db: Db, query: TextQuery, documents: readonly number[]): Promise<readonly number[]>;
}

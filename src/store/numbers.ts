import { createHash } from 'node:crypto';
import { keep } from './keep.ts';

/**
 * Documents are numbered by the day of their publication, then by when they came, so that the order of the numbers is the
 * order of the news: what search finds newest first is read off the end of an index. A number has 17 bits of days since
 * 1800 and 24 of place within the day; a statement's has 10 more of place within the document. All stay below 2^53.
 */
const PLACES = 2 ** 24;
const STATEMENTS = 2 ** 10;
const FIRST_DAY = -62_091;
const DAYS = 2 ** 17;
const DAY = 86_400_000;

const within = (day: number): number => Math.min(Math.max(Math.floor(day) - FIRST_DAY, 0), DAYS - 1);

/** Numbers of a day's documents: from `from` up to, not including, `to`. Days before 1800 and after 2158 count as the last within. */
export const numbersOf = (day: number): { readonly from: number; readonly to: number } => ({
  from: within(day) * PLACES,
  to: (within(day) + 1) * PLACES,
});

/** The day that a document counts to. */
export const dayOfNumber = (document: number): number => Math.floor(document / PLACES) + FIRST_DAY;

/** How many statements of a document search knows. */
export const STATEMENTS_SEARCHED = STATEMENTS;

export const statementNumbers = (document: number): { readonly from: number; readonly to: number } => ({
  from: document * STATEMENTS,
  to: (document + 1) * STATEMENTS,
});

export const documentOfStatement = (statement: number): number => Math.floor(statement / STATEMENTS);

/** Above every number there is. */
export const AFTER_ALL = DAYS * PLACES;

/** Day of a moment. */
export const dayOf = (instant: string): number => Math.floor(Date.parse(instant) / DAY);

/** The day of a publication as stated, by UTC where a zone is told, by the calendar where none is; null where it names none. */
export function dayPublished(published: string | null): number | null {
  if (published === null || !/^\d{4}-\d\d-\d\d/.test(published)) return null;
  const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(published.slice(10));
  const time = Date.parse(zoned ? published : `${published.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.floor(time / DAY);
}

/** Made from the key, so every store gives the same article the same id: 96 bits of SHA-256. */
export const articleId = (key: string): string =>
  createHash('sha256').update(keep(key)).digest('base64url').slice(0, 16);

import { StoreError } from './errors.ts';
import { inspectPostgres, type PostgresFacts } from './postgres/inspect.ts';
import { inspectSqlite, type SqliteFacts } from './sqlite/inspect.ts';

export type { PostgresFacts } from './postgres/inspect.ts';
export type { SqliteFacts } from './sqlite/inspect.ts';

/** What can be seen of a store without changing anything in it. */
export type StoreFacts = SqliteFacts | PostgresFacts;

const POSTGRES = /^postgres(?:ql)?:\/\//iu;

/**
 * Looks at a store from outside: makes none, moves no tables on. A file is gone through once.
 * @throws StoreError (rejects) where it cannot be looked at
 */
export function inspectStore(location: string, now: () => Date): Promise<StoreFacts> {
  if (POSTGRES.test(location)) return inspectPostgres(location, now);
  if (location === ':memory:')
    return Promise.reject(new StoreError('not-a-store', 'a store in memory ends with its program', 'name a file'));
  return inspectSqlite(location);
}

import { storeOn } from './assemble.ts';
import { StoreError } from './errors.ts';
import { migrate } from './migrations/index.ts';
import { withoutPassword } from './postgres/faults.ts';
import { openPostgres } from './postgres/open.ts';
import { RootSession } from './session.ts';
import { openSqlite } from './sqlite/open.ts';
import type { Store } from './store.ts';

const POSTGRES = /^postgres(?:ql)?:\/\//i;
const ANY_SCHEME = /^([a-z][a-z0-9+.-]*):\/\//i;

/**
 * Opens a store, makes it where there is none, and brings its tables up to date.
 * @param location a file of SQLite, `:memory:`, or a URL of PostgreSQL: `postgres://user:password@host:5432/database`
 * @param now for the log of what was done to the tables
 * @throws StoreError (rejects) `no-folder`, `no-permission`, `not-a-database`, `not-a-store`, `newer`, `cannot-connect`, `damaged`, `busy`: each with its remedy
 */
export async function openStore(location: string, now: () => Date = () => new Date()): Promise<Store> {
  const remote = POSTGRES.test(location);
  const shown = remote ? withoutPassword(location) : location;
  if (!remote) refuseOther(location);
  const connections = await (remote ? openPostgres(location) : openSqlite(location));
  try {
    await migrate(connections.writer, connections.engine, shown, now().toISOString());
  } catch (error) {
    await connections.close();
    throw connections.explain(error);
  }
  const session = new RootSession(connections);
  let closed: Promise<void> | undefined;
  return storeOn(session, shown, () => {
    session.close();
    closed ??= connections.close();
    return closed;
  });
}

/** A URL of something else is no file; it may hold a password, and is not repeated. */
function refuseOther(location: string): void {
  const scheme = ANY_SCHEME.exec(location)?.[1];
  if (scheme !== undefined)
    throw new StoreError(
      'cannot-connect',
      `no store is reached by ${scheme}://`,
      'name a file, or write postgres://user:password@host:5432/database',
    );
}

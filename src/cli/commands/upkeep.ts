import { existsSync } from 'node:fs';
import { takesQueue } from '../../app/queue/open-queue.ts';
import { backUpSqlite, StoreError } from '../../store/index.ts';
import { atDesk, databaseOf, inWords, settingsOf } from '../desk.ts';
import { EXIT, Failure } from '../exit.ts';
import { say } from '../messages.ts';
import { atQueue } from '../queue.ts';
import type { StoreOptions } from '../store-options.ts';

/** `rashomon backup`: a copy of a store in a file, made while others work on it. Returns the exit status. */
export async function backupCommand(file: string, options: StoreOptions): Promise<number> {
  const location = databaseOf(options, await settingsOf(options));
  if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(location))
    throw new Failure('backup is for a store in a file. Of PostgreSQL make one with pg_dump: see docs/operations.md.');
  if (!existsSync(location)) throw new Failure(`there is no store ${location}. Name yours with --database.`);
  try {
    await backUpSqlite(location, file);
  } catch (error) {
    throw error instanceof StoreError ? new Failure(inWords(error)) : error;
  }
  say(`${location} copied into ${file}`);
  return EXIT.fine;
}

/**
 * `rashomon migrate`: makes a store where there is none, in PostgreSQL with the queue beside it, and brings the tables up to
 * date. Returns the exit status.
 */
export async function migrateCommand(options: StoreOptions): Promise<number> {
  const location = databaseOf(options, await settingsOf(options));
  return atDesk(options, {}, async ({ store }) => {
    if (takesQueue(location)) await atQueue(options, async () => undefined);
    say(`the tables of ${store.location} are up to date`);
    return EXIT.fine;
  });
}

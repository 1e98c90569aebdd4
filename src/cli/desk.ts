import { existsSync } from 'node:fs';
import { type OpenDesk, type DeskOptions as Opening, openDesk } from '../app/desk/open.ts';
import { Refused } from '../app/desk/refused.ts';
import { hideLocation } from '../app/log/index.ts';
import { BadSettings, type Settings, settingsFrom } from '../app/settings.ts';
import type { FetchOptions } from '../ingest/fetch/index.ts';
import { StoreError } from '../store/index.ts';
import { databaseInFile } from './database-file.ts';
import { Failure, UsageError } from './exit.ts';
import { onInterrupt } from './interrupt.ts';
import { redactor } from './messages.ts';
import { CONFIG, DATABASE, type FetchingOptions, type StoreOptions } from './store-options.ts';

/** The settings that options name, or those of the current folder. Throws `UsageError` where they are wrong. */
export async function settingsOf({ config }: StoreOptions): Promise<Settings> {
  if (config === undefined && !existsSync(CONFIG)) return {};
  try {
    return await settingsFrom(config ?? CONFIG);
  } catch (error) {
    throw error instanceof BadSettings ? new UsageError(error.message) : error;
  }
}

/** Where articles are kept, whose password is never told: as asked, as the environment, a file it names or the settings say, or in the current folder. */
export function databaseOf({ database }: StoreOptions, settings: Settings): string {
  const location =
    database ?? process.env.RASHOMON_DATABASE ?? databaseInFile(process.env) ?? settings.database ?? DATABASE;
  hideLocation(redactor, location);
  return location;
}

/**
 * Does `work` on the store that options name, and closes it whatever happens. With `mustExist`, a file that is not there is
 * a failure and none is made: nobody wants to search an empty store for a slip in its name.
 */
export async function atDesk<T>(
  options: StoreOptions & FetchingOptions,
  { mustExist = false, jobs }: { readonly mustExist?: boolean; readonly jobs?: number },
  work: (desk: OpenDesk) => Promise<T>,
): Promise<T> {
  const settings = await settingsOf(options);
  const location = databaseOf(options, settings);
  if (mustExist && !/^[a-z][a-z0-9+.-]*:\/\//iu.test(location) && !existsSync(location))
    throw new Failure(`there is no store ${location}. Make one: rashomon import FILE…, or name yours with --database.`);
  const desk = await open({ location, settings, fetch: fetchOptionsOf(options), ...(jobs !== undefined && { jobs }) });
  const forget = onInterrupt(() => desk.interrupt());
  try {
    return await work(desk);
  } catch (error) {
    if (error instanceof Refused) throw new Failure(error.message);
    throw error instanceof StoreError ? new Failure(inWords(error)) : error;
  } finally {
    forget();
    await desk.close();
  }
}

async function open(opening: Opening): Promise<OpenDesk> {
  try {
    return await openDesk(opening);
  } catch (error) {
    throw error instanceof StoreError ? new Failure(inWords(error)) : error;
  }
}

/** What is wrong with a store and what to do, as two sentences. */
export const inWords = ({ message, remedy }: StoreError): string =>
  `${message}. ${remedy.charAt(0).toUpperCase()}${remedy.slice(1)}.`;

/** What options say of fetching. */
export const fetchOptionsOf = ({ allowPrivate, robots }: FetchingOptions): Partial<FetchOptions> => ({
  ...(allowPrivate === undefined ? {} : { allowPrivate }),
  ...(robots === false ? { robots } : {}),
});

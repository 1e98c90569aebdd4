import type { Command } from 'commander';

/** Options of every command that works on a store. */
export interface StoreOptions {
  readonly database?: string;
  readonly config?: string;
}

/** Options of every command that fetches. */
export interface FetchingOptions {
  readonly allowPrivate?: boolean;
  readonly robots?: boolean;
}

/** Where articles are kept where nothing else is said. */
export const DATABASE = 'rashomon.db';
/** Settings that are taken where they lie in the current folder. */
export const CONFIG = 'rashomon.json';

export const withStoreOptions = (command: Command): Command =>
  command
    .option('--database <LOCATION>', `where articles are kept: a file or a postgres:// URL (default: ${DATABASE})`)
    .option('--config <FILE>', `settings in JSON (default: ${CONFIG}, where there is one)`);

export const withFetchingOptions = (command: Command): Command =>
  command
    .option('--allow-private', 'also fetch from this machine and the private network')
    .option('--no-robots', 'do not ask robots.txt; only where the publisher allows it');

import { readFileSync } from 'node:fs';
import { UsageError } from './exit.ts';

/** Names a file that holds where articles are kept: a URL with a password stands neither in arguments nor in the environment. */
const VARIABLE = 'RASHOMON_DATABASE_FILE';

/** The location in the file that the environment names; undefined where it names none. Throws `UsageError` where it holds none. */
export function databaseInFile(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const path = env[VARIABLE];
  if (path === undefined || path === '') return undefined;
  const location = textOf(path).trim();
  if (location === '' || /\n/u.test(location))
    throw new UsageError(`${VARIABLE}: ${path} must hold one line: a file or a postgres:// URL.`);
  return location;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`${VARIABLE}: ${path} cannot be read (${why}).`);
  }
}

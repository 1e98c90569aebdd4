import { codeOf, isUnreached, messageOf, StoreError } from '../errors.ts';

const WRONG_USER: ReadonlySet<string> = new Set(['28P01', '28000']);
const NO_PERMISSION: ReadonlySet<string> = new Set(['42501']);
/** The error as people can act on it, or as it was. `shown` names the database. */
export function explained(error: unknown, shown: string): unknown {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const message = messageOf(error);
  const refused = (remedy: string): StoreError =>
    new StoreError('cannot-connect', `no connection to ${shown}: ${message || code}`, remedy, error);
  if (WRONG_USER.has(code)) return refused('check the user and the password in the URL');
  if (code === '3D000') return refused('create the database first (createdb NAME), or name one that is there');
  if (isUnreached(error))
    return refused('check host and port in the URL, and that the server runs and takes connections');
  if (code === 'ERR_INVALID_URL') return refused('write it as postgres://user:password@host:5432/database');
  if (NO_PERMISSION.has(code))
    return new StoreError(
      'no-permission',
      `the user may not do that in ${shown}: ${message}`,
      'let the owner of the tables run: rashomon migrate; and give this user the rights of deploy/postgres/roles.sql',
      error,
    );
  if (code === '25006')
    return new StoreError(
      'no-permission',
      `${shown} may be read only: ${message}`,
      'name the server that is written to, or let the database be written (default_transaction_read_only)',
      error,
    );
  if (code === '53100')
    return new StoreError('full', `the disk of ${shown} is full`, 'make room and repeat the step', error);
  return error;
}

const UNREADABLE = 'the given URL';

/**
 * As it may be shown: host and database alone. A password with a `/`, `?` or `#` in it that was not escaped ends the host
 * before its time, and stands with its `@` in what follows.
 */
export function withoutPassword(location: string): string {
  if (!URL.canParse(location)) return UNREADABLE;
  const { protocol, username, host, pathname, search, hash } = new URL(location);
  if (`${pathname}${search}${hash}`.includes('@')) return UNREADABLE;
  return `${protocol}//${username === '' ? '' : `${username}@`}${host}${pathname}`;
}

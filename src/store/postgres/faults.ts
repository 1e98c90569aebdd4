import { codeOf, messageOf, StoreError } from '../errors.ts';

const WRONG_USER: ReadonlySet<string> = new Set(['28P01', '28000']);
const NO_PERMISSION: ReadonlySet<string> = new Set(['42501']);
/** Of the network: the server is not there, or is there no more. */
const UNREACHED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ECONNRESET',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
]);
/** What a server says that ends a connection, or takes none: too many, shut down, crashed, starting (PostgreSQL, appendix A). */
const REFUSED = /^(?:08...|53300|57P0[1-5])$/u;
/** What the driver says of a connection that broke, or did not come about in time. */
const BROKEN = /timeout|terminated|not queryable|connection (?:error|ended|closed)/iu;

/** The error as people can act on it, or as it was. `shown` names the database. */
export function explained(error: unknown, shown: string): unknown {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  const message = messageOf(error);
  const refused = (remedy: string): StoreError =>
    new StoreError('cannot-connect', `no connection to ${shown}: ${message || code}`, remedy, error);
  if (WRONG_USER.has(code)) return refused('check the user and the password in the URL');
  if (code === '3D000') return refused('create the database first (createdb NAME), or name one that is there');
  if (UNREACHED.has(code) || REFUSED.test(code) || (code === '' && BROKEN.test(message)))
    return refused('check host and port in the URL, and that the server runs and takes connections');
  if (code === 'ERR_INVALID_URL') return refused('write it as postgres://user:password@host:5432/database');
  if (NO_PERMISSION.has(code))
    return new StoreError(
      'no-permission',
      `the user may not write in ${shown}: ${message}`,
      'let a database owner run: grant create on database NAME to USER',
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

/** As it may be shown. */
export function withoutPassword(location: string): string {
  try {
    const url = new URL(location);
    url.password = '';
    url.searchParams.delete('password');
    return url.href;
  } catch {
    return 'the given URL';
  }
}

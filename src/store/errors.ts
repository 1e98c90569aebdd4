import { withoutSecrets } from '../core/text/secrets.ts';

export type StoreErrorCode =
  | 'not-a-database'
  | 'not-a-store'
  | 'newer'
  | 'no-folder'
  | 'no-permission'
  | 'cannot-connect'
  | 'busy'
  | 'full'
  | 'damaged'
  | 'closed'
  | 'not-empty'
  | 'bad-record'
  | 'no-queue';

/**
 * What people can do something about: the message says what is wrong, `remedy` what to do. Neither holds a password. Misuse
 * throws a plain Error.
 */
export class StoreError extends Error {
  override readonly name = 'StoreError';
  readonly code: StoreErrorCode;
  readonly remedy: string;

  constructor(code: StoreErrorCode, message: string, remedy: string, cause?: unknown) {
    super(withoutSecrets(message), cause === undefined ? undefined : { cause });
    this.code = code;
    this.remedy = withoutSecrets(remedy);
  }
}

/** The code a driver gave its error: `SQLITE_BUSY`, `ECONNREFUSED`, an SQLSTATE; empty where it gave none. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

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
]);
/** What a server says that ends a connection, or takes none: too many, shut down, crashed, starting (PostgreSQL, appendix A). */
const REFUSED = /^(?:08...|53300|57P0[1-5])$/u;
/** What the driver says of a connection that broke, or did not come about in time. */
const BROKEN = /timeout|terminated|not queryable|closed the connection|connection (?:error|ended|closed)/iu;

/** Whether the server could not be reached or went away: what was asked for can be asked again when it is back. */
export function isUnreached(error: unknown): boolean {
  const code = codeOf(error);
  return UNREACHED.has(code) || REFUSED.test(code) || (code === '' && BROKEN.test(messageOf(error)));
}

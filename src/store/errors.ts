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

/** Codes of a server that is not there, or went away. */
const UNREACHED: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  '57P03',
  '53300',
  '57P01',
  '57P02',
  '57P04',
  '57P05',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
]);

/** Whether the server could not be reached or went away: what was asked for can be asked again when it is back. */
export const isUnreached = (error: unknown): boolean =>
  UNREACHED.has(codeOf(error)) || /timeout|terminated|not queryable|closed the connection/i.test(messageOf(error));

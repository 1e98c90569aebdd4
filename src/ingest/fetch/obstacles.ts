import type { Failed, FailureCode, Obstacle, RefusalCode } from './fetched.ts';

/** What to do about each refusal and failure. Every code has its sentence. */
const REMEDIES: Readonly<Record<RefusalCode | FailureCode, string>> = {
  'invalid-url': 'Give a whole address, such as https://example.org/news/story.',
  scheme: 'Give an address that begins with https:// or http://; name a file by its path alone.',
  port: 'Give the address of a web page.',
  'private-address': 'Give --allow-private if you mean it.',
  robots: 'Save the page yourself and give the file, or give --no-robots if you may read it by program.',
  'too-large': 'If it is one article, raise the limit with --max-bytes.',
  bomb: 'Nothing that a reader wants packs like this; leave it out.',
  'too-many-redirects': 'Open it in a browser and give the address where it ends.',
  dns: 'Check the name in the address, and that you are online.',
  connection: 'Try again later, or check that you are online.',
  tls: 'Open it in a browser to see what is wrong with its certificate.',
  timeout: 'Try again later, or raise the limit with --timeout.',
  protocol: 'Open it in a browser, save the page and give the file.',
  encoding: 'Open it in a browser, save the page and give the file.',
  'not-found': 'Check the address.',
  gone: 'It will not come back: take it off your list.',
  forbidden: 'If you may read it, open it in a browser, save the page and give the file.',
  'rate-limited': 'Try again later, with more time between pages of this site.',
  status: 'Try again later; if it stays so, open it in a browser.',
  aborted: 'Run it again to go on.',
};

export const refusal = (code: RefusalCode, message: string): Obstacle => ({
  type: 'refused',
  code,
  message,
  remedy: REMEDIES[code],
});

export const failure = (
  code: FailureCode,
  message: string,
  more: Pick<Failed, 'status' | 'retryAfter'> = {},
): Obstacle => ({ type: 'failed', code, message, remedy: REMEDIES[code], ...more });

/** An answer that is no page, by its status code. */
export function failureOfStatus(host: string, status: number, retryAfter: Date | null): Obstacle {
  const more = { status, ...(retryAfter && { retryAfter: retryAfter.toISOString() }) };
  if (status === 404) return failure('not-found', `${host} has no such page (404)`, more);
  if (status === 410) return failure('gone', `${host} has taken the page down for good (410)`, more);
  if (status === 401 || status === 402 || status === 403 || status === 451)
    return failure('forbidden', `${host} does not give the page to us (${status})`, more);
  if (status === 429 || (status === 503 && retryAfter))
    return failure('rate-limited', `${host} asks us to wait${retryAfter ? ` until ${more.retryAfter}` : ''}`, more);
  return failure('status', `${host} answered with status ${status}`, more);
}

const DNS = /^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL|EBADNAME|EBADRESP)/u;
const TLS = /^(?:ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|EPROTO|HOSTNAME_MISMATCH|INVALID_PURPOSE)/u;
const TIMEOUT = /^(?:UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT|ETIMEDOUT)$/u;
const PROTOCOL = /^(?:HPE_|UND_ERR_(?:HEADERS_OVERFLOW|INVALID_ARG|RES_|NOT_SUPPORTED))/u;

/** What an error of Node or undici is, by its code. */
export function failureOfError(host: string, error: unknown): Obstacle {
  const code = errorCode(error);
  if (DNS.test(code)) return failure('dns', `${host} was not found (${code})`);
  if (TLS.test(code)) return failure('tls', `the secure connection to ${host} failed (${code})`);
  if (TIMEOUT.test(code)) return failure('timeout', `${host} did not answer in time`);
  if (PROTOCOL.test(code)) return failure('protocol', `${host} answers in a broken way (${code})`);
  return failure('connection', `the connection to ${host} failed${code ? ` (${code})` : ''}`);
}

function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return error.cause === undefined ? '' : errorCode(error.cause);
}

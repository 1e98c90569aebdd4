import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicAddress } from './addresses.ts';
import type { FetchOptions, ResolvedAddress } from './options.ts';

/** A connection that was not made, for the name or address leads to a machine that is not public. */
export class PrivateAddressError extends Error {
  override readonly name = 'PrivateAddressError';
  readonly address: string;
  constructor(address: string) {
    super(`${address} is a private address`);
    this.address = address;
  }
}

/**
 * Makes connections to public machines alone. A name is resolved once, all its addresses are checked, and those very
 * addresses are connected to: a name that changes its answer between check and use (DNS rebinding) gains nothing. One
 * private address among them refuses the name, for no honest name mixes them. A literal address, for which Node asks no
 * look-up, is checked by itself.
 */
export function checkedConnector({
  allowPrivate,
  resolve,
  headTimeoutMs,
}: Pick<FetchOptions, 'allowPrivate' | 'resolve' | 'headTimeoutMs'>): buildConnector.connector {
  const connect = buildConnector({ timeout: headTimeoutMs, lookup: checkedLookup(allowPrivate, resolve) });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/gu, '');
    if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host)) callback(new PrivateAddressError(host), null);
    else connect(options, callback);
  };
}

function checkedLookup(allowPrivate: boolean, resolve: FetchOptions['resolve']): LookupFunction {
  return (hostname, options, callback) => {
    const answer = (addresses: readonly ResolvedAddress[]): void => {
      const found = addresses.filter(({ address }) => isIP(address) !== 0);
      const hidden = allowPrivate ? undefined : found.find(({ address }) => !isPublicAddress(address));
      const first = found[0];
      if (hidden) callback(new PrivateAddressError(hidden.address), '');
      else if (!first) callback(notFound(hostname), '');
      else if (options.all) callback(null, [...found]);
      else callback(null, first.address, first.family);
    };
    resolve(hostname).then(answer, (error: unknown) =>
      callback(error instanceof Error ? error : notFound(hostname), ''),
    );
  };
}

const notFound = (host: string): NodeJS.ErrnoException =>
  Object.assign(new Error(`${host} has no address`), { code: 'ENOTFOUND' });

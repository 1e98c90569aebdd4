import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.ts';
import { BAD_PORTS } from './bad-ports.ts';
import type { Obstacle } from './fetched.ts';
import { refusal } from './obstacles.ts';

/** An address that may be asked, and what to prove oneself with there. */
export interface Target {
  /** Without name, password and fragment; the host without a trailing dot. */
  readonly url: URL;
  /** For `Authorization`, where the address held a name or password. */
  readonly authorization: string | null;
}

export const isTarget = (value: Target | Obstacle): value is Target => 'url' in value;

/** Longer addresses are asked by nobody but to do harm. */
const MAX_LENGTH = 4096;

/**
 * The address as it may be asked, or why not. The URL Standard's parser has made one spelling of all that a host can
 * be written in (decimal, octal, hexadecimal, short, full-width, percent-encoded), so what is checked is what is asked.
 */
export function targetOf(address: string, base: URL | null, allowPrivate: boolean): Target | Obstacle {
  const url = address.length > MAX_LENGTH ? null : parse(address, base);
  if (!url) return refusal('invalid-url', `${shownAddress(address)} is no web address`);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    return refusal('scheme', `${shownAddress(address)} is not a web page`);
  const authorization = takeCredentials(url);
  url.hash = '';
  if (/[^.]\.$/u.test(url.hostname)) url.hostname = url.hostname.slice(0, -1);
  const host = bareHost(url);
  if (host === '' || /^\.|\.\./u.test(host)) return refusal('invalid-url', `${shownAddress(address)} names no host`);
  if (url.port !== '' && BAD_PORTS.has(Number(url.port)))
    return refusal('port', `port ${url.port} of ${host} is not for web pages`);
  if (!allowPrivate && isPrivateHost(host)) return refusal('private-address', `${host} is a private address`);
  return { url, authorization };
}

/** The host of a URL, an IPv6 address without its brackets. */
export const bareHost = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/gu, '');

/** Literal addresses that are not public, and `localhost` with all below it (RFC 6761). */
const isPrivateHost = (host: string): boolean =>
  isIP(host) !== 0 ? !isPublicAddress(host) : /(?:^|\.)localhost$/u.test(host);

function parse(address: string, base: URL | null): URL | null {
  try {
    return new URL(address, base ?? undefined);
  } catch {
    return null;
  }
}

function takeCredentials(url: URL): string | null {
  const { username, password } = url;
  url.username = '';
  url.password = '';
  if (username === '' && password === '') return null;
  return `Basic ${Buffer.from(`${decoded(username)}:${decoded(password)}`).toString('base64')}`;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An address as it was written, safe to print: no credentials, no controls, not long. */
export function shownAddress(address: string): string {
  const plain = address.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').replace(/\/\/[^/?#]*@/u, '//');
  return plain.length > 100 ? `${plain.slice(0, 100)}…` : plain || 'the empty address';
}

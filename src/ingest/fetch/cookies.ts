import { getPublicSuffix } from 'tldts';
import { parseCookie } from 'undici';
import { headersOf, isHeaderValue, type ResponseHeaders } from './headers.ts';

interface Cookie {
  readonly name: string;
  readonly value: string;
  /** The host it was set by, or the domain it was set for. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly secure: boolean;
}

const MAX_COOKIES = 50;
const MAX_COOKIE_LENGTH = 4096;
const MAX_HEADER_LENGTH = 8192;

/**
 * Cookies of one fetch (RFC 6265), gone with it: some sites lead in a circle until they get back what they set. Nothing
 * is remembered from page to page, so no site can follow what is read.
 */
export class CookieJar {
  #cookies: readonly Cookie[] = [];

  /** Takes what an answer sets. */
  take(url: URL, headers: ResponseHeaders): void {
    for (const line of headersOf(headers, 'set-cookie').slice(0, MAX_COOKIES)) this.#take(url, line);
  }

  #take(url: URL, line: string): void {
    const parsed = line.length > MAX_COOKIE_LENGTH ? null : parseCookie(line);
    if (!parsed || !isHeaderValue(`${parsed.name}=${parsed.value}`) || parsed.name === '') return;
    const wanted = parsed.domain?.replace(/^\./u, '').toLowerCase() ?? '';
    const hostOnly = wanted === '';
    if (!hostOnly && !maySet(url.hostname, wanted)) return;
    const domain = hostOnly ? url.hostname : wanted;
    const path = parsed.path?.startsWith('/') ? parsed.path : defaultPath(url);
    const cookie: Cookie = { name: parsed.name, value: parsed.value, domain, hostOnly, path, secure: !!parsed.secure };
    const others = this.#cookies.filter(
      (old) => old.name !== cookie.name || old.domain !== domain || old.path !== path,
    );
    const over = parsed.maxAge !== undefined && parsed.maxAge <= 0;
    this.#cookies = over ? others : [...others, cookie].slice(-MAX_COOKIES);
  }

  /** The Cookie header for a request, or null. */
  header(url: URL): string | null {
    const fitting = this.#cookies.filter((cookie) => isFor(cookie, url));
    const text = fitting.map(({ name, value }) => `${name}=${value}`).join('; ');
    return text === '' || text.length > MAX_HEADER_LENGTH ? null : text;
  }
}

const within = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/** A host may set cookies for a domain above it, but not for one under which strangers register. */
const maySet = (host: string, domain: string): boolean =>
  within(host, domain) && getPublicSuffix(domain, { allowPrivateDomains: true }) !== domain;

function isFor({ domain, hostOnly, path, secure }: Cookie, { hostname, pathname, protocol }: URL): boolean {
  if (secure && protocol !== 'https:') return false;
  if (hostOnly ? hostname !== domain : !within(hostname, domain)) return false;
  return pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`);
}

const defaultPath = ({ pathname }: URL): string => pathname.slice(0, Math.max(1, pathname.lastIndexOf('/')));

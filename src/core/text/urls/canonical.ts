import { getDomain } from 'tldts';
import { asksForAmp, withoutAmp } from './amp.ts';
import { plainEscapes } from './escapes.ts';
import { TRACKING_PARAMETERS, TRACKING_PREFIXES } from './tracking-parameters.ts';

/** Longer addresses name no article. */
const MAX_LENGTH = 4096;

/**
 * The one address of a page among its many: host in lower case without a trailing dot, no default port, credentials or
 * fragment, no parameters that only track, no `index.html`, not the mobile variant. Escapes are spelt one way (RFC 3986,
 * 6.2.2); the order of the parameters that stay is kept. Null for what is no web address, or longer than 4096. What it gives is its own canonical address.
 */
export function canonicalUrl(address: string): string | null {
  const given = address.length > MAX_LENGTH ? null : webUrl(address);
  if (!given) return null;
  given.hash = '';
  given.username = '';
  given.password = '';
  given.hostname = given.hostname.replace(/(?<=[^.])\.$/u, '');
  const canonical = settled(given);
  return canonical.length > MAX_LENGTH ? null : canonical;
}

/** Simplifies until nothing is left to: each round makes the address shorter or leaves it. */
function settled(given: URL): string {
  const url = withoutAmp(given);
  url.search = keptQuery(url.search);
  url.pathname = withoutIndex(plainEscapes(url.pathname), url.search);
  return url.href === given.href ? url.href : settled(url);
}

/**
 * A key that addresses of one article share: as `canonicalUrl`, and also without scheme, `www.` and trailing slash, the
 * parameters in order of name. It is for comparing, not for asking: a site may answer under one of them alone.
 */
export function articleKey(address: string): string | null {
  const canonical = canonicalUrl(address);
  if (canonical === null) return null;
  const { host, pathname, search } = new URL(canonical);
  const parameters = search.slice(1).split('&').filter(Boolean).sort();
  const query = parameters.length > 0 ? `?${parameters.join('&')}` : '';
  return `${host.replace(/^www\.(?=[^.]+\.)/u, '')}${pathname.replace(/\/$/u, '')}${query}`;
}

/** What a page says of its own address. */
export interface StatedAddresses {
  /** Of `<link rel="canonical">`; may be relative. */
  readonly canonical?: string | null;
  /** Of `<meta property="og:url">`. */
  readonly ogUrl?: string | null;
}

/**
 * The canonical address of a page that was found at `found`. What the page states is believed where it is on the same site (the
 * same registrable domain by the Public Suffix List) and is not the home page, which careless templates state on every
 * page; otherwise the page is where it was found.
 */
export function canonicalOfPage(found: string, { canonical, ogUrl }: StatedAddresses): string | null {
  const own = canonicalUrl(found);
  if (own === null) return null;
  for (const stated of [canonical, ogUrl]) {
    const url = stated ? webUrl(stated.trim(), found) : null;
    const candidate = url && canonicalUrl(url.href);
    if (candidate && isSameSite(candidate, own) && !isHome(candidate)) return candidate;
  }
  return own;
}

/** Whether two addresses belong to one registrable domain; hosts without one, such as numbers, must be the same. */
export function isSameSite(a: string, b: string): boolean {
  const [first, second] = [webUrl(a), webUrl(b)];
  if (!first || !second) return false;
  if (first.hostname === second.hostname) return true;
  const domain = getDomain(first.hostname, { allowPrivateDomains: true });
  return domain !== null && domain === getDomain(second.hostname, { allowPrivateDomains: true });
}

function isHome(address: string): boolean {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
}

function webUrl(address: string, base?: string): URL | null {
  try {
    const url = new URL(address, base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

/** The parameters as they were written, but for those that say nothing of the page. */
const keptQuery = (search: string): string =>
  plainEscapes(search.slice(1))
    .split('&')
    .filter((parameter) => parameter !== '' && tellsOfPage(parameter))
    .join('&');

function tellsOfPage(parameter: string): boolean {
  const at = parameter.indexOf('=');
  const name = (at < 0 ? parameter : parameter.slice(0, at)).toLowerCase();
  const value = at < 0 ? '' : parameter.slice(at + 1).toLowerCase();
  if (TRACKING_PARAMETERS.has(name) || TRACKING_PREFIXES.some((prefix) => name.startsWith(prefix))) return false;
  return !asksForAmp(name, value);
}

/** `/news/index.html` is `/news/`; with parameters an index is a program, and stays. */
const withoutIndex = (path: string, search: string): string =>
  search === '' ? path.replace(/\/(?:index\.(?:html?|php|aspx?|jsp)|default\.(?:html?|aspx?))$/iu, '/') : path;

/**
 * The pages that mobile variants (AMP) stand for. Only forms that say so themselves are mapped: a host that begins with
 * `amp.`, a last or first path segment `amp`, an ending `.amp` or `.amp.html`, a parameter that asks for it, and the caches of AMP,
 * which hold the page's own address in theirs.
 */
export function withoutAmp(url: URL): URL {
  const plain = fromCache(url) ?? new URL(url);
  if (/^amp\.[^.]+\../u.test(plain.hostname)) plain.hostname = plain.hostname.slice(4);
  plain.pathname = plainPath(plain.pathname);
  return plain;
}

/** Whether a query parameter asks for the mobile variant. */
export const asksForAmp = (name: string, value: string): boolean =>
  (name === 'amp' && ['', '1', 'true'].includes(value)) ||
  (name === 'outputtype' && value === 'amp') ||
  name === 'amp_js_v' ||
  name === 'amp_gsa';

function plainPath(path: string): string {
  const last = /^(\/.+?)\/amp\/?$/u.exec(path)?.[1];
  if (last !== undefined) return path.endsWith('/') ? `${last}/` : last;
  const first = /^\/amp(\/.+)$/u.exec(path)?.[1];
  return (first ?? path).replace(/\.amp(\.html?)?$/u, (_, html: string | undefined) => html ?? '');
}

/** `www.google.com/amp/s/example.org/story`, `example-org.cdn.ampproject.org/c/s/example.org/story`; `s` is for https. */
function fromCache({ hostname, pathname, search }: URL): URL | null {
  const rest = /^www\.google\.[a-z.]{2,6}$/u.test(hostname)
    ? /^\/amp\/(.+)$/u.exec(pathname)?.[1]
    : hostname.endsWith('.cdn.ampproject.org')
      ? /^\/[acirv]\/(.+)$/u.exec(pathname)?.[1]
      : undefined;
  if (rest === undefined) return null;
  const [scheme, address] = rest.startsWith('s/') ? ['https', rest.slice(2)] : ['http', rest];
  if (!/^[\w-]+(?:\.[\w-]+)+\//u.test(address)) return null;
  try {
    return new URL(`${scheme}://${address}${search}`);
  } catch {
    return null;
  }
}

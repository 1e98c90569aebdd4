/** A language tag as BCP 47 writes it, from one with underscores; null for none. */
export const languageTag = (written: string | null | undefined): string | null =>
  written?.trim().replaceAll('_', '-') || null;

/** Schemes that run something or hold the content themselves: no address of a page. */
const DANGEROUS = /^(?:javascript|vbscript|livescript|mocha|data|file|about|blob|view-source):$/u;

/** An address resolved against a base; null where it is empty, cannot be resolved, or is dangerous. */
export function resolveUrl(address: string | null | undefined, base: string | null): string | null {
  const trimmed = address?.trim();
  if (!trimmed) return null;
  try {
    const url = base === null ? new URL(trimmed) : new URL(trimmed, base);
    return DANGEROUS.test(url.protocol) ? null : url.href;
  } catch {
    return null;
  }
}

/** An address at which a page can be asked for: as `resolveUrl`, and of the web. */
export function resolvePage(address: string | null | undefined, base: string | null): string | null {
  const url = resolveUrl(address, base);
  return url !== null && /^https?:/u.test(url) ? url : null;
}

/** An `xml:base` within another; one that cannot be used changes nothing. */
export const resolveBase = (address: string, above: string | null): string | null =>
  resolveUrl(address, above) ?? above;

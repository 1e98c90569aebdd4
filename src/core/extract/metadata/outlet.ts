import { type Claim, claim } from './claims.ts';

/** The host of an address without `www.`, as the last resort for the publisher's name. */
export function claimsOfUrl(url: string | undefined): Claim[] {
  const host = url === undefined ? null : hostOf(url);
  return host === null ? [] : [claim('outlet', host, 'url', host)];
}

export function hostOf(url: string): string | null {
  try {
    return new URL(url).hostname.replace(/^(?:www|m|amp|mobile|edition)\d?\./, '') || null;
  } catch {
    return null;
  }
}

import type { Errand } from './follow.ts';
import type { FetchOptions } from './options.ts';
import type { Permit } from './robots.ts';
import { ROBOTS_BYTES } from './robots-rules.ts';
import type { Target } from './targets.ts';

/** What is special about one fetch. */
export interface FetchRequest {
  /** As they came with the page last time: the answer is `not-modified` if nothing changed. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /** The media types wanted, as in an Accept header. Pages unless said otherwise. */
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

const ACCEPT_PAGES = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
const ROBOTS_REDIRECTS = 5;

/** The errand for a page or a feed. */
export const pageErrand = (
  start: Target,
  { etag, lastModified, accept = ACCEPT_PAGES }: FetchRequest,
  { userAgent, maxBytes, maxRedirects }: FetchOptions,
  signal: AbortSignal,
  permit: Errand['permit'],
): Errand => ({
  start,
  headers: {
    'user-agent': userAgent,
    accept,
    'accept-language': 'en,*;q=0.5',
    'if-none-match': etag,
    'if-modified-since': lastModified,
  },
  maxBytes,
  maxRedirects,
  refresh: true,
  paced: true,
  signal,
  permit,
});

/** The errand for a robots.txt: out of its turn, for pages wait for it, and itself under no robots.txt. */
export const robotsErrand = (url: URL, { userAgent }: FetchOptions, signal: AbortSignal, freely: Permit): Errand => ({
  start: { url, authorization: null },
  headers: { 'user-agent': userAgent, accept: 'text/plain,*/*;q=0.5' },
  maxBytes: ROBOTS_BYTES,
  maxRedirects: ROBOTS_REDIRECTS,
  refresh: false,
  paced: false,
  signal,
  permit: () => Promise.resolve(freely),
});

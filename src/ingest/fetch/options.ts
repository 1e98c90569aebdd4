import { lookup } from 'node:dns/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isHeaderValue } from './headers.ts';

/** An address that a name stands for. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** How pages are fetched. Times are in milliseconds, sizes in bytes. */
export interface FetchOptions {
  /** Sent with every request. Its first word, up to a slash, is the name that robots.txt knows us by. */
  readonly userAgent: string;
  /** Whether addresses of this machine, this network and other special ones may be asked. */
  readonly allowPrivate: boolean;
  /** Whether robots.txt is asked and obeyed (RFC 9309). */
  readonly robots: boolean;
  /** Of one page, both as it is sent and decompressed. */
  readonly maxBytes: number;
  /** From sending one request to the last byte of its answer. */
  readonly timeoutMs: number;
  /** From sending one request, connecting included, to the end of the answer's head. */
  readonly headTimeoutMs: number;
  /** The longest silence within the content. */
  readonly stallTimeoutMs: number;
  readonly maxRedirects: number;
  /** How often a request is sent again after a failure that may pass. */
  readonly retries: number;
  /** Before the first of these; doubled for each, and a random part of it taken. */
  readonly backoffMs: number;
  /** The longest wait that a server's Retry-After is granted. With a longer one the host is left alone until then. */
  readonly maxRetryAfterMs: number;
  /** Between the starts of two fetches from one host. A longer Crawl-delay of its robots.txt stands above it. */
  readonly delayMs: number;
  /** The longest Crawl-delay that is kept. */
  readonly maxCrawlDelayMs: number;
  /** Requests under way in all, and to one host. */
  readonly concurrency: number;
  readonly perHost: number;
  readonly now: () => Date;
  /** Ends after the time, or at once when the signal is aborted; whether it then resolves or rejects is the same. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** From 0 up to and not including 1. */
  readonly random: () => number;
  /** All addresses of a name. Called once a connection, and what it gives is connected to. */
  readonly resolve: (host: string) => Promise<readonly ResolvedAddress[]>;
}

export const FETCH_DEFAULTS: FetchOptions = {
  userAgent: 'rashomon/0.1 (reads and compares news reports)',
  allowPrivate: false,
  robots: true,
  maxBytes: 20_000_000,
  timeoutMs: 60_000,
  headTimeoutMs: 20_000,
  stallTimeoutMs: 15_000,
  maxRedirects: 10,
  retries: 2,
  backoffMs: 1000,
  maxRetryAfterMs: 60_000,
  delayMs: 1000,
  maxCrawlDelayMs: 30_000,
  concurrency: 8,
  perHost: 1,
  now: () => new Date(),
  sleep: (ms, signal) => wait(ms, undefined, { signal }),
  random: Math.random,
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
};

/** The name that robots.txt knows us by. */
export const agentToken = (userAgent: string): string => /^[a-z_-]+/iu.exec(userAgent)?.[0].toLowerCase() ?? 'rashomon';

/** Throws where an option is of no use. */
export function checkOptions(options: FetchOptions): void {
  if (options.userAgent.trim() === '' || !isHeaderValue(options.userAgent))
    throw new RangeError('userAgent must be visible ASCII');
  for (const name of ['maxBytes', 'timeoutMs', 'headTimeoutMs', 'stallTimeoutMs', 'concurrency', 'perHost'] as const)
    if (!(options[name] >= 1)) throw new RangeError(`${name} must be 1 or more`);
  for (const name of ['maxRedirects', 'retries', 'backoffMs', 'delayMs', 'maxCrawlDelayMs', 'maxRetryAfterMs'] as const)
    if (!(options[name] >= 0)) throw new RangeError(`${name} must be 0 or more`);
}

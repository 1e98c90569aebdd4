import { isAnswer } from './exchange.ts';
import type { Fetched, Obstacle } from './fetched.ts';
import type { Journey } from './follow.ts';
import { contentType, headerOf } from './headers.ts';
import { refusal } from './obstacles.ts';
import type { FetchOptions } from './options.ts';

/** What every outcome tells. */
export type Way = Pick<Fetched, 'url' | 'final' | 'redirects' | 'fetched'>;

/** What became of a fetch, from the journey that it was. */
export function fetchedOf(
  url: string,
  { outcome, final, redirects }: Journey,
  { now, maxBytes }: FetchOptions,
): Fetched {
  const way: Way = { url, final: final.href, redirects, fetched: now().toISOString() };
  if (!isAnswer(outcome)) return obstructed(outcome, way);
  const { status, headers, bytes, truncated, excess } = outcome;
  const etag = headerOf(headers, 'etag');
  const lastModified = headerOf(headers, 'last-modified');
  if (status === 304) return { type: 'not-modified', ...way, etag, lastModified };
  if (excess === 'bomb') return obstructed(refusal('bomb', `${final.host} packs the page beyond reason`), way);
  if (excess)
    return obstructed(refusal('too-large', `the page is larger than the limit of ${megabytes(maxBytes)}`), way);
  const { type, charset } = contentType(headerOf(headers, 'content-type'));
  return { type: 'page', ...way, status, contentType: type, charset, bytes, etag, lastModified, truncated };
}

/** What was in the way, with the way. */
export const obstructed = (obstacle: Obstacle, way: Way): Fetched => ({ ...obstacle, ...way });

const megabytes = (bytes: number): string => `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 3 })} MB`;

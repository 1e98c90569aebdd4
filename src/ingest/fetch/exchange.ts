import type { Dispatcher } from 'undici';
import { PrivateAddressError } from './connect.ts';
import { decompress } from './decompress.ts';
import type { Obstacle } from './fetched.ts';
import { headerOf, type ResponseHeaders } from './headers.ts';
import { type TimeLimits, TooSlowError, timeLimits } from './limits.ts';
import { failure, failureOfError, refusal } from './obstacles.ts';
import type { FetchOptions } from './options.ts';

/** One request: one address, no redirect followed, nothing tried again. */
export interface Request {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  readonly headers: ResponseHeaders;
  /** Decompressed. Empty unless the status tells of success. */
  readonly bytes: Uint8Array;
  /** Whether the connection broke before the content was whole. */
  readonly truncated: boolean;
  /** Whether there was more than `maxBytes`, or more packed into it than text would be: `bytes` are then its beginning. */
  readonly excess: 'too-large' | 'bomb' | null;
}

export const isAnswer = (value: Answer | Obstacle): value is Answer => 'headers' in value;

/** How much of an answer whose content is not wanted is read, so that its connection can be used again. */
const DRAIN_BYTES = 65_536;

/** Sends a request and reads its answer, within the limits. Whatever goes wrong is returned. */
export async function exchange(agent: Dispatcher, request: Request, options: FetchOptions): Promise<Answer | Obstacle> {
  const limits = timeLimits(request.signal, options);
  try {
    const { statusCode, headers, body } = await agent.request({
      origin: request.url.origin,
      path: request.url.pathname + request.url.search,
      method: 'GET',
      headers: { ...request.headers },
      headersTimeout: 0,
      bodyTimeout: 0,
      signal: limits.signal,
    });
    limits.heard();
    if (statusCode >= 200 && statusCode < 300) return await content(statusCode, headers, body, request, limits);
    await body.dump({ limit: DRAIN_BYTES, signal: limits.signal }).catch(() => undefined);
    return { status: statusCode, headers, bytes: new Uint8Array(), truncated: false, excess: null };
  } catch (error) {
    return obstacleOf(request, limits.signal.aborted ? limits.signal.reason : error);
  } finally {
    limits.end();
  }
}

async function content(
  status: number,
  headers: ResponseHeaders,
  body: Dispatcher.ResponseData['body'],
  { url, maxBytes }: Request,
  limits: TimeLimits,
): Promise<Answer | Obstacle> {
  if (Number(headerOf(headers, 'content-length')) > maxBytes) {
    body.on('error', () => undefined).destroy();
    return { status, headers, bytes: new Uint8Array(), truncated: false, excess: 'too-large' };
  }
  const packed = await collect(body, maxBytes, limits);
  const coding = headerOf(headers, 'content-encoding') ?? '';
  const unpacked = await decompress(packed.bytes, coding, maxBytes);
  if (unpacked.type === 'unknown')
    return failure('encoding', `${url.host} packs the page in a way not known here (Content-Encoding)`);
  if (unpacked.type === 'broken') return failure('encoding', `${url.host} sends a page that cannot be unpacked`);
  if (unpacked.type !== 'done')
    return { status, headers, bytes: new Uint8Array(), truncated: false, excess: unpacked.type };
  const truncated = packed.broken || unpacked.truncated;
  return { status, headers, bytes: unpacked.bytes, truncated, excess: packed.tooLarge ? 'too-large' : null };
}

interface Collected {
  readonly bytes: Uint8Array;
  readonly broken: boolean;
  readonly tooLarge: boolean;
}

/** Reads to the end, to the limit, or to where the connection breaks. Throws only where a time limit or the caller ends it. */
async function collect(body: AsyncIterable<unknown>, maxBytes: number, limits: TimeLimits): Promise<Collected> {
  const chunks: Uint8Array[] = [];
  let left = maxBytes;
  let broken = false;
  try {
    for await (const chunk of body) {
      if (!(chunk instanceof Uint8Array)) continue;
      limits.heard();
      chunks.push(chunk.subarray(0, left));
      left -= chunk.length;
      if (left < 0) break;
    }
  } catch (error) {
    if (limits.signal.aborted) throw error;
    broken = true;
  }
  return { bytes: Buffer.concat(chunks), broken, tooLarge: left < 0 };
}

function obstacleOf({ url, signal }: Request, error: unknown): Obstacle {
  if (signal.aborted) return failure('aborted', `the fetch of ${url.host} was broken off`);
  if (error instanceof TooSlowError) return failure('timeout', `${url.host} ${error.message} in time`);
  if (error instanceof PrivateAddressError)
    return refusal(
      'private-address',
      error.address === url.hostname ? error.message : `${url.host} leads to ${error.address}, a private address`,
    );
  return failureOfError(url.host, error);
}

import type { Context, MiddlewareHandler, Next } from 'hono';
import { refuse } from '../routes/problems.ts';
import type { Served } from './client.ts';
import { isSafe } from './origins.ts';

/** Largest JSON body, in bytes. */
export const LARGEST_JSON = 20_000_000;

/** Where files are sent as they are; they are counted as they are written. */
export const UPLOADS = '/api/v1/uploads';

const tooLarge = (): Response =>
  refuse('too-large', {
    detail: `The body is larger than ${LARGEST_JSON / 1e6} MB.`,
    remedy: 'Send less at once, or upload it as a file.',
  });

/**
 * Refuses a body that is larger than is read: by the length it states, or, where it comes in chunks of no stated length, as
 * soon as that many bytes were read. What was read then stands as the body.
 */
async function limited(c: Context<Served>, next: Next): ReturnType<MiddlewareHandler> {
  const { raw } = c.req;
  if (c.req.header('Transfer-Encoding') === undefined)
    return Number(c.req.header('Content-Length')) > LARGEST_JSON ? tooLarge() : next();
  const bytes = raw.body === null ? Buffer.alloc(0) : await upTo(LARGEST_JSON, raw.body);
  if (bytes === null) return tooLarge();
  c.req.raw = new Request(raw.url, { method: raw.method, headers: raw.headers, body: bytes, signal: raw.signal });
  return next();
}

async function upTo(most: number, body: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > most) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Bodies are JSON and say so: what a form of another site can send without asking first says something else. Files go to
 * the one place for them.
 */
export const jsonOnly: MiddlewareHandler<Served> = async (c, next) => {
  if (isSafe(c.req.method) || !hasBody(c)) return next();
  const type = c.req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  const upload = c.req.path === UPLOADS;
  if (type !== (upload ? 'application/octet-stream' : 'application/json'))
    return refuse('media-type', {
      detail: 'The body is not of a type that is read here.',
      remedy: `Send ${upload ? 'the file with Content-Type: application/octet-stream' : 'JSON with Content-Type: application/json'}.`,
    });
  return upload ? next() : limited(c, next);
};

const hasBody = (c: Context<Served>): boolean =>
  c.req.header('Transfer-Encoding') !== undefined || Number(c.req.header('Content-Length') ?? 0) > 0;

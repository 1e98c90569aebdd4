import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { refuse } from '../routes/problems.ts';
import type { Served } from './client.ts';
import { isSafe } from './origins.ts';

/** Largest JSON body, in bytes. */
export const LARGEST_JSON = 20_000_000;

/** Where files are sent as they are; they are counted as they are written. */
export const UPLOADS = '/api/v1/uploads';

const limit = bodyLimit({
  maxSize: LARGEST_JSON,
  onError: () =>
    refuse('too-large', {
      detail: `The body is larger than ${LARGEST_JSON / 1e6} MB.`,
      remedy: 'Send less at once, or upload it as a file.',
    }),
});

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
  return upload ? next() : limit(c, next);
};

const hasBody = (c: Context<Served>): boolean =>
  c.req.header('Transfer-Encoding') !== undefined || Number(c.req.header('Content-Length') ?? 0) > 0;

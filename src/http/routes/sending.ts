import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { gzipped, takesGzip } from './encodings.ts';

/** Answers shorter than this go out as they are. */
const WORTH_ZIPPING = 1_400;

/** What a client may keep it must ask about each time: stories move. */
const CACHING = { 'Cache-Control': 'private, no-cache', Vary: 'Accept-Encoding' };

/** A weak validator (RFC 9110, 8.8.3), as the same answer goes out zipped and not. */
export const etagOf = (content: string): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

/** Whether a client has what it asks for already (RFC 9110, 13.1). `modified` in milliseconds. */
function isKnown(c: Context, etag: string, modified?: number): boolean {
  const known = c.req.header('If-None-Match');
  if (known !== undefined) {
    const bare = etag.slice(2);
    return known.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//u, '') === bare);
  }
  if (modified === undefined) return false;
  const since = Date.parse(c.req.header('If-Modified-Since') ?? '');
  return Math.floor(modified / 1_000) * 1_000 <= since;
}

interface Validated {
  readonly etag: string;
  /** ISO 8601. */
  readonly modified?: string;
}

/** 304 where the client has it; else the headers that let it ask so the next time. */
export function validated(c: Context, { etag, modified }: Validated): Response | Record<string, string> {
  const moment = modified === undefined ? undefined : Date.parse(modified);
  const headers: Record<string, string> = {
    ...CACHING,
    ETag: etag,
    ...(moment === undefined ? {} : { 'Last-Modified': new Date(moment).toUTCString() }),
  };
  return isKnown(c, etag, moment) ? c.body(null, 304, headers) : headers;
}

/** A text that can be asked for again, zipped where that pays. */
export async function sendText(c: Context, text: string, headers: Record<string, string>): Promise<Response> {
  const validators = validated(c, { etag: etagOf(text) });
  if (validators instanceof Response) return validators;
  const all = { ...validators, ...headers };
  if (text.length < WORTH_ZIPPING || !takesGzip(c.req.header('Accept-Encoding'))) return c.body(text, 200, all);
  return c.body(await gzipped(text), 200, { ...all, 'Content-Encoding': 'gzip' });
}

const JSON_TYPE = 'application/json';

/** A value that can be asked for again. */
export const send = <T>(c: Context, value: T, headers: Record<string, string> = {}): Promise<Response> =>
  sendText(c, JSON.stringify(value), { 'Content-Type': JSON_TYPE, ...headers });

/** A stretch of a list, with a link to the one that follows (RFC 8288). */
export function sendList<T extends { readonly next: string | null }>(c: Context, list: T): Promise<Response> {
  if (list.next === null) return send(c, list);
  const query = new URLSearchParams(new URL(c.req.url).search);
  query.set('after', list.next);
  return send(c, list, { Link: `<${encodeURI(c.req.path)}?${query}>; rel="next"` });
}

/** What came of a request that changed something. */
export const told = <T>(
  c: Context,
  value: T,
  status: ContentfulStatusCode,
  headers: Record<string, string> = {},
): Response =>
  c.body(JSON.stringify(value), status, { 'Content-Type': JSON_TYPE, 'Cache-Control': 'no-store', ...headers });

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

const ids = new WeakMap<IncomingMessage, string>();

/** What a proxy may call a request. */
const FORM = /^[\w.:-]{1,100}$/u;

/** Names a request: as the proxy in front names it, where there is one, else anew. */
export function nameRequest(incoming: IncomingMessage, behindProxy: boolean): string {
  const given = incoming.headers['x-request-id'];
  const id =
    behindProxy && typeof given === 'string' && FORM.test(given) ? given : randomBytes(9).toString('base64url');
  ids.set(incoming, id);
  return id;
}

/** The name of the request that is being answered; undefined where nobody named it. */
export function requestId(c: Context): string | undefined {
  const { incoming } = (c.env ?? {}) as { readonly incoming?: IncomingMessage };
  return incoming && ids.get(incoming);
}

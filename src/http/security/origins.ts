import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from '../routes/problems.ts';
import type { Served } from './client.ts';

/** Methods that change nothing. */
export const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD' || method === 'OPTIONS';

/**
 * Refuses what a page of another site has a browser send (CSRF; the resource isolation policy of the Fetch Metadata
 * specification). A browser tells by Origin or Sec-Fetch-Site whose page asks; programs send neither.
 */
export const ownPages: MiddlewareHandler<Served> = async (c, next) => {
  const foreign = isSafe(c.req.method) ? isReadElsewhere(c) : isSentElsewhere(c);
  return foreign
    ? refuse('forbidden', {
        detail: 'A page of another site asked for this.',
        remedy: 'Use the web app at the address of this server, or a program that is no browser.',
      })
    : next();
};

function isSentElsewhere(c: Context<Served>): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = c.req.header('Origin');
  return origin !== undefined && !isOwn(origin, c.req.header('Host'));
}

/** Another site may link here, and may neither read nor embed. */
function isReadElsewhere(c: Context<Served>): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  return (site === 'cross-site' || site === 'same-site') && c.req.header('Sec-Fetch-Mode') !== 'navigate';
}

const isOwn = (origin: string, host: string | undefined): boolean =>
  URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();

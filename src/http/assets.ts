import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { Served } from './security/client.ts';

/** Seconds in a year: for files whose name changes with their content. */
const YEAR = 31_536_000;

/**
 * The web app: its files, packed ones where they lie beside and the reader takes them, and its page for every other address
 * that a browser opens.
 */
export function assetRoutes(folder: string): Hono<Served> {
  return new Hono<Served>()
    .use('/assets/*', async (c, next) => {
      await next();
      if (c.res.ok) c.header('Cache-Control', `public, max-age=${YEAR}, immutable`);
    })
    .use('*', async (c, next) => {
      await next();
      if (c.res.ok && !c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-cache');
    })
    .use('*', serveStatic({ root: folder, precompressed: true }))
    .get('*', async (c, next) =>
      c.req.header('Accept')?.includes('text/html')
        ? serveStatic<Served>({ path: join(folder, 'index.html'), precompressed: true })(c, next)
        : next(),
    );
}

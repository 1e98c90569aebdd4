import { type Env, Hono } from 'hono';
import type { Readiness } from '../../app/health/readiness.ts';
import type { Exposition } from '../../app/metrics/index.ts';

/** What those who watch over a program may ask it. */
export interface Watched {
  /** What it counts; null where it does not. */
  readonly figures?: Exposition | null | undefined;
  readonly readiness?: Readiness | undefined;
}

const FRESH = { 'Cache-Control': 'no-store' };

/**
 * `/healthz`: the process lives; nothing else is asked. `/readyz`: it can do what it is there for, or 503. Both are for
 * everybody, and disclose nothing.
 */
export const healthRoutes = <E extends Env>({ readiness }: Watched): Hono<E> =>
  new Hono<E>()
    .get('/healthz', (c) => c.json({ status: 'ok' }, 200, FRESH))
    .get('/readyz', async (c) => {
      const ready = (await readiness?.look()) ?? { status: 'ready', checks: [] };
      return c.json(ready, ready.status === 'ready' ? 200 : 503, FRESH);
    });

/** `/metrics`, for Prometheus. Who may ask is seen to by whom it is mounted in. */
export const figureRoutes = <E extends Env>({ figures }: Watched): Hono<E> => {
  const app = new Hono<E>();
  if (figures)
    app.get('/metrics', async (c) =>
      c.body(await figures.text(), 200, { ...FRESH, 'Content-Type': figures.contentType }),
    );
  return app;
};

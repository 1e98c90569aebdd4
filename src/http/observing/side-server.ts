import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { addressOf, listen } from '../listening.ts';
import { refuse } from '../routes/problems.ts';
import { Access } from '../security/access.ts';
import type { Served } from '../security/client.ts';
import { safeHeaders } from '../security/headers.ts';
import { knownHosts } from '../security/hosts.ts';
import { figureRoutes, healthRoutes, type Watched } from './routes.ts';

export interface SideServerOptions extends Watched {
  readonly host: string;
  /** 0 is any that is free. */
  readonly port: number;
  /** What must be shown for `/metrics`; null for nothing. */
  readonly token: string | null;
  readonly allowedHosts?: readonly string[];
  readonly now?: () => number;
}

export interface SideServer {
  readonly port: number;
  /** `http://127.0.0.1:9470`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * A small server beside a program, for those who watch over it: `/metrics`, `/healthz`, `/readyz`, and nothing else.
 * @throws PortTaken, CannotListen (rejects)
 */
export async function openSideServer(options: SideServerOptions): Promise<SideServer> {
  const { host, token, allowedHosts = [], now = Date.now } = options;
  let app: Hono<Served> | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    overrideGlobalObjects: false,
    serverOptions: { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 8192 },
  }) as Server;
  server.maxConnections = 100;
  const port = await listen(server, host, options.port, 0);
  const access = new Access({ token, port, behindProxy: false, now });
  app = new Hono<Served>();
  app.onError(() => new Response(null, { status: 500 }));
  app.notFound(() =>
    refuse('not-found', {
      detail: 'There is nothing at this address.',
      remedy: 'There are /metrics, /healthz, /readyz.',
    }),
  );
  app.use(safeHeaders, knownHosts({ host, port, allowedHosts }));
  app.route('/', healthRoutes(options));
  app.use('/metrics', access.guard);
  app.route('/', figureRoutes(options));
  return {
    port,
    url: addressOf(host, port),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

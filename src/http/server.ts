import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { type Fields, type Log, SILENT } from '../app/log/index.ts';
import { type Meters, UNCOUNTED } from '../app/metrics/index.ts';
import { assetRoutes } from './assets.ts';
import { addressOf, listen } from './listening.ts';
import { observeRequests } from './observing/requests.ts';
import { figureRoutes, healthRoutes, type Watched } from './observing/routes.ts';
import { refuse, troubled } from './routes/problems.ts';
import { Access } from './security/access.ts';
import { jsonOnly } from './security/bodies.ts';
import type { Served } from './security/client.ts';
import { safeHeaders } from './security/headers.ts';
import { isLoopback, knownHosts } from './security/hosts.ts';
import { ownPages } from './security/origins.ts';
import { rateLimits } from './security/rates.ts';
import { Streams } from './security/streams.ts';

export interface ServerOptions extends Watched {
  /** All of `/api`. */
  readonly api: OpenAPIHono;
  /** `/mcp`. */
  readonly mcp: (request: Request) => Promise<Response>;
  /** The folder of the built web app; null for none. */
  readonly assets: string | null;
  /** A name or address to listen at. */
  readonly host: string;
  readonly port: number;
  /** How many ports after it are tried where it is taken. */
  readonly spare?: number;
  /** What readers must show; null where everybody who reaches the server may use it. */
  readonly token: string | null;
  readonly allowedHosts?: readonly string[];
  /** A proxy stands in front, and what it says of readers is believed. */
  readonly behindProxy?: boolean;
  /** Whether so many jobs wait that no more are taken for now. */
  readonly crowded?: () => boolean;
  readonly now?: () => number;
  /** Milliseconds for the head of a request and for all of it. */
  readonly patience?: { readonly head: number; readonly whole: number };
  readonly log?: Log;
  /** Counts what is answered. */
  readonly meters?: Meters;
}

export interface OpenServer {
  readonly port: number;
  /** `http://127.0.0.1:4700`. */
  readonly url: string;
  /** Takes no more requests, ends streams, and lets answers under way be finished for a while. */
  close(): Promise<void>;
}

/** Milliseconds: for the head of a request and for all of it, looked at so often; and for the next on an open connection. */
const PATIENCE = { head: 20_000, whole: 600_000 };
const LOOKS = 8;
const KEEP_ALIVE = 10_000;
const LONGEST_HEAD = 16_384;
const CONNECTIONS = 2000;
/** Milliseconds that answers under way have at the end. */
const GRACE = 3000;

/** Listens and answers: the API, MCP and the web app, all behind the same checks. @throws PortTaken (rejects) */
export async function openServer(options: ServerOptions): Promise<OpenServer> {
  const { host, port: wished, spare = 0, patience = PATIENCE } = options;
  const streams = new Streams();
  let app: Hono<Served> | undefined;
  const server = createAdaptorServer({
    fetch: (request, env) => app?.fetch(request, env) ?? new Response(null, { status: 503 }),
    overrideGlobalObjects: false,
    serverOptions: {
      headersTimeout: patience.head,
      requestTimeout: patience.whole,
      connectionsCheckingInterval: Math.ceil(patience.head / LOOKS),
      keepAliveTimeout: KEEP_ALIVE,
      maxHeaderSize: LONGEST_HEAD,
    },
  }) as Server;
  server.maxConnections = CONNECTIONS;
  const port = await listen(server, host, wished, wished === 0 ? 0 : spare);
  app = appOf(options, port, streams);
  return { port, url: addressOf(host, port), close: () => end(server, streams) };
}

function appOf(options: ServerOptions, port: number, streams: Streams): Hono<Served> {
  const {
    api,
    mcp,
    assets,
    host,
    token,
    allowedHosts = [],
    behindProxy = false,
    now = Date.now,
    log = SILENT,
  } = options;
  const { crowded = () => false, meters = UNCOUNTED } = options;
  const access = new Access({ token, port, behindProxy, now });
  const local = token === null && isLoopback(host);
  const app = new Hono<Served>();
  app.onError(troubled(faultsTo(log)));
  app.notFound(() =>
    refuse('not-found', { detail: 'There is nothing at this address.', remedy: 'What there is stands in GET /api.' }),
  );
  app.use(
    observeRequests({ log, meters, behindProxy, clock: () => performance.now() }),
    safeHeaders,
    knownHosts({ host, port, allowedHosts }),
    ownPages,
  );
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.route('/', healthRoutes(options));
  for (const path of ['/api/*', '/api', '/mcp'])
    app.use(path, rateLimits({ behindProxy, local, crowded, now }), access.guard, jsonOnly, streams.limit(behindProxy));
  app.use('/metrics', rateLimits({ behindProxy, local, crowded, now }), access.guard);
  app.route('/', figureRoutes(options));
  app.route('/', access.routes());
  app.route('/', api);
  app.all('/mcp', (c) => mcp(c.req.raw));
  for (const path of ['/api/*', '/api', '/mcp/*']) app.all(path, (c) => c.notFound());
  if (assets !== null) app.route('/', assetRoutes(assets));
  return app;
}

/** Where faults of answering are told. */
export const faultsTo =
  (log: Log) =>
  (message: string, cause: unknown, fields: Fields = {}): void =>
    log.error(`${message}: ${cause instanceof Error ? cause.message : String(cause)}`, { ...fields, error: cause });

async function end(server: Server, streams: Streams): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  streams.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(late);
}

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { Hono } from 'hono';
import { assetRoutes } from './assets.ts';
import { refuse, troubled } from './routes/problems.ts';
import { Access } from './security/access.ts';
import { jsonOnly } from './security/bodies.ts';
import type { Served } from './security/client.ts';
import { safeHeaders } from './security/headers.ts';
import { isLoopback, knownHosts } from './security/hosts.ts';
import { ownPages } from './security/origins.ts';
import { rateLimits } from './security/rates.ts';
import { Streams } from './security/streams.ts';

export interface ServerOptions {
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
  readonly log?: (message: string) => void;
}

export interface OpenServer {
  readonly port: number;
  /** `http://127.0.0.1:4700`. */
  readonly url: string;
  /** Takes no more requests, ends streams, and lets answers under way be finished for a while. */
  close(): Promise<void>;
}

/** No port was free. */
export class PortTaken extends Error {}

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
  return { port, url: `http://${nameOf(host)}:${port}`, close: () => end(server, streams) };
}

/** How a browser on this machine reaches what listens at a host. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function appOf(options: ServerOptions, port: number, streams: Streams): Hono<Served> {
  const { api, mcp, assets, host, token, allowedHosts = [], behindProxy = false, now = Date.now, log } = options;
  const { crowded = () => false } = options;
  const access = new Access({ token, port, behindProxy, now });
  const local = token === null && isLoopback(host);
  const app = new Hono<Served>();
  app.onError(troubled((message, cause) => log?.(`${message}: ${cause instanceof Error ? cause.message : cause}`)));
  app.notFound(() =>
    refuse('not-found', { detail: 'There is nothing at this address.', remedy: 'What there is stands in GET /api.' }),
  );
  app.use(safeHeaders, knownHosts({ host, port, allowedHosts }), ownPages);
  app.get('/health', (c) => c.json({ status: 'ok' }));
  for (const path of ['/api/*', '/api', '/mcp'])
    app.use(path, rateLimits({ behindProxy, local, crowded, now }), access.guard, jsonOnly, streams.limit(behindProxy));
  app.route('/', access.routes());
  app.route('/', api);
  app.all('/mcp', (c) => mcp(c.req.raw));
  for (const path of ['/api/*', '/api', '/mcp/*']) app.all(path, (c) => c.notFound());
  if (assets !== null) app.route('/', assetRoutes(assets));
  return app;
}

/** Listens at the first port that is free. The port. */
async function listen(server: Server, host: string, from: number, spare: number): Promise<number> {
  for (let port = from; ; port++) {
    const code = await attempt(server, host, port);
    if (code === null) return (server.address() as AddressInfo).port;
    if (code !== 'EADDRINUSE') throw new CannotListen(host, port, code);
    if (port >= from + spare) throw new PortTaken(portWords(from, spare));
  }
}

/** The address is none of this machine's, or the port not for everybody. */
export class CannotListen extends Error {
  constructor(host: string, port: number, code: string) {
    super(`cannot listen at ${host}, port ${port} (${code})`);
  }
}

const portWords = (from: number, spare: number): string =>
  spare === 0 ? `port ${from} is taken by another program` : `ports ${from} to ${from + spare} are all taken`;

/** Null, or the code of the error. */
const attempt = (server: Server, host: string, port: number): Promise<string | null> =>
  new Promise((resolve) => {
    const failed = ({ code = 'unknown' }: NodeJS.ErrnoException): void => resolve(code);
    server.once('error', failed);
    server.listen({ host, port, exclusive: true }, () => {
      server.off('error', failed);
      resolve(null);
    });
  });

async function end(server: Server, streams: Streams): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  streams.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE);
  await closed;
  clearTimeout(late);
}

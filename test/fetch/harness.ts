import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import {
  createFetcher,
  type Fetched,
  type FetchedPage,
  type Fetcher,
  type FetchOptions,
} from '../../src/ingest/fetch/index.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer {
  readonly port: number;
  /** `METHOD host/path` of every request, in the order they came. */
  readonly seen: string[];
  readonly requests: IncomingMessage[];
  /** The address of a path under a made-up host name; every name leads here. */
  at(path: string, host?: string): string;
  connections(): number;
  close(): Promise<void>;
}

/** A server on this machine, closed when the test is done. What is not handled is 404. */
export async function serve(routes: Readonly<Record<string, Handler>>): Promise<TestServer> {
  const sockets = new Set<Socket>();
  const seen: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    seen.push(`${request.headers.host?.split(':')[0]}${path}`);
    requests.push(request);
    const handler = routes[path] ?? routes[path.split('?')[0] ?? ''] ?? routes['*'];
    if (handler) handler(request, response);
    else response.writeHead(404).end();
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  onTestFinished(close);
  return {
    port,
    seen,
    requests,
    at: (path, host = 'north.test') => `http://${host}:${port}${path}`,
    connections: () => sockets.size,
    close,
  };
}

export interface Clock {
  readonly now: () => Date;
  readonly sleep: FetchOptions['sleep'];
  /** What was slept, in milliseconds. */
  readonly slept: number[];
  advance(ms: number): void;
}

/** A clock that moves when somebody sleeps, and only then. */
export function testClock(start = '2024-03-05T12:00:00Z'): Clock {
  let time = Date.parse(start);
  const slept: number[] = [];
  return {
    now: () => new Date(time),
    sleep: async (ms) => {
      slept.push(ms);
      time += Math.max(0, ms);
    },
    slept,
    advance: (ms) => {
      time += ms;
    },
  };
}

/** A fetcher for test servers: every name leads to this machine, no time passes, chance is fixed. Closed with the test. */
export function testFetcher(options: Partial<FetchOptions> = {}, clock: Clock = testClock()): Fetcher {
  const fetcher = createFetcher({
    allowPrivate: true,
    robots: false,
    random: () => 0,
    now: clock.now,
    sleep: clock.sleep,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    ...options,
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

export const html =
  (body: string): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
  };

export const redirect =
  (to: string, status = 302, headers: Record<string, string | string[]> = {}): Handler =>
  (_request, response) => {
    response.writeHead(status, { location: to, ...headers }).end('moved');
  };

export const status =
  (code: number, headers: Record<string, string> = {}): Handler =>
  (_request, response) => {
    response.writeHead(code, headers).end('no page');
  };

/** One after the other, the last one from then on. */
export function inTurn(...handlers: readonly Handler[]): Handler {
  let next = 0;
  return (request, response) => handlers[Math.min(next++, handlers.length - 1)]?.(request, response);
}

/** The outcome in a word or two: `page`, `refused robots`, `failed status 500`. */
export function outcomeOf(fetched: Fetched): string {
  if (fetched.type === 'refused') return `refused ${fetched.code}`;
  if (fetched.type === 'failed') return ['failed', fetched.code, fetched.status].filter(Boolean).join(' ');
  return fetched.type;
}

export function pageOf(fetched: Fetched): FetchedPage {
  if (fetched.type !== 'page') throw new Error(`no page but ${outcomeOf(fetched)}`);
  return fetched;
}

export const textOf = (fetched: Fetched): string => Buffer.from(pageOf(fetched).bytes).toString('utf8');

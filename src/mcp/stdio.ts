import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { OpenDesk } from '../app/desk/open.ts';
import { createServer } from './server.ts';
import type { ServerOptions } from './setting.ts';

/** Largest question, in bytes: twenty accounts as pages. */
const LONGEST_MESSAGE = 32_000_000;

/**
 * Answers questions on a pair of streams, one JSON message a line, until the first ends; what was asked by then is
 * answered. Nothing else is written.
 */
export async function serveStdio(
  desk: OpenDesk,
  options: ServerOptions,
  { input, output }: { readonly input: Readable; readonly output: Writable },
): Promise<void> {
  const transport = new CountingTransport(input, output, { maxBufferSize: LONGEST_MESSAGE });
  const server = createServer(desk, options);
  const closed = new Promise<void>((resolve) => {
    server.server.onclose = resolve;
  });
  server.server.onerror = (error) => options.log?.(error.message, error);
  const ended = new Promise<void>((resolve) => {
    for (const event of ['end', 'close', 'error']) input.once(event, () => resolve());
  });
  await server.connect(transport);
  await Promise.race([closed, ended.then(() => transport.answered())]);
  await server.close();
}

/** Knows which questions have no answer yet. */
class CountingTransport extends StdioServerTransport {
  readonly #open = new Set<string | number>();
  #settled: () => void = () => undefined;

  override async start(): Promise<void> {
    const pass = this.onmessage;
    this.onmessage = (message) => {
      if ('method' in message && 'id' in message) this.#open.add(message.id);
      if ('method' in message && message.method === 'notifications/cancelled') this.#done(cancelledIn(message.params));
      pass?.(message);
    };
    return super.start();
  }

  override async send(message: Parameters<StdioServerTransport['send']>[0]): Promise<void> {
    await super.send(message);
    if (!('method' in message)) this.#done(message.id);
  }

  /** Resolves once nothing is open. */
  answered(): Promise<void> {
    return new Promise((resolve) => {
      this.#settled = resolve;
      if (this.#open.size === 0) resolve();
    });
  }

  #done(id: unknown): void {
    if (typeof id === 'string' || typeof id === 'number') this.#open.delete(id);
    if (this.#open.size === 0) this.#settled();
  }
}

const cancelledIn = (params: object | undefined): unknown =>
  params && 'requestId' in params ? params.requestId : undefined;

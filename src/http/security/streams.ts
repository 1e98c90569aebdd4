import type { ServerResponse } from 'node:http';
import type { MiddlewareHandler } from 'hono';
import { clientOf, type Served } from './client.ts';
import { tooMany } from './rates.ts';

/** Answers that stay open (server-sent events): one client's, and all. */
const OF_ONE = 20;
const OF_ALL = 500;
/** Seconds until it is worth another try. */
const LATER = 30;

/** Counts the answers that stay open, and can end them all. */
export class Streams {
  readonly #open = new Map<ServerResponse, string>();

  limit(behindProxy: boolean): MiddlewareHandler<Served> {
    return async (c, next) => {
      if (!c.req.header('Accept')?.includes('text/event-stream') || c.req.method !== 'GET') return next();
      const client = clientOf(c, behindProxy);
      const own = [...this.#open.values()].filter((other) => other === client).length;
      if (own >= OF_ONE || this.#open.size >= OF_ALL) return tooMany(LATER);
      this.#add(c.env.outgoing, client);
      return next();
    };
  }

  close(): void {
    for (const response of this.#open.keys()) response.destroy();
  }

  #add(response: ServerResponse, client: string): void {
    this.#open.set(response, client);
    response.once('close', () => this.#open.delete(response));
  }
}

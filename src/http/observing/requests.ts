import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../../app/log/index.ts';
import type { Meters } from '../../app/metrics/index.ts';
import type { Served } from '../security/client.ts';
import { nameRequest } from './request-ids.ts';

export interface Observing {
  readonly log: Log;
  readonly meters: Meters;
  readonly behindProxy: boolean;
  /** Milliseconds that only rise. */
  readonly clock: () => number;
}

/**
 * Names each request, says the name in `x-request-id`, and writes a line when its answer has gone out or broken off: by the
 * pattern of its route, so that neither ids nor what somebody searches for stands in it. Only at `debug` the whole path does.
 */
export function observeRequests({ log, meters, behindProxy, clock }: Observing): MiddlewareHandler<Served> {
  return async (c, next) => {
    const began = clock();
    const { incoming, outgoing } = c.env;
    const { socket } = incoming;
    const before = socket.bytesWritten;
    const request = nameRequest(incoming, behindProxy);
    const { method, path } = c.req;
    let route = '';
    outgoing.once('close', () => {
      const ms = Math.round(clock() - began);
      const status = outgoing.statusCode;
      const bytes = socket.bytesWritten - before;
      log.routine(`${method} ${route} ${status} ${ms} ms ${bytes} B`, {
        method,
        route,
        status,
        ms,
        bytes,
        request,
        ...(!outgoing.writableFinished && { brokenOff: true }),
        ...(log.wants('debug') && { path, query: incoming.url?.split('?')[1] ?? '' }),
      });
    });
    await next();
    route = routePath(c);
    meters.answered({ method, route, status: c.res.status, seconds: (clock() - began) / 1000 });
    c.header('X-Request-Id', request);
  };
}

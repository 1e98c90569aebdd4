import type { Context, MiddlewareHandler } from 'hono';
import { refuse } from '../routes/problems.ts';
import { Buckets, type Rate } from './buckets.ts';
import { clientOf, type Served } from './client.ts';
import { isSafe } from './origins.ts';

/** How often each kind of request is answered, a client. */
const RATES = {
  jobs: { burst: 60, perMinute: 60 },
  changes: { burst: 120, perMinute: 300 },
  reads: { burst: 300, perMinute: 1200 },
} as const satisfies Readonly<Record<string, Rate>>;

export interface RateOptions {
  readonly behindProxy: boolean;
  /** Reached from this machine only: reading is free then. */
  readonly local: boolean;
  /** So many jobs wait that no more are taken for now. */
  readonly crowded: () => boolean;
  readonly now: () => number;
}

/** Keeps one client from taking all there is. */
export function rateLimits({ behindProxy, local, crowded, now }: RateOptions): MiddlewareHandler<Served> {
  const buckets = {
    jobs: new Buckets(RATES.jobs, now),
    changes: new Buckets(RATES.changes, now),
    reads: new Buckets(RATES.reads, now),
  };
  return async (c, next) => {
    const kind = kindOf(c);
    if (kind === 'reads' && local) return next();
    if (kind === 'jobs' && crowded()) return tooBusy();
    const wait = buckets[kind].take(clientOf(c, behindProxy));
    return wait === 0 ? next() : tooMany(wait);
  };
}

function kindOf(c: Context<Served>): keyof typeof RATES {
  if (isSafe(c.req.method)) return 'reads';
  return c.req.method === 'POST' && c.req.path === '/api/v1/jobs' ? 'jobs' : 'changes';
}

export const tooMany = (seconds: number): Response =>
  refuse(
    'too-many',
    { detail: 'That is too much at once.', remedy: `Try again in ${seconds} s.` },
    { 'Retry-After': String(seconds) },
  );

/** Seconds until it is worth another try. */
const LATER = 30;

const tooBusy = (): Response =>
  refuse(
    'busy',
    { detail: 'Many jobs wait to be done.', remedy: `Try again in ${LATER} s, or call some off.` },
    { 'Retry-After': String(LATER) },
  );

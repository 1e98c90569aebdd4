import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { z } from 'zod';
import { refuse } from '../routes/problems.ts';
import { Buckets } from './buckets.ts';
import { clientOf, isSecure, type Served } from './client.ts';
import { tooMany } from './rates.ts';
import { Sessions } from './sessions.ts';
import { isSame } from './tokens.ts';

export interface AccessOptions {
  /** What must be shown, or null where everybody who reaches the server may use it. */
  readonly token: string | null;
  /** Browsers send a cookie to all ports of a host: each server has a name of its own for it. */
  readonly port: number;
  readonly behindProxy: boolean;
  readonly now: () => number;
}

/** Wrong tokens of one client: so many at once, then so many a minute. */
const FAILURES = { burst: 10, perMinute: 2 };

const SESSION = '/api/v1/session';
const GUARDED = /^\/(?:api|mcp|metrics)(?:\/|$)/u;

/** Lets in who shows the token: each time as a bearer, or once for a session. */
export class Access {
  readonly #options: AccessOptions;
  readonly #sessions: Sessions;
  readonly #failures: Buckets;
  readonly #cookie: string;

  constructor(options: AccessOptions) {
    this.#options = options;
    this.#sessions = new Sessions(options.now);
    this.#failures = new Buckets(FAILURES, options.now);
    this.#cookie = `rashomon-${options.port}`;
  }

  /** Guards the API and what is counted; the web app's own files hold no secret. */
  readonly guard: MiddlewareHandler<Served> = async (c, next) => {
    const { token } = this.#options;
    if (token === null || !GUARDED.test(c.req.path) || c.req.path === SESSION) return next();
    if (this.#holdsSession(c)) return next();
    const bearer = /^Bearer +(\S+)$/iu.exec(c.req.header('Authorization') ?? '')?.[1];
    if (bearer === undefined) return refused('No token was shown.');
    return this.#tried(c, bearer, token) ?? next();
  };

  /** `POST {token}` begins a session, `DELETE` ends it. */
  routes(): Hono<Served> {
    return new Hono<Served>()
      .post(SESSION, async (c) => {
        const { token } = this.#options;
        const body = TOKEN.safeParse(await c.req.json().catch(() => null));
        if (!body.success) return BAD_BODY();
        const failed = token === null ? null : this.#tried(c, body.data.token, token);
        if (failed) return failed;
        if (token !== null) this.#begin(c);
        return c.body(null, 204);
      })
      .delete(SESSION, (c) => {
        const secret = getCookie(c, this.#cookie);
        if (secret !== undefined) this.#sessions.end(secret);
        deleteCookie(c, this.#cookie, { path: '/' });
        return c.body(null, 204);
      });
  }

  #holdsSession(c: Context<Served>): boolean {
    const secret = getCookie(c, this.#cookie);
    return secret !== undefined && this.#sessions.holds(secret);
  }

  /** The answer to a wrong token; null where it is the right one. Who has guessed too often is not even heard. */
  #tried(c: Context<Served>, given: string, token: string): Response | null {
    const client = clientOf(c, this.#options.behindProxy);
    const wait = this.#failures.wait(client);
    if (wait > 0) return tooMany(wait);
    if (isSame(given, token)) return null;
    this.#failures.take(client);
    return refused('This is not the token.');
  }

  #begin(c: Context<Served>): void {
    setCookie(c, this.#cookie, this.#sessions.begin(), {
      path: '/',
      httpOnly: true,
      sameSite: 'Strict',
      secure: isSecure(c, this.#options.behindProxy),
    });
  }
}

const TOKEN = z.strictObject({ token: z.string().min(1).max(1000) });

const refused = (detail: string): Response =>
  refuse(
    'unauthorised',
    {
      detail,
      remedy: 'Show the token that the server was started with: sign in, or send Authorization: Bearer TOKEN.',
    },
    { 'WWW-Authenticate': 'Bearer realm="rashomon"' },
  );

const BAD_BODY = (): Response =>
  refuse('bad-request', {
    detail: 'There is no token in the body.',
    remedy: 'Send {"token": "…"}.',
    place: 'body.token',
  });

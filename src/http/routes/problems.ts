import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import type { ZodError } from 'zod';
import { Refused } from '../../app/desk/deciding.ts';
import { isUnreached, StoreError } from '../../store/errors.ts';
import { NotOfThisList } from '../../store/pages.ts';
import type { ApiProblem } from '../contract/resources.ts';
import { requestId } from '../observing/request-ids.ts';
import type { Room } from '../room.ts';

/** Every kind of problem that the API tells of, with its status and title. */
export const PROBLEMS = {
  'bad-request': { status: 400, title: 'The request is not as it should be' },
  'bad-place': { status: 400, title: 'The list has no such place' },
  unauthorised: { status: 401, title: 'A token is needed' },
  forbidden: { status: 403, title: 'This is not allowed from there' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'not-compared': { status: 404, title: 'The story was not compared yet' },
  'no-method': { status: 405, title: 'This cannot be done with it' },
  alone: { status: 409, title: 'There is nothing to compare' },
  refused: { status: 409, title: 'This cannot be decided' },
  'too-large': { status: 413, title: 'Too large' },
  'media-type': { status: 415, title: 'Another type of body is needed' },
  'too-many': { status: 429, title: 'Too many requests' },
  fault: { status: 500, title: 'A fault of the program' },
  store: { status: 500, title: 'The store cannot be used' },
  busy: { status: 503, title: 'The store is busy' },
  unavailable: { status: 503, title: 'The store cannot be reached' },
  full: { status: 507, title: 'The disk is full' },
} as const satisfies Readonly<Record<string, { readonly status: number; readonly title: string }>>;

export type ProblemKind = keyof typeof PROBLEMS;

export const PROBLEM_TYPE = 'application/problem+json';

export interface Telling {
  /** What happened, in a sentence. */
  readonly detail: string;
  /** What to do about it. */
  readonly remedy: string;
  /** Where in the request: `query.limit`, `body.inputs[2].url`. */
  readonly place?: string;
}

/** An answer that tells of a problem (RFC 9457). */
export function refuse(kind: ProblemKind, { detail, remedy, place }: Telling, headers: Record<string, string> = {}) {
  const { status, title } = PROBLEMS[kind];
  const problem: ApiProblem = {
    type: `urn:rashomon:problem:${kind}`,
    title,
    status,
    detail,
    remedy,
    ...(place === undefined ? {} : { place }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'Content-Type': PROBLEM_TYPE, 'Cache-Control': 'no-store', ...headers },
  });
}

/** What is named is not there. `list` is the path that shows what is. */
export const unknown = (what: string, id: string, list: string, place?: string): Response =>
  refuse('not-found', {
    detail: `There is no ${what} ${JSON.stringify(id)}.`,
    remedy: `See what there is: GET /api/v1${list}`,
    ...(place === undefined ? {} : { place }),
  });

/** Told of what went wrong in answering, with its cause. */
type Told = Room['log'];

/** An app that answers in problems. */
export const apiOf = (log: Told): OpenAPIHono => {
  const api = new OpenAPIHono({
    defaultHook: (result) => (result.success ? undefined : invalid(result.target, result.error)),
  });
  api.onError(troubled(log));
  return api;
};

const PARTS: Readonly<Record<string, string>> = { param: 'path', json: 'body' };

function invalid(target: string, { issues }: ZodError): Response {
  const [issue] = issues;
  const path = (issue?.path ?? []).map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  const place = `${PARTS[target] ?? target}${path}`;
  const others = issues.length > 1 ? ` It is one of ${issues.length} faults.` : '';
  return refuse('bad-request', {
    detail: `${place}: ${issue?.message ?? 'not valid'}.${others}`,
    remedy: 'What can be asked is told in GET /api, and in GET /api/v1/openapi.json for programs.',
    place,
  });
}

/** Any error as a problem. What the program did not foresee is told without its inside, which goes to the log. */
export const troubled =
  (log: Told): ErrorHandler =>
  (error, c) => {
    if (error instanceof NotOfThisList) return badPlace(c);
    if (error instanceof Refused)
      return refuse('refused', {
        detail: error.message,
        remedy: 'Look at the story as it stands now: it may have changed meanwhile.',
      });
    if (error instanceof HTTPException) return fromHono(error);
    if (error instanceof StoreError) return fromStore(error, c, log);
    if (c.req.raw.signal.aborted) return refuse('bad-request', BROKEN_OFF);
    tellOf(c, error, log);
    if (isUnreached(error)) return gone();
    return refuse('fault', {
      detail: 'Something went wrong that the program did not foresee.',
      remedy: 'Try again; if it stays so, look at what the server wrote.',
    });
  };

/** Ids in a path are what a person looks at; the route is enough to find the fault by. */
const tellOf = (c: Context, error: unknown, log: Told): void =>
  log(`${c.req.method} ${routePath(c)}`, error, { request: requestId(c) });

/** Told to nobody: whoever asked has hung up before the request was whole. */
const BROKEN_OFF: Telling = { detail: 'The request broke off.', remedy: 'Send it again.' };

const badPlace = (c: Context): Response =>
  refuse('bad-place', {
    detail: `${JSON.stringify(c.req.query('after') ?? '')} is no place that this list gave.`,
    remedy: 'Take `after` from `next` of the stretch before, or leave it out to begin.',
    place: 'query.after',
  });

function fromHono(error: HTTPException): Response {
  if (error.status === 415)
    return refuse('media-type', {
      detail: 'The body is not of a type that is read here.',
      remedy: 'Send JSON with Content-Type: application/json.',
    });
  if (error.status === 413)
    return refuse('too-large', { detail: 'The body is too large.', remedy: 'Send less at once.' });
  return refuse('bad-request', {
    detail: error.message || 'The body cannot be read.',
    remedy: 'Send well-formed JSON.',
  });
}

const GONE: Telling = {
  detail: 'The store does not answer just now.',
  remedy: 'Try again in a moment: nothing that was kept is lost.',
};

const gone = (): Response => refuse('unavailable', GONE, { 'Retry-After': '5' });

function fromStore(error: StoreError, c: Context, log: Told): Response {
  const { code, remedy } = error;
  if (code === 'busy')
    return refuse('busy', { detail: 'Another program is writing to the store.', remedy }, { 'Retry-After': '2' });
  tellOf(c, error, log);
  if (code === 'cannot-connect' || code === 'closed') return gone();
  if (code === 'full') return refuse('full', { detail: 'There is no room left for what was to be kept.', remedy });
  return refuse('store', { detail: `The store cannot be used (${code}).`, remedy });
}

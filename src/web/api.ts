import type { ApiProblem, StoryView } from '../http/contract/resources.ts';

/** What the server answered in place of what was asked for: what happened, and what to do about it. */
export class Trouble extends Error {
  readonly problem: ApiProblem;

  constructor(problem: ApiProblem) {
    super(problem.detail);
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }
}

export interface Asked {
  readonly method?: 'GET' | 'POST' | 'DELETE' | 'PATCH';
  /** Sent as JSON; a Blob as it is. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/** Asks the server at `path` below /api/v1. @throws Trouble (rejects) on anything but success, also where no server answers */
export async function ask<T>(path: string, { method = 'GET', body, signal }: Asked = {}): Promise<T> {
  const raw = body instanceof Blob;
  let response: Response;
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      ...(signal && { signal }),
      ...(body !== undefined && {
        body: raw ? body : JSON.stringify(body),
        headers: { 'content-type': raw ? 'application/octet-stream' : 'application/json' },
      }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Trouble(UNREACHABLE);
  }
  if (!response.ok) throw new Trouble(await problemOf(response));
  return (response.status === 204 ? undefined : await response.json()) as T;
}

const UNREACHABLE: ApiProblem = {
  type: 'urn:rashomon:problem:unreachable',
  title: 'The server does not answer',
  status: 0,
  detail: 'The server does not answer.',
  remedy: 'See that “rashomon serve” is still running, and try again.',
};

async function problemOf(response: Response): Promise<ApiProblem> {
  const given: unknown = await response.json().catch(() => null);
  if (given !== null && typeof given === 'object' && 'detail' in given) return given as ApiProblem;
  const { status } = response;
  return {
    ...UNREACHABLE,
    status,
    title: `Answer ${status}`,
    detail: `The server answered ${status}.`,
    remedy: 'Try again.',
  };
}

/** A query string of what is given, beginning with `?`; empty where nothing is. */
export function query(given: Readonly<Record<string, string | number | null | undefined>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(given))
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** Path of a story's own resource. */
export const storyPath = (story: Pick<StoryView, 'id'> | string, rest = ''): string =>
  `/stories/${encodeURIComponent(typeof story === 'string' ? story : story.id)}${rest}`;

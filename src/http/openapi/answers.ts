import type { RouteConfig } from '@hono/zod-openapi';
import { PROBLEM_TYPE, PROBLEMS, type ProblemKind } from '../routes/problems.ts';
import type { ResourceName } from './resources.ts';

type Responses = RouteConfig['responses'];
type Headers = Readonly<Record<string, { readonly description: string; readonly schema: { readonly type: 'string' } }>>;

const header = (description: string) => ({ description, schema: { type: 'string' } }) as const;

const VALIDATORS: Headers = {
  ETag: header('Of this answer: give it back in If-None-Match.'),
  'Cache-Control': header('`private, no-cache`: it may be kept, and is asked about each time.'),
  Vary: header('`Accept-Encoding`: answers are gzipped where that pays.'),
};

export const refTo = (name: ResourceName) => ({ $ref: `#/components/schemas/${name}` });

interface Giving {
  readonly headers?: Headers;
  /** Other types that the same is given in. */
  readonly types?: Readonly<Record<string, { readonly schema: { readonly type: 'string' } }>>;
}

/** Something that can be read, and asked for again. */
export const gives = (
  name: ResourceName,
  description: string,
  { headers = {}, types = {} }: Giving = {},
): Responses => ({
  200: {
    description,
    headers: { ...VALIDATORS, ...headers },
    content: { 'application/json': { schema: refTo(name) }, ...types },
  },
  304: { description: 'It is as you have it.', headers: VALIDATORS },
});

/** A stretch of a list. */
export const givesList = (name: ResourceName, description: string): Responses =>
  gives(name, description, {
    headers: { Link: header('`rel="next"`: the stretch that follows, where there is one.') },
  });

/** What came of a request that changes something. */
export const makes = (
  status: 200 | 201 | 202,
  name: ResourceName,
  description: string,
  headers: Readonly<Record<string, string>> = {},
): Responses => ({
  [status]: {
    description,
    headers: Object.fromEntries(Object.entries(headers).map(([each, what]) => [each, header(what)])),
    content: { 'application/json': { schema: refTo(name) } },
  },
});

/** A file to be saved, in one of some types. */
export const givesFile = (description: string, types: readonly string[]): Responses => ({
  200: {
    description,
    headers: { ...VALIDATORS, 'Content-Disposition': header('The name to save it by.') },
    content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } as const }])),
  },
  304: { description: 'It is as you have it.', headers: VALIDATORS },
});

/** Whatever is asked may meet these. */
const ALWAYS: readonly ProblemKind[] = ['unauthorised', 'forbidden', 'too-many', 'fault', 'store', 'busy'];

/** Problems that a request may meet, by their status. */
export function refuses(...kinds: readonly ProblemKind[]): Responses {
  const byStatus = new Map<number, string[]>();
  for (const kind of [...kinds, ...ALWAYS]) {
    const { status, title } = PROBLEMS[kind];
    byStatus.set(status, [...(byStatus.get(status) ?? []), `\`${kind}\`: ${title.toLowerCase()}`]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, described]) => [
      status,
      { description: `${described.join('; ')}.`, content: { [PROBLEM_TYPE]: { schema: refTo('ApiProblem') } } },
    ]),
  );
}

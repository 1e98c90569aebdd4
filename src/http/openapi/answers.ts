import type { RouteConfig } from '@hono/zod-openapi';
import { PROBLEM_TYPE, PROBLEMS, type ProblemKind } from '../routes/problems.ts';
import type { ResourceName } from './resources.ts';

type Responses = RouteConfig['responses'];

type Headers = Record<string, { description: string; required: boolean; schema: { type: 'string' } }>;

/** Headers by what they say. */
const headersOf = (said: Readonly<Record<string, string>>, required = true): Headers =>
  Object.fromEntries(
    Object.entries(said).map(([name, description]) => [name, { description, required, schema: { type: 'string' } }]),
  );

const VALIDATORS = {
  ETag: 'Of this answer: give it back in If-None-Match.',
  'Cache-Control': '`private, no-cache`: it may be kept, and is asked about each time.',
  Vary: '`Accept-Encoding`: answers are gzipped where that pays.',
};

const refTo = (name: ResourceName) => ({ $ref: `#/components/schemas/${name}` });

/** Something that can be read, and asked for again. `headers` tell what only it has, where it has them. */
export const gives = (
  name: ResourceName,
  description: string,
  headers: Readonly<Record<string, string>> = {},
): Responses => readable(refTo(name), description, headers);

/** The same of something that is described elsewhere. */
export const givesObject = (description: string): Responses => readable({ type: 'object' }, description);

const readable = (
  schema: { $ref: string } | { type: 'object' },
  description: string,
  headers: Readonly<Record<string, string>> = {},
): Responses => ({
  200: {
    description,
    headers: { ...headersOf(VALIDATORS), ...headersOf(headers, false) },
    content: { 'application/json': { schema } },
  },
  ...unchanged(headers),
});

const unchanged = (headers: Readonly<Record<string, string>> = {}): Responses => ({
  304: { description: 'It is as you have it.', headers: { ...headersOf(VALIDATORS), ...headersOf(headers, false) } },
});

/** A stretch of a list. */
export const givesList = (name: ResourceName, description: string): Responses =>
  gives(name, description, { Link: '`rel="next"`: the stretch that follows, where there is one.' });

const STREAM = { 'text/event-stream': { schema: { type: 'string' } } } as const;

/** A list, or a stream of what comes to it. */
export const givesListOrStream = (name: ResourceName, description: string): Responses => ({
  200: {
    description,
    headers: headersOf(VALIDATORS, false),
    content: { 'application/json': { schema: refTo(name) }, ...STREAM },
  },
  ...unchanged(),
});

export const givesStream = (description: string): Responses => ({ 200: { description, content: STREAM } });

/** What came of a request that changes something. */
export const makes = (
  status: 200 | 201 | 202,
  name: ResourceName,
  description: string,
  headers: Readonly<Record<string, string>> = {},
): Responses => ({
  [status]: {
    description,
    headers: headersOf(headers),
    content: { 'application/json': { schema: refTo(name) } },
  },
});

/** Nothing but that it was done. */
export const does = (description: string): Responses => ({ 204: { description } });

/** A file to be saved, in one of some types. */
export const givesFile = (description: string, types: readonly string[]): Responses => ({
  200: {
    description,
    headers: headersOf({ ...VALIDATORS, 'Content-Disposition': 'The name to save it by.' }),
    content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } as const }])),
  },
  ...unchanged(),
});

/** Whatever is asked may meet these. */
const ALWAYS: readonly ProblemKind[] = [
  'unauthorised',
  'forbidden',
  'too-many',
  'fault',
  'store',
  'busy',
  'unavailable',
];

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

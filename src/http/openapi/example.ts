import type { Description, Parameter } from './description.ts';

/** What examples put in the places of a path, and in what must be given. */
const VALUES: Readonly<Record<string, string>> = {
  span: '120-180',
  decision: '12',
  name: 'report.html',
  url: 'https%3A%2F%2Fnews.example%2Ffeed.xml',
};

/** Bodies of examples, by the operation they belong to. */
const BODIES: Readonly<Record<string, string>> = {
  submitJob: '{"type":"take-in","inputs":[{"type":"url","url":"https://news.example/ferry"}]}',
  decide: '{"kind":"label","story":"STORY","label":"The ferry at Port Arden"}',
  beginSession: '{"token":"TOKEN"}',
};

interface Shown {
  readonly method: string;
  readonly path: string;
  readonly operation: {
    readonly operationId: string;
    readonly parameters?: readonly Parameter[];
    readonly requestBody?: { readonly content: object };
    readonly responses: Readonly<Record<string, { readonly content?: object }>>;
  };
}

/** A command that asks for a route, to be changed and run. */
export function exampleOf({ servers }: Description, { method, path, operation }: Shown): string {
  const { operationId, parameters = [], requestBody, responses } = operation;
  const filled = path.replace(/\{(\w+)\}/gu, (_, name: string) => VALUES[name] ?? name.toUpperCase());
  const needed = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map(({ name }) => `${name}=${VALUES[name] ?? name.toUpperCase()}`);
  const query = needed.length > 0 ? `?${needed.join('&')}` : '';
  const streams = Object.keys(responses[200]?.content ?? {}).includes('text/event-stream');
  const body = BODIES[operationId];
  const parts = [
    'curl',
    ...(streams ? ["-N -H 'Accept: text/event-stream'"] : []),
    ...(method === 'GET' ? [] : [`-X ${method}`]),
    ...(body === undefined ? [] : [`-H 'Content-Type: application/json' -d '${body}'`]),
    ...(requestBody && body === undefined
      ? [`-H 'Content-Type: application/octet-stream' --data-binary @${VALUES.name}`]
      : []),
    `'http://localhost:4700${servers[0]?.url ?? ''}${filled}${query}'`,
  ];
  return parts.join(' ');
}

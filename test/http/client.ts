import type { OpenAPIHono } from '@hono/zod-openapi';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import type { Response as Described, Description, Operation } from '../../src/http/openapi/description.ts';

/** An answer, held against the description of the API. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Unpacked. */
  readonly text: string;
  /** Its value, of the type that the caller knows it to have. */
  json<T>(): T;
}

export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON, or as it is where it is a text or a file. */
  readonly body?: unknown;
}

export interface Client {
  readonly description: Description;
  /** Asks for a path under /api/v1. Fails on an answer that is not as described. */
  ask(path: string, asking?: Asking): Promise<Answer>;
  /** Holds a value against a shape of the description. */
  check(name: string, value: unknown): void;
}

const BASE = '/api/v1';

/** Headers that say something of their own, so that an answer has them only where it is described to. */
const TELLING = ['etag', 'link', 'location', 'last-modified', 'content-disposition'];

interface Checker {
  readonly ajv: Ajv2020;
  /** By where the shape stands. */
  readonly validators: Map<string, ValidateFunction>;
}

/** By the description: shapes are made ready once. */
const checkers = new Map<string, Checker>();

function checkerOf(description: Description): Checker {
  const text = JSON.stringify(description);
  const known = checkers.get(text);
  if (known) return known;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(description, 'api');
  const checker = { ajv, validators: new Map<string, ValidateFunction>() };
  checkers.set(text, checker);
  return checker;
}

/** Asks an app and holds each of its answers, with status, type, headers and body, against the description it gives of itself. */
export async function clientOf(app: Pick<OpenAPIHono, 'request'>): Promise<Client> {
  const description = (await (await app.request(`${BASE}/openapi.json`)).json()) as Description;
  const { ajv, validators } = checkerOf(description);
  const validate = (at: readonly string[], value: unknown): void => {
    const pointer = at.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');
    const valid = validators.get(pointer) ?? ajv.compile({ $ref: `api#/${pointer}` });
    validators.set(pointer, valid);
    if (!valid(value))
      throw new Error(`${at.join(' ')}: ${ajv.errorsText(valid.errors)}\n${JSON.stringify(value)?.slice(0, 2_000)}`);
  };
  const check = (name: string, value: unknown): void => validate(['components', 'schemas', name], value);

  const operationOf = (method: string, path: string): readonly [string, Operation | undefined] => {
    const there = pathOf(description, path);
    return [there ?? path, there === undefined ? undefined : description.paths[there]?.[method]];
  };

  return {
    description,
    check,
    async ask(path, { method = 'GET', headers = {}, body } = {}) {
      const raw = typeof body === 'string' || body instanceof Blob;
      const response = await app.request(BASE + path, {
        method,
        headers: { ...(raw || body === undefined ? {} : { 'Content-Type': 'application/json' }), ...headers },
        ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
      });
      const text = await textOf(response);
      const [template, operation] = operationOf(
        method === 'HEAD' ? 'get' : method.toLowerCase(),
        path.split('?')[0] ?? '',
      );
      const type = response.headers.get('Content-Type')?.split(';')[0] ?? '';
      if (!operation) {
        expect([404, 405], `${method} ${path} is not described`).toContain(response.status);
        expect(type).toBe('application/problem+json');
        check('ApiProblem', JSON.parse(text));
      } else {
        const where = `${method} ${path} → ${response.status}`;
        const described = operation.responses[response.status];
        if (!described) throw new Error(`${where} is not described: ${text.slice(0, 500)}`);
        checkHeaders(where, described, response.headers);
        if (described.content && method !== 'HEAD') {
          expect(Object.keys(described.content), where).toContain(type);
          if (type.endsWith('json'))
            validate(
              [
                'paths',
                template,
                method.toLowerCase(),
                'responses',
                String(response.status),
                'content',
                type,
                'schema',
              ],
              JSON.parse(text),
            );
        } else expect(text, where).toBe('');
      }
      return { status: response.status, headers: response.headers, text, json: <T>() => JSON.parse(text) as T };
    },
  };
}

/** The path of the description that an address is one of; one that is written out goes before one with a place to fill. */
function pathOf({ paths }: Description, path: string): string | undefined {
  const parts = path.split('/');
  const fits = (template: string): boolean => {
    const wanted = template.split('/');
    return (
      wanted.length === parts.length &&
      wanted.every((part, i) => part === parts[i] || (part.startsWith('{') && parts[i] !== ''))
    );
  };
  return Object.keys(paths)
    .filter(fits)
    .sort((a, b) => a.split('{').length - b.split('{').length)[0];
}

function checkHeaders(where: string, { headers = {} }: Described, given: Headers): void {
  const known = new Set(Object.keys(headers).map((name) => name.toLowerCase()));
  for (const [name, { required }] of Object.entries(headers))
    if (required) expect(given.has(name), `${where} has no ${name}`).toBe(true);
  for (const name of TELLING) if (given.has(name)) expect(known, `${where} has ${name}`).toContain(name);
}

async function textOf(response: Response): Promise<string> {
  if (response.body && response.headers.get('Content-Encoding') === 'gzip')
    return new Response(response.body.pipeThrough(new DecompressionStream('gzip'))).text();
  return response.text();
}

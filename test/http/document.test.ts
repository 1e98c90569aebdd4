import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Description, Operation, Shape } from '../../src/http/openapi/description.ts';
import { routes } from '../../src/http/routes/index.ts';
import { deskOf } from '../desk/at-desk.ts';
import { clientOf } from './client.ts';
import { roomOf } from './room.ts';

/** What is seen to before the routes are asked. */
const ELSEWHERE = ['POST /session', 'DELETE /session'];

async function described() {
  const { desk } = await deskOf();
  const app = routes(roomOf(desk));
  return { app, description: (await clientOf(app)).description };
}

interface Named {
  readonly name: string;
  readonly path: string;
  readonly operation: Operation;
}

const operationsOf = ({ paths }: Description): Named[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      name: `${method.toUpperCase()} ${path}`,
      path,
      operation,
    })),
  );

/** Every `$ref` below a value. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    key === '$ref' && typeof each === 'string' ? [each] : refsIn(each),
  );
}

/** Every schema of a document that stands in a parameter, a body or an answer. */
const schemasOf = ({ operation: { parameters = [], requestBody, responses } }: Named): Shape[] => [
  ...parameters.map(({ schema }) => schema),
  ...[requestBody?.content ?? {}, ...Object.values(responses).map(({ content = {} }) => content)].flatMap((content) =>
    Object.values(content).map(({ schema }) => schema),
  ),
];

describe('the description of the API', () => {
  it('is one of OpenAPI 3.1', async () => {
    const { description } = await described();
    expect(description.openapi).toMatch(/^3\.1\.\d+$/u);
    expect(description.info).toMatchObject({ title: 'Rashomon', version: expect.stringMatching(/^\d+\.\d+\.\d+/u) });
    const ids = operationsOf(description).map(({ operation }) => operation.operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = new Set(description.tags.map(({ name }) => name));
    for (const { name, path, operation } of operationsOf(description)) {
      const inPath = [...path.matchAll(/\{(\w+)\}/gu)].map(([, parameter]) => parameter);
      const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      expect(declared.map((parameter) => parameter.name).sort(), name).toEqual(inPath.sort());
      expect(
        declared.every(({ required }) => required === true),
        name,
      ).toBe(true);
      expect(
        operation.tags.every((tag) => tags.has(tag)),
        name,
      ).toBe(true);
      expect(
        Object.keys(operation.responses).every((status) => /^[1-5]\d\d$/u.test(status)),
        name,
      ).toBe(true);
      expect(
        Object.values(operation.responses).every((answer) => answer.description !== ''),
        name,
      ).toBe(true);
      for (const requirement of Object.keys(Object.assign({}, ...description.security)))
        expect(description.components.securitySchemes).toHaveProperty(requirement);
    }
  });

  it('has shapes of JSON Schema 2020-12 alone, under names that may be used, and none that leads nowhere', async () => {
    const { description } = await described();
    const { schemas } = description.components;
    for (const ref of refsIn(description)) {
      expect(ref).toMatch(/^#\/components\/schemas\//u);
      expect(schemas).toHaveProperty([ref.slice('#/components/schemas/'.length)]);
    }
    for (const name of Object.keys(schemas)) expect(name).toMatch(/^[\w.-]+$/u);
    const text = JSON.stringify(description);
    for (const old of ['"definitions"', '"nullable"', '"additionalItems"', '"dependencies"', '"$schema"'])
      expect(text).not.toContain(old);
    const ajv = new Ajv2020({ strict: false, validateFormats: false, validateSchema: true });
    ajv.addSchema(description, 'api');
    for (const name of Object.keys(schemas)) expect(ajv.validateSchema(schemas[name] ?? {}), name).toBe(true);
    for (const named of operationsOf(description))
      for (const schema of schemasOf(named)) expect(ajv.validateSchema(schema), named.name).toBe(true);
  });

  it('uses every shape that it has', async () => {
    const { description } = await described();
    const used = new Set(refsIn(description).map((ref) => ref.slice(ref.lastIndexOf('/') + 1)));
    // It is told of in words: it stands in a stream.
    const unused = Object.keys(description.components.schemas).filter(
      (name) => !used.has(name) && name !== 'StoredEvent',
    );
    expect(unused).toEqual([]);
  });

  it('tells of every route there is, and of no other', async () => {
    const { app, description } = await described();
    const known = app.routes
      .filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/v1/'))
      .map(({ method, path }) => `${method} ${path.slice('/api/v1'.length).replace(/:(\w+)/gu, '{$1}')}`);
    const told = operationsOf(description).map(({ name }) => name);
    expect([...new Set(known), ...ELSEWHERE].sort()).toEqual(told.sort());
  });

  it('has every route that the guide shows', async () => {
    const { description } = await described();
    const guide = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
    const shown = [...guide.matchAll(/`(?:GET|POST|DELETE) (\/[^`]*)`|localhost:4700\/api\/v1(\/[^'?]+)/gu)];
    const templates = Object.keys(description.paths).map((path) => path.split('/'));
    const fits = (path: string): boolean =>
      templates.some((wanted) => {
        const parts = path.split('/');
        return wanted.length === parts.length && wanted.every((part, i) => part === parts[i] || part.startsWith('{'));
      });
    expect(shown.length).toBeGreaterThan(15);
    expect(shown.map(([, named, asked]) => named ?? asked ?? '').filter((path) => !fits(path))).toEqual([]);
  });

  it('tells of what went wrong in one shape', async () => {
    const { description } = await described();
    for (const { name, operation } of operationsOf(description))
      for (const [status, { content }] of Object.entries(operation.responses))
        if (Number(status) >= 400)
          expect(content, `${name} ${status}`).toEqual({
            'application/problem+json': { schema: { $ref: '#/components/schemas/ApiProblem' } },
          });
  });
});

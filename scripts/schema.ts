import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

/** What each command prints, by the name of its schema. */
const OUTPUTS = {
  comparison: {
    type: 'Comparison',
    title: 'rashomon compare --format json',
    list: false,
  },
  reading: {
    type: 'Reading',
    title: 'rashomon read: each line of --format jsonl, each item of --format json',
    list: false,
  },
  document: {
    type: 'Document',
    title: 'rashomon extract: each line of --format jsonl, each item of --format json',
    list: false,
  },
  reuse: {
    type: 'NamedReuse',
    title: 'rashomon reuse --format json',
    list: true,
  },
  stories: {
    type: 'Story',
    title: 'rashomon stories --format json',
    list: true,
  },
} as const;

export type OutputName = keyof typeof OUTPUTS;
export const OUTPUT_NAMES = Object.keys(OUTPUTS) as OutputName[];

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export const schemaPath = (name: OutputName): string => path(`../schema/${name}.schema.json`);

/** The JSON Schema (draft 07) of an output, from the types and comments of the model, as the text of its file. */
export function schemaOf(name: OutputName): string {
  const { type, title, list } = OUTPUTS[name];
  const generated = generator().createSchema(type);
  const { definitions = {} } = generated;
  const root = definitions[type];
  if (typeof root !== 'object') throw new Error(`${type} gave no schema`);
  const schema: Schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: `urn:rashomon:schema:${name}`,
    title,
    ...(list ? { type: 'array', items: { $ref: `#/definitions/${type}` } } : root),
    definitions: sorted(definitions),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Where the shapes of what the HTTP API answers stand. */
export const API_PATH = path('../schema/api.schema.json');

/** What the HTTP API answers, by name (JSON Schema 2020-12), as the text of its file. */
export function apiSchema(): string {
  const { Resources: _, ...shapes } =
    generatorOf('../src/http/openapi/resources.ts').createSchema('Resources').definitions ?? {};
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'urn:rashomon:schema:api',
    title: 'Answers of the HTTP API',
    $defs: sorted(shapes),
  };
  return `${JSON.stringify(schema, null, 2).replaceAll('"#/definitions/', '"#/$defs/')}\n`;
}

const sorted = <T>(shapes: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(shapes).sort(([a], [b]) => (a < b ? -1 : 1)));

let shared: ReturnType<typeof createGenerator> | undefined;

function generator(): ReturnType<typeof createGenerator> {
  shared ??= generatorOf('../src/{core/model/*,app/reuse}.ts');
  return shared;
}

const generatorOf = (sources: string): ReturnType<typeof createGenerator> =>
  createGenerator({
    path: path(sources),
    tsconfig: path('../tsconfig.json'),
    expose: 'export',
    topRef: true,
    jsDoc: 'extended',
    additionalProperties: false,
    skipTypeCheck: true,
    sortProps: false,
  });

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(path('../schema'), { recursive: true });
  for (const name of OUTPUT_NAMES) writeFileSync(schemaPath(name), schemaOf(name));
  writeFileSync(API_PATH, apiSchema());
}

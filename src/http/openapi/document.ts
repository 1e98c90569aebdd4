import type { OpenAPIHono } from '@hono/zod-openapi';
import manifest from '../../../package.json' with { type: 'json' };
import type { Description } from './description.ts';

const INFO = {
  title: 'Rashomon',
  version: manifest.version,
  summary: 'Several accounts of one event, laid side by side.',
  description: `Lists are stretches: \`next\` of one goes into \`after\` for the one that follows. Answers have an ETag, and are gzipped where that pays.
Errors are problems (RFC 9457) of a type \`urn:rashomon:problem:…\` with a remedy. Moments are ISO 8601 in UTC; spans count units of UTF-16.`,
  license: { name: manifest.license, identifier: manifest.license },
};

const TAGS = [
  { name: 'Stories', description: 'Accounts of one event, and their comparison.' },
  { name: 'Articles', description: 'What was taken in, its revisions, and what was read in it.' },
  { name: 'Search', description: 'Articles and differences, by what is in them.' },
  { name: 'Sources', description: 'What brings articles here.' },
  { name: 'Decisions', description: 'What people decide, and the program keeps to.' },
  { name: 'Jobs', description: 'Work that takes its time.' },
  { name: 'Events', description: 'What happened, as it happens.' },
  { name: 'About', description: 'The server itself.' },
];

/** The shapes of answers as they stand in the description. */
async function shapes(): Promise<string> {
  const { default: schema } = await import('../../../schema/api.schema.json', { with: { type: 'json' } });
  return JSON.stringify(schema.$defs).replaceAll('"#/$defs/', '"#/components/schemas/');
}

/** The API described by OpenAPI 3.1: requests by what checks them, answers by the types of what is answered. */
export async function describe(api: OpenAPIHono, base: string): Promise<Description> {
  const { webhooks: _, ...document } = api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: INFO,
    servers: [{ url: base }],
    tags: TAGS,
    security: [{}, { token: [] }, { session: [] }],
  });
  const schemas = { ...document.components?.schemas, ...JSON.parse(await shapes()) };
  // As it is sent: what makes it gives it this shape.
  return JSON.parse(JSON.stringify({ ...document, components: { schemas, securitySchemes: SECURITY } })) as Description;
}

const SECURITY = {
  token: { type: 'http', scheme: 'bearer', description: 'The token that the server was started with.' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'rashomon',
    description: 'A cookie that POST /session gives for the token. Its name ends with the port.',
  },
};

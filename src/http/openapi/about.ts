import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { send, sendText } from '../routes/sending.ts';
import { refuses } from './answers.ts';
import { type Document, describe } from './document.ts';
import { apiPage, PAGE_POLICY } from './page.ts';

const DOCUMENT = createRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'getDescription',
  tags: ['About'],
  summary: 'This description',
  responses: {
    200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: { type: 'object' } } } },
    304: { description: 'It is as you have it.' },
    ...refuses(),
  },
});

/** The description of the API for programs, and the same for people. */
export function aboutApi(app: OpenAPIHono, api: OpenAPIHono, base: string): void {
  let described: Promise<Document> | undefined;
  const document = (): Promise<Document> => {
    described ??= describe(api, base);
    return described;
  };
  api.openapi(DOCUMENT, async (c) => send<Document>(c, await document()));
  app.get('/api', async (c) =>
    sendText(c, apiPage(await document()), {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': PAGE_POLICY,
    }),
  );
}

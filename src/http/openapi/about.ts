import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { send, sendText } from '../routes/sending.ts';
import { givesObject, refuses } from './answers.ts';
import type { Description } from './description.ts';
import { describe } from './document.ts';
import { apiPage, PAGE_POLICY } from './page.ts';
import { describeSession } from './session.ts';

const DOCUMENT = createRoute({
  method: 'get',
  path: '/openapi.json',
  operationId: 'getDescription',
  tags: ['About'],
  summary: 'This description',
  responses: {
    ...givesObject('OpenAPI 3.1.'),
    ...refuses(),
  },
});

/** The description of the API for programs, and the same for people. */
export function aboutApi(app: OpenAPIHono, api: OpenAPIHono, base: string): void {
  describeSession(api);
  let described: Promise<Description> | undefined;
  const document = (): Promise<Description> => {
    described ??= describe(api, base);
    return described;
  };
  api.openapi(DOCUMENT, async (c) => send<Description>(c, await document()));
  app.get('/api', async (c) =>
    sendText(c, apiPage(await document()), {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': PAGE_POLICY,
    }),
  );
}

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import manifest from '../../../package.json' with { type: 'json' };
import type { Status } from '../contract/resources.ts';
import { gives, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { send } from './sending.ts';

const ROUTE = createRoute({
  method: 'get',
  path: '/status',
  operationId: 'getStatus',
  tags: ['About'],
  summary: 'What this is, and how much is in it',
  responses: { ...gives('Status', 'The status.'), ...refuses() },
});

export function status(api: OpenAPIHono, { desk: { store }, uploads, watching }: Room): void {
  api.openapi(ROUTE, async (c) =>
    send<Status>(c, {
      version: manifest.version,
      engine: store.engine,
      articles: await store.articles.count(),
      stories: await store.stories.count(),
      watching: watching().on,
      maxUpload: uploads.limit,
    }),
  );
}

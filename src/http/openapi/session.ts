import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { does, refuses } from './answers.ts';

/** Tells of the session, which is seen to before anything here is asked. */
export function describeSession({ openAPIRegistry: registry }: OpenAPIHono): void {
  registry.registerPath({
    method: 'post',
    path: '/session',
    operationId: 'beginSession',
    tags: ['About'],
    summary: 'Gives a cookie for the token, so that a browser need not show it each time',
    security: [],
    request: {
      body: {
        required: true,
        content: { 'application/json': { schema: z.strictObject({ token: z.string().min(1).max(1_000) }) } },
      },
    },
    responses: { ...does('The cookie is set, where a token is asked for.'), ...refuses('bad-request', 'media-type') },
  });
  registry.registerPath({
    method: 'delete',
    path: '/session',
    operationId: 'endSession',
    tags: ['About'],
    summary: 'Ends the session, and takes the cookie back',
    security: [],
    responses: { ...does('There is no session any more.'), ...refuses() },
  });
}

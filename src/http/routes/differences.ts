import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { DifferenceQuery } from '../contract/queries.ts';
import type { DifferenceList } from '../contract/resources.ts';
import { givesList, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { sendList } from './sending.ts';

const ROUTE = createRoute({
  method: 'get',
  path: '/differences',
  operationId: 'listDifferences',
  tags: ['Search'],
  summary: "Differences of all stories, the latest comparison's first",
  description: 'Without those that a person rejected.',
  request: { query: DifferenceQuery },
  responses: { ...givesList('DifferenceList', 'A stretch of the list.'), ...refuses('bad-request', 'bad-place') },
});

export function differences(api: OpenAPIHono, { desk: { store } }: Room): void {
  api.openapi(ROUTE, async (c) => {
    const { type, severity, after, limit } = c.req.valid('query');
    const which = { ...(type && { type }), ...(severity && { severity }) };
    return sendList<DifferenceList>(c, await store.comparisons.differences(which, { after, limit }));
  });
}

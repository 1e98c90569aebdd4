import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { standing } from '../../app/desk/comparing.ts';
import { Id } from '../contract/queries.ts';
import { gives, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { gunzipped, takesGzip } from './encodings.ts';
import { type Parcel, Parcels } from './parcels.ts';
import { refuse, unknown } from './problems.ts';
import { etagOf, validated } from './sending.ts';

const ROUTE = createRoute({
  method: 'get',
  path: '/stories/{story}/comparison',
  operationId: 'getComparison',
  tags: ['Stories'],
  summary: 'All accounts of a story side by side',
  description:
    'The latest that was made. Whether it is of the accounts as they now stand tells GET /stories/{story}; POST /jobs makes a new one.',
  request: { params: z.object({ story: Id }) },
  responses: {
    ...gives('Comparison', 'The comparison.', { 'Last-Modified': 'When it was made.' }),
    ...refuses('bad-request', 'not-found', 'not-compared', 'alone'),
  },
});

export function comparison(api: OpenAPIHono, room: Room): void {
  const { stories } = room.desk.store;
  const parcels = new Parcels(room.desk.store);
  api.openapi(ROUTE, async (c) => {
    const { story } = c.req.valid('param');
    const parcel = await parcels.of(story);
    if (parcel) return sendParcel(c, parcel);
    const id = await stories.resolve(story);
    const found = id === undefined || id === story ? undefined : await parcels.of(id);
    return found ? sendParcel(c, found) : withoutOne(room, story);
  });
}

function sendParcel(c: Context, { key, created, bytes }: Parcel): Response {
  const validators = validated(c, { etag: etagOf(`${key} ${created}`), modified: created });
  if (validators instanceof Response) return validators;
  const headers = { ...validators, 'Content-Type': 'application/json' };
  return takesGzip(c.req.header('Accept-Encoding'))
    ? c.body(bytes, 200, { ...headers, 'Content-Encoding': 'gzip' })
    : c.body(gunzipped(bytes), 200, headers);
}

/** Why there is no comparison of a story. */
export async function withoutOne({ desk }: Room, story: string): Promise<Response> {
  const record = await desk.store.stories.get(story);
  if (!record) return unknown('story', story, '/stories');
  const { state } = await standing(desk, record);
  return state === 'alone'
    ? refuse('alone', {
        detail: 'The story has one account, or one text only.',
        remedy: 'Give another account of the event: POST /api/v1/jobs with a task `take-in`.',
      })
    : refuse('not-compared', {
        detail: 'The story was not compared yet.',
        remedy: 'Have it compared: POST /api/v1/jobs with a task `compare`.',
      });
}

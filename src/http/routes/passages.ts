import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { findPassage } from '../../app/desk/passages.ts';
import { Id, SpanText } from '../contract/queries.ts';
import type { PassageView } from '../contract/resources.ts';
import { gives, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { refuse, unknown } from './problems.ts';
import { send } from './sending.ts';

const ROUTE = createRoute({
  method: 'get',
  path: '/passages/{document}/{span}',
  operationId: 'getPassage',
  tags: ['Articles'],
  summary: 'Where a passage stands, and where it stands in the latest text of its article',
  description: 'It is found again by its words and those around it; `now` is null where it is lost.',
  request: { params: z.object({ document: Id, span: SpanText }) },
  responses: { ...gives('PassageView', 'The passage.'), ...refuses('bad-request', 'not-found') },
});

export function passages(api: OpenAPIHono, { desk: { store } }: Room): void {
  api.openapi(ROUTE, async (c) => {
    const { document, span } = c.req.valid('param');
    const [start = 0, end = 0] = span.split('-').map(Number);
    const found = await findPassage(store, document, { start, end });
    if (!found)
      return (await store.documents.get(document)) ? outside(span) : unknown('document', document, '/articles');
    const story = await store.stories.ofDocument(document);
    return send<PassageView>(c, { ...found, story: story ?? null });
  });
}

const outside = (span: string): Response =>
  refuse('not-found', {
    detail: `The document has no passage ${span}.`,
    remedy: 'Look at its text: GET /api/v1/documents/{document}.',
    place: 'path.span',
  });

import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { UploadQuery } from '../contract/queries.ts';
import type { Upload } from '../contract/resources.ts';
import { makes, refuses } from '../openapi/answers.ts';
import { type Room, TooLarge } from '../room.ts';
import { refuse } from './problems.ts';
import { told } from './sending.ts';

const ROUTE = createRoute({
  method: 'post',
  path: '/uploads',
  operationId: 'upload',
  tags: ['Jobs'],
  summary: 'Hands in a file, to be named in a task `take-in`; it is forgotten after an hour',
  description:
    'The body is the file as it is: a page, a text, a feed, a table, an archive, mail. `maxUpload` in GET /status is the most it may have.',
  request: {
    query: UploadQuery,
    body: { required: true, content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } },
  },
  responses: {
    ...makes(201, 'Upload', 'The file, by the id to name it by.'),
    ...refuses('bad-request', 'too-large', 'media-type', 'full'),
  },
});

export function uploads(api: OpenAPIHono, { uploads: files }: Room): void {
  api.openapi(ROUTE, async (c) => {
    const { name } = c.req.valid('query');
    const { body } = c.req.raw;
    if (!body)
      return refuse('bad-request', {
        detail: 'There is no body.',
        remedy: 'Send the file as the body.',
        place: 'body',
      });
    try {
      return told<Upload>(c, await files.add(name, body), 201);
    } catch (error) {
      if (isFull(error))
        return refuse('full', {
          detail: 'There is no room left for the file.',
          remedy:
            'Make room where temporary files are kept (TMPDIR), or take it in on the server: rashomon import FILE.',
        });
      if (!(error instanceof TooLarge)) throw error;
      return refuse('too-large', {
        detail: `The file has more than ${files.limit} bytes.`,
        remedy: 'Hand it in in parts, or take it in on the server: rashomon import FILE.',
      });
    }
  });
}

const FULL: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

const isFull = (error: unknown): boolean => error instanceof Error && 'code' in error && FULL.has(error.code);

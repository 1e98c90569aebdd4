import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { readingOf } from '../../app/desk/readings.ts';
import type { Reading } from '../../core/model/annotation.ts';
import type { Document } from '../../core/model/document.ts';
import { Id, Stretch } from '../contract/queries.ts';
import type { ArticleList, ArticleView, VersionList } from '../contract/resources.ts';
import { gives, givesList, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { refuse, unknown } from './problems.ts';
import { send, sendList } from './sending.ts';

const tags = ['Articles'];
const params = z.object({ article: Id });

const LIST = createRoute({
  method: 'get',
  path: '/articles',
  operationId: 'listArticles',
  tags,
  summary: 'Articles, by id',
  request: { query: Stretch },
  responses: { ...givesList('ArticleList', 'A stretch of the list.'), ...refuses('bad-request', 'bad-place') },
});

const ONE = createRoute({
  method: 'get',
  path: '/articles/{article}',
  operationId: 'getArticle',
  tags,
  summary: 'An article, and the story it stands in',
  request: { params },
  responses: { ...gives('ArticleView', 'The article.'), ...refuses('bad-request', 'not-found') },
});

const VERSIONS = createRoute({
  method: 'get',
  path: '/articles/{article}/versions',
  operationId: 'listVersions',
  tags,
  summary: 'The revisions of an article, each with what changed in it',
  request: { params },
  responses: { ...gives('VersionList', 'The revisions, the first first.'), ...refuses('bad-request', 'not-found') },
});

const READING = createRoute({
  method: 'get',
  path: '/articles/{article}/reading',
  operationId: 'getReading',
  tags,
  summary: 'What was read in an article: who said what, names, figures, times',
  description: 'Of its latest document. One that was not read yet is read now, which may take a second.',
  request: { params },
  responses: { ...gives('Reading', 'The reading.'), ...refuses('bad-request', 'not-found', 'full') },
});

const DOCUMENT = createRoute({
  method: 'get',
  path: '/documents/{document}',
  operationId: 'getDocument',
  tags,
  summary: 'The report taken from an article at one time',
  request: { params: z.object({ document: Id }) },
  responses: { ...gives('Document', 'The document.'), ...refuses('bad-request', 'not-found') },
});

export function articles(api: OpenAPIHono, { desk: { store } }: Room): void {
  api.openapi(LIST, async (c) => sendList<ArticleList>(c, await store.articles.list(c.req.valid('query'))));
  api.openapi(ONE, async (c) => {
    const { article } = c.req.valid('param');
    const record = await store.articles.get(article);
    if (!record) return unknown('article', article, '/articles');
    return send<ArticleView>(c, { ...record, story: (await store.stories.ofArticle(article)) ?? null });
  });
  api.openapi(VERSIONS, async (c) => {
    const { article } = c.req.valid('param');
    const record = await store.articles.get(article);
    if (!record) return unknown('article', article, '/articles');
    return send<VersionList>(c, { article: record, revisions: await store.revisions.of(article) });
  });
  api.openapi(READING, async (c) => {
    const { article } = c.req.valid('param');
    const record = await store.articles.get(article);
    if (!record) return unknown('article', article, '/articles');
    if (record.document === null) return withoutText(article);
    return send<Reading>(c, await readingOf(store, record.document));
  });
  api.openapi(DOCUMENT, async (c) => {
    const { document } = c.req.valid('param');
    const found = await store.documents.get(document);
    return found ? send<Document>(c, found) : unknown('document', document, '/articles');
  });
}

const withoutText = (article: string): Response =>
  refuse('not-found', {
    detail: `No text of article ${JSON.stringify(article)} could be had yet.`,
    remedy: 'Have its page looked at again: POST /api/v1/jobs with a task `recheck`.',
  });

import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { Id, ReportQuery } from '../contract/queries.ts';
import { givesFile, refuses } from '../openapi/answers.ts';
import type { Room } from '../room.ts';
import { withoutOne } from './comparison.ts';
import { sendText } from './sending.ts';

const ROUTE = createRoute({
  method: 'get',
  path: '/stories/{story}/report',
  operationId: 'getReport',
  tags: ['Stories'],
  summary: 'The comparison of a story as a file to keep or print: one page of HTML, or Markdown',
  description: 'It holds all it needs. Differences that a person rejected are left out.',
  request: { params: z.object({ story: Id }), query: ReportQuery },
  responses: {
    ...givesFile('The report.', ['text/html', 'text/markdown']),
    ...refuses('bad-request', 'not-found', 'not-compared', 'alone'),
  },
});

type Format = z.output<typeof ReportQuery>['format'];

const FILES: Readonly<Record<Format, { readonly type: string; readonly ending: string }>> = {
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  markdown: { type: 'text/markdown; charset=utf-8', ending: 'md' },
};

export function report(api: OpenAPIHono, room: Room): void {
  const { stories, comparisons } = room.desk.store;
  api.openapi(ROUTE, async (c) => {
    const { story } = c.req.valid('param');
    const { format } = c.req.valid('query');
    const record = await stories.get(story);
    const kept = record && (await comparisons.get(record.id));
    if (!record || !kept) return withoutOne(room, story);
    const { write, leaveOut, policy } = await WRITERS[format]();
    const text = write(leaveOut(kept.comparison, kept.rejected), { title: record.label });
    const { type, ending } = FILES[format];
    return sendText(c, text, {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename*=UTF-8''${encoded(`${fileName(record.label)}.${ending}`)}`,
      'Content-Security-Policy': policy,
    });
  });
}

/** Loaded when a report is asked for. */
const WRITERS = {
  html: async () => {
    const [{ renderHtml, POLICY }, { leaveOut }] = await Promise.all([
      import('../../report/html/index.ts'),
      import('../../report/view/rejected.ts'),
    ]);
    return { write: renderHtml, leaveOut, policy: `${POLICY}; sandbox allow-scripts` };
  },
  markdown: async () => {
    const [{ renderMarkdown }, { leaveOut }] = await Promise.all([
      import('../../report/markdown/index.ts'),
      import('../../report/view/rejected.ts'),
    ]);
    return { write: renderMarkdown, leaveOut, policy: "default-src 'none'; sandbox" };
  },
};

/** A name that every file system takes. */
const fileName = (label: string): string =>
  label
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/\p{Cs}/gu, '')
    .replace(/[\s.]+$/u, '')
    .replace(/^\.+/u, '') || 'report';

/** As a header's parameter takes it (RFC 8187). */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/gu, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);

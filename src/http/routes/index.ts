import type { OpenAPIHono } from '@hono/zod-openapi';
import { aboutApi } from '../openapi/about.ts';
import type { Room } from '../room.ts';
import { articles } from './articles.ts';
import { comparison } from './comparison.ts';
import { decisions } from './decisions.ts';
import { differences } from './differences.ts';
import { events } from './events.ts';
import { jobs } from './jobs.ts';
import { passages } from './passages.ts';
import { apiOf, refuse } from './problems.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { stories } from './stories.ts';
import { PACE, type Pace } from './streams.ts';
import { uploads } from './uploads.ts';

export const BASE = '/api/v1';

/** Everything the API answers, and its own page. Who may ask is seen to by whom it is mounted in. */
export function routes(room: Room, pace: Pace = PACE): OpenAPIHono {
  const api = apiOf(room.log);
  status(api, room);
  stories(api, room);
  comparison(api, room);
  report(api, room);
  articles(api, room);
  passages(api, room);
  search(api, room);
  differences(api, room);
  sources(api, room);
  decisions(api, room);
  uploads(api, room);
  jobs(api, room, pace);
  events(api, room, pace);
  const app = apiOf(room.log);
  aboutApi(app, api, BASE);
  app.route(BASE, api);
  refuseOthers(app);
  return app;
}

/** What is left: a method that a path does not have, and paths that are none. */
function refuseOthers(app: OpenAPIHono): void {
  const methods = new Map<string, string[]>();
  for (const { path, method } of app.routes)
    if (method !== 'ALL') methods.set(path, [...new Set([...(methods.get(path) ?? []), method])]);
  for (const [path, known] of methods) {
    const allowed = [...known, ...(known.includes('GET') ? ['HEAD'] : [])].join(', ');
    app.all(path, (c) =>
      refuse(
        'no-method',
        { detail: `${c.req.method} cannot be done with ${c.req.path}.`, remedy: `What can be done: ${allowed}.` },
        { Allow: allowed },
      ),
    );
  }
  app.all(`${BASE}/*`, (c) =>
    refuse('not-found', { detail: `There is nothing at ${c.req.path}.`, remedy: 'See what there is: GET /api' }),
  );
}

import { describe, expect, it } from 'vitest';
import type { Description } from '../../src/http/openapi/description.ts';
import { apiPage } from '../../src/http/openapi/page.ts';
import { routes } from '../../src/http/routes/index.ts';
import { deskOf } from '../desk/at-desk.ts';
import { clientOf } from './client.ts';
import { roomOf } from './room.ts';

async function shown() {
  const { desk } = await deskOf();
  const app = routes(roomOf(desk));
  const response = await app.request('/api');
  return { description: (await clientOf(app)).description, response, page: await response.text() };
}

describe("the API's own page", () => {
  it('shows every route and every shape, and every link on it leads somewhere', async () => {
    const { description, page } = await shown();
    for (const [path, methods] of Object.entries(description.paths))
      for (const [method, { operationId }] of Object.entries(methods))
        expect(page).toContain(
          `<article id="route-${operationId}">\n<h3><b>${method.toUpperCase()}</b> <code>/api/v1${path}</code>`,
        );
    for (const name of Object.keys(description.components.schemas)) expect(page).toContain(`id="shape-${name}"`);
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    const links = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, to]) => to);
    expect(links.filter((to) => !ids.has(to))).toEqual([]);
  });

  it('runs nothing and fetches nothing', async () => {
    const { page, response } = await shown();
    expect(page).not.toMatch(/<script|<link|<img|\son\w+=|javascript:/iu);
    expect([...page.matchAll(/(?:href|src)="(?!#|\/api\/)([^"]*)"/gu)]).toEqual([]);
    expect(response.headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]{44}';/u,
    );
  });

  it('shows a command for each route', async () => {
    const { page } = await shown();
    expect(page).toContain('curl &#39;http://localhost:4700/api/v1/stories/STORY/comparison&#39;');
    expect(page).toContain('curl -X DELETE &#39;http://localhost:4700/api/v1/feeds?url=https%3A%2F%2F');
    expect(page).toContain('--data-binary @report.html');
  });

  it('lets nothing of a description become markup', async () => {
    const { description } = await shown();
    const hostile = JSON.parse(
      JSON.stringify(description).replaceAll('A story: its', '<script>alert(1)</script>'),
    ) as Description;
    expect(apiPage(hostile)).not.toContain('<script>');
    expect(apiPage(hostile)).toContain('&lt;script&gt;');
  });
});

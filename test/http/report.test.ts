import { describe, expect, it } from 'vitest';
import { nameStory, rejectDifference } from '../../src/app/desk/deciding.ts';
import type { ApiProblem } from '../../src/http/contract/resources.ts';
import { filled } from './ferry.ts';

describe('the report of a story', () => {
  it('is a page by the name of the story, under a policy of its own', async () => {
    const { api, desk, story } = await filled({ compared: true });
    await nameStory(desk, story.id, 'Marigold/“12”: <b>Fähre</b>');
    const { headers, text } = await api.ask(`/stories/${story.id}/report`);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(headers.get('Content-Disposition')).toBe(
      "attachment; filename*=UTF-8''Marigold%20%E2%80%9C12%E2%80%9D%20b%20F%C3%A4hre%20b.html",
    );
    expect(headers.get('Content-Security-Policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-.+; sandbox allow-scripts$/u,
    );
    expect(text).toContain('<title>Marigold/“12”: &lt;b&gt;Fähre&lt;/b&gt; · Rashomon</title>');
  });

  it('is Markdown where that is asked for', async () => {
    const { api, story } = await filled({ compared: true });
    const { headers, text } = await api.ask(`/stories/${story.id}/report?format=markdown`);
    expect(headers.get('Content-Disposition')).toMatch(/\.md$/u);
    expect(text.split('\n')[0]).toBe(`# ${story.label}`);
  });

  it.each(['html', 'markdown'])('in %s leaves out what a person rejected', async (format) => {
    const { api, desk, story } = await filled({ compared: true });
    const path = `/stories/${story.id}/report?format=${format}`;
    const kept = await desk.store.comparisons.get(story.id);
    const difference = kept?.comparison.differences.find(({ severity }) => severity === 'imprecision');
    const words = `steering`;
    const before = await api.ask(path);
    await rejectDifference(desk, story.id, difference?.id ?? '');
    const after = await api.ask(path, { headers: { 'If-None-Match': before.headers.get('ETag') ?? '' } });
    expect(after.status).toBe(200);
    expect(after.text.length).toBeLessThan(before.text.length);
    expect(after.text).toContain(words);
  });

  it('there is none without a comparison', async () => {
    const { api, story, alone } = await filled();
    const typeOf = async (id: string): Promise<string> =>
      (await api.ask(`/stories/${id}/report`)).json<ApiProblem>().type;
    expect(await typeOf(story.id)).toBe('urn:rashomon:problem:not-compared');
    expect(await typeOf(alone.id)).toBe('urn:rashomon:problem:alone');
    expect(await typeOf('none')).toBe('urn:rashomon:problem:not-found');
    expect((await api.ask(`/stories/${story.id}/report?format=pdf`)).status).toBe(400);
  });
});

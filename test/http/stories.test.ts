import { describe, expect, it } from 'vitest';
import { mergeStories } from '../../src/app/desk/deciding.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import type { ApiProblem, StoryList, StoryView } from '../../src/http/contract/resources.ts';
import { filled } from './ferry.ts';

describe('stories', () => {
  it('are listed by stretches that link to the next', async () => {
    const { api, story, alone } = await filled();
    const first = await api.ask('/stories?limit=1');
    const { items, next } = first.json<StoryList>();
    expect(first.headers.get('Link')).toBe(`</api/v1/stories?limit=1&after=${next}>; rel="next"`);
    const second = await api.ask(`/stories?limit=1&after=${next}`);
    expect(second.headers.get('Link')).toBeNull();
    const both = [...items, ...second.json<StoryList>().items].map(({ id }) => id);
    expect(both.sort()).toEqual([story.id, alone.id].sort());
    expect(second.json<StoryList>().next).toBeNull();
  });

  it('are shown with how their comparison stands', async () => {
    const { api, story, alone, room } = await filled({ compared: true });
    const view = (await api.ask(`/stories/${story.id}`)).json<StoryView>();
    expect(view).toMatchObject({
      id: story.id,
      comparison: { state: 'current', rejected: [] },
      decisions: [],
      job: null,
    });
    expect(view.members).toHaveLength(2);
    expect((await api.ask(`/stories/${alone.id}`)).json<StoryView>().comparison).toEqual({
      state: 'alone',
      created: null,
      rejected: [],
    });
    const job = room.jobs.submit({ type: 'compare', story: story.id });
    expect((await api.ask(`/stories/${story.id}`)).json<StoryView>().job).toBe(job.id);
  });

  it('are found by the id of one that went into them, with what was decided on it', async () => {
    const { api, desk, story, alone } = await filled({ compared: true });
    await mergeStories(desk, alone.id, story.id);
    const view = (await api.ask(`/stories/${alone.id}`)).json<StoryView>();
    expect(view).toMatchObject({ id: story.id, accounts: 3, former: [alone.id], comparison: { state: 'stale' } });
    expect(view.decisions.map(({ kind }) => kind)).toEqual(['merge']);
  });

  it('that are none are a problem', async () => {
    const { api } = await filled();
    const answer = await api.ask('/stories/none');
    expect(answer.status).toBe(404);
    expect(answer.json<ApiProblem>()).toMatchObject({ type: 'urn:rashomon:problem:not-found', status: 404 });
  });
});

describe('a comparison', () => {
  it.each([['gzip'], ['identity'], [undefined]])('goes out for Accept-Encoding %s', async (encoding) => {
    const { api, desk, story } = await filled({ compared: true });
    const answer = await api.ask(`/stories/${story.id}/comparison`, {
      headers: encoding === undefined ? {} : { 'Accept-Encoding': encoding },
    });
    expect(answer.headers.get('Content-Encoding')).toBe(encoding === 'gzip' ? 'gzip' : null);
    const kept = await desk.store.comparisons.get(story.id);
    expect(answer.json<Comparison>()).toEqual(kept?.comparison);
  });

  it('is not sent again to who has it', async () => {
    const { api, story } = await filled({ compared: true });
    const path = `/stories/${story.id}/comparison`;
    const { headers } = await api.ask(path);
    const [etag, modified] = [headers.get('ETag') ?? '', headers.get('Last-Modified') ?? ''];
    expect((await api.ask(path, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    expect((await api.ask(path, { headers: { 'If-None-Match': `"other", ${etag}` } })).status).toBe(304);
    expect((await api.ask(path, { headers: { 'If-Modified-Since': modified } })).status).toBe(304);
    expect(
      (await api.ask(path, { headers: { 'If-None-Match': '"other"', 'If-Modified-Since': modified } })).status,
    ).toBe(200);
  });

  it('of one account there is none, and of a story that was not compared none yet', async () => {
    const { api, story, alone } = await filled();
    const kindOf = async (id: string): Promise<string> =>
      (await api.ask(`/stories/${id}/comparison`)).json<ApiProblem>().type;
    expect(await kindOf(alone.id)).toBe('urn:rashomon:problem:alone');
    expect(await kindOf(story.id)).toBe('urn:rashomon:problem:not-compared');
    expect(await kindOf('none')).toBe('urn:rashomon:problem:not-found');
  });
});

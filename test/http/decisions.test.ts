import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/core/model/comparison.ts';
import type { ApiProblem, DecisionList, StoryView } from '../../src/http/contract/resources.ts';
import type { Decision } from '../../src/store/records.ts';
import { filled } from './ferry.ts';

const decided = async ({ compared = false } = {}) => {
  const room = await filled({ compared });
  const post = (body: unknown) => room.api.ask('/decisions', { method: 'POST', body });
  const view = async (): Promise<StoryView> => (await room.api.ask(`/stories/${room.story.id}`)).json<StoryView>();
  return { ...room, post, view };
};

describe('decisions', () => {
  it('merge and split stories, pin articles, and are taken back', async () => {
    const { api, post, view, story, alone } = await decided();
    expect((await post({ kind: 'merge', from: alone.id, into: story.id })).status).toBe(201);
    expect((await view()).accounts).toBe(3);
    const article = alone.members[0]?.article ?? '';
    const split = (await post({ kind: 'split', story: story.id, articles: [article] })).json<Decision>();
    expect((await view()).accounts).toBe(2);
    const back = (await api.ask(`/decisions/${split.id}`, { method: 'DELETE' })).json<Decision>();
    expect(back).toMatchObject({ id: split.id, kind: 'split', undone: expect.stringMatching(/^2024-/u) });
    expect((await view()).accounts).toBe(3);
    expect((await post({ kind: 'pin', article })).json<Decision>().kind).toBe('pin');
    expect((await api.ask('/decisions/last', { method: 'DELETE' })).json<Decision>().kind).toBe('pin');
    const { items } = (await api.ask('/decisions')).json<DecisionList>();
    expect(items.map(({ kind, undone }) => [kind, undone !== null])).toEqual([
      ['merge', false],
      ['split', true],
      ['pin', true],
    ]);
    expect((await view()).decisions.map(({ kind }) => kind)).toEqual(['merge']);
  });

  it('name a story', async () => {
    const { api, post, view, story } = await decided();
    await post({ kind: 'label', story: story.id, label: '  The Marigold ' });
    expect((await view()).label).toBe('The Marigold');
    const { items } = (await api.ask(`/decisions?story=${story.id}`)).json<DecisionList>();
    expect(items).toHaveLength(1);
  });

  it('leave a difference out, and have a speaker put right', async () => {
    const { api, post, view, story } = await decided({ compared: true });
    const path = `/stories/${story.id}/comparison`;
    const before = await api.ask(path);
    const { differences, documents } = before.json<Comparison>();
    const difference = differences[0]?.id ?? '';
    expect((await post({ kind: 'reject-difference', story: story.id, difference })).status).toBe(201);
    expect((await view()).comparison.rejected).toEqual([difference]);
    const said = documents.flatMap(({ id, attributions }) =>
      attributions.map((each) => ({ document: id, ...each })),
    )[0];
    const asked = { kind: 'speaker', story: story.id, document: said?.document, attribution: said?.id };
    expect((await post({ ...asked, name: 'Ilse Brandt' })).status).toBe(201);
    expect((await view()).comparison.state).toBe('stale');
    expect((await api.ask(path)).headers.get('ETag')).toBe(before.headers.get('ETag'));
  });

  it.each([
    [{ kind: 'merge', from: 'none', into: 'none' }, 409],
    [{ kind: 'reject-difference', story: 'none', difference: 'd1' }, 409],
    [{ kind: 'label', story: 'x', label: '   ' }, 400],
    [{ kind: 'erase', story: 'x' }, 400],
    [{ kind: 'merge', from: 'a' }, 400],
    [[], 400],
    [null, 400],
  ])('%j is %s', async (body, status) => {
    const { post } = await decided();
    const answer = await post(body);
    expect(answer.json<ApiProblem>()).toMatchObject({ status, remedy: expect.stringMatching(/./u) });
  });

  it('that are not there cannot be taken back', async () => {
    const { api } = await decided();
    const back = async (id: string): Promise<number> =>
      (await api.ask(`/decisions/${id}`, { method: 'DELETE' })).status;
    expect(await back('last')).toBe(409);
    expect(await back('7')).toBe(409);
    expect(await back('0')).toBe(400);
    expect(await back('first')).toBe(400);
  });
});

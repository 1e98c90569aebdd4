import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/core/model/annotation.ts';
import type { Document } from '../../src/core/model/document.ts';
import type {
  ApiProblem,
  ArticleList,
  ArticleView,
  PassageView,
  VersionList,
} from '../../src/http/contract/resources.ts';
import { pageArticle, take } from '../desk/at-desk.ts';
import { FERRY, pageOf, reworded } from '../desk/reports.ts';
import { filled } from './ferry.ts';

/** The ferry's first account with its figure put right. */
const edited = pageArticle(
  'http://north.test/ferry',
  pageOf(reworded(FERRY, ['At least 12 passengers', 'At least 17 passengers'])),
);

async function ofTheFerry() {
  const room = await filled();
  const member = room.story.members.find(({ outlet }) => outlet === 'The Courier');
  if (!member?.document) throw new Error('the courier tells of the ferry');
  return { ...room, article: member.article, document: member.document };
}

describe('articles', () => {
  it('are listed once each', async () => {
    const { api } = await filled();
    const ids: string[] = [];
    for (let path: string | undefined = '/articles?limit=2'; path !== undefined; ) {
      const { items, next }: ArticleList = (await api.ask(path)).json<ArticleList>();
      ids.push(...items.map(({ id }) => id));
      path = next === null ? undefined : `/articles?limit=2&after=${next}`;
    }
    expect(new Set(ids).size).toBe(3);
    expect(ids).toEqual([...ids].sort());
  });

  it('are shown with their story, their text and what was read in it', async () => {
    const { api, story, article, document } = await ofTheFerry();
    expect((await api.ask(`/articles/${article}`)).json<ArticleView>().story).toMatchObject({ id: story.id });
    const { text } = (await api.ask(`/documents/${document}`)).json<Document>();
    expect(text).toContain('At least 12 passengers');
    const reading = (await api.ask(`/articles/${article}/reading`)).json<Reading>();
    expect(reading).toMatchObject({ id: document, text });
    expect(reading.attributions.length).toBeGreaterThan(0);
  });

  it('have their revisions, each with what changed', async () => {
    const { api, desk, article } = await ofTheFerry();
    await take(desk, [edited]);
    const { revisions } = (await api.ask(`/articles/${article}/versions`)).json<VersionList>();
    expect(revisions.map(({ number, change }) => [number, change?.kind])).toEqual([
      [1, undefined],
      [2, 'edit'],
    ]);
  });

  it('and documents that are none are a problem', async () => {
    const { api } = await filled();
    for (const path of ['/articles/none', '/articles/none/versions', '/articles/none/reading', '/documents/none'])
      expect((await api.ask(path)).status).toBe(404);
  });

  it('without a text have no reading', async () => {
    const { api, desk } = await filled();
    const at = '2024-03-05T09:00:00.000Z';
    const [added] = await desk.store.articles.add([
      { key: 'k', url: null, outlet: null, headline: null, published: null, transport: null, fetched: at },
    ]);
    const answer = await api.ask(`/articles/${added?.article.id}/reading`);
    expect(answer.json<ApiProblem>()).toMatchObject({ status: 404, remedy: expect.stringContaining('recheck') });
  });
});

describe('a link to a passage', () => {
  const linked = async () => {
    const room = await ofTheFerry();
    const { text } = (await room.api.ask(`/documents/${room.document}`)).json<Document>();
    const pathTo = (words: string): string => {
      const start = text.indexOf(words);
      return `/passages/${room.document}/${start}-${start + words.length}`;
    };
    return { ...room, text, pathTo };
  };

  it('leads to itself while the text stands', async () => {
    const { api, pathTo, article, story } = await linked();
    const view = (await api.ask(pathTo('a loss of steering'))).json<PassageView>();
    expect(view.passage.quote).toBe('a loss of steering');
    expect(view).toMatchObject({ now: view.passage, article: { id: article }, story: { id: story.id } });
  });

  it('leads to the same words in a later text, or is lost', async () => {
    const { api, desk, pathTo, article } = await linked();
    const [kept, lost] = [
      pathTo('promised to cooperate with the inquiry'),
      pathTo('At least 12 passengers were injured'),
    ];
    await take(desk, [edited]);
    const view = (await api.ask(kept)).json<PassageView>();
    expect(view.article?.id).toBe(article);
    expect(view.now?.quote).toBe(view.passage.quote);
    expect(view.now?.document).not.toBe(view.passage.document);
    expect((await api.ask(lost)).json<PassageView>().now).toBeNull();
  });

  it.each([
    ['0-9999999', 404],
    ['9-5', 404],
    ['a-b', 400],
    ['5', 400],
    ['-1-5', 400],
    ['0-1e3', 400],
  ])('to %s is %s', async (span, status) => {
    const { api, document } = await ofTheFerry();
    expect((await api.ask(`/passages/${document}/${span}`)).status).toBe(status);
    expect((await api.ask(`/passages/none/${span}`)).status).toBe(status);
  });
});

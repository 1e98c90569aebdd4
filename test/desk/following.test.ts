import { describe, expect, it } from 'vitest';
import { importAll } from '../../src/app/desk/importing.ts';
import { revisit } from '../../src/app/desk/revisiting.ts';
import type { Received } from '../../src/ingest/received.ts';
import { type Handler, html, inTurn, serve, status } from '../fetch/harness.ts';
import { deskOf, eventTypes, gathered, linkTo, outcomes, take, textArticle } from './at-desk.ts';
import { BUDGET, FERRY, FIRE, pageOf, plain, rssOf } from './reports.ts';

const xml =
  (body: string): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/xml' }).end(body);
  };

const sitemap = (...urls: string[]): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;
const sitemapIndex = (...urls: string[]): string =>
  `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.map((url) => `<sitemap><loc>${url}</loc></sitemap>`).join('')}</sitemapindex>`;

/** A server whose pages may name its own addresses. */
async function serveSelf(routes: (at: (path: string) => string) => Record<string, Handler>) {
  const own: Record<string, Handler> = {};
  const server = await serve(own);
  Object.assign(
    own,
    routes((path) => server.at(path)),
  );
  return server;
}

describe('feeds', () => {
  const TEASER = 'A ferry with 140 people aboard has run aground.';

  it('an entry that only points to its page is that page, and known the next time', async () => {
    const { desk } = await deskOf();
    const server = await serveSelf((at) => ({
      '/feed': xml(rssOf([{ title: FERRY.headline, link: at('/ferry'), guid: '1', summary: TEASER }])),
      '/ferry': html(pageOf(FERRY)),
    }));
    expect(outcomes(await take(desk, [linkTo(server.at('/feed'))]))).toEqual(['added']);
    expect(outcomes(await take(desk, [linkTo(server.at('/feed'))]))).toEqual(['known']);
    expect(server.seen.filter((path) => path.endsWith('/ferry'))).toHaveLength(1);
  });

  it('a teaser stands where its page cannot be had, and becomes the report when it can', async () => {
    const { desk, clock } = await deskOf();
    const server = await serveSelf((at) => ({
      '/feed': xml(rssOf([{ title: FERRY.headline, link: at('/ferry'), guid: '1', summary: TEASER }])),
      '/ferry': inTurn(status(404), html(pageOf(FERRY))),
    }));
    expect(outcomes(await take(desk, [linkTo(server.at('/feed'))]))).toEqual(['added']);
    const before = (await desk.store.articles.list()).items;
    expect(Date.parse(before[0]?.next ?? '') - clock.now().getTime()).toBe(15 * 60_000);
    const [again] = await gathered(revisit(desk, desk.fetcher, desk.way().open, before));
    expect(again?.taken).toMatchObject({ outcome: 'revised' });
    const [article] = (await desk.store.articles.list()).items;
    expect(article?.revision).toBe(2);
    expect((await desk.store.documents.get(article?.document ?? ''))?.text).toContain('Ilse Brandt');
  });

  it('a teaser never takes the place of the report', async () => {
    const { desk } = await deskOf();
    const server = await serveSelf((at) => ({
      '/feed': xml(rssOf([{ title: FERRY.headline, link: at('/ferry'), guid: '1', summary: TEASER }])),
      '/ferry': html(pageOf(FERRY)),
    }));
    await take(desk, [linkTo(server.at('/ferry'))]);
    const before = (await desk.store.articles.list()).items;
    const teaser: Received = {
      type: 'article',
      article: { type: 'html', name: 'feed', html: `<p>${TEASER}</p>`, url: server.at('/ferry') },
      notes: [],
      partial: true,
    };
    await take(desk, [teaser], { offline: true });
    expect((await desk.store.articles.list()).items).toEqual(before);
    expect(await eventTypes(desk)).toEqual(['article']);
  });

  it('offline, entries are taken as they are and nothing is asked for', async () => {
    const { desk } = await deskOf();
    const server = await serve({});
    const entry: Received = {
      type: 'article',
      article: { type: 'html', name: 'feed', html: `<p>${TEASER}</p>`, url: server.at('/ferry') },
      notes: [],
      partial: true,
    };
    expect(outcomes(await take(desk, [entry, linkTo(server.at('/x'))], { offline: true })).sort()).toEqual([
      'added',
      'problem link',
    ]);
    expect(server.seen).toEqual([]);
  });

  it('an entry without id and address is told by its content, wherever it stands', async () => {
    const { desk } = await deskOf();
    const items = [FERRY, BUDGET, FIRE].map((report) => ({
      content: report.paragraphs.map((p) => `<p>${p}</p>`).join(''),
    }));
    const server = await serve({
      '/feed': inTurn(xml(rssOf(items.slice(0, 2))), xml(rssOf([...items.slice(2), ...items]))),
    });
    expect(outcomes(await take(desk, [linkTo(server.at('/feed'))]))).toEqual(['added', 'added']);
    expect(outcomes(await take(desk, [linkTo(server.at('/feed'))])).sort()).toEqual([
      'added',
      'known',
      'known',
      'known',
    ]);
  });

  it('a page without a report is asked for once', async () => {
    const { desk } = await deskOf();
    const server = await serveSelf((at) => ({
      '/feed': xml(rssOf([{ title: 'Pictures', link: at('/gallery'), guid: '1' }])),
      '/gallery': html('<html><body><img src="a.jpg"></body></html>'),
    }));
    expect(outcomes(await take(desk, [linkTo(server.at('/feed'))]))).toEqual(['unread']);
    expect(outcomes(await take(desk, [linkTo(server.at('/feed'))]))).toEqual(['known']);
  });
});

describe('lists of lists', () => {
  it('an index of sitemaps leads to its pages', async () => {
    const { desk } = await deskOf();
    const server = await serveSelf((at) => ({
      '/index.xml': xml(sitemapIndex(at('/a.xml'), at('/b.xml'))),
      '/a.xml': xml(sitemap(at('/ferry'))),
      '/b.xml': xml(sitemap(at('/budget'), at('/missing'))),
      '/ferry': html(pageOf(FERRY)),
      '/budget': html(pageOf(BUDGET)),
    }));
    expect(outcomes(await take(desk, [linkTo(server.at('/index.xml'))])).sort()).toEqual([
      'added',
      'added',
      'problem link',
    ]);
  });

  it('OPML leads to its feeds', async () => {
    const { desk } = await deskOf();
    const server = await serveSelf((at) => ({
      '/list.opml': xml(
        `<opml version="2.0"><body><outline type="rss" text="A" xmlUrl="${at('/feed')}"/><outline type="rss" text="B" xmlUrl="${at('/none')}"/></body></opml>`,
      ),
      '/feed': xml(rssOf([{ title: FERRY.headline, link: at('/ferry'), guid: '1' }])),
      '/ferry': html(pageOf(FERRY)),
    }));
    expect(outcomes(await take(desk, [linkTo(server.at('/list.opml'))])).sort()).toEqual(['added', 'problem link']);
  });

  it('a list that leads to itself is gone through once', async () => {
    const { desk } = await deskOf();
    const server = await serveSelf((at) => ({
      '/index.xml': xml(sitemapIndex(at('/index.xml'), at('/other.xml'), at('/a.xml'))),
      '/other.xml': xml(sitemapIndex(at('/index.xml'), at('/other.xml'))),
      '/a.xml': xml(sitemap(at('/ferry'))),
      '/ferry': html(pageOf(FERRY)),
    }));
    const told = outcomes(await take(desk, [linkTo(server.at('/index.xml'))]));
    expect(told.filter((outcome) => outcome === 'added')).toHaveLength(1);
    expect(server.seen.length).toBe(4);
  });
});

describe('one that fails', () => {
  it('never stops the others', async () => {
    const { desk } = await deskOf();
    const server = await serve({ '/ferry': html(pageOf(FERRY)), '/broken': status(500) });
    const links = ['/broken', '/none', '/ferry'].map((path) => linkTo(server.at(path)));
    expect(outcomes(await take(desk, links)).sort()).toEqual(['added', 'problem link', 'problem link']);
  });

  it('a list that cannot be read to its end gives what came before', async () => {
    const { desk } = await deskOf();
    const server = await serve({ '/list': html('<p>x</p>'), '/ferry': html(pageOf(FERRY)) });
    const way = desk.way();
    const open: typeof way.open = (page) =>
      page.url.endsWith('/list')
        ? (async function* () {
            yield { type: 'note', name: 'list', note: { code: 'x', message: 'a list' } } as const;
            yield textArticle('first', plain(BUDGET));
            throw new Error('the parser gave up');
          })()
        : way.open(page);
    const received = (async function* () {
      yield linkTo(server.at('/list'));
      yield linkTo(server.at('/ferry'));
    })();
    const told = outcomes(await gathered(importAll(desk, received, { ...way, open })));
    expect(told.sort()).toEqual(['added', 'added', 'note', 'problem broken']);
  });
});

describe('the next run', () => {
  it('does not fetch what a table or a saved list names and is known', async () => {
    const { desk } = await deskOf();
    const server = await serve({ '/ferry': html(pageOf(FERRY)) });
    const row: Received = {
      ...linkTo(server.at('/ferry')),
      transport: { type: 'table', name: 'list.csv' },
    } as Received;
    expect(outcomes(await take(desk, [row]))).toEqual(['added']);
    expect(outcomes(await take(desk, [row]))).toEqual(['known']);
    expect(server.seen).toHaveLength(1);
  });
});

describe('a slow source', () => {
  it('what has come is told though the next is long in coming', async () => {
    const { desk } = await deskOf();
    let release = (): void => undefined;
    const received = (async function* () {
      yield textArticle('a.txt', plain(FERRY));
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield textArticle('b.txt', plain(BUDGET));
    })();
    const imported = importAll(desk, received, desk.way());
    expect(outcomes([(await imported.next()).value])).toEqual(['added']);
    release();
    expect(outcomes([(await imported.next()).value])).toEqual(['added']);
    expect((await imported.next()).done).toBe(true);
  });
});

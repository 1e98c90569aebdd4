import { describe, expect, it } from 'vitest';
import { revisit } from '../../src/app/desk/revisiting.ts';
import type { Received } from '../../src/ingest/received.ts';
import { html, inTurn, serve, status } from '../fetch/harness.ts';
import { deskOf, eventTypes, gathered, linkTo, outcomes, pageArticle, take, textArticle } from './at-desk.ts';
import { BUDGET, FERRY, pageOf, plain, reworded } from './reports.ts';

const MORE_HURT = reworded(FERRY, ['At least 12 passengers', 'At least 31 passengers']);

const only = <T>(values: readonly T[]): T => {
  const [first] = values;
  if (first === undefined || values.length > 1) throw new Error(`${values.length} values`);
  return first;
};

describe('what comes in again', () => {
  it('an edit is a revision with what it changes, and an event', async () => {
    const { desk } = await deskOf();
    await take(desk, [pageArticle('http://north.test/ferry', pageOf(FERRY))]);
    const [imported] = await take(desk, [pageArticle('http://north.test/ferry', pageOf(MORE_HURT))]);
    expect(imported).toMatchObject({ taken: { outcome: 'revised', change: { kind: 'edit' } } });
    expect(await eventTypes(desk)).toEqual(['article', 'edit']);
    const article = only((await desk.store.articles.list()).items);
    expect(article.revision).toBe(2);
  });

  it('what differs in looks only is known', async () => {
    const { desk } = await deskOf();
    const quotes = reworded(FERRY, ['“', '"'], ['”', '"']);
    await take(desk, [pageArticle('http://north.test/ferry', pageOf(FERRY))]);
    expect(outcomes(await take(desk, [pageArticle('http://north.test/ferry', pageOf(quotes))]))).toEqual(['known']);
    expect(await eventTypes(desk)).toEqual(['article']);
  });

  it('two versions of an article in one folder are told once, however often the folder is taken in', async () => {
    const { desk } = await deskOf();
    const folder = [FERRY, MORE_HURT].map((report) => pageArticle('http://north.test/ferry', pageOf(report)));
    expect(outcomes(await take(desk, folder))).toEqual(['added', 'revised']);
    expect(outcomes(await take(desk, folder))).toEqual(['known', 'known']);
    expect(await eventTypes(desk)).toEqual(['article', 'edit']);
  });

  it('a capture from before what is kept is no edit of it', async () => {
    const { desk } = await deskOf();
    const at = (fetched: string, report = FERRY): Received =>
      pageArticle('http://north.test/ferry', pageOf(report), { fetched });
    await take(desk, [at('2024-03-05T11:00:00Z', MORE_HURT)]);
    expect(outcomes(await take(desk, [at('2024-03-05T10:00:00Z')]))).toEqual(['known']);
    const { headline, fetched, revision } = only((await desk.store.articles.list()).items);
    expect({ headline, fetched, revision }).toEqual({
      headline: FERRY.headline,
      fetched: '2024-03-05T11:00:00.000Z',
      revision: 1,
    });
  });

  it('another report under a known address is an article of its own on import', async () => {
    const { desk } = await deskOf();
    const captures = [FERRY, BUDGET].map((report) => pageArticle('http://north.test/top', pageOf(report)));
    expect(outcomes(await take(desk, captures))).toEqual(['added', 'added']);
    expect(outcomes(await take(desk, captures))).toEqual(['known', 'known']);
  });

  it('no report leaves what is known as it stands', async () => {
    const { desk } = await deskOf();
    await take(desk, [pageArticle('http://north.test/ferry', pageOf(FERRY))]);
    const wall = '<html><body></body></html>';
    expect(outcomes(await take(desk, [pageArticle('http://north.test/ferry', wall)]))).toEqual(['unread']);
    expect(only((await desk.store.articles.list()).items)).toMatchObject({ revision: 1, failures: 0, next: null });
  });

  it('one that cannot be read never stops the others', async () => {
    const { desk } = await deskOf();
    const texts = [textArticle('a.txt', plain(FERRY)), textArticle('b.txt', ' '), textArticle('c.txt', plain(BUDGET))];
    expect(outcomes(await take(desk, texts))).toEqual(['added', 'unread', 'added']);
  });
});

describe('when a page is asked for again', () => {
  it('what came from a file is not', async () => {
    const { desk } = await deskOf();
    await take(desk, [pageArticle('http://north.test/ferry', pageOf(FERRY))]);
    expect(only((await desk.store.articles.list()).items).next).toBeNull();
  });

  it('what came from the web is, soon where it is new', async () => {
    const { desk, clock } = await deskOf();
    const server = await serve({ '/ferry': html(pageOf(FERRY)) });
    await take(desk, [linkTo(server.at('/ferry'))]);
    const { next } = only((await desk.store.articles.list()).items);
    expect(Date.parse(next ?? '')).toBeGreaterThan(clock.now().getTime());
  });

  it('a publication in the future is not believed', async () => {
    const { desk, clock } = await deskOf();
    const server = await serve({ '/ferry': html(pageOf(FERRY, { published: '2031-01-01T00:00:00Z' })) });
    await take(desk, [linkTo(server.at('/ferry'))]);
    clock.advance(400 * 86_400_000);
    await gathered(revisit(desk, desk.fetcher, desk.way().open, (await desk.store.articles.list()).items));
    const { next } = only((await desk.store.articles.list()).items);
    expect(next).toBeNull();
  });

  it('less and less often where it fails; the text stands and the failures are counted', async () => {
    const { desk } = await deskOf();
    const server = await serve({ '/ferry': inTurn(html(pageOf(FERRY)), status(404)) });
    await take(desk, [linkTo(server.at('/ferry'))]);
    const waits: number[] = [];
    for (const failures of [1, 2, 3]) {
      const [seen] = await gathered(
        revisit(desk, desk.fetcher, desk.way().open, (await desk.store.articles.list()).items),
      );
      expect(seen).toMatchObject({ taken: null, failure: expect.any(String) });
      const article = only((await desk.store.articles.list()).items);
      expect(article).toMatchObject({ failures, revision: 1, headline: FERRY.headline, error: { code: 'not-found' } });
      waits.push(Date.parse(article.next ?? '') - Date.parse(article.checked));
    }
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
    expect(new Set(waits).size).toBe(3);
  });

  it('never again where it is gone', async () => {
    const { desk } = await deskOf();
    const server = await serve({ '/ferry': inTurn(html(pageOf(FERRY)), status(410)) });
    await take(desk, [linkTo(server.at('/ferry'))]);
    await gathered(revisit(desk, desk.fetcher, desk.way().open, (await desk.store.articles.list()).items));
    expect(only((await desk.store.articles.list()).items)).toMatchObject({ next: null, error: { code: 'gone' } });
  });

  it('not before the server wants to be', async () => {
    const { desk, clock } = await deskOf();
    const server = await serve({ '/ferry': inTurn(html(pageOf(FERRY)), status(503, { 'retry-after': '86400' })) });
    await take(desk, [linkTo(server.at('/ferry'))]);
    const asked = clock.now().getTime();
    await gathered(revisit(desk, desk.fetcher, desk.way().open, (await desk.store.articles.list()).items));
    const { next } = only((await desk.store.articles.list()).items);
    expect(Date.parse(next ?? '') - asked).toBeGreaterThanOrEqual(86_400_000);
  });
});

describe('a second look', () => {
  const seen = async (first: Parameters<typeof html>[0], second: ReturnType<typeof html>) => {
    const { desk } = await deskOf();
    const server = await serve({ '/ferry': inTurn(html(first), second) });
    await take(desk, [linkTo(server.at('/ferry'))]);
    const [revisited] = await gathered(
      revisit(desk, desk.fetcher, desk.way().open, (await desk.store.articles.list()).items),
    );
    return { revisited, article: only((await desk.store.articles.list()).items), desk };
  };

  it('an edit', async () => {
    const { revisited, article } = await seen(pageOf(FERRY), html(pageOf(MORE_HURT)));
    expect(revisited?.taken).toMatchObject({ outcome: 'revised' });
    expect(revisited?.taken?.change?.changes.map(({ what }) => what).join()).toMatch(/12.*31/u);
    expect(article.revision).toBe(2);
  });

  it.each([
    [
      'a wall',
      '<html><body><article><h1>Subscribe to go on</h1><p>Log in or take out a subscription to read on.</p></article></body></html>',
    ],
    ['another report', pageOf(BUDGET)],
    ['nothing', '<html><body></body></html>'],
  ])('%s is a failure and no edit', async (_, body) => {
    const { revisited, article, desk } = await seen(pageOf(FERRY), html(body));
    expect(revisited?.taken?.outcome).toBe('unread');
    expect(article).toMatchObject({ failures: 1, revision: 1, headline: FERRY.headline });
    expect(await desk.store.articles.count()).toBe(1);
  });

  it('a page that broke off is a failure and no edit', async () => {
    const whole = pageOf(FERRY);
    const broken: ReturnType<typeof html> = (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(whole.length + 500) });
      response.write(whole.slice(0, whole.indexOf('The operator')));
      setImmediate(() => response.destroy());
    };
    const { revisited, article } = await seen(whole, broken);
    expect(revisited?.taken?.outcome).toBe('unread');
    expect(article).toMatchObject({ failures: 1, revision: 1 });
  });
});

describe('a page that broke off', () => {
  it('is kept with a note, asked for again soon, and becomes the whole', async () => {
    const { desk, clock } = await deskOf();
    const whole = pageOf(FERRY);
    let calls = 0;
    const server = await serve({
      '/ferry': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(whole.length) });
        if (calls++ > 2) return void response.end(whole);
        response.write(whole.slice(0, whole.indexOf('The operator')));
        setImmediate(() => response.destroy());
      },
    });
    expect(outcomes(await take(desk, [linkTo(server.at('/ferry'))]))).toEqual(['added']);
    const before = only((await desk.store.articles.list()).items);
    const document = await desk.store.documents.get(before.document ?? '');
    expect(document?.notes.map(({ code }) => code)).toContain('truncated');
    expect(Date.parse(before.next ?? '') - clock.now().getTime()).toBeLessThanOrEqual(15 * 60_000);
    const [again] = await gathered(revisit(desk, desk.fetcher, desk.way().open, [before]));
    expect(again?.taken?.outcome).toBe('revised');
    const after = await desk.store.documents.get(only((await desk.store.articles.list()).items).document ?? '');
    expect(after?.text).toContain('Tugs freed');
  });
});

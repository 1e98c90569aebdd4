import { describe, expect, it } from 'vitest';
import { html, redirect, serve } from '../fetch/harness.ts';
import { deskOf, eventTypes, linkTo, outcomes, pageArticle, partition, take, textArticle } from './at-desk.ts';
import { BUDGET, FERRY, pageOf, plain } from './reports.ts';

describe('one article under many addresses', () => {
  it.each([
    ['a parameter that tracks', 'http://north.test/ferry?utm_source=mail'],
    ['https', 'https://north.test/ferry'],
    ['www.', 'http://www.north.test/ferry'],
    ['a slash at the end', 'http://north.test/ferry/'],
    ['AMP', 'http://north.test/amp/ferry'],
    ['a fragment', 'http://north.test/ferry#comments'],
  ])('%s', async (_, other) => {
    const { desk } = await deskOf();
    const captures = [pageArticle('http://north.test/ferry', pageOf(FERRY)), pageArticle(other, pageOf(FERRY))];
    expect(outcomes(await take(desk, captures))).toEqual(['added', 'known']);
    expect(await desk.store.articles.count()).toBe(1);
    expect(await eventTypes(desk)).toEqual(['article']);
  });

  it('the canonical address that pages of one site state, fetched or out of an archive', async () => {
    const { desk } = await deskOf();
    const canonical = 'http://north.test/2024/ferry';
    const captures = ['http://north.test/?p=81', 'http://m.north.test/ferry-81'].map((url) =>
      pageArticle(url, pageOf(FERRY, { canonical })),
    );
    expect(outcomes(await take(desk, captures))).toEqual(['added', 'known']);
  });

  it('a redirection', async () => {
    const { desk } = await deskOf();
    const server = await serve({ '/short': redirect('/ferry'), '/ferry': html(pageOf(FERRY)) });
    expect(outcomes(await take(desk, [linkTo(server.at('/short'))]))).toEqual(['added']);
    expect(outcomes(await take(desk, [linkTo(server.at('/ferry'))]))).toEqual(['known']);
  });

  it.each([
    ['the home page', 'http://north.test/'],
    ['another site', 'http://elsewhere.test/ferry'],
  ])('pages that state %s as their canonical address stay apart', async (_, canonical) => {
    const { desk } = await deskOf();
    const captures = [
      pageArticle('http://north.test/ferry', pageOf(FERRY, { canonical })),
      pageArticle('http://north.test/budget', pageOf(BUDGET, { canonical })),
    ];
    expect(outcomes(await take(desk, captures))).toEqual(['added', 'added']);
  });

  it('saved pages without an address whose template states the home page stay apart', async () => {
    const { desk } = await deskOf();
    const canonical = 'http://north.test/';
    const saved = [
      pageArticle(undefined, pageOf(FERRY, { canonical })),
      pageArticle(undefined, pageOf(BUDGET, { canonical })),
    ];
    expect(outcomes(await take(desk, saved))).toEqual(['added', 'added']);
    expect(outcomes(await take(desk, saved))).toEqual(['known', 'known']);
  });

  it('a text without an address is known by its content', async () => {
    const { desk } = await deskOf();
    const texts = [textArticle('a.txt', plain(FERRY)), textArticle('copy of a.txt', plain(FERRY))];
    expect(outcomes(await take(desk, texts))).toEqual(['added', 'known']);
  });

  it('a page saved to disk, fetched and out of an archive is one', async () => {
    const { desk } = await deskOf();
    const server = await serve({ '/ferry': html('') });
    const url = server.at('/ferry');
    const canonical = url;
    const fetched = await serve({ '/ferry': html(pageOf(FERRY, { canonical })) });
    const ways = [
      pageArticle(undefined, pageOf(FERRY, { canonical })),
      pageArticle(url, pageOf(FERRY, { canonical })),
      linkTo(fetched.at('/ferry')),
    ];
    expect(outcomes(await take(desk, ways.slice(0, 2)))).toEqual(['added', 'known']);
  });

  it('the same text at two outlets is two articles in one story', async () => {
    const { desk } = await deskOf();
    const pages = [
      pageArticle('http://north.test/ferry', pageOf(FERRY)),
      pageArticle('http://south.test/news/ferry', pageOf(FERRY, { outlet: 'South Post' })),
    ];
    expect(outcomes(await take(desk, pages))).toEqual(['added', 'added']);
    expect((await partition(desk)).map(({ length }) => length)).toEqual([2]);
    const [story] = (await desk.store.stories.list()).items;
    const members = (await desk.store.stories.get(story?.id ?? ''))?.members ?? [];
    expect(members.flatMap(({ why }) => why.shares)).toContain('same text');
  });
});

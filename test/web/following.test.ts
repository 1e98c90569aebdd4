import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeBrowser } from '../browser.ts';
import { FERRY, FERRY_ELSEWHERE, FIRE, pageOf, reworded, rssOf } from '../desk/reports.ts';
import { open, type Reader, reader, type ServedApp, serveApp, soon, storyOf, viewed } from './app.ts';
import { openSite, type Site } from './site.ts';

let site: Site;
let app: ServedApp;
let visitor: Reader;
let page: Page;

beforeAll(async () => {
  site = await openSite();
  app = await serveApp([], ['--allow-private', '--no-robots']);
  visitor = await reader(app);
  ({ page } = visitor);
}, 180_000);

afterAll(async () => {
  await visitor?.close();
  await app?.close();
  await site?.close();
  await closeBrowser();
});

beforeEach(() => {
  visitor.wrong.length = 0;
});

/** Gives an address and has it taken in. */
async function give(url: string): Promise<void> {
  await open(page, '/');
  await page.getByLabel('Paste articles, links, or drop files here').fill(url);
  await page.getByRole('button', { name: 'Take it in' }).click();
  await page.waitForURL(/\/jobs\//u);
}

describe('work that takes its time', () => {
  it('is watched again by one who loads its page anew, and goes on to its end', async () => {
    site.put('/ferry', pageOf(FERRY));
    const go = site.hold('/ferry');
    await give(site.at('/ferry'));
    await page.getByRole('progressbar', { name: 'Progress' }).waitFor();
    await page.reload();
    await page.getByRole('progressbar', { name: 'Progress' }).waitFor();
    expect(await page.getByRole('button', { name: 'Stop' }).isEnabled()).toBe(true);
    go();
    await page.getByText('1 article taken in').waitFor();
    await page.getByRole('list', { name: 'What came in' }).getByRole('link', { name: FERRY.headline }).waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  it('is stopped, and what came in until then is kept', async () => {
    const go = site.hold('/never');
    await give(site.at('/never'));
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('It was stopped.').waitFor();
    expect(await page.getByRole('button', { name: 'Stop' }).count()).toBe(0);
    go();
    await page.getByRole('link', { name: 'Stories' }).click();
    await page.getByRole('link', { name: FERRY.headline }).waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  it('is not known to a server that was started anew, and the page says what to do', async () => {
    const go = site.hold('/gone');
    await give(site.at('/gone'));
    const address = page.url();
    await page.goto('about:blank');
    await app.restart();
    go();
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: 'This job is not known any more' }).waitFor();
    await page.getByRole('link', { name: 'See the stories' }).click();
    await page.getByRole('link', { name: FERRY.headline }).waitFor();
  });
});

describe('a server that is gone', () => {
  it('is told of, what was read stays, and the page goes on when it is back', async () => {
    await open(page, '/');
    await page.getByRole('link', { name: FERRY.headline }).waitFor();
    const lost = page.getByRole('status').filter({ hasText: 'The server does not answer.' });
    await app.restart(async () => {
      await lost.waitFor();
      expect(await page.getByRole('link', { name: FERRY.headline }).isVisible()).toBe(true);
    });
    await lost.getByRole('button', { name: 'Try now' }).click();
    await lost.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: FERRY.headline }).click();
    await page.getByRole('heading', { level: 1, name: FERRY.headline }).waitFor();
  });
});

describe('a feed', () => {
  const feed = (): string =>
    rssOf([
      { title: FERRY_ELSEWHERE.headline, link: site.at('/elsewhere'), guid: 'elsewhere' },
      { title: FIRE.headline, link: site.at('/fire'), guid: 'fire' },
    ]);

  it('is followed, and what it announces comes in and joins the stories', async () => {
    site.put('/elsewhere', pageOf(FERRY_ELSEWHERE, { outlet: 'Harbour Times' }));
    site.put('/fire', pageOf(FIRE));
    site.put('/feed.xml', feed(), 'application/rss+xml');
    await open(page, '/sources');
    await page.getByText('No feed is followed.').waitFor();
    await page.getByLabel('Follow a feed').fill(site.at('/feed.xml'));
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await page.getByText('It is followed now. 2 articles came in').waitFor();
    const row = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 3, name: 'The Courier' }) });
    await row.getByText('What it announced').click();
    await row.getByText('taken in').nth(1).waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  it('is looked at on request, and only what is new comes in', async () => {
    site.put(
      '/late',
      pageOf(reworded(FIRE, ['grain store', 'timber yard'], ['Mill Hollow', 'Ashby'], ['Oskar Lind', 'Jon Marsh'])),
    );
    site.put(
      '/feed.xml',
      feed().replace(
        '<item>',
        `<item><title>Late</title><link>${site.at('/late')}</link><guid>late</guid></item><item>`,
      ),
      'application/rss+xml',
    );
    await page.getByRole('button', { name: 'Look now at The Courier' }).click();
    await page.getByText('Looked: 1 new article.').waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  it('is followed no more, and followed again by one who takes that back', async () => {
    await page.getByRole('button', { name: 'Stop following The Courier' }).click();
    await page.getByText('No feed is followed.').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('heading', { level: 3, name: 'The Courier' }).waitFor();
    expect(visitor.wrong).toEqual([]);
  });
});

describe('a page that was edited', () => {
  it('is looked at again on request, and the change is told claim by claim', async () => {
    site.put('/ferry', pageOf(reworded(FERRY, ['At least 12 passengers', 'At least 31 passengers'])));
    const story = await storyOf(app, 'erry');
    await open(page, `/stories/${story}/accounts`);
    await page.getByRole('heading', { level: 2, name: 'Accounts' }).waitFor();
    await open(page, `/stories/${story}/versions`);
    await page.getByRole('link', { name: FERRY.headline }).click();
    await page.getByRole('button', { name: /^Look again/u }).click();
    await page.getByText('Looked: edited since it was last read: 1 change').waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  it('stands in its story with what it said before and says now', async () => {
    await page.getByRole('link', { name: 'Read it beside the others' }).click();
    await viewed(page);
    await page.getByRole('link', { name: 'Versions' }).click();
    const versions = page.getByRole('region', { name: /^Versions of account/u }).filter({ hasText: '2 versions' });
    await versions.waitFor();
    expect(await versions.locator('del').allInnerTexts()).toEqual([expect.stringContaining('12')]);
    expect(await versions.locator('ins').allInnerTexts()).toEqual([expect.stringContaining('31')]);
    await versions.getByRole('link', { name: /^before:/u }).click();
    await page.getByText('the article was edited, and these words are gone from it').waitFor();
    expect(visitor.wrong).toEqual([]);
  });
});

describe('the search', () => {
  const found = () => page.locator('ol > li').getByRole('heading', { level: 3 });

  it('finds by words, and a passage leads to where it stands, lit', async () => {
    await open(page, '/');
    await page.getByRole('searchbox', { name: 'Search all articles' }).fill('steering');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?text=steering$/u);
    const passage = page.getByRole('list', { name: 'Where it was found' }).getByRole('link').first();
    await passage
      .locator('mark', { hasText: /^steering$/u })
      .first()
      .waitFor();
    await passage.click();
    const lit = page.locator('.unit.lit', { hasText: 'steering' });
    await lit.locator(':focus').waitFor();
    await page.goBack();
    await page.waitForURL(/\/search\?text=steering$/u);
    await soon(() => found().count()).toBe(2);
    expect(visitor.wrong).toEqual([]);
  });

  it('finds by who speaks and by figures, each in the address, and Back takes each back', async () => {
    await open(page, '/search');
    await page.getByLabel('Who', { exact: true }).fill('Ilse Brandt');
    await page.keyboard.press('Enter');
    await page.waitForURL(/speaker=Ilse\+Brandt/u);
    await soon(() => found().count()).toBe(2);
    await page.getByLabel('From', { exact: true }).first().fill('18');
    await page.getByLabel('To', { exact: true }).first().fill('22');
    await page.keyboard.press('Enter');
    await page.waitForURL(/low=18&high=22/u);
    await soon(() => found().allInnerTexts()).toEqual([FERRY_ELSEWHERE.headline]);
    await page.goBack();
    await soon(() => found().count()).toBe(2);
    expect(await page.getByLabel('Who', { exact: true }).inputValue()).toBe('Ilse Brandt');
    expect(await page.getByLabel('From', { exact: true }).first().inputValue()).toBe('');
    expect(visitor.wrong).toEqual([]);
  });

  it('that finds nothing says what to leave out', async () => {
    await open(page, '/search?text=steering&speaker=Nobody+Such');
    await page.getByText('No article has all of this together.').waitFor();
    const way = page.getByRole('listitem').filter({ hasText: 'Without the speaker “Nobody Such”' });
    await way.getByText('something is found').waitFor();
    await way.getByRole('link').click();
    await soon(() => found().count()).toBe(2);
    expect(visitor.wrong).toEqual([]);
  });
});

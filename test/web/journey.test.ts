import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser } from '../browser.ts';
import { folder } from '../cli/program.ts';
import { open, type Reader, reader, type ServedApp, serveApp, soon, storyOf, viewed } from './app.ts';
import { focus, focusOn, tabTo } from './keyboard.ts';
import { COURIER, GAZETTE, LEDGER, MESSENGER } from './texts.ts';

let app: ServedApp;

beforeAll(async () => {
  app = await serveApp();
}, 180_000);

afterAll(async () => {
  await app?.close();
  await closeBrowser();
});

describe('the whole way, by mouse', () => {
  let visitor: Reader;

  beforeAll(async () => {
    visitor = await reader(app);
  });

  afterAll(() => visitor?.close());

  it('an empty store teaches what this is for, and its example is compared with one press', async () => {
    const { page } = visitor;
    await page.goto('/');
    const beginning = page.getByRole('region', { name: 'Nothing is here yet' });
    await beginning.getByText('who said what').waitFor();
    const working = page.waitForURL(/\/jobs\//u);
    await beginning.getByRole('button', { name: 'Compare the example' }).click();
    await working;
    await page.waitForURL(/\/stories\//u);
    await viewed(page);
    await page.getByRole('article', { name: 'Account A' }).getByText('A fire tore through').waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  it('the way back leads to where it was given, not to the work that is done', async () => {
    const { page } = visitor;
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Every account of one event' }).waitFor();
    await page.goForward();
    await page.waitForURL(/\/stories\//u);
    await viewed(page);
    expect(visitor.wrong).toEqual([]);
  });

  it('two texts that are pasted are compared', async () => {
    const { page } = visitor;
    await page.getByRole('link', { name: 'Rashomon', exact: true }).click();
    const field = page.getByLabel('Paste articles, links, or drop files here');
    const list = page.getByRole('list', { name: 'What you gave' });
    for (const [i, [outlet, text]] of [
      ['The Brackwater Ledger', LEDGER] as const,
      ['Sallow Valley Courier', COURIER] as const,
    ].entries()) {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await field.click();
      await page.keyboard.press('Control+v');
      const item = list.locator('> li').nth(i);
      await item.getByText('Who published it, and when?').click();
      await item.getByLabel('Outlet').fill(outlet);
    }
    await page.getByRole('radio', { name: 'They tell one event' }).check();
    const working = page.waitForURL(/\/jobs\//u);
    await page.getByRole('button', { name: 'Compare them' }).click();
    await working;
    await page.getByRole('heading', { level: 1, name: 'footbridge gives way at Brackwater' }).waitFor();
    await viewed(page);
    expect(visitor.wrong).toEqual([]);
  });

  it('a marked difference shows both values, each in its sentence', async () => {
    const { page } = visitor;
    await page
      .getByRole('navigation', { name: 'Accounts' })
      .getByRole('link', { name: 'Sallow Valley Courier' })
      .click();
    await page.getByRole('article').locator('.value', { hasText: '8.15am' }).first().click();
    const others = page.getByRole('complementary', { name: 'in the other accounts' });
    await others.getByText('gives another value').waitFor();
    expect(await others.innerText()).toContain('came down at about 7.40am as commuters were walking');
    expect(await page.locator('.unit.lit').innerText()).toContain('fell at about 8.15am while commuters were crossing');
    expect(visitor.wrong).toEqual([]);
  });

  it('the permanent link of a sentence opens it in its text, lit and with the focus', async () => {
    const { page } = visitor;
    const others = page.getByRole('complementary', { name: 'in the other accounts' });
    await others.getByRole('button', { name: 'Copy the permanent link to sentence' }).click();
    await others.getByText('copied', { exact: true }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\/passages\/[^/]+\/\d+-\d+$/u);
    const fresh = await visitor.another();
    await fresh.goto(link);
    const lit = fresh.locator('.unit.lit', { hasText: '8.15am' });
    await lit.locator(':focus').waitFor();
    expect(fresh.url()).toMatch(/\/stories\/[^/]+\/read\/[^/]+#\d+-\d+$/u);
    expect(await focus(fresh)).toMatchObject({ tag: 'button', seen: true });
    await fresh.close();
    expect(visitor.wrong).toEqual([]);
  });

  it('from there the two sentences are read side by side', async () => {
    const { page } = visitor;
    const others = page.getByRole('complementary', { name: 'in the other accounts' });
    await others
      .getByRole('listitem')
      .filter({ hasText: '7.40am' })
      .getByRole('link', { name: 'side by side here' })
      .click();
    await viewed(page);
    const lit = page.locator('.unit.lit');
    await lit.nth(1).waitFor();
    expect(await lit.allInnerTexts()).toEqual([expect.stringContaining('8.15am'), expect.stringContaining('7.40am')]);
    expect(visitor.wrong).toEqual([]);
  });
});

describe('the same by keyboard alone', () => {
  let visitor: Reader;

  beforeAll(async () => {
    visitor = await reader(app);
    await visitor.page.goto('/');
    await visitor.page.getByRole('heading', { name: 'Stories' }).waitFor();
  });

  afterAll(() => visitor?.close());

  it('the first stop leads past what stands on every page', async () => {
    const { page } = visitor;
    await page.keyboard.press('Tab');
    expect(await focus(page)).toMatchObject({ name: 'Skip to the contents', ring: true, seen: true });
    await page.keyboard.press('Enter');
    expect(await focus(page)).toMatchObject({ tag: 'main' });
  });

  it('texts are pasted, named and compared', async () => {
    const { page } = visitor;
    const { keyboard } = page;
    await tabTo(page, /^Paste articles/u);
    for (const text of [GAZETTE, MESSENGER]) {
      await page.evaluate((words) => navigator.clipboard.writeText(words), text);
      await keyboard.press('Control+v');
      await page.getByRole('list', { name: 'What you gave' }).getByText(text.slice(0, 30)).waitFor();
      expect(await focus(page)).toMatchObject({ tag: 'textarea', ring: true });
    }
    await tabTo(page, /^Who published it/u);
    await keyboard.press('Enter');
    await tabTo(page, /^Outlet/u);
    await keyboard.type('Halmery Gazette');
    await tabTo(page, /^They tell one event/u);
    await tabTo(page, /^Compare them$/u);
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /ewer/u }).waitFor();
    await viewed(page);
    expect(await focus(page)).toMatchObject({ tag: 'main' });
    expect(visitor.wrong).toEqual([]);
  });

  it('n leads from difference to difference, Enter opens one, Escape closes it', async () => {
    const { page } = visitor;
    const { keyboard } = page;
    await keyboard.press('n');
    await focusOn(page, /^A\d+: told by/u);
    expect(await focus(page)).toMatchObject({ tag: 'button', ring: true, seen: true });
    const first = (await focus(page)).id;
    await keyboard.press('n');
    await soon(async () => (await focus(page)).id).not.toBe(first);
    await keyboard.press('k');
    await keyboard.press('p');
    await soon(async () => (await focus(page)).id).toBe(first);
    await keyboard.press('Enter');
    const others = page.getByRole('complementary', { name: 'in the other accounts' });
    await others.waitFor();
    expect(await focus(page)).toMatchObject({ id: first });
    await keyboard.press('Escape');
    await others.waitFor({ state: 'detached' });
    expect(await focus(page)).toMatchObject({ id: first, ring: true, seen: true });
    await keyboard.press(']');
    await page.getByRole('article', { name: 'Account B' }).waitFor();
    await keyboard.press('[');
    await page.getByRole('article', { name: 'Account A' }).waitFor();
    expect((await focus(page)).tag).not.toBe('body');
    expect(visitor.wrong).toEqual([]);
  });

  it('side by side, the arrows lead from mark to mark and Enter across', async () => {
    const { page } = visitor;
    const { keyboard } = page;
    await keyboard.press('n');
    await focusOn(page, /^A\d+: told by/u);
    await keyboard.press('Enter');
    await tabTo(page, /^side by side here$/u);
    await keyboard.press('Enter');
    await focusOn(page, /^A\d+, partner B\d+$/u);
    const at = await focus(page);
    expect(at).toMatchObject({ ring: true, seen: true });
    await keyboard.press('ArrowDown');
    await soon(async () => (await focus(page)).name).not.toBe(at.name);
    await keyboard.press('ArrowUp');
    await soon(async () => (await focus(page)).name).toBe(at.name);
    await keyboard.press('Enter');
    const [, a, b] = /^(A\d+), partner (B\d+)$/u.exec(at.name) ?? [];
    await focusOn(page, new RegExp(`^${b}, partner ${a}$`, 'u'));
    expect(await focus(page)).toMatchObject({ ring: true, seen: true });
    expect(await page.locator('.unit.lit').count()).toBe(2);
    await keyboard.press('Escape');
    await soon(() => page.locator('.unit.lit').count()).toBe(0);
    expect(visitor.wrong).toEqual([]);
  });

  it('a difference is rejected and taken back, and the focus stays where one reads', async () => {
    const { page } = visitor;
    const { keyboard } = page;
    await tabTo(page, /^Differences \d+$/u, 'Shift+Tab');
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Differences' }).waitFor();
    await page.getByRole('form', { name: 'Which differences to show' }).waitFor();
    const cards = page.locator('article[id^=d-]');
    const before = await cards.count();
    await keyboard.press('j');
    await soon(async () => (await focus(page)).id).toMatch(/^d-/u);
    expect(await focus(page)).toMatchObject({ ring: true, seen: true });
    const { id } = await focus(page);
    await keyboard.press('j');
    await keyboard.press('k');
    await soon(async () => (await focus(page)).id).toBe(id);
    await tabTo(page, /^Not a difference/u);
    await keyboard.press('Enter');
    await page.getByText('Not counted as a difference any more.').waitFor();
    expect(await cards.count()).toBe(before - 1);
    expect(await focus(page)).toMatchObject({ tag: 'article', seen: true });
    await tabTo(page, /^Undo$/u);
    await keyboard.press('Enter');
    await soon(() => cards.count()).toBe(before);
    await soon(async () => (await focus(page)).tag).not.toBe('body');
    expect(visitor.wrong).toEqual([]);
  });

  it('a list of ways opens and closes where it is, and so does a dialog', async () => {
    const { page } = visitor;
    const { keyboard } = page;
    await tabTo(page, /^Share/u, 'Shift+Tab');
    await keyboard.press('Enter');
    await tabTo(page, /^Report, one HTML file$/u);
    await keyboard.press('Escape');
    expect((await focus(page)).name).toMatch(/^Share/u);
    expect(await page.getByRole('link', { name: 'Report, one HTML file' }).isVisible()).toBe(false);
    await tabTo(page, /^Accounts$/u);
    await keyboard.press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Accounts' }).waitFor();
    await tabTo(page, /^Merge with another story/u);
    await keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Merge with another story' });
    await dialog.waitFor();
    expect(await dialog.locator(':focus').count()).toBe(1);
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect((await focus(page)).name).toMatch(/^Merge with another story/u);
    await tabTo(page, /^Differences \d+$/u, 'Shift+Tab');
    await keyboard.press('Enter');
    await page.getByRole('form', { name: 'Which differences to show' }).waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  it('? lists the keys of the page that is open, and Escape leads back', async () => {
    const { page } = visitor;
    const { keyboard } = page;
    await tabTo(page, /^Annotated$/u);
    const before = await focus(page);
    await keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.getByText('To the next difference').waitFor();
    expect(await dialog.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Everywhere', 'Differences']);
    await keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focus(page)).toEqual(before);
    await keyboard.press('/');
    await focusOn(page, /^Search all articles$/u);
    expect(visitor.wrong).toEqual([]);
  });
});

describe('taken along', () => {
  let visitor: Reader;

  beforeAll(async () => {
    visitor = await reader(app);
    await open(visitor.page, `/stories/${await storyOf(app, 'Brackwater')}`);
  });

  afterAll(() => visitor?.close());

  it('on paper stands the text, and nothing that only works on a screen', async () => {
    const { page } = visitor;
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('article', { name: 'Account A' }).getByText('River Sallow').first().isVisible()).toBe(
      true,
    );
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    for (const hidden of [
      page.getByRole('banner'),
      page.getByRole('navigation', { name: 'Ways to look at this story' }),
      page.getByRole('button', { name: 'Share' }),
      page.getByRole('button', { name: 'Rename' }),
    ])
      expect(await hidden.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it.each([
    { name: 'Report, one HTML file', ending: 'html' },
    { name: 'Report, Markdown', ending: 'md' },
    { name: 'Comparison, JSON', ending: 'json' },
  ])('$name is a file named for the story', async ({ name, ending }) => {
    const { page } = visitor;
    const share = page.getByRole('button', { name: 'Share' });
    if ((await share.getAttribute('aria-expanded')) !== 'true') await share.click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^[\\w -]+\\.${ending}$`, 'u'));
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain('7.40am');
    if (ending === 'html') await readOffline(visitor, text);
    expect(visitor.wrong).toEqual([]);
  });

  it('the permanent link of the story is copied', async () => {
    const { page } = visitor;
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Copy the permanent link' }).click();
    await page.getByText('The link is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${app.url}/stories/${await storyOf(app, 'Brackwater')}`,
    );
  });
});

/** The report as one opens it who has no server: from disk, with no network. */
async function readOffline({ another }: Reader, report: string): Promise<void> {
  const place = folder();
  const file = join(place, 'report.html');
  writeFileSync(file, report);
  const page = await another();
  await page.context().setOffline(true);
  await page.goto(pathToFileURL(file).href);
  expect(await page.title()).toContain('footbridge gives way at Brackwater');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.context().setOffline(false);
  await page.close();
  rmSync(place, { recursive: true });
}

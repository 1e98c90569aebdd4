import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeBrowser } from '../browser.ts';
import { listed, open, type Reader, reader, type ServedApp, serveApp, soon, storyOf, tooWide, viewed } from './app.ts';
import { focus } from './keyboard.ts';

const EXAMPLES = ['harbour-fire', 'river-talks', 'dredging-trial'].map((name) =>
  fileURLToPath(new URL(`../../examples/${name}/*.html`, import.meta.url)),
);
const FIRE = 'Tarrowmouth Mercury';
const TALKS = 'Torvask Courier';
const TRIAL = 'Port Merrin Ledger';

let app: ServedApp;
let visitor: Reader;
let page: Page;
let fire = '';

beforeAll(async () => {
  app = await serveApp(EXAMPLES);
  fire = await storyOf(app, FIRE);
  visitor = await reader(app);
  ({ page } = visitor);
}, 180_000);

afterAll(async () => {
  await visitor?.close();
  await app?.close();
  await closeBrowser();
});

beforeEach(() => {
  visitor.wrong.length = 0;
});

const view = (name: string): Promise<void> => open(page, `/stories/${fire}/${name}`);
const undo = (): Promise<void> => page.getByRole('button', { name: 'Undo', exact: true }).last().click();
/** Waits until something that the address names is lit and has the focus. */
const landed = (thing: Locator): Promise<void> =>
  thing.and(page.locator('[data-lit]:focus, .unit:has(:focus)')).waitFor();

describe('differences', () => {
  const cards = () => page.locator('article[id^=d-]');
  const filters = () => page.getByRole('form', { name: 'Which differences to show' });

  it('are narrowed by severity and by account, the address follows, and Back undoes it', async () => {
    await view('differences');
    const all = await cards().count();
    await filters().getByLabel('Severity').selectOption('contradiction');
    await page.waitForURL(/\?severity=contradiction$/u);
    await soon(() => cards().count()).toBeLessThan(all);
    const grave = await cards().count();
    expect(await page.locator('article.contradiction[id^=d-]').count()).toBe(grave);
    await filters()
      .getByLabel(/^Account/u)
      .selectOption('C');
    await page.waitForURL(/account=C/u);
    for (const card of await cards().all()) expect(await card.locator('.chip').allInnerTexts()).toContain('C');
    await page.goBack();
    await page.waitForURL(/\?severity=contradiction$/u);
    await soon(() => cards().count()).toBe(grave);
    expect(
      await filters()
        .getByLabel(/^Account/u)
        .inputValue(),
    ).toBe('');
    await page.goBack();
    await soon(() => cards().count()).toBe(all);
    expect(await filters().getByLabel('Severity').inputValue()).toBe('');
    expect(visitor.wrong).toEqual([]);
  });

  it('lead each to its two sentences side by side', async () => {
    await view('differences');
    await cards()
      .first()
      .getByRole('link', { name: /^Side by side/u })
      .click();
    await page.waitForURL(/\/beside\//u);
    await page.locator('.unit.lit').nth(1).waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  it('tell why they count', async () => {
    await view('differences');
    await cards().first().getByText('Why, and how sure').click();
    expect(await cards().first().innerText()).toMatch(/\d+ in 100/u);
  });
});

describe('the other ways to look at a story', () => {
  it('in short: a citation shows its passage, and leads to it', async () => {
    await view('summary');
    const cite = page.locator('.running .cite').first();
    await cite.focus();
    const shown = await page.getByRole('complementary', { name: 'The passage cited' }).locator('q').innerText();
    await page.keyboard.press('Enter');
    await page.locator('.unit.lit :focus').waitFor();
    expect((await page.locator('.unit.lit').allInnerTexts()).join(' ')).toContain(shown.slice(0, 20));
    expect(visitor.wrong).toEqual([]);
  });

  it('side by side: another account is chosen, and the two change places', async () => {
    await view('beside');
    await page.getByLabel('Second account').selectOption({ index: 3 });
    await page.getByRole('region', { name: 'Text of account D' }).waitFor();
    await page.getByRole('button', { name: 'Swap the two accounts' }).click();
    await soon(() => page.locator('.pane').evaluateAll((all) => all.map((pane) => pane.ariaLabel))).toEqual([
      'Text of account D',
      'Text of account A',
    ]);
    expect(await focus(page)).toMatchObject({ name: 'Swap the two accounts' });
    expect(visitor.wrong).toEqual([]);
  });

  it('points: a cell opens to the passages of its account, and arrows lead on', async () => {
    await view('points');
    const cell = page.getByRole('table').locator('td.told button').first();
    await cell.click();
    expect(await cell.getAttribute('aria-expanded')).toBe('true');
    const told = page.locator(`[id="${await cell.getAttribute('aria-controls')}"]`);
    await told.locator('q').first().waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await cell.evaluate((element) => element === document.activeElement)).toBe(false);
    expect((await focus(page)).tag).toBe('button');
    const rows = () => page.getByRole('table').locator('tbody tr').count();
    const before = await rows();
    await page.getByRole('radio', { name: /^Discrepancies/u }).check();
    await soon(rows).toBeLessThan(before);
    expect(visitor.wrong).toEqual([]);
  });

  it('quotations: a speaker is found, the group opens and closes', async () => {
    await view('quotations');
    await page.getByLabel('Find').fill('pellow');
    await page.getByRole('status').getByText('of 1 speaker').waitFor();
    const utterance = page.getByRole('article').first();
    expect(await utterance.locator('ins, del').count()).toBeGreaterThan(0);
    await page.locator('details > summary').first().click();
    await utterance.waitFor({ state: 'hidden' });
    expect(visitor.wrong).toEqual([]);
  });

  it('figures: each account has a row of its own, with its words and a mark on the axis', async () => {
    await view('figures');
    const rows = page.getByRole('table').first().locator('tbody tr');
    expect(await rows.count()).toBeGreaterThan(1);
    for (const row of await rows.all()) {
      expect(await row.getByRole('rowheader').innerText()).toMatch(/^[A-D] /u);
      expect(await row.locator('q').innerText()).toMatch(/\w/u);
      expect(await row.locator('.plot svg').locator('circle, .bar').count()).toBeGreaterThan(0);
    }
    expect(visitor.wrong).toEqual([]);
  });

  it('timeline: where times differ, the mark leads to the difference', async () => {
    await view('timeline');
    await page.getByRole('link', { name: 'times differ' }).first().click();
    await page.waitForURL(/\/differences#d-/u);
    await landed(page.locator('article[id^=d-]'));
    expect(visitor.wrong).toEqual([]);
  });

  it('who copied whom: another pair is chosen', async () => {
    await view('copies');
    const other = page.getByRole('button', { name: /^Read what/u }).nth(1);
    const [, a, b] = /what (\w+) and (\w+) share/u.exec((await other.textContent()) ?? '') ?? [];
    await other.click();
    await page.waitForURL(/\/copies\/[^/]+\/[^/]+$/u);
    await page.getByRole('heading', { level: 3, name: new RegExp(`^${a} .* and ${b} `, 'u') }).waitFor();
    expect(await other.getAttribute('aria-pressed')).toBe('true');
    expect(visitor.wrong).toEqual([]);
  });

  it('only here: each thing has a link to itself, and what one leaves out leads to the point', async () => {
    await view('only');
    await page.locator('section[aria-labelledby^=only-] a.tag').first().click();
    await page.waitForURL(/#o-A-\d+$/u);
    await landed(page.locator('li[id^=o-A-]'));
    await open(page, `/stories/${await storyOf(app, TRIAL)}/only`);
    await page.locator('section[aria-labelledby^=silent-] a.words').first().click();
    await page.waitForURL(/\/points#p-/u);
    await landed(page.locator('tr[id^=p-]'));
    expect(visitor.wrong).toEqual([]);
  });

  it('removed: lines are shown with their reason, and in their place in the text', async () => {
    await view('removed');
    await page.locator('section details > summary').first().click();
    const line = page.locator('section details[open] li').first();
    await line.waitFor();
    const words = (await line.locator('span').first().innerText()).slice(0, 30);
    await line.getByRole('link').click();
    await page.locator('.unit.lit').first().waitFor();
    await page.getByRole('checkbox', { name: 'lines removed from the page' }).check();
    await page.locator('.furniture', { hasText: words }).first().waitFor();
    await page.getByRole('checkbox', { name: 'lines removed from the page' }).uncheck();
    await soon(() => page.locator('.furniture').count()).toBe(0);
    expect(visitor.wrong).toEqual([]);
  });

  it('versions: of every account, from its first', async () => {
    await view('versions');
    await soon(() => page.getByText('One version, as it was first read.').count()).toBe(4);
    expect(visitor.wrong).toEqual([]);
  });
});

describe('on a narrow screen', () => {
  let phone: Reader;

  beforeAll(async () => {
    phone = await reader(app, { width: 390 });
  });

  afterAll(() => phone?.close());

  const small = async (name: string): Promise<Page> => {
    await open(phone.page, `/stories/${fire}/${name}`);
    return phone.page;
  };

  it('the notes of a paragraph open under it', async () => {
    const own = await small('read');
    const opener = own.getByRole('button', { name: /^\d+ notes?/u }).first();
    const notes = own.getByRole('list', { name: /^What the others say beside/u }).first();
    expect(await notes.isVisible()).toBe(false);
    await opener.click();
    await notes.waitFor();
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    expect(phone.wrong).toEqual([]);
  });

  it('one account stands at a time, and a mark leads over to the other', async () => {
    const own = await small('beside');
    const [a, b] = ['A', 'B'].map((letter) => own.getByRole('region', { name: `Text of account ${letter}` }));
    expect([await a?.isVisible(), await b?.isVisible()]).toEqual([true, false]);
    await a?.locator('.partner').first().click();
    await b?.waitFor();
    expect(await a?.isVisible()).toBe(false);
    expect((await focus(own)).name).toMatch(/^B\d+, partner A\d+$/u);
    expect(await tooWide(own)).toBeLessThanOrEqual(0);
    expect(phone.wrong).toEqual([]);
  });

  it('points are cards, which open to the words of an account', async () => {
    const own = await small('points');
    const teller = own.getByRole('list', { name: 'Told by' }).first().getByRole('button').first();
    await teller.click();
    await own.locator('.telling q').first().waitFor();
    expect(await teller.getAttribute('aria-expanded')).toBe('true');
    expect(await tooWide(own)).toBeLessThanOrEqual(0);
    expect(phone.wrong).toEqual([]);
  });
});

describe('what a reader decides', () => {
  const accounts = (count: number) =>
    page
      .getByRole('banner')
      .or(page.getByRole('main'))
      .getByRole('link', { name: `${count} accounts` })
      .waitFor();

  it('a difference that is none goes from every count, and comes back', async () => {
    await view('differences');
    const cards = page.locator('article[id^=d-]');
    const told = await page.getByRole('link', { name: /^Differences \d+$/u }).innerText();
    const before = Number(told.replace(/\D/gu, ''));
    await soon(() => cards.count()).toBe(before);
    await cards
      .first()
      .getByRole('button', { name: /^Not a difference/u })
      .click();
    await page.getByRole('link', { name: `Differences ${before - 1}` }).waitFor();
    await page.getByText('Rejected by hand (1)').click();
    await page.getByRole('button', { name: /^Undo ?:/u }).click();
    await page.getByRole('link', { name: `Differences ${before}` }).waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  it('a speaker is put right, and as it was again', async () => {
    await view('quotations');
    await page.getByRole('button', { name: 'Wrong speaker?' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'Who says this?' });
    await dialog.getByLabel('Name of who says it').fill('Wilma Strand');
    await dialog.getByRole('button', { name: 'Correct the speaker' }).click();
    const group = page.getByRole('heading', { level: 3, name: 'Wilma Strand' });
    await group.waitFor();
    await undo();
    await group.waitFor({ state: 'detached' });
    await soon(async () => (await focus(page)).tag).not.toBe('body');
    expect(visitor.wrong).toEqual([]);
  });

  it('a story is renamed, and has its old name again', async () => {
    await view('accounts');
    const heading = page.getByRole('heading', { level: 1 });
    const before = await heading.innerText();
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('Name of the story').fill('The night on Fishgate Quay');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'The night on Fishgate Quay' }).waitFor();
    expect(await focus(page)).toMatchObject({ name: 'Rename' });
    await page.getByText('The story has a new name.').waitFor();
    await undo();
    await page.getByRole('heading', { level: 1, name: before }).waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  it('an account is kept where it is, and let go', async () => {
    await view('accounts');
    const member = page.getByRole('listitem').filter({ hasText: 'Daily Lantern' }).first();
    await member.getByRole('button', { name: /^Keep here/u }).click();
    await member.getByText('stays here').waitFor();
    await page.getByText('The Daily Lantern stays here.').waitFor();
    await undo();
    await member.getByRole('button', { name: /^Keep here/u }).waitFor();
    expect(visitor.wrong).toEqual([]);
  });

  it('an account is taken out into a story of its own, and comes back', async () => {
    await view('accounts');
    await page.getByRole('checkbox', { name: 'The Albion Record' }).check();
    await page.getByRole('button', { name: 'Take 1 account out' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Make it a story' }).click();
    await accounts(3);
    await page.getByText('1 account in a story of their own now.').waitFor();
    await soon(async () => (await focus(page)).tag).not.toBe('body');
    await undo();
    await accounts(4);
    expect(visitor.wrong).toEqual([]);
  });

  it('another story is merged into this one, and parts from it again', async () => {
    await view('accounts');
    await page.getByRole('button', { name: 'Merge with another story' }).click();
    const dialog = page.getByRole('dialog');
    const { label } = await listed(app, TALKS);
    await dialog.getByLabel('Find a story').fill(label);
    await dialog.getByRole('radio', { name: label }).check();
    await dialog.getByRole('button', { name: 'Merge into this story' }).click();
    await accounts(8);
    await page.getByText('went into this story.', { exact: false }).first().waitFor();
    await undo();
    await accounts(4);
    await viewed(page);
    expect(visitor.wrong).toEqual([]);
  });

  it('two stories are put together in the list, and taken apart', async () => {
    await open(page, '/');
    for (const words of [FIRE, TALKS])
      await page.getByRole('checkbox', { name: (await listed(app, words)).label }).check();
    await page.getByRole('button', { name: 'They tell one event' }).click();
    await page.getByText('2 stories are one now, because you said so.').waitFor();
    await soon(() => page.getByRole('checkbox', { name: /^Choose:/u }).count()).toBe(2);
    await undo();
    await soon(() => page.getByRole('checkbox', { name: /^Choose:/u }).count()).toBe(3);
    expect(visitor.wrong).toEqual([]);
  });

  it('all that was decided stands on the page of sources, with the way back', async () => {
    await open(page, '/sources');
    await page.getByText('The night on Fishgate Quay').first().waitFor();
    expect(visitor.wrong).toEqual([]);
  });
});

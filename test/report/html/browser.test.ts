/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { Comparison } from '../../../src/core/model/index.ts';
import { sentencesOf } from '../../../src/core/text/sentences.ts';
import { renderHtml } from '../../../src/report/html/index.ts';
import { browser, closeBrowser } from '../../browser.ts';
import { comparison } from '../fixture.ts';
import { faultsOf, lowContrastOf } from './accessibility.ts';
import { comparisonOf } from './many.ts';

const ADDRESS = 'http://report.invalid/';

let trouble: string[] = [];
let opened: Page[] = [];

/** Opens a report; whatever it fetches or complains of ends up in `trouble`. */
async function open(shown: Comparison, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  await page.route('**', (route) => {
    if (route.request().url() === ADDRESS)
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: renderHtml(shown) });
    trouble.push(`request ${route.request().url()}`);
    return route.abort();
  });
  page.on('console', (message) => trouble.push(`${message.type()} ${message.text()}`));
  page.on('pageerror', (error) => trouble.push(`error ${error.message}`));
  page.on('dialog', (dialog) => {
    trouble.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.goto(ADDRESS);
  opened.push(page);
  return page;
}

const litWords = (page: Page): Promise<string> =>
  page.evaluate(() => [...(CSS.highlights.get('passage') ?? [])].map(String).join('|'));
const litUnits = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('.unit.lit')].map(({ id }) => id));
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.id || (document.activeElement?.textContent ?? ''));

/** Presses Tab until a mark of a partner holds the focus. */
async function tabToPartner(page: Page): Promise<string> {
  await page.locator('#second-account').focus();
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab');
    const mark = await page.evaluate(
      () => document.activeElement?.matches('a.partner') && document.activeElement.textContent,
    );
    if (mark) return mark;
  }
  throw new Error('no aligned sentence within 40 tab stops');
}

afterEach(async () => {
  const found = trouble;
  trouble = [];
  for (const page of opened) await page.context().close();
  opened = [];
  expect(found).toEqual([]);
});
afterAll(closeBrowser);

describe('following citations', () => {
  it('jumps to the passage, lights its very words, and Escape goes back', async () => {
    const page = await open(comparison);
    const side = comparison.differences[0]?.sides[1];
    const link = page.locator(`.difference a.cite[data-at="${side?.start}-${side?.end}"]`).first();
    await link.click();
    expect(await litWords(page)).toBe(side?.quote);
    const [unit] = await litUnits(page);
    expect(await focused(page)).toBe(unit);
    expect(
      await page.locator(`#${unit}`).evaluate((element) => element.getBoundingClientRect().top < innerHeight),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await litUnits(page)).toEqual([]);
    expect(await litWords(page)).toBe('');
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('brings in an account that is not shown', async () => {
    const page = await open(comparison);
    await expect.poll(() => page.locator('.column[data-account=C]').isVisible()).toBe(false);
    await page.locator('#synthesis a.cite', { hasText: '[C' }).first().click();
    expect(await page.locator('.column[data-account=C]').isVisible()).toBe(true);
    expect(await page.locator('.column:visible').count()).toBe(2);
    expect((await litUnits(page))[0]).toMatch(/^C/);
  });

  it('opens at a passage of an account that is not shown', async () => {
    const page = await open(comparison);
    await page.evaluate(() => {
      location.hash = '#C2';
    });
    await expect.poll(() => page.locator('#C2').isVisible()).toBe(true);
  });
});

describe('reading by keyboard', () => {
  it('tabs to an aligned sentence, and Enter moves to its partner', async () => {
    const page = await open(comparison);
    const mark = await tabToPartner(page);
    const partner = mark.slice(1);
    expect(await litUnits(page)).toContain(partner);
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe(partner);
    expect(await litUnits(page)).toContain(partner);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.unit')?.id)).toBe(partner);
  });

  it('skips to the report first', async () => {
    const page = await open(comparison);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Skip to the report');
    await page.keyboard.press('Enter');
    expect(await focused(page)).toBe('main');
  });

  it('shows the passage of a point at the focus, until Escape', async () => {
    const page = await open(comparison);
    await page.locator('.grid td.told a').first().focus();
    expect(await page.locator('.peek:visible').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.locator('.peek:visible').count()).toBe(0);
  });
});

describe('choosing', () => {
  it('shows the two accounts chosen, in that order, and never one twice', async () => {
    const page = await open(comparison);
    const shown = () =>
      page
        .locator('.column:visible')
        .evaluateAll((columns) => columns.map((column) => column.getAttribute('data-account')));
    expect(await shown()).toEqual(['A', 'B']);
    await page.locator('#first-account').selectOption('C');
    expect(await shown()).toEqual(['C', 'B']);
    await page.locator('#second-account').selectOption('C');
    expect(await shown()).toEqual(['B', 'C']);
    await page.locator('#swap-accounts').click();
    expect(await shown()).toEqual(['C', 'B']);
    const marks = await page.locator('.column[data-account=C] a.partner:visible').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    for (const mark of marks) expect(mark).toMatch(/^.B\d+$/);
  });

  it('lights both sentences under the pointer', async () => {
    const page = await open(comparison);
    const unit = page.locator('.column:visible .unit:has(a.partner:not([hidden]))').first();
    await unit.locator('.sentence').hover();
    expect(await litUnits(page)).toHaveLength(2);
    await page.locator('h1').hover();
    expect(await litUnits(page)).toEqual([]);
  });

  it('shows removed lines again in their places', async () => {
    const page = await open(comparison);
    const column = page.locator('.column[data-account=A]');
    expect(await column.locator('.furniture:visible').count()).toBe(0);
    await column.getByLabel('Show the 3 lines removed').check();
    expect(await column.locator('.furniture:visible').count()).toBe(3);
  });

  it('narrows the points to the discrepancies', async () => {
    const page = await open(comparison);
    const rows = page.locator('.grid tbody tr:visible');
    await page.locator('#points-all').check();
    expect(await rows.count()).toBe(comparison.points.length);
    await page.locator('#points-discrepancies').check();
    expect(await rows.count()).toBe(comparison.points.filter(({ verdict }) => verdict === 'discrepancy').length);
  });

  it('turns dark and light again without storing anything', async () => {
    const page = await open(comparison);
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.locator('#theme').click();
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.locator('#theme').click();
    expect(await paper()).toBe(light);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.reload();
    expect(await paper()).toBe(dark);
    expect(await page.evaluate(() => [document.cookie, localStorage.length])).toEqual(['', 0]);
  });
});

describe('the texts', () => {
  it.each([
    ['plain', comparison],
    ['hostile', comparisonOf(2, 2, { headline: '<b>' })],
  ])('stand in the page unit by unit as they were read (%s)', async (_, shown) => {
    const page = await open(shown);
    for (const { label, text, sentences } of shown.documents) {
      const found = await page
        .locator(`.column[data-account=${label}] .sentence`)
        .evaluateAll((all) =>
          all.map((one) => ({ at: Number(one.getAttribute('data-at')), words: one.textContent ?? '' })),
        );
      expect(found).toHaveLength(sentences.length);
      for (const { at, words } of found) expect(text.slice(at, at + words.length)).toBe(words);
    }
  });
});

describe('words written from the right', () => {
  it('run from the right, paragraph by paragraph, whatever numbers stand before them', async () => {
    const two = comparisonOf(2);
    const [a, b] = two.documents;
    if (!a || !b) throw new Error('two documents expected');
    const text = 'فيضان السد\n\nقالت هيئة المياه إن السد فاض.';
    const blocks = [
      { kind: 'headline' as const, start: 0, end: text.indexOf('\n') },
      { kind: 'paragraph' as const, start: text.indexOf('\n') + 2, end: text.length },
    ];
    const arabic = { ...a, text, blocks, sentences: sentencesOf(text, blocks), quantities: [], language: 'ar' };
    const page = await open({ ...comparisonOf(0), documents: [arabic, b] });
    const directions = (label: string) =>
      page
        .locator(`.column[data-account=${label}] .block`)
        .evaluateAll((all) => [...new Set(all.map((one) => getComputedStyle(one).direction))]);
    expect(await directions('A')).toEqual(['rtl']);
    expect(await directions('B')).toEqual(['ltr']);
  });
});

describe('hostile words', () => {
  const hostile = '<script>alert(1)</script><img src=x onerror=alert(2)>\u202Eevil';

  it('stay text', async () => {
    const fields = {
      headline: hostile,
      outlet: hostile,
      byline: '"><svg onload=alert(3)>',
      url: 'javascript:alert(4)',
      removals: [{ quote: hostile, step: 'widget', reason: hostile, at: 0 }],
    };
    const page = await open(comparisonOf(2, 1, fields));
    expect(await page.locator('img, main script, svg[onload], a[href^="javascript"]').count()).toBe(0);
    expect(await page.locator('.account .headline').first().textContent()).toBe(hostile.replace('\u202E', '\u2060'));
    expect(await page.title()).toContain('<script>alert(1)</script>');
  });
});

describe('every screen', () => {
  it.each([
    ['three accounts', 360, comparison],
    ['three accounts', 1920, comparison],
    ['twenty accounts', 360, comparisonOf(20)],
    ['twenty accounts', 1280, comparisonOf(20)],
  ])('holds %s at %i px without scrolling sideways', async (_, width, shown) => {
    const page = await open(shown, { viewport: { width, height: 800 } });
    const size = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(size[0]).toBe(size[1]);
  });

  it('offers any pair of twenty accounts', async () => {
    const page = await open(comparisonOf(20));
    await page.locator('#first-account').selectOption('T');
    await page.locator('#second-account').selectOption('K');
    const marks = await page.locator('.column[data-account=T] a.partner:visible').allTextContents();
    expect(marks).toEqual(['≠K2', '=K3']);
  });

  it.each(['light', 'dark'] as const)('has enough contrast in the %s', async (colorScheme) => {
    for (const shown of [comparison, comparisonOf(20)]) {
      const page = await open(shown, { colorScheme });
      await page.evaluate(() => {
        for (const one of document.querySelectorAll('details')) one.open = true;
        for (const box of document.querySelectorAll<HTMLInputElement>('.show-furniture')) box.click();
        for (const unit of document.querySelectorAll('.column[data-account=B] .unit')) unit.classList.add('lit');
      });
      expect(await page.evaluate(lowContrastOf)).toEqual([]);
    }
  });

  it('has headings in order and a name for everything that can be used', async () => {
    for (const shown of [comparison, comparisonOf(20), comparisonOf(1, 0)])
      expect(await (await open(shown)).evaluate(faultsOf)).toEqual([]);
  });
});

describe('without script', () => {
  it('shows every account and every passage', async () => {
    const page = await open(comparison, { javaScriptEnabled: false });
    expect(await page.locator('.column:visible').count()).toBe(3);
    expect(await page.locator('.needs-script:visible').count()).toBe(0);
    expect(await page.locator('a.partner:visible').count()).toBeGreaterThan(3);
    await page.locator('#synthesis a.cite').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#[A-Z]\d+$/);
  });
});

describe('on paper', () => {
  it('unfolds everything and leaves the switches out', async () => {
    const page = await open(comparison);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('button:visible, select:visible, input:visible, nav:visible').count()).toBe(0);
    expect(await page.locator('.column:visible').count()).toBe(3);
    expect(await page.locator('.grid tbody tr:visible').count()).toBe(comparison.points.length);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('details:not([open])').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('details[open]').count()).toBe(0);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

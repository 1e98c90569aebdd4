import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { closeBrowser } from '../browser.ts';
import { folder } from '../cli/program.ts';
import { BUDGET, FERRY, FERRY_ELSEWHERE, FIRE, pageOf, plain } from '../desk/reports.ts';
import { importInto, open, type Reader, reader, type ServedApp, serveApp, soon, storyOf, viewed } from './app.ts';

/** The first bytes of a picture, and some that no text has. */
const PICTURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array<number>(400).fill(0)]);

let app: ServedApp;
let visitor: Reader;
let page: Page;

beforeAll(async () => {
  app = await serveApp();
  visitor = await reader(app);
  ({ page } = visitor);
}, 180_000);

afterAll(async () => {
  await visitor?.close();
  await app?.close();
  await closeBrowser();
});

beforeEach(async () => {
  visitor.wrong.length = 0;
  await open(page, '/');
});

const given = () => page.getByRole('list', { name: 'What you gave' });

describe('files', () => {
  it('of several kinds are taken in at once, and the one that cannot be read is told with the reason', async () => {
    const records = [FERRY_ELSEWHERE, FIRE].map(({ headline, paragraphs }) =>
      JSON.stringify({ headline, text: paragraphs.join('\n\n'), source: 'The Wire', published: '2024-03-05' }),
    );
    await page.getByLabel('Files', { exact: true }).setInputFiles([
      { name: 'ferry.html', mimeType: 'text/html', buffer: Buffer.from(pageOf(FERRY)) },
      { name: 'budget.txt', mimeType: 'text/plain', buffer: Buffer.from(plain(BUDGET)) },
      { name: 'wire.jsonl', mimeType: 'application/jsonl', buffer: Buffer.from(records.join('\n')) },
      { name: 'photo.png', mimeType: 'image/png', buffer: PICTURE },
      { name: 'nothing.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
    ]);
    await page.getByRole('alert').getByText('nothing.txt is empty.').waitFor();
    expect(await given().locator('> li').count()).toBe(4);
    await page.getByRole('button', { name: 'Sort them into stories' }).click();
    await page.getByText('4 articles taken in').waitFor();
    const problem = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    expect(await problem.allInnerTexts()).toEqual([expect.stringContaining('photo.png')]);
    await page.getByRole('heading', { level: 2, name: 'The 3 stories it is in' }).waitFor();
    const both = page.getByRole('listitem').filter({ hasText: '2 accounts' });
    await both.getByRole('link').click();
    await viewed(page);
    expect(visitor.wrong).toEqual([]);
  });

  it('that are dropped anywhere on the page are put on the list, and come off it again', async () => {
    const transfer = await page.evaluateHandle((html) => {
      const data = new DataTransfer();
      data.items.add(new File([html], 'dropped.html', { type: 'text/html' }));
      data.items.add(new File(['Words that nobody printed.'], 'note.txt', { type: 'text/plain' }));
      return data;
    }, pageOf(FIRE));
    await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
    await page.getByText('Drop to put it on the list').waitFor();
    await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await given().getByText('dropped.html').waitFor();
    expect(await page.getByText('Drop to put it on the list').count()).toBe(0);
    await given().getByRole('button', { name: 'Remove note.txt' }).click();
    await soon(() => given().locator('> li').count()).toBe(1);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await soon(() => given().locator('> li').count()).toBe(2);
    expect(visitor.wrong).toEqual([]);
  });

  it('dropped links are taken as addresses', async () => {
    const transfer = await page.evaluateHandle(() => {
      const data = new DataTransfer();
      data.setData('text/uri-list', 'https://paper.example/one\nhttps://paper.example/two');
      return data;
    });
    await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
    await given().getByText('/two').waitFor();
    expect(await given().locator('> li').count()).toBe(2);
  });
});

describe('an address', () => {
  it('within this machine is refused, with what to do about it', async () => {
    await page.getByLabel('Paste articles, links, or drop files here').fill('http://127.0.0.1:8080/report');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take it in' }).click();
    const problem = page.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    await problem.waitFor();
    expect(await problem.innerText()).toMatch(/127\.0\.0\.1.*private.*--allow-private/su);
    expect(visitor.wrong).toEqual([]);
  });

  it('that is none is told before anything is sent', async () => {
    await page.getByLabel('Paste articles, links, or drop files here').fill('javascript:alert(1)');
    await page.getByRole('button', { name: 'Put on the list' }).click();
    await page.getByRole('alert').getByText('is no address of a page').waitFor();
    expect(await given().count()).toBe(0);
    expect(visitor.wrong).toEqual([]);
  });
});

describe('what another process takes in', () => {
  it('is offered while the list of stories is open, and shown on request', async () => {
    await page.getByRole('region', { name: 'Stories' }).waitFor();
    const before = await page.getByRole('checkbox', { name: /^Choose:/u }).count();
    const place = folder();
    mkdirSync(place, { recursive: true });
    writeFileSync(
      join(place, 'lamp.txt'),
      plain({
        headline: 'Lighthouse lamp at Cape Orrin lit again after forty years',
        paragraphs: [
          'The lamp of the lighthouse at Cape Orrin was lit again on Sunday, forty years after it went dark, the heritage trust said.',
          '"My father put it out and I have put it on," said the keeper, Hester Quill, to some 300 people on the cliff.',
        ],
      }),
    );
    await importInto(app.database, [join(place, 'lamp.txt')]);
    rmSync(place, { recursive: true });
    await page.getByRole('status').getByRole('button', { name: '1 story moved: show' }).click();
    await page.getByRole('link', { name: 'Lighthouse lamp at Cape Orrin lit again after forty years' }).waitFor();
    expect(await page.getByRole('checkbox', { name: /^Choose:/u }).count()).toBe(before + 1);
    expect(await page.getByRole('button', { name: /moved: show/u }).count()).toBe(0);
    expect(visitor.wrong).toEqual([]);
  });

  it('stands alone in its story, which asks for a second account', async () => {
    await page.goto(`/stories/${await storyOf(app, 'Lighthouse')}`);
    await page.getByText('One account tells this').waitFor();
    await page.getByLabel('Give it another account of the same event').fill(
      plain({
        headline: 'Cape Orrin light shines once more',
        paragraphs: [
          'The lighthouse at Cape Orrin was lit again on Sunday, thirty years after it went dark, its keeper said.',
          'Hester Quill put on the lamp that her father had put out, before some 500 people on the cliff.',
        ],
      }),
    );
    await page.getByRole('button', { name: 'Add to this story' }).click();
    await page.getByRole('link', { name: '2 accounts' }).waitFor();
    await viewed(page);
    expect(visitor.wrong).toEqual([]);
  });

  it('says that it moved while it is read', async () => {
    await page.goto(`/stories/${await storyOf(app, 'Lighthouse')}`);
    await page.getByRole('link', { name: '2 accounts' }).waitFor();
    await viewed(page);
    const place = folder();
    mkdirSync(place, { recursive: true });
    writeFileSync(
      join(place, 'third.txt'),
      plain({
        headline: 'Crowd on the cliff as Cape Orrin lighthouse is lit again',
        paragraphs: [
          'The lamp of the lighthouse at Cape Orrin was lit again on Sunday, forty years after it went dark.',
          'Hester Quill, the keeper, put on the lamp that her father had put out, before some 400 people on the cliff, the heritage trust said.',
        ],
      }),
    );
    await importInto(app.database, [join(place, 'third.txt')]);
    rmSync(place, { recursive: true });
    await page.getByRole('button', { name: 'This story has moved: show' }).click();
    await page.getByRole('link', { name: '3 accounts' }).waitFor();
    await page.getByRole('button', { name: 'This story has moved: show' }).waitFor({ state: 'detached' });
    expect(visitor.wrong).toEqual([]);
  });
});

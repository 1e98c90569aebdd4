import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeBrowser } from '../browser.ts';
import { type Reader, reader, type ServedApp, serious, serveApp } from './app.ts';

let app: ServedApp;
let visitor: Reader;
let page: Page;
let token = '';

beforeAll(async () => {
  app = await serveApp([], ['--host', '0.0.0.0']);
  token = /^Token[^:]*: (\S+)$/mu.exec(app.said())?.[1] ?? '';
  visitor = await reader(app);
  ({ page } = visitor);
}, 180_000);

afterAll(async () => {
  await visitor?.close();
  await app?.close();
  await closeBrowser();
});

it('one who is not signed in sees the sign-in page and nothing else, wherever they go', async () => {
  await page.goto('/sources');
  await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect(await page.getByRole('main').innerText()).not.toContain('Feeds');
  expect(await serious(page)).toEqual([]);
  expect((await fetch(`${app.url}/api/v1/stories`)).status).toBe(401);
});

it('a wrong token is told, and the field keeps the focus of one who tries again', async () => {
  await page.getByLabel('Token').fill('not the token');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('This is not the token.').waitFor();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('input');
});

it('the right one leads to the page that was asked for, and is not asked for again', async () => {
  await page.getByLabel('Token').fill(token);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor();
  expect(page.url()).toBe(`${app.url}/sources`);
  visitor.wrong.length = 0;
  await page.reload();
  await page.getByText('No feed is followed.').waitFor();
  expect(visitor.wrong).toEqual([]);
});

it('no script can read what keeps them signed in', async () => {
  const cookies = await page.context().cookies();
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);
  expect(await page.evaluate(() => document.cookie)).toBe('');
  expect(cookies.map(({ value }) => value)).not.toContain(token);
});

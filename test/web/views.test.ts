import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeBrowser } from '../browser.ts';
import { type Look, type Reader, reader, type ServedApp, serious, serveApp, tooWide } from './app.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/harbour-fire/*.html', import.meta.url));

/** Every way to look at a story, by its name in the address. */
const VIEWS = [
  'read',
  'summary',
  'differences',
  'beside',
  'points',
  'quotations',
  'figures',
  'timeline',
  'copies',
  'only',
  'removed',
  'versions',
  'accounts',
] as const;

const LOOKS: readonly Required<Look>[] = [
  { width: 390, theme: 'light' },
  { width: 390, theme: 'dark' },
  { width: 1440, theme: 'light' },
  { width: 1440, theme: 'dark' },
];

let app: ServedApp;
let story = '';

beforeAll(async () => {
  app = await serveApp([EXAMPLES]);
  const { items } = (await (await fetch(`${app.url}/api/v1/stories`)).json()) as { items: { id: string }[] };
  story = items[0]?.id ?? '';
}, 180_000);

afterAll(async () => {
  await app?.close();
  await closeBrowser();
});

/** Opens a place of the app and waits until what it shows is there. */
async function open({ page }: Reader, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
  if (path.startsWith('/stories/')) await page.locator('h2#view-title ~ *').first().waitFor({ timeout: 50_000 });
}

describe.each(LOOKS)('at $width pixels, $theme', (look) => {
  let visitor: Reader;

  beforeAll(async () => {
    visitor = await reader(app, look);
  });

  afterAll(() => visitor?.close());

  it.each([
    '/',
    '/search',
    '/search?text=fire',
    '/sources',
    '/nowhere-at-all',
    ...VIEWS.map((view) => `/stories/STORY/${view}`),
  ])('%s is fit to be read by everybody', async (path) => {
    await open(visitor, path.replace('STORY', story));
    expect(await serious(visitor.page)).toEqual([]);
    expect(await tooWide(visitor.page)).toBeLessThanOrEqual(0);
    expect(await visitor.page.locator('h1').count()).toBe(1);
    expect(visitor.wrong).toEqual([]);
  });
});

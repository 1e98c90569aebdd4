import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VIEW_NAMES } from '../../src/web/story/view-names.ts';
import { closeBrowser } from '../browser.ts';
import { type Look, open, type Reader, reader, type ServedApp, serious, serveApp, storyOf, tooWide } from './app.ts';

const EXAMPLES = fileURLToPath(new URL('../../examples/harbour-fire/*.html', import.meta.url));

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
  story = await storyOf(app);
}, 180_000);

afterAll(async () => {
  await app?.close();
  await closeBrowser();
});

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
    ...VIEW_NAMES.map((view) => `/stories/STORY/${view}`),
  ])('%s is fit to be read by everybody', async (path) => {
    await open(visitor.page, path.replace('STORY', story));
    expect(await serious(visitor.page)).toEqual([]);
    expect(await tooWide(visitor.page)).toBeLessThanOrEqual(0);
    expect(await visitor.page.locator('h1').count()).toBe(1);
    expect(visitor.wrong).toEqual([]);
  });
});

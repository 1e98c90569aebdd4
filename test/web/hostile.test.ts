import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VIEW_NAMES } from '../../src/web/story/view-names.ts';
import { closeBrowser } from '../browser.ts';
import { folder } from '../cli/program.ts';
import { rssOf } from '../desk/reports.ts';
import { open, type Reader, reader, type ServedApp, serveApp, storyOf, tooWide } from './app.ts';
import { openSite, type Site } from './site.ts';

const SCRIPT = '<script>alert("own")</script>';
const PICTURE = '<img src=x onerror=alert(1)>';
/** Turns the direction of what follows, and never turns it back. */
const TURNED = '\u202Egnihton si siht\u2066';
const LONG = 'Rheinuferpromenade'.repeat(560);

/** Two accounts whose every field is an attack, and one that is written from right to left. */
const ACCOUNTS = [
  {
    headline: `Dam bursts ${SCRIPT} at Vellin ${TURNED}`,
    outlet: `Post ${PICTURE}`,
    byline: 'By <svg onload=alert(2)> Marlow',
    url: 'javascript:alert(3)',
    text: `Nine people were hurt when a dam burst at Vellin on Monday, Mayor Ada Cole said. ${SCRIPT}\n\n"It was over in a minute ${PICTURE}," said Ada Cole. [click](javascript:alert(4)) <a href="javascript:alert(5)">here</a>\n\nThe word of the day is ${LONG}.\n\nA torn letter \uD83D stands here, and another \uDE00 there. {{constructor.constructor('alert(6)')()}}`,
  },
  {
    headline: `Vellin dam gives way ${PICTURE}`,
    outlet: `${SCRIPT}Courier`,
    byline: `${TURNED} Penn`,
    url: 'https://courier.example/"><script>alert(7)</script>',
    text: `Twelve people were hurt when a dam burst at Vellin on Monday, Mayor Ada Cole said. ${TURNED}\n\n"It was over in a minute," said Ada Cole. <style>body{display:none}</style>\n\nThe water reached the mill within an hour, ${LONG} said.`,
  },
  {
    headline: 'انهيار سد فيلين',
    outlet: 'صحيفة النهر',
    byline: 'ليلى حداد',
    url: 'https://river.example/1',
    text: 'قالت العمدة آدا كول إن تسعة أشخاص أصيبوا عندما انهار السد في فيلين يوم الاثنين.\n\nوقالت: «انتهى كل شيء في دقيقة».',
  },
] as const;

let app: ServedApp;
let site: Site;
let story = '';

beforeAll(async () => {
  const place = folder();
  const file = join(place, `rows ${PICTURE.replaceAll(' ', '_')}.jsonl`);
  writeFileSync(file, ACCOUNTS.map((account) => JSON.stringify(account)).join('\n'));
  app = await serveApp([file], ['--allow-private', '--no-robots']);
  site = await openSite();
  rmSync(place, { recursive: true });
  const post = (path: string, body: unknown) =>
    fetch(`${app.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const stories = (await (await fetch(`${app.url}/api/v1/stories`)).json()) as {
    items: { id: string; label: string }[];
  };
  story = await storyOf(app, 'am ');
  for (const { id } of stories.items)
    if (id !== story) await post('/decisions', { kind: 'merge', from: id, into: story });
}, 180_000);

afterAll(async () => {
  await app?.close();
  await site?.close();
  await closeBrowser();
});

/** What on a page was made by the words of an account: nothing may be. */
const made = ({ page }: Reader): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('script:not([src]), img, svg[onload], style, iframe, [onerror], [onload], a')]
      .filter((element) => !(element instanceof HTMLAnchorElement) || !/^https?:/u.test(element.protocol))
      .map((element) => element.outerHTML.slice(0, 200)),
  );

describe.each([390, 1440])('at %d pixels', (width) => {
  let visitor: Reader;

  beforeAll(async () => {
    visitor = await reader(app, { width });
  });

  afterAll(() => visitor?.close());

  it.each(['/', '/search?text=Vellin', '/sources', ...VIEW_NAMES.map((view) => `/stories/STORY/${view}`)])(
    'whatever an account says stays words on %s',
    async (path) => {
      const { page } = visitor;
      await open(page, path.replace('STORY', story));
      expect(await made(visitor)).toEqual([]);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
      expect(visitor.wrong).toEqual([]);
    },
  );
});

describe('in the text', () => {
  let visitor: Reader;

  beforeAll(async () => {
    visitor = await reader(app);
    await open(visitor.page, `/stories/${story}/read`);
  });

  afterAll(() => visitor?.close());

  it('markup is shown as it was written', async () => {
    const { page } = visitor;
    await page.getByRole('navigation', { name: 'Accounts' }).getByRole('link', { name: /Post/u }).click();
    await page.getByRole('article').getByText(SCRIPT).first().waitFor();
    expect(await page.getByRole('article').innerText()).toContain(PICTURE);
    expect(await page.title()).toContain('Rashomon');
    expect(visitor.wrong).toEqual([]);
  });

  it('what is written from right to left runs so, and the page does not', async () => {
    const { page } = visitor;
    await page.getByRole('navigation', { name: 'Accounts' }).getByRole('link', { name: /صحيفة/u }).click();
    const paragraph = page.getByRole('article').locator('p.block').first();
    await paragraph.getByText('قالت العمدة').waitFor();
    expect(await paragraph.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
    expect(await page.getByRole('main').evaluate((element) => getComputedStyle(element).direction)).toBe('ltr');
    expect(visitor.wrong).toEqual([]);
  });

  it('no mark that turns the direction of words reaches the page', async () => {
    const { page } = visitor;
    expect(await page.evaluate(() => /[\u202A-\u202E\u2066-\u2069]/u.test(document.body.innerText))).toBe(false);
  });
});

describe('what is given', () => {
  let visitor: Reader;

  beforeAll(async () => {
    visitor = await reader(app, { width: 390 });
  });

  afterAll(() => visitor?.close());

  beforeEach(() => {
    visitor.wrong.length = 0;
  });

  const harmless = async (): Promise<void> => {
    expect(await made(visitor)).toEqual([]);
    expect(await tooWide(visitor.page)).toBeLessThanOrEqual(0);
    expect(visitor.wrong).toEqual([]);
  };

  it('a file keeps its name as it is, before it is sent and after', async () => {
    const { page } = visitor;
    const name = `${PICTURE}${TURNED}${'x'.repeat(120)}.txt`;
    await open(page, '/');
    await page
      .getByLabel('Files', { exact: true })
      .setInputFiles([{ name, mimeType: 'text/plain', buffer: Buffer.from(`${SCRIPT}\n\nNothing else.`) }]);
    await page.getByRole('list', { name: 'What you gave' }).getByText('onerror').waitFor();
    await harmless();
    await page.getByRole('button', { name: 'Take it in' }).click();
    await page
      .getByText(/taken in|problem|not to be read/u)
      .first()
      .waitFor();
    await harmless();
  });

  it('a feed and what it announces are shown by their names', async () => {
    const { page } = visitor;
    const link = site.at(`/${encodeURIComponent(PICTURE)}`);
    const feed = rssOf([{ title: SCRIPT, link, guid: `${PICTURE}${TURNED}` }], { title: `Feed ${PICTURE}${TURNED}` });
    site.put('/feed', feed, 'application/rss+xml');
    await open(page, '/sources');
    await page.getByLabel('Follow a feed').fill(site.at('/feed'));
    await page.getByRole('button', { name: 'Follow', exact: true }).click();
    await page.getByText('It is followed now.').waitFor();
    await page.getByRole('heading', { level: 3, name: /^Feed/u }).waitFor();
    await page.getByText('What it announced').click();
    await page.getByText('not taken in').or(page.getByText('taken in')).first().waitFor();
    await harmless();
  });

  it('a name that a reader gives a story is a name', async () => {
    const { page } = visitor;
    await open(page, `/stories/${story}`);
    await page.getByRole('button', { name: 'Rename' }).click();
    await page.getByLabel('Name of the story').fill(`${SCRIPT} ${PICTURE} ${LONG.slice(0, 200)}`);
    await page.keyboard.press('Enter');
    await page.getByText('The story has a new name.').waitFor();
    await harmless();
    await open(page, '/sources');
    await page.getByText('is called').first().waitFor();
    await harmless();
  });

  it.each([
    '/search?text=%3Cscript%3Ealert(1)%3C%2Fscript%3E&speaker=%3Cimg%20src%3Dx%3E',
    `/%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E/${'x'.repeat(60)}`,
    '/stories/STORY/read/%3Cscript%3E#%3Cscript%3E',
    '/stories/STORY/read#100%',
    '/stories/STORY/%E0%A4%A#9-3',
    '/stories/STORY/differences?severity=%3Cb%3E&account=%22%3E&type=none&order=constructor#d-"]',
    '/stories/STORY/beside/nobody/%3Cimg%3E#0-999999999',
    '/stories/STORY/copies/x/y',
  ])('the address %s opens a page that stands', async (path) => {
    await open(visitor.page, path.replace('STORY', story));
    expect(await visitor.page.getByRole('heading', { name: 'This page broke' }).count()).toBe(0);
    await harmless();
  });
});

describe('the policy of the page', () => {
  it('lets no script run that stands in the page', async () => {
    const visitor = await reader(app);
    const { page } = visitor;
    await open(page, '/');
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      let refused = '';
      try {
        script.textContent = 'window.ran = true';
        document.body.append(script);
      } catch (error) {
        refused = String(error);
      }
      document.body.append(Object.assign(document.createElement('div'), { id: 'bait' }));
      try {
        (document.getElementById('bait') as HTMLElement).innerHTML = '<img src="data:," onerror="window.ran = true">';
      } catch (error) {
        refused += String(error);
      }
      return { ran: 'ran' in window, refused };
    });
    expect(ran).toEqual({ ran: false, refused: expect.stringContaining('TrustedHTML') });
    await visitor.close();
  });

  it('is sent with the page and with every answer', async () => {
    for (const path of ['/', '/stories/whatever', '/api/v1/stories', '/nowhere']) {
      const { headers } = await fetch(`${app.url}${path}`);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self'; style-src 'self'/u,
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });
});

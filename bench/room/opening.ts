import { existsSync, readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { number, table } from '../markdown.ts';
import { median } from '../measure.ts';
import { type MainThread, mainThread } from './main-thread.ts';

/** What a reader waits for who opens a story with nothing of it at hand. Milliseconds from the start of the navigation. */
interface Opened {
  readonly paint: number;
  readonly text: number;
  /** The page's main thread until the text was there. */
  readonly busy: MainThread;
  /** Paths of the scripts that were loaded for it. */
  readonly scripts: readonly string[];
}

const TIMES = 10;
const WEB = fileURLToPath(new URL('../../dist/web', import.meta.url));

/** Remembers when a sentence of an annotated account has been painted. */
const WATCHING = `{
  const seen = new MutationObserver(() => {
    if (!document.querySelector('.reading .unit')) return;
    seen.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { window.textPainted = performance.now(); };
      port2.postMessage(0);
    });
  });
  seen.observe(document, { childList: true, subtree: true });
}`;

async function openOnce(browser: Browser, url: string): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCHING);
    const busy = await mainThread(page);
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForSelector('.reading .unit', { timeout: 60_000 });
    while (await page.evaluate(() => !('textPainted' in window))) await page.waitForTimeout(20);
    const told = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      text: Number(Reflect.get(window, 'textPainted')),
      scripts: performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname)
        .filter((path) => path.endsWith('.js')),
    }));
    return { ...told, busy: await busy() };
  } finally {
    await context.close();
  }
}

/** How long a story takes to open in a browser that has nothing of it, as Markdown, and how much of a program that loads. */
export async function openingTable(browser: Browser, pages: Readonly<Record<string, string>>): Promise<string> {
  const rows: string[][] = [];
  let scripts: readonly string[] = [];
  for (const [what, url] of Object.entries(pages)) {
    const opened: Opened[] = [];
    for (let i = 0; i < TIMES; i++) opened.push(await openOnce(browser, url));
    const spread = (of: (one: Opened) => number): string[] =>
      [median(opened.map(of)), Math.max(...opened.map(of))].map((time) => number(time));
    rows.push([
      what,
      ...spread(({ paint }) => paint),
      ...spread(({ text }) => text),
      number(median(opened.map(({ busy }) => busy.all))),
      number(median(opened.map(({ busy }) => busy.script))),
    ]);
    scripts = opened[0]?.scripts ?? scripts;
  }
  return `${table(HEAD, rows)}

${scriptWords(scripts)}`;
}

const HEAD = [
  `opened cold ${TIMES} times, ms`,
  'first paint, median',
  'worst',
  'the text is there, median',
  'worst',
  'main thread till then, processor',
  'of that, scripts',
];

/** What the scripts weigh. */
function scriptWords(loaded: readonly string[]): string {
  const all = readdirSync(WEB, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  return `Scripts that a story loads: ${kilobytes(loaded, '.gz')} kB by gzip, ${kilobytes(loaded, '.br')} kB by brotli, as browsers take them. All scripts of the web app: ${kilobytes(all, '.gz')} kB by gzip.`;
}

function kilobytes(files: readonly string[], packing: string): string {
  const sizes = files.map((file) => {
    const path = `${WEB}/${file}`;
    return statSync(existsSync(path + packing) ? path + packing : path).size;
  });
  return number(sizes.reduce((sum, size) => sum + size, 0) / 1000, 1);
}

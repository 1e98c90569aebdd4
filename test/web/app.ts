import { type ChildProcess, spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { browser } from '../browser.ts';
import { built, folder, run, start } from '../cli/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folder of the web app, built as it is published, beside the built program, so that this serves it. Built once a run. */
export function builtApp(): string {
  const outDir = join(built(), 'web');
  if (existsSync(join(outDir, 'index.html'))) return outDir;
  const tool = join(root, 'node_modules/vite/bin/vite.js');
  const options = ['--outDir', outDir, '--emptyOutDir', '--logLevel', 'error'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, 'build', ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (status !== 0) throw new Error(`the build failed: ${stdout}${stderr}`);
  return outDir;
}

/** `rashomon serve` as a user runs it, on a store of its own. */
export interface ServedApp {
  readonly url: string;
  readonly database: string;
  /** All that it wrote. */
  readonly said: () => string;
  /** Ends it and starts it anew, on the same store and at the same address. `between`: what is done while it is gone. */
  restart(between?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Starts the program on a new store with what `inputs` name taken in, and waits until it says where it is. */
export async function serveApp(inputs: readonly string[] = [], options: readonly string[] = []): Promise<ServedApp> {
  builtApp();
  const place = folder();
  const database = join(place, 'room.db');
  if (inputs.length > 0) await importInto(database, inputs);
  const begin = (port: string) => begun(['--port', port, '--database', database, ...options]);
  let running = await begin('0');
  const { url } = running;
  return {
    url,
    database,
    said: () => running.said(),
    restart: async (between) => {
      await stopped(running.child);
      await between?.();
      running = await begin(new URL(url).port);
    },
    close: async () => {
      await stopped(running.child);
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** `rashomon import`, as another process that works on the same store. */
export async function importInto(database: string, inputs: readonly string[]): Promise<void> {
  const { status, stderr } = await run(['import', ...inputs, '--database', database, '--offline']);
  if (status !== 0) throw new Error(`import failed: ${stderr}`);
}

async function begun(options: readonly string[]): Promise<{ child: ChildProcess; url: string; said: () => string }> {
  const child = start(['serve', '--no-watch', ...options]);
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text) => {
      said += text;
      const found = /Rashomon reads at (\S+)/u.exec(said)?.[1];
      if (found) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
  return { child, url, said: () => said };
}

const stopped = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });

export interface Look {
  readonly width?: number;
  readonly theme?: 'light' | 'dark';
}

/** A page with a reader before it: what goes wrong in it is written down. */
export interface Reader {
  readonly page: Page;
  /** Errors and warnings of the console, faults of scripts, requests that left the server, dialogs of scripts. */
  readonly wrong: string[];
  /** Another page of the same reader, watched like the first. */
  another(): Promise<Page>;
  close(): Promise<void>;
}

export async function reader(app: ServedApp, { width = 1440, theme = 'light' }: Look = {}): Promise<Reader> {
  const context: BrowserContext = await (await browser()).newContext({
    baseURL: app.url,
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(25_000);
  const wrong: string[] = [];
  const another = async (): Promise<Page> => {
    const page = await context.newPage();
    watch(page, app.url, wrong);
    return page;
  };
  return { page: await another(), wrong, another, close: () => context.close() };
}

function watch(page: Page, home: string, wrong: string[]): void {
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => wrong.push(`fault: ${message}`));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== home && !['data:', 'blob:', 'file:'].includes(protocol)) wrong.push(`left: ${request.url()}`);
  });
}

/** What axe finds that is serious or critical against WCAG 2.2 AA, in words. */
export async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** By how many pixels the page is wider than its window. */
export const tooWide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Expects something of what `read` gives now or soon: a machine with much to do takes its time. */
export const soon = (read: () => unknown) => expect.poll(read, { timeout: 20_000 });

interface Listed {
  readonly id: string;
  readonly label: string;
  readonly outletNames: readonly string[];
}

/** The story whose name or outlets have the words given, or the latest: how it is listed. */
export async function listed(app: ServedApp, words = ''): Promise<Listed> {
  const { items } = (await (await fetch(`${app.url}/api/v1/stories`)).json()) as { items: Listed[] };
  const found = items.find(({ label, outletNames }) => [label, ...outletNames].join(' ').includes(words));
  if (!found) throw new Error(`no story of ${words}`);
  return found;
}

/** The same story: its id. */
export const storyOf = async (app: ServedApp, words = ''): Promise<string> => (await listed(app, words)).id;

/** Opens a view of a story, or any other place of the app, and waits until what it shows is there. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.locator('main h1').first().waitFor();
  if (path.startsWith('/stories/')) await viewed(page);
}

/** Waits until a story's view stands. */
export const viewed = (page: Page): Promise<void> => page.locator('h2#view-title ~ *').first().waitFor();

import { existsSync } from 'node:fs';
import { type Browser, chromium as playwright } from 'playwright-core';

const SYSTEM = '/usr/bin/chromium';

let running: Promise<Browser> | undefined;

/** The one browser of a test run: the system's where there is one, else the packaged one. Whoever runs last closes it. */
export function browser(): Promise<Browser> {
  running ??= launch();
  return running;
}

export async function closeBrowser(): Promise<void> {
  const started = running;
  running = undefined;
  await (await started)?.close();
}

async function launch(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-gpu'];
  if (existsSync(SYSTEM)) return playwright.launch({ executablePath: SYSTEM, args });
  const { default: packaged } = await import('@sparticuz/chromium');
  return playwright.launch({ executablePath: await packaged.executablePath(), args });
}

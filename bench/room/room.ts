import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readerVersion } from '../../src/app/models.ts';
import { browser, closeBrowser } from '../../test/browser.ts';
import { number } from '../markdown.ts';
import { runCommand } from '../measure.ts';
import { apiTable } from './api.ts';
import { type Filled, keptAt } from './filled.ts';
import { interactionTable } from './interactions.ts';
import { openingTable } from './opening.ts';
import { type Served, serve } from './served.ts';

const FILLING = fileURLToPath(new URL('filled.ts', import.meta.url));

export interface RoomOptions {
  /** Articles in the store. */
  readonly articles: number;
  /** Requests behind each row. */
  readonly requests: number;
  /** A folder where the store is kept for the next run; without it the store is made anew and removed. */
  readonly keep: string | undefined;
  readonly say: (line: string) => void;
}

/** How the reading room answers and how it feels, as Markdown. */
export async function roomPart(options: RoomOptions): Promise<string> {
  const folder = options.keep ?? mkdtempSync(join(tmpdir(), 'rashomon-bench-'));
  try {
    const filled = await filledAt(folder, options);
    const served = await serve(filled.database);
    try {
      return await measure(served, filled, options);
    } finally {
      await served.close();
    }
  } finally {
    if (options.keep === undefined) rmSync(folder, { recursive: true });
  }
}

async function filledAt(folder: string, { articles, say }: RoomOptions): Promise<Filled> {
  const kept = keptAt(folder);
  if (kept?.articles === articles && kept.reader === (await readerVersion())) return kept;
  say(`a store of ${articles} articles`);
  mkdirSync(folder, { recursive: true });
  runCommand(FILLING, ['--folder', folder, '--articles', String(articles)]);
  const made = keptAt(folder);
  if (!made) throw new Error('no store was made');
  return made;
}

async function measure(served: Served, filled: Filled, { requests, say }: RoomOptions): Promise<string> {
  const started = served.memory();
  const api = await apiTable(served, filled, requests, say);
  const ended = served.memory();
  const storyAt = (story: string): string => `${served.url}/stories/${story}`;
  try {
    say('a story opened cold');
    const opened = await openingTable(await browser(), {
      'a story of 10 accounts': storyAt(filled.ten),
      'a story of 50 accounts': storyAt(filled.fifty),
    });
    const felt = await interactionTable(await browser(), storyAt(filled.fifty), say);
    return `${number(filled.articles)} articles in ${number(filled.stories)} stories, ${filled.several.length} of them compared, and two more stories, of 10 and 50 accounts of 600 words.
\`rashomon serve\` as it is built, on the same machine as its clients, who take gzip and each keep a connection open.
The server’s memory: ${number(started)} MB before, ${number(ended)} MB after.

${api}

In a browser (Chromium without a screen), on the same machine:

${opened}

In the story of 50 accounts:

${felt}`;
  } finally {
    await closeBrowser();
  }
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from '../../src/app/comparison.ts';
import { compareStory } from '../../src/app/desk/comparing.ts';
import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import { readingsOf } from '../../src/app/desk/readings.ts';
import { carryOut } from '../../src/app/jobs/carry-out.ts';
import type { Step } from '../../src/app/jobs/order.ts';
import { generateAccounts } from '../accounts.ts';
import { fillDesk } from '../filling.ts';

/** A store to serve, and what is asked for in it. */
export interface Filled {
  readonly database: string;
  readonly articles: number;
  readonly stories: number;
  /** A story of ten accounts, and one of fifty with all of them side by side. */
  readonly ten: string;
  readonly fifty: string;
  /** Compared stories of 2 to 10 accounts. */
  readonly several: readonly string[];
  /** Of the fifty side by side: milliseconds of the processor. */
  readonly comparing: number;
}

/** How many stories beside the two are compared, and how long the accounts of the two are. */
const COMPARED = 60;
const WORDS = 600;

export const keptAt = (folder: string): Filled | null => {
  const file = join(folder, 'filled.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Filled) : null;
};

/** Makes the store in an empty folder. What describes it is written last: where that stands, the store is whole. */
async function fill(folder: string, articles: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const database = join(folder, 'room.db');
  for (const end of ['', '-wal', '-shm']) rmSync(database + end, { force: true });
  const desk = await openDesk({ location: database });
  try {
    const several: string[] = [];
    await fillDesk(desk, articles);
    for await (const story of storiesOf(desk)) {
      if (several.length === COMPARED) break;
      if ('comparison' in (await compareStory(desk, story))) several.push(story);
    }
    const ten = await together(desk, 10);
    const { story: fifty, comparing } = await allSideBySide(desk, 50);
    const stories = await desk.store.stories.count();
    const filled: Filled = { database, articles, stories, ten, fifty, several, comparing };
    writeFileSync(join(folder, 'filled.json'), JSON.stringify(filled));
  } finally {
    await desk.close();
  }
}

/** Stories of 2 to 10 accounts, those that moved last first. */
async function* storiesOf({ store }: OpenDesk): AsyncGenerator<string> {
  for (let after: string | null | undefined; after !== null; ) {
    const page = await store.stories.list({ limit: 200, after });
    for (const { id, accounts } of page.items) if (accounts >= 2 && accounts <= 10) yield id;
    after = page.next;
  }
}

/** Accounts that a person says tell one event, months from all others, read and compared as the web app has it done. The story. */
async function together(desk: OpenDesk, count: number): Promise<string> {
  const steps: Step[] = [];
  const given = generateAccounts(count, WORDS).map((text, i) => ({
    type: 'text' as const,
    text: `Of ${count}: ${text}`,
    outlet: `Outlet ${i + 1}`,
    url: `https://news.example/${count}/${i + 1}`,
    published: new Date(Date.UTC(2023, 0, 6 * count, 6, 10 * i)).toISOString(),
  }));
  const ending = await carryOut(
    desk,
    { type: 'take-in', given, together: true },
    { tell: (step) => steps.push(step), signal: new AbortController().signal, offline: true },
  );
  const story = steps.flatMap((step) => (step.type === 'compared' ? step.story : [])).at(-1);
  if (story === undefined) throw new Error(`${count} accounts were not compared: ${JSON.stringify(ending)}`);
  return story;
}

/** The same, and then all of the accounts side by side: a comparison that is asked for takes fewer. */
async function allSideBySide(desk: OpenDesk, count: number): Promise<{ story: string; comparing: number }> {
  const { store } = desk;
  const story = await together(desk, count);
  const [key, record] = [await store.comparisons.keyOf(story), await store.stories.get(story)];
  const documents = record?.members.flatMap(({ document }) => document ?? []) ?? [];
  if (key === undefined || documents.length !== count)
    throw new Error(`${documents.length} accounts instead of ${count}`);
  const readings = await readingsOf(store, documents);
  const start = process.cpuUsage();
  const comparison = await compare(readings);
  const { user, system } = process.cpuUsage(start);
  await store.comparisons.put(story, key, comparison, desk.now().toISOString());
  return { story, comparing: (user + system) / 1000 };
}

if (process.argv[1]?.endsWith('filled.ts')) {
  const { values } = parseArgs({
    options: { folder: { type: 'string', default: '' }, articles: { type: 'string', default: '10000' } },
  });
  await fill(values.folder, Number(values.articles));
}

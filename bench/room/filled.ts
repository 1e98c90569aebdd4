import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareStory } from '../../src/app/desk/comparing.ts';
import { pinArticle, splitStory } from '../../src/app/desk/deciding.ts';
import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import { carryOut } from '../../src/app/jobs/carry-out.ts';
import { readerVersion } from '../../src/app/models.ts';
import { articleKey } from '../../src/core/text/urls/index.ts';
import type { StoryRecord } from '../../src/store/records.ts';
import { generateAccounts } from '../accounts.ts';
import { fillDesk } from '../filling.ts';

/** A store to serve, and what is asked for in it. */
export interface Filled {
  readonly database: string;
  /** By which all was read: another reader would compare everything anew. */
  readonly reader: string;
  readonly articles: number;
  readonly stories: number;
  /** Stories of ten and of fifty accounts, compared. */
  readonly ten: string;
  readonly fifty: string;
  /** Compared stories of 2 to 10 accounts. */
  readonly several: readonly string[];
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
    const [few, many] = [await arrived(desk, 10), await arrived(desk, 50)];
    const [fifty, ten] = [await gather(desk, many), await gather(desk, few)];
    for (const story of [ten, fifty]) await compareStory(desk, story);
    const stories = await desk.store.stories.count();
    const reader = await readerVersion();
    const filled: Filled = { database, reader, articles, stories, ten, fifty, several };
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

const urlOf = (count: number, i: number): string => `https://news.example/${count}/${i + 1}`;

/** Accounts of one event, given as readers give texts. Ids of their articles. */
async function arrived(desk: OpenDesk, count: number): Promise<string[]> {
  const given = generateAccounts(count, WORDS).map((text, i) => ({
    type: 'text' as const,
    text: `Of ${count}: ${text}`,
    outlet: `Outlet ${i + 1}`,
    url: urlOf(count, i),
    published: new Date(Date.UTC(2023, 0, 6 * count, 6, 10 * i)).toISOString(),
  }));
  const { signal } = new AbortController();
  const order = { type: 'take-in' as const, given, together: false };
  const ending = await carryOut(desk, order, { tell: () => undefined, signal, offline: true });
  if (ending.type !== 'done') throw new Error(`${count} accounts were not taken in: ${JSON.stringify(ending)}`);
  const articles = given.map(({ url }) => desk.store.articles.byKey(articleKey(url) ?? url));
  return (await Promise.all(articles)).flatMap((article) => article?.id ?? []);
}

/** Puts articles into one story by hand, and all others out of it. The story. */
async function gather(desk: OpenDesk, articles: readonly string[]): Promise<string> {
  const [first = ''] = articles;
  const into = await storyOf(desk, first);
  for (const article of articles)
    if ((await storyOf(desk, article)).id !== into.id) await pinArticle(desk, article, into.id);
  const { id, members } = await storyOf(desk, first);
  if (members.length > articles.length) await splitStory(desk, id, articles);
  return (await storyOf(desk, first)).id;
}

async function storyOf({ store }: OpenDesk, article: string): Promise<StoryRecord> {
  const head = await store.stories.ofArticle(article);
  const story = head && (await store.stories.get(head.id));
  if (!story) throw new Error(`article ${article} is in no story`);
  return story;
}

if (process.argv[1]?.endsWith('filled.ts')) {
  const { values } = parseArgs({
    options: { folder: { type: 'string', default: '' }, articles: { type: 'string', default: '10000' } },
  });
  await fill(values.folder, Number(values.articles));
}

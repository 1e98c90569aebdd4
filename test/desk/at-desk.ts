import { onTestFinished } from 'vitest';
import { type Imported, importAll } from '../../src/app/desk/importing.ts';
import { type OpenDesk, openDesk } from '../../src/app/desk/open.ts';
import type { Settings } from '../../src/app/settings.ts';
import type { Article } from '../../src/core/model/article.ts';
import type { Received } from '../../src/ingest/received.ts';
import { type Clock, testClock } from '../fetch/harness.ts';

export interface TestDesk {
  readonly desk: OpenDesk;
  readonly clock: Clock;
}

interface Opening {
  readonly location?: string;
  readonly clock?: Clock;
  readonly settings?: Settings;
  readonly robots?: boolean;
}

/** A desk whose every host name leads to this machine and whose time passes only where it is told to. Closed with the test. */
export async function deskOf({
  location = ':memory:',
  clock = testClock(),
  settings = {},
  robots = false,
}: Opening = {}): Promise<TestDesk> {
  const desk = await openDesk({
    location,
    settings,
    now: clock.now,
    fetch: {
      allowPrivate: true,
      robots,
      random: () => 0,
      sleep: clock.sleep,
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    },
  });
  onTestFinished(() => desk.close());
  return { desk, clock };
}

/** A text that came in from a file, or with an address. */
export const textArticle = (name: string, text: string, more: Partial<Article> = {}): Received => ({
  type: 'article',
  article: { type: 'text', name, text, ...more } as Article,
  notes: [],
});

/** A page that came in from an archive, with the address it was captured at. */
export const pageArticle = (url: string | undefined, html: string, more: Partial<Article> = {}): Received => ({
  type: 'article',
  article: {
    type: 'html',
    name: url ?? 'saved.html',
    html,
    ...(url === undefined ? {} : { url }),
    ...more,
  } as Article,
  notes: [],
});

export const linkTo = (url: string): Received => ({
  type: 'link',
  url,
  known: {},
  transport: { type: 'input', name: url },
});

export async function* each<T>(values: Iterable<T>): AsyncGenerator<T> {
  yield* values;
}

export async function gathered<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

/** Takes everything in. */
export const take = (
  desk: OpenDesk,
  received: readonly Received[],
  options: { readonly offline?: boolean } = {},
): Promise<Imported[]> => gathered(importAll(desk, each(received), desk.way(options)));

/** `added`, `known`, `problem link`, `note` …, one for each thing told. */
export const outcomes = (imported: readonly Imported[]): string[] =>
  imported.map((one) => {
    if (one.type === 'taken') return one.taken.outcome;
    return one.type === 'problem' ? `problem ${one.problem.code}` : one.type;
  });

/** Types of all events, in their order. */
export const eventTypes = async ({ store }: OpenDesk): Promise<string[]> =>
  (await store.events.after(0, 10_000)).map(({ type }) => type);

/** Headlines of the accounts, story by story; a partition to be compared with another. */
export async function partition({ store }: OpenDesk): Promise<string[][]> {
  const groups: string[][] = [];
  const { items } = await store.stories.list({ limit: 500 });
  for (const { id } of items) {
    const story = await store.stories.get(id);
    groups.push((story?.members ?? []).map(({ article }) => article).sort());
  }
  return groups.sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
}

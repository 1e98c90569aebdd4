import { feedNamed, shownFeed } from '../../app/desk/feed-names.ts';
import type { OpenDesk } from '../../app/desk/open.ts';
import { INTERVAL } from '../../app/desk/take-in.ts';
import { readFeed } from '../../app/feed-reading.ts';
import { createFetcher } from '../../ingest/fetch/index.ts';
import { printable } from '../../report/clean.ts';
import type { Feed } from '../../store/records.ts';
import { atDesk, fetchOptionsOf } from '../desk.ts';
import { EXIT, Failure, UsageError } from '../exit.ts';
import { openSink } from '../output.ts';
import type { FetchingOptions, StoreOptions } from '../store-options.ts';
import { shortTime } from '../views/days.ts';

export interface FeedsOptions extends StoreOptions {
  readonly format: 'terminal' | 'jsonl';
}

/** `rashomon feeds list`: what is followed or was imported, how it does, and what helps where it does not. Returns the exit status. */
export const listFeeds = (options: FeedsOptions): Promise<number> =>
  atDesk(options, { mustExist: true }, async ({ store }) => {
    const { write } = openSink(undefined);
    const feeds = (await store.feeds.list()).map(shownFeed);
    for (const feed of feeds) await write(options.format === 'jsonl' ? `${JSON.stringify(feed)}\n` : feedView(feed));
    if (feeds.length === 0 && options.format === 'terminal')
      await write('no feeds yet. Follow one: rashomon watch https://courier.example/feed.xml\n');
    return EXIT.fine;
  });

export interface ShowFeedOptions extends FetchingOptions {
  readonly format: 'terminal' | 'json';
}

/** `rashomon feeds show`: what a feed holds, kept nowhere. Returns the exit status. */
export async function showFeed(name: string, options: ShowFeedOptions): Promise<number> {
  const fetcher = createFetcher(fetchOptionsOf(options));
  try {
    const feed = await readFeed(name, fetcher);
    if (feed.type === 'problem')
      throw new Failure(
        `${name}${placeOf(feed)}${feed.message.startsWith('is ') ? ' ' : ': '}${feed.message}. ${feed.remedy}`,
      );
    await openSink(undefined).write(options.format === 'json' ? `${JSON.stringify(feed)}\n` : contents(feed));
    return EXIT.fine;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : null;
    throw code === null ? error : new Failure(`${name} cannot be read (${code}). Check the path.`);
  } finally {
    await fetcher.close();
  }
}

const placeOf = ({ line, column }: { readonly line?: number; readonly column?: number }): string =>
  line === undefined ? '' : `, line ${line}${column === undefined ? '' : `, column ${column}`}`;

function contents(feed: Exclude<Awaited<ReturnType<typeof readFeed>>, { type: 'problem' }>): string {
  const notes = feed.notes.map((note) => `note${placeOf(note)}: ${printable(note.message)}\n`);
  return [...linesOf(feed), ...notes].join('');
}

function linesOf(feed: Exclude<Awaited<ReturnType<typeof readFeed>>, { type: 'problem' }>): string[] {
  const line = (title: string | null, facts: readonly (string | null)[]): string => {
    const told = facts.filter((fact) => fact !== null && fact !== '').map((fact) => printable(fact ?? ''));
    return `${printable(title ?? 'untitled')}\n    ${told.join(' · ')}\n`;
  };
  switch (feed.type) {
    case 'feed':
      return [
        line(feed.title, [feed.format, feed.url, `${feed.entries.length} entries`]),
        ...feed.entries.map(({ title, published, modified, url, authors }) =>
          line(title, [shortTime(published ?? modified), authors.join(', '), url]),
        ),
      ];
    case 'opml':
      return feed.feeds.map(({ title, url, folder }) => line(title, [folder.join(' / '), url]));
    case 'sitemap':
      return [
        ...feed.sitemaps.map(({ url, modified }) => line('sitemap', [shortTime(modified), url])),
        ...feed.pages.map(({ title, published, modified, url }) =>
          line(title, [shortTime(published ?? modified), url]),
        ),
      ];
  }
}

/** `rashomon feeds add`: follow from the next `rashomon watch` on. Returns the exit status. */
export const addFeeds = (urls: readonly string[], options: StoreOptions): Promise<number> =>
  atDesk(options, {}, async (desk) => {
    for (const url of urls) await followFeed(desk, url);
    return EXIT.fine;
  });

/** `rashomon feeds remove`: follow no longer. Its articles stay. Returns the exit status. */
export const removeFeeds = (urls: readonly string[], options: StoreOptions): Promise<number> =>
  atDesk(options, { mustExist: true }, async ({ store }) => {
    for (const url of urls)
      if (!(await store.feeds.remove((await feedNamed(store, url))?.url ?? url)))
        throw new Failure(`${url} is not followed. See: rashomon feeds`);
    return EXIT.fine;
  });

/** Has a feed looked at from now on, and one that failed at once: who names it again has mended something. Throws `UsageError` where it is no address. */
export async function followFeed({ store, now }: OpenDesk, url: string): Promise<void> {
  if (!/^https?:\/\//iu.test(url) || !URL.canParse(url))
    throw new UsageError(`${url} is no address of a feed. Write one such as https://courier.example/feed.xml`);
  const at = now().toISOString();
  const { feed } = await store.feeds.add({ url, title: null, kind: 'feed', added: at, next: at, interval: INTERVAL });
  if (feed.next === null || feed.failures > 0) await store.feeds.update(url, { next: at });
}

function feedView({ url, title, next, lastOk, failures, error, interval }: Feed): string {
  const state = next === null ? 'imported, not followed' : `every ${Math.round(interval / 60)} min`;
  const facts = [state, ...(lastOk === null ? [] : [`last read ${shortTime(lastOk)}`])];
  const trouble = error
    ? `    failed ${failures === 1 ? 'once' : `${failures} times`}: ${printable(error.message)}. ${printable(error.remedy)}\n`
    : '';
  return `${printable(title ?? url)}\n    ${printable(url)} · ${facts.join(' · ')}\n${trouble}`;
}

import type { Fetched, Fetcher } from '../../ingest/fetch/index.ts';
import type { ArticleRecord } from '../../store/records.ts';
import { prepare } from './arrivals.ts';
import type { Desk } from './desk.ts';
import { factsOf, type Opener, openPage, wholeness } from './opening.ts';
import { nextLook } from './schedule.ts';
import { type Taken, takeIn } from './take-in.ts';

/** What a second look at an article's page showed. */
export interface Revisited {
  readonly article: ArticleRecord;
  /** What was taken in; null where the server says that nothing changed, or the page could not be had. */
  readonly taken: Taken | null;
  /** Why the page could not be had; null where it could. */
  readonly failure: string | null;
}

/** Looks again at articles, whether due or not, each on its own: one that fails is noted on its article. */
export async function* revisit(
  desk: Desk,
  fetcher: Fetcher,
  open: Opener,
  articles: readonly ArticleRecord[],
): AsyncGenerator<Revisited> {
  const asked = articles.map((article) => ({ article, answer: ask(fetcher, article) }));
  for (const { article, answer } of asked) {
    const fetched = await answer;
    if (fetched) yield await noted(desk, open, article, fetched);
  }
}

async function ask(fetcher: Fetcher, { url, etag, lastModified }: ArticleRecord): Promise<Fetched | null> {
  return url === null ? null : fetcher.fetch(url, { etag, lastModified });
}

async function noted(desk: Desk, open: Opener, article: ArticleRecord, fetched: Fetched): Promise<Revisited> {
  if (fetched.type === 'page') return takenAgain(desk, open, article, fetched);
  const same = fetched.type === 'not-modified';
  const failures = same ? 0 : article.failures + 1;
  const gone = fetched.type === 'failed' && fetched.code === 'gone';
  await desk.store.articles.update(article.id, {
    checked: fetched.fetched,
    failures,
    error: same ? null : { code: fetched.code, message: fetched.message, remedy: fetched.remedy },
    next: await nextLook(desk.store, article, { at: fetched.fetched, failures, gone, notBefore: retryAfter(fetched) }),
  });
  return { article, taken: null, failure: same ? null : fetched.message };
}

const retryAfter = (fetched: Fetched): string | undefined =>
  fetched.type === 'failed' ? fetched.retryAfter : undefined;

async function takenAgain(
  desk: Desk,
  open: Opener,
  article: ArticleRecord,
  page: Extract<Fetched, { type: 'page' }>,
): Promise<Revisited> {
  const received = await openPage(open, page);
  const arrival = received ?? { article: { type: 'text' as const, name: page.url, text: '' }, notes: [] };
  const prepared = await prepare({
    ...arrival,
    ...wholeness(page, arrival.notes),
    fetch: factsOf(page),
    revisit: true,
  });
  const [taken] = await takeIn(desk, [{ ...prepared, key: article.key }]);
  return { article, taken: taken ?? null, failure: null };
}

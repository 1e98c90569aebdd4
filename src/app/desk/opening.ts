import type { Note } from '../../core/model/document.ts';
import type { FetchedPage } from '../../ingest/fetch/index.ts';
import { MAX_BYTES } from '../../ingest/files.ts';
import { openInput } from '../../ingest/open.ts';
import type { Received } from '../../ingest/received.ts';
import type { Arrival, FetchFacts } from './arrivals.ts';

/** What bytes hold, by their content: the page, or what a feed, sitemap, archive or table lists. */
export type Opener = (page: FetchedPage) => AsyncIterable<Received>;

export type ReceivedArticle = Extract<Received, { type: 'article' }>;

/** Opens what was fetched, by its content and what the server says of it. */
export const opener =
  (maxBytes = MAX_BYTES): Opener =>
  ({ final, bytes, contentType, charset }) => {
    const type = charset === null ? contentType : `${contentType ?? 'text/html'}; charset=${charset}`;
    return openInput(final, one(bytes), {
      maxBytes,
      size: bytes.length,
      url: final,
      ...(type !== null && { contentType: type }),
    });
  };

async function* one<T>(value: T): AsyncGenerator<T> {
  yield value;
}

/** What an answer from the web says that the next request wants to know. */
export const factsOf = ({ fetched, etag, lastModified }: FetchedPage): FetchFacts => ({
  at: fetched,
  etag,
  lastModified,
});

/** The notes on an article of a page, with one where the page broke off on its way here. */
export const wholeness = ({ truncated }: FetchedPage, notes: readonly Note[]): Pick<Arrival, 'notes' | 'incomplete'> =>
  truncated
    ? {
        notes: [...notes, { code: 'truncated', message: 'the connection broke before the page was whole' }],
        incomplete: true,
      }
    : { notes };

/** The article of a page; undefined where what was fetched is none. */
export async function openPage(open: Opener, page: FetchedPage): Promise<ReceivedArticle | undefined> {
  for await (const received of open(page))
    return received.type === 'article' && received.article.transport?.type === 'page' ? received : undefined;
  return undefined;
}

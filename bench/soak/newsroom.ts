import { createServer } from 'node:http';
import { escapeAttribute } from '../../src/ingest/feeds/markup/escape.ts';
import { grower } from '../grow.ts';
import { type Item, pageOf } from '../kill/news.ts';

/** A newsroom's web: feeds whose entries come one after the other, and pages that are edited now and then. */
export interface Newsroom {
  /** Addresses of the feeds. */
  readonly feeds: readonly string[];
  /** Articles that are out by now. */
  out(): number;
  close(): Promise<void>;
}

/** Entries that a feed lists: the latest. */
const LISTED = 60;
/** Every so manyth page stands edited a while after it came out. */
const EDITED = 7;

/** Serves so many articles a second, spread over feeds, the same in every run. `most`: all that will ever come. */
export async function openNewsroom({
  feeds,
  rate,
  most,
}: {
  readonly feeds: number;
  readonly rate: number;
  readonly most: number;
}): Promise<Newsroom> {
  const items = await itemsOf(most);
  const start = performance.now();
  const out = (): number => Math.min(most, Math.floor(((performance.now() - start) / 1000) * rate) + feeds);
  const server = createServer(({ url = '' }, response) => {
    const feed = /^\/feed\/(\d+)$/u.exec(url)?.[1];
    const item = items[Number(/^\/news\/(\d+)$/u.exec(url)?.[1] ?? -1)];
    if (feed !== undefined) {
      const listed = items.slice(0, out()).filter(({ number }) => number % feeds === Number(feed));
      response.setHeader('content-type', 'application/rss+xml').end(feedOf(listed.slice(-LISTED).reverse(), origin));
    } else if (item && item.number < out()) {
      const edited = item.number % EDITED === 0 && item.number < out() - 60 * rate;
      response
        .setHeader('content-type', 'text/html; charset=utf-8')
        .end(pageOf(item, `${origin}/news/${item.number}`, edited));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  return {
    feeds: Array.from({ length: feeds }, (_, i) => `${origin}/feed/${i}`),
    out,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Articles grown from the bundled ones: events that have as little in common as those of a day. */
async function itemsOf(most: number): Promise<Item[]> {
  const items: Item[] = [];
  for (const { event, reading } of (await grower())(most)) {
    const { outlet, headline, published, text } = reading;
    items.push({
      number: items.length,
      event,
      outlet: escapeAttribute(outlet ?? 'Newsroom'),
      headline: escapeAttribute(headline ?? 'Untitled'),
      text: text.split('\n\n').map(escapeAttribute),
      published: published ?? '',
    });
  }
  return items;
}

const feedOf = (items: readonly Item[], origin: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Newsroom</title><link>${origin}</link><description>News</description>
${items.map(({ number, headline, published }) => `<item><title>${headline}</title><link>${origin}/news/${number}</link><guid>${origin}/news/${number}</guid><pubDate>${new Date(published).toUTCString()}</pubDate></item>`).join('\n')}
</channel></rss>`;

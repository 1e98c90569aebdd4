import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { type Item, invent, pageOf } from './news.ts';

/** Invented news in every form, some of it served, and what must become of it. */
export interface World {
  readonly folder: string;
  /** What `import` is given. */
  readonly inputs: readonly string[];
  readonly feed: string;
  /** Addresses of all articles, each once however often it is given. */
  readonly urls: readonly string[];
  /** Those that the feed lists. */
  readonly fed: readonly string[];
  /** From now on pages of this number and below stand edited, and the feed lists so many entries. */
  show(state: { readonly edited: number; readonly listed: number }): void;
  close(): Promise<void>;
}

/** Parts of a hundred that come as pages in a folder, in the archive and through the feed; the rest are lines of a table. */
const PAGES = 20;
const ARCHIVED = 15;
const FED = 15;

/** Writes files under the folder and serves the rest from this machine. */
export async function makeWorld(folder: string, count: number, seed: number): Promise<World> {
  const items = invent(count, seed);
  const share = (part: number): number => Math.floor((count * part) / 100);
  const pages = items.slice(0, share(PAGES));
  const archived = items.slice(pages.length, pages.length + share(ARCHIVED));
  const fed = items.slice(pages.length + archived.length).slice(0, share(FED));
  const lines = items.slice(pages.length + archived.length + fed.length);
  let state = { edited: 0, listed: fed.length };
  const server = createServer(({ url = '' }, response) => {
    const item = /^\/served\/(\d+)$/.exec(url)?.[1];
    const known = fed.find(({ number }) => String(number) === item);
    const position = known ? fed.indexOf(known) : -1;
    if (url === '/feed.xml') response.setHeader('content-type', 'application/rss+xml');
    else response.setHeader('content-type', 'text/html; charset=utf-8');
    if (url === '/feed.xml') response.end(feedOf(fed.slice(0, state.listed), origin));
    else if (known) response.end(pageOf(known, servedAt(known), position < state.edited));
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const servedAt = ({ number }: Item): string => `${origin}/served/${number}`;
  writeFiles(folder, { pages, archived, lines });
  return {
    folder,
    inputs: [join(folder, 'pages'), join(folder, 'archive.warc'), join(folder, 'table.jsonl'), `${origin}/feed.xml`],
    feed: `${origin}/feed.xml`,
    urls: [...pages, ...archived, ...lines].map(urlOf).concat(fed.map(servedAt)),
    fed: fed.map(servedAt),
    show: (next) => {
      state = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const urlOf = ({ number, outlet }: Item): string =>
  `https://${outlet.toLowerCase().replaceAll(' ', '-')}.example/news/${number}`;

interface Parts {
  readonly pages: readonly Item[];
  readonly archived: readonly Item[];
  readonly lines: readonly Item[];
}

/** Some articles stand in the table and in the archive or the folder too: they must become one. */
function writeFiles(folder: string, { pages, archived, lines }: Parts): void {
  mkdirSync(join(folder, 'pages'), { recursive: true });
  for (const item of pages)
    writeFileSync(join(folder, 'pages', `${String(item.number).padStart(4, '0')}.html`), pageOf(item, urlOf(item)));
  writeFileSync(join(folder, 'archive.warc'), Buffer.concat(archived.map(recordOf)));
  const again = [...pages.slice(0, 3), ...archived.slice(0, 3), ...lines.slice(0, 3)];
  writeFileSync(join(folder, 'table.jsonl'), [...lines, ...again].map((item) => `${lineOf(item)}\n`).join(''));
  writeFileSync(join(folder, 'rashomon.json'), JSON.stringify({ fetch: { delay: 0 }, watch: { interval: 0.001 } }));
}

const lineOf = (item: Item): string =>
  JSON.stringify({
    url: urlOf(item),
    outlet: item.outlet,
    title: item.headline,
    text: item.text.join('\n\n'),
    published: item.published,
  });

function recordOf(item: Item): Buffer {
  const page = Buffer.from(pageOf(item, urlOf(item)));
  const answer = Buffer.concat([
    Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n'),
    page,
  ]);
  const head = [
    'WARC/1.1',
    'WARC-Type: response',
    `WARC-Record-ID: <urn:uuid:0c7a4d3a-6a0c-4a3e-9a54-${String(item.number).padStart(12, '0')}>`,
    'WARC-Date: 2026-05-20T07:15:00Z',
    `WARC-Target-URI: ${urlOf(item)}`,
    `Content-Length: ${answer.length}`,
  ].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), answer, Buffer.from('\r\n\r\n')]);
}

const feedOf = (items: readonly Item[], origin: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Invented news</title><link>${origin}</link>
<description>News that never happened</description>
${items.map((item) => `<item><title>${item.headline}</title><link>${origin}/served/${item.number}</link><guid>${origin}/served/${item.number}</guid><description>${item.text[0]}</description><pubDate>${new Date(item.published).toUTCString()}</pubDate></item>`).join('\n')}
</channel></rss>
`;

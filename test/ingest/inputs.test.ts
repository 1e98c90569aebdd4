import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/core/extract/index.ts';
import { decode } from '../../src/ingest/decode.ts';
import { articleFromFile } from '../../src/ingest/files.ts';
import { expandInputs, receive } from '../../src/ingest/inputs.ts';
import type { Received } from '../../src/ingest/received.ts';
import { folder } from '../cli/program.ts';
import { packed, page, pieces, response } from './archive-of.ts';
import { articlesOf, notesOf, problemsOf, received, wordsOf } from './received.ts';

async function all(args: readonly string[], folders = true): Promise<Received[]> {
  const given: Received[] = [];
  const inputs = await expandInputs(args);
  for await (const one of receive(inputs, {
    maxBytes: 1_000_000,
    stdin: pieces(Buffer.from('One\n=====\nTwo')),
    folders,
  }))
    given.push(one);
  return given;
}

const FEED = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link>${items}</channel></rss>`;
const item = (inner: string, n = 1): string =>
  `<item><title>Aground</title><link>https://gazette.example/${n}</link><pubDate>Fri, 08 Mar 2024 07:15:00 GMT</pubDate>${inner}</item>`;
const LONG = `<p>${'The ferry ran aground on Thursday, the coastguard said. '.repeat(30)}</p>`;
const escaped = (html: string): string => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe('inputs', () => {
  it('a folder gives what is in it at any depth; hidden files and others are counted', async () => {
    const place = folder();
    mkdirSync(join(place, 'b', 'page_files'), { recursive: true });
    mkdirSync(join(place, '.git'));
    const files = {
      '.hidden.txt': 'x',
      'a.txt': 'Alpha',
      'b/page.html': page('Beta'),
      'b/page_files/ad.html': page('Ad'),
      'b/c.warc.gz': packed([response('https://x.example/', 'Gamma')]),
      'i.png': '\u0089PNG',
      'style.css': 'p{}',
      'empty.txt': '',
    };
    for (const [name, content] of Object.entries(files))
      writeFileSync(join(place, name), name === 'i.png' ? Buffer.from([0x89, 0x50, 0x4e, 0x47]) : content);
    symlinkSync(place, join(place, 'loop'));
    const given = await all([place]);
    expect(articlesOf(given).map(wordsOf)).toEqual(['Alpha', 'Gamma', 'Beta']);
    expect(problemsOf(given)).toEqual([]);
    expect(notesOf(given)).toEqual([
      'left out 7 files: 2 hidden, 1 binary, 1 empty, 1 link or device, 1 of another kind, 1 part of a saved page',
    ]);
    expect(problemsOf(await all([place], false))).toEqual([expect.stringMatching(/^directory/)]);
  });

  it('addresses are links, standard input is divided', async () => {
    expect(await all(['https://Gazette.example/a?b=[c]'])).toEqual([
      {
        type: 'link',
        url: 'https://gazette.example/a?b=[c]',
        known: {},
        transport: { type: 'input', name: 'https://Gazette.example/a?b=[c]' },
      },
    ]);
    expect(articlesOf(await all(['-'])).map(({ name }) => name)).toEqual(['standard input 1', 'standard input 2']);
  });

  it('packed pages and tables are unpacked, and bombs are not', async () => {
    expect(articlesOf(await received('page.html.gz', gzipSync(page('Tugs came.')))).map(wordsOf)).toEqual([
      'Tugs came.',
    ]);
    expect(
      articlesOf(await received('rows.jsonl.gz', gzipSync('{"text":"Tugs"}\n{"text":"came"}\n'))).map(wordsOf),
    ).toEqual(['Tugs', 'came']);
    expect(problemsOf(await received('bomb.jsonl.gz', gzipSync(Buffer.alloc(30_000_000, 32))))).toEqual([
      expect.stringMatching(/^too-large: unpacks to far more/),
    ]);
    expect(problemsOf(await received('cut.html.gz', gzipSync(page('Tugs '.repeat(99))).subarray(0, 60)))).toEqual([
      expect.stringMatching(/^broken/),
    ]);
    expect(problemsOf(await received('twice.gz', gzipSync(gzipSync('x'))))).toEqual([expect.stringMatching(/^binary/)]);
  });

  it('a file of one article is one, whatever holds it', async () => {
    const path = join(folder(), 'rows.jsonl');
    writeFileSync(path, 'broken\n{"text":"Tugs came."}\n');
    expect(await articleFromFile(path)).toMatchObject({ type: 'article', article: { text: 'Tugs came.' } });
  });
});

describe('feeds', () => {
  it.each<[string, string, boolean | null]>([
    ['the whole report', `<description>${escaped(LONG)}</description>`, false],
    ['a few words', '<description>The ferry ran aground.</description>', true],
    ['a beginning', `<description>${escaped(LONG)} Continue reading…</description>`, true],
    [
      'a report and a summary',
      `<description>Short.</description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/">${escaped(LONG)}</content:encoded>`,
      false,
    ],
    ['nothing', '', null],
  ])('an entry with %s', async (_, inner, partial) => {
    const [one] = await received('feed.xml', FEED(item(inner)));
    const known = { headline: 'Aground', outlet: 'Gazette', published: expect.stringMatching(/^2024-03-08T07:15/) };
    const carried = {
      url: 'https://gazette.example/1',
      transport: { type: 'feed', name: 'feed.xml', place: 'entry 1' },
    };
    if (partial === null) expect(one).toMatchObject({ type: 'link', known, ...carried });
    else {
      expect(one).toMatchObject({ type: 'article', article: { ...known, ...carried } });
      expect(one && 'partial' in one).toBe(partial);
    }
  });

  it('lists of feeds are subscriptions, pages of sitemaps links', async () => {
    const opml =
      '<opml version="2.0"><body><outline type="rss" text="Gazette" xmlUrl="https://gazette.example/feed"/></body></opml>';
    expect(await received('feeds.opml', opml)).toEqual([
      { type: 'subscription', url: 'https://gazette.example/feed', title: 'Gazette' },
    ]);
    const map =
      '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://gazette.example/1</loc></url></urlset>';
    expect(await received('map.xml', map)).toMatchObject([{ type: 'link', url: 'https://gazette.example/1' }]);
  });
});

describe('what carried an article', () => {
  it('names its headline and authors where the page does not', async () => {
    const transport = { type: 'table', name: 'rows.jsonl', place: 'line 1' } as const;
    const carried = { name: 'a', headline: 'Ferry aground', byline: 'Ann Hale', transport };
    const text =
      'The ferry ran aground on Gull Bank on Thursday, and three tugs came, the coastguard said.\n\nNobody was hurt, it said.';
    const document = await extract({ type: 'text', text, ...carried });
    expect(document).toMatchObject({
      headline: 'Ferry aground',
      byline: 'Ann Hale',
      evidence: { headline: { from: 'transport', detail: 'table' }, byline: { from: 'transport' } },
    });
    const html = `<!doctype html><html><head><meta property="og:title" content="Tugs free the Maren Star"><meta name="author" content="Bo Rell"></head><body><article><h1>Tugs free the Maren Star</h1><p>${text}</p></article></body></html>`;
    expect(await extract({ type: 'html', html, ...carried })).toMatchObject({
      headline: 'Tugs free the Maren Star',
      byline: 'Bo Rell',
    });
  });
});

describe('encodings', () => {
  const RUSSIAN = 'Паром сел на мель в четверг, сообщила береговая охрана. Пострадавших нет, сказал мэр города.';
  it.each<[string, string, Buffer, string | undefined, string]>([
    ['what HTTP says', 'Café Ńowy', iconv.encode('Café Ńowy', 'iso-8859-2'), 'ISO-8859-2', 'Café Ńowy'],
    ['Latin-1 of HTTP as windows-1252', '', iconv.encode('“Café”', 'windows-1252'), 'iso-8859-1', '“Café”'],
    ['UTF-8 whatever HTTP says', '', Buffer.from('Café'), 'iso-8859-1', 'Café'],
    [
      'the XML declaration',
      '',
      iconv.encode('<?xml version="1.0" encoding="iso-8859-2"?><a>Ńowy</a>', 'iso-8859-2'),
      undefined,
      '<?xml version="1.0" encoding="iso-8859-2"?><a>Ńowy</a>',
    ],
    ['a name that nobody knows', '', iconv.encode('“Café”', 'windows-1252'), 'x-unknown', '“Café”'],
    ['what the bytes look like', '', iconv.encode(RUSSIAN, 'windows-1251'), undefined, RUSSIAN],
  ])('%s', (_, __, bytes, charset, text) => {
    expect(decode(bytes, charset === undefined ? {} : { charset }).text).toBe(text);
  });
});

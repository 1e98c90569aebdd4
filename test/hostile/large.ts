import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Article } from '../../src/core/model/article.ts';

/** A name and an input of it, made when it is asked for: all of them at once would fill the memory. */
export type Large<T> = Readonly<Record<string, () => T>>;

const page = (html: string): Article => ({
  type: 'html',
  name: 'large.html',
  html: `<html><body><h1>Quay closed</h1>${html}</body></html>`,
});
const SENTENCE = 'The quay of Tarrow was closed on Monday, the mayor said. ';
const LEAD = `<p>${SENTENCE.repeat(30)}</p>`;

/** Pages that a parser, a pattern or a list in memory could choke on. */
export const PAGES: Large<Article> = {
  'fifty megabytes of paragraphs': () => page(`<p>${SENTENCE}</p>`.repeat(800_000)),
  'a hundred thousand tags in each other': () => page(`${LEAD}${'<div>'.repeat(100_000)}`),
  'tags in each other behind quotes that end nowhere': () =>
    page(`${LEAD}${'<meta a="b"c="d>\n<section e="f"g="h>'.repeat(50_000)}`),
  'names that only a parser takes for others': () => page(`${LEAD}${'<b"c>word</b>'.repeat(50_000)}`),
  'a million attributes': () =>
    page(`${LEAD}<p ${Array.from({ length: 1_000_000 }, (_, i) => `a${i}=1`).join(' ')}>${SENTENCE}</p>`),
  'one attribute of ten megabytes': () => page(`${LEAD}<p title="${'x'.repeat(10_000_000)}">${SENTENCE}</p>`),
  'a million marks that are written as entities': () => page(`${LEAD}<p>${']]>'.repeat(1_000_000)}</p>`),
  'a million characters written as entities': () => page(`${LEAD}<p>${'&eacute;'.repeat(1_000_000)}</p>`),
  'one text of twenty megabytes': () => page(`<p>${'and the river went on '.repeat(900_000)}</p>`),
  'one sentence of five megabytes': () => ({
    type: 'text',
    name: 'large.txt',
    text: 'and the river went on '.repeat(230_000),
  }),
  'a line of five megabytes without a space': () => ({ type: 'text', name: 'large.txt', text: 'x'.repeat(5_000_000) }),
  'JSON-LD a million lists deep': () =>
    page(`<script type="application/ld+json">${'['.repeat(1_000_000)}</script>${LEAD}`),
  'JSON-LD of ten megabytes': () =>
    page(
      `<script type="application/ld+json">{"@graph":[${'{"@type":"Person","name":"Ann"},'.repeat(320_000)}{}]}</script>${LEAD}`,
    ),
  'data of four megabytes for scripts': () =>
    page(`<script type="application/json">{"a":[${`"${SENTENCE}",`.repeat(70_000)}""]}</script>`),
  'a hundred thousand comments that do not end': () => page(`${LEAD}${'<!-- <p>'.repeat(100_000)}`),
};

/** A file by its name, with what it holds. */
export interface LargeFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const file = (name: string, content: string | Uint8Array): LargeFile => ({ name, bytes: Buffer.from(content) });

const recordOf = (answer: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://lind.example/quay\r\nWARC-Date: 2024-03-08T07:15:00Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n`,
    ),
    answer,
    Buffer.from('\r\n\r\n'),
  ]);

const http = (coding: string, body: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: ${coding}\r\n\r\n`),
    body,
  ]);

const NOTHING = Buffer.alloc(100_000_000, '<p>');
const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
const sound = recordOf(http('identity', Buffer.from(`<html><body>${LEAD}</body></html>`)));

/** Files of every kind that unpack to far more, repeat themselves without end or are cut off. */
export const FILES: Large<LargeFile> = {
  'a packed page a thousand times its size': () => file('page.html.gz', gzipSync(NOTHING)),
  'a page packed three times': () => file('page.html.gz', gzipSync(gzipSync(gzipSync(NOTHING)))),
  'an archive with bombs between its records': () =>
    file(
      'pages.warc',
      Buffer.concat([
        recordOf(http('gzip', gzipSync(NOTHING))),
        recordOf(http('br', brotliCompressSync(NOTHING, fast))),
        recordOf(http('gzip, gzip', gzipSync(gzipSync(NOTHING)))),
        sound,
      ]),
    ),
  'a packed archive of one great record': () =>
    file('pages.warc.gz', Buffer.concat([gzipSync(recordOf(http('identity', NOTHING))), gzipSync(sound)])),
  'a page of fifty megabytes': () => file('page.html', `<html><body>${`<p>${SENTENCE}</p>`.repeat(800_000)}`),
  'a table with a field of thirty megabytes': () =>
    file(
      'table.csv',
      `url,title,text\nhttps://lind.example/1,Quay,"${SENTENCE.repeat(540_000)}"\nhttps://lind.example/2,Pier,"${SENTENCE}"\n`,
    ),
  'a table with a quote that never closes': () =>
    file('table.csv', `url,title,text\nhttps://lind.example/1,Quay,"${'a,b\n'.repeat(10_000_000)}`),
  'a packed table that is cut off': () =>
    file(
      'table.csv.gz',
      gzipSync(`url,title,text\n${`https://lind.example/1,Quay,"${SENTENCE}"\n`.repeat(1000)}`).subarray(0, 400),
    ),
  'a line of JSON of forty megabytes': () =>
    file('a.jsonl', `{"text":"${SENTENCE.repeat(700_000)}"}\n{"text":"${SENTENCE}"}\n`),
  'a line of JSON a million lists deep': () =>
    file('a.jsonl', `{"text":${'['.repeat(1_000_000)}\n{"text":"${SENTENCE}"}\n`),
  'JSON five million lists deep': () => file('a.json', `{"a":\n${'['.repeat(5_000_000)}`),
  'a feed of entries without anything': () =>
    file('feed.xml', `<rss version="2.0"><channel>${'<item/>'.repeat(2_000_000)}</channel></rss>`),
  'a feed of a million entries': () =>
    file('feed.xml', `<rss version="2.0"><channel>${'<item><link>/</link></item>'.repeat(700_000)}</channel></rss>`),
  'a feed of elements in each other': () =>
    file('feed.xml', `<rss version="2.0"><channel><item>${'<a>'.repeat(1_000_000)}</item></channel></rss>`),
  'a feed whose entities name each other': () =>
    file(
      'feed.xml',
      `<!DOCTYPE rss [<!ENTITY a0 "ha">${Array.from({ length: 30 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><item><title>&a30;</title><link>https://lind.example/</link></item></channel></rss>`,
    ),
  'a feed in JSON a million lists deep': () =>
    file(
      'feed.json',
      `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","url":"https://lind.example/1"},${'['.repeat(1_000_000)}`,
    ),
  'a list of feeds in each other': () =>
    file('list.opml', `<opml version="2.0"><body>${'<outline text="a">'.repeat(200_000)}</body></opml>`),
  'a sitemap of half a million pages': () =>
    file(
      'sitemap.xml',
      `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${'<url><loc>https://lind.example/</loc></url>'.repeat(450_000)}</urlset>`,
    ),
  'a mail with a million fields': () =>
    file(
      'a.eml',
      `From: a@lind.example\r\nTo: b@lind.example\r\nSubject: a\r\nDate: Fri, 8 Mar 2024 07:15:00 +0000\r\n${'X-A: b\r\n'.repeat(1_000_000)}\r\n${SENTENCE}`,
    ),
  'a mail of parts in each other': () =>
    file(
      'a.eml',
      `From: a@lind.example\r\nTo: b@lind.example\r\nSubject: a\r\nMIME-Version: 1.0\r\n${Array.from({ length: 20_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('')}Content-Type: text/plain\r\n\r\n${SENTENCE}`,
    ),
  'a saved page with a hundred thousand parts': () =>
    file(
      'a.mhtml',
      `Snapshot-Content-Location: https://lind.example/\r\nSubject: a\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n${'--b\r\nContent-Type: image/png\r\n\r\nx\r\n'.repeat(100_000)}--b--`,
    ),
};

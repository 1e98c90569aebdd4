import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Article } from '../../src/core/model/article.ts';
import { openInput } from '../../src/ingest/open.ts';
import type { Received } from '../../src/ingest/received.ts';
import { CHARSETS, HTML, JSONS, XML } from '../dictionaries.ts';
import { holds } from '../laws.ts';
import { filesUnder, pages, reports } from '../seeds.ts';
import type { ByteTarget } from '../target.ts';
import {
  ARC,
  CSV,
  JSON_LINES,
  JSON_LIST,
  MAIL,
  MHTML,
  NESTED_MAIL,
  NEWSLETTER,
  NINJS,
  warcOf,
} from './container-seeds.ts';
import { ADDRESSES, ATOM, JSON_FEED, OPML, RSS, SITEMAP } from './feed-seeds.ts';

const LARGEST = 1_000_000;
const PIECE = 4_096;

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** What an input may give of one kind, at most, for one byte of it: more would be made of nothing. */
const MOST_FOR_A_BYTE = 2;

function articleHolds(article: Article): void {
  const content = article.type === 'html' ? article.html : article.text;
  holds(content.trim() !== '', 'an article has content');
  holds(content.length <= 4 * LARGEST, 'an article keeps to the limit');
  holds(article.name !== '', 'an article has a name');
  for (const value of [article.published, article.fetched])
    holds(value === undefined || value.trim() !== '', 'what is told of an article is not empty');
}

/** Everything that an input gives: whatever is wrong with it is told, nothing is thrown. */
const opened =
  (name: string) =>
  async (bytes: Buffer): Promise<readonly Received[]> => {
    const all: Received[] = [];
    for await (const one of openInput(name, inPieces(bytes), { maxBytes: LARGEST })) {
      all.push(one);
      if (one.type === 'article') articleHolds(one.article);
      if (one.type === 'problem')
        holds(one.problem.message !== '' && one.problem.remedy !== '', 'a problem says what to do');
    }
    holds(all.length <= MOST_FOR_A_BYTE * bytes.length + 10, `${all.length} things of ${bytes.length} bytes`);
    return all;
  };

const WARC_WORDS: readonly string[] = [
  'WARC/1.0\r\n',
  'WARC/1.1\r\n',
  'WARC/0.17\n',
  'WARC-Type: response\r\n',
  'WARC-Type: resource\r\n',
  'WARC-Type: conversion\r\n',
  'WARC-Type: revisit\r\n',
  'WARC-Target-URI: <http://a.example/>\r\n',
  'WARC-Date: 2024-03-08T07:15:00Z\r\n',
  'Content-Length: 0\r\n',
  'Content-Length: 99999999999999\r\n',
  'Content-Length: -1\r\n',
  'Content-Type: application/http; msgtype=response\r\n',
  '\r\n\r\n',
  '\n\n',
  'HTTP/1.1 200 OK\r\n',
  'HTTP/1.1 302 Found\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Content-Encoding: gzip\r\n',
  'Content-Encoding: br, gzip\r\n',
  'Content-Encoding: deflate\r\n',
  'ffffffff\r\n',
  '0\r\n\r\n',
  '10;x=y\r\n',
  'filedesc:',
  'Content-Type: text/html; charset=',
];

const MAIL_WORDS: readonly string[] = [
  'From: ',
  'To: a@b.example\r\n',
  'Subject: =?utf-8?Q?',
  '=?utf-8?B?',
  '?=',
  'Date: Fri, 8 Mar 2024 07:15:00 +0000\r\n',
  'MIME-Version: 1.0\r\n',
  'Content-Type: multipart/alternative; boundary="b"\r\n',
  'Content-Type: multipart/related; type="text/html"; boundary=b\r\n',
  'Content-Type: message/rfc822\r\n',
  'Content-Type: text/html; charset=',
  'Content-Type: text/plain; format=flowed\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'Content-Transfer-Encoding: quoted-printable\r\n',
  'Content-Location: https://a.example/\r\n',
  'Content-ID: <a>\r\n',
  '--b\r\n',
  '--b--\r\n',
  '\r\n\r\n',
  '=\r\n',
  '=E9',
  '=ZZ',
  '\r\n ',
  '\t',
  'begin 644 a\n',
  '<',
  '>',
  '(',
  ')',
  ';',
  '"',
];

const CSV_WORDS: readonly string[] = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\r\n',
  '\n',
  '\r',
  'url',
  'title',
  'text',
  'published',
  'outlet',
  'html',
  '"\n"',
  '","',
  '\ufeff',
  '=cmd()',
  '0x',
  'NULL',
];

const packedSeeds = (): Buffer[] => {
  const page = pages()[0] ?? Buffer.alloc(0);
  return [
    Buffer.concat(warcOf(page.toString()).map((record) => gzipSync(record))),
    gzipSync(Buffer.concat(warcOf('<p>all in one member</p>'))),
    gzipSync(CSV),
    gzipSync(RSS),
    gzipSync(gzipSync(page)),
    gzipSync(page),
  ];
};

const CODED = ['<p>The quay was closed on Monday, the mayor said.</p>'.repeat(20)];

export const containers: readonly ByteTarget[] = [
  {
    name: 'warc',
    parser: 'WARC, with HTTP answers chunked and packed in it',
    takes: 'bytes',
    seeds: () => [
      Buffer.concat(warcOf('<html><body><p>The quay was closed.</p></body></html>')),
      ...CODED.flatMap((text) => [
        Buffer.concat(warcOf(gzipSync(text), 'Content-Encoding: gzip\r\n')),
        Buffer.concat(warcOf(brotliCompressSync(text), 'Content-Encoding: br\r\n')),
        Buffer.concat(warcOf(deflateSync(text), 'Content-Encoding: deflate\r\n')),
        Buffer.concat(warcOf(deflateRawSync(text), 'Content-Encoding: deflate\r\n')),
        Buffer.concat(warcOf(`${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked\r\n')),
      ]),
    ],
    endings: ['.warc'],
    dictionary: [...WARC_WORDS, ...CHARSETS],
    run: opened('pages.warc'),
  },
  {
    name: 'arc',
    parser: 'ARC',
    takes: 'bytes',
    seeds: () => [ARC],
    endings: ['.arc'],
    dictionary: [
      'filedesc:',
      'http://a.example/ 1.2.3.4 20240308071500 text/html 10\n',
      ' ',
      '\n',
      '-1',
      'HTTP/1.1 200 OK\r\n',
      '\r\n\r\n',
      'no-type',
    ],
    run: opened('pages.arc'),
  },
  {
    name: 'gzip',
    parser: 'packed inputs: WARC by members, tables, feeds, pages',
    takes: 'bytes',
    seeds: packedSeeds,
    endings: ['.gz'],
    dictionary: ['\x1f\x8b\x08\0', '\x1f\x8b\x08\x1f', '\0\0\xff\xff'],
    run: opened('input.gz'),
  },
  {
    name: 'mail',
    parser: 'mails and the messages in them',
    takes: 'bytes',
    seeds: () => [MAIL, NESTED_MAIL, NEWSLETTER],
    endings: ['.eml'],
    dictionary: [...MAIL_WORDS, ...CHARSETS],
    run: opened('letter.eml'),
  },
  {
    name: 'mhtml',
    parser: 'pages saved whole (MHTML)',
    takes: 'bytes',
    seeds: () => [MHTML],
    endings: ['.mhtml', '.mht'],
    dictionary: [...MAIL_WORDS, ...CHARSETS],
    run: opened('page.mhtml'),
  },
  {
    name: 'csv',
    parser: 'tables',
    takes: 'bytes',
    seeds: () => [CSV, CSV.replaceAll(',', ';'), CSV.replaceAll(',', '\t')],
    endings: ['.csv', '.tsv'],
    dictionary: CSV_WORDS,
    run: opened('table.csv'),
  },
  {
    name: 'jsonl',
    parser: 'lines of JSON',
    takes: 'bytes',
    seeds: () => [JSON_LINES, ...filesUnder('corpus/series', '.jsonl').map((bytes) => bytes.subarray(0, 20_000))],
    endings: ['.jsonl', '.ndjson'],
    dictionary: JSONS,
    run: opened('articles.jsonl'),
  },
  {
    name: 'json',
    parser: 'lists and objects of JSON',
    takes: 'bytes',
    seeds: () => [JSON_LIST, NINJS],
    endings: ['.json'],
    dictionary: JSONS,
    run: opened('articles.json'),
  },
  {
    name: 'input',
    parser: 'what an input is, told by its content: any of all formats',
    takes: 'bytes',
    seeds: () => [
      ...packedSeeds(),
      ...pages().slice(0, 2),
      ...reports().slice(0, 2),
      RSS,
      ATOM,
      JSON_FEED,
      OPML,
      ADDRESSES,
      SITEMAP,
      MAIL,
      MHTML,
      CSV,
      JSON_LINES,
      JSON_LIST,
      NINJS,
      ARC,
      Buffer.concat(warcOf('<p>a page</p>')),
      '%PDF-1.7\n',
      'PK\u0003\u0004',
      '{\\rtf1 a}',
    ],
    dictionary: [
      ...WARC_WORDS.slice(0, 6),
      ...MAIL_WORDS.slice(0, 8),
      ...CSV_WORDS,
      ...JSONS,
      ...XML.slice(0, 20),
      ...HTML.slice(0, 20),
    ],
    run: opened('standard input'),
  },
];

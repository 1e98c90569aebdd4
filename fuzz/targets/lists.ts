import { decode } from '../../src/ingest/decode.ts';
import { readDate } from '../../src/ingest/feeds/dates/index.ts';
import { parseOpml, parseSitemap } from '../../src/ingest/feeds/index.ts';
import { plainText } from '../../src/ingest/feeds/markup/plain.ts';
import { sanitise } from '../../src/ingest/feeds/markup/sanitise.ts';
import { articleFromBytes } from '../../src/ingest/received.ts';
import { isTeaser } from '../../src/ingest/teaser.ts';
import { CHARSETS, DATES, HTML, XML } from '../dictionaries.ts';
import { holds, isAddress, isDate } from '../laws.ts';
import { pages } from '../seeds.ts';
import type { ByteTarget, TextTarget } from '../target.ts';
import { ADDRESSES, OPML, SITEMAP, SITEMAP_INDEX } from './feed-seeds.ts';

export const opml: ByteTarget = {
  name: 'opml',
  parser: 'lists of feeds: OPML, lines of addresses',
  takes: 'bytes',
  seeds: () => [OPML, ADDRESSES],
  endings: ['.opml'],
  dictionary: [
    ...XML,
    '<outline text="',
    ' xmlUrl="',
    ' type="rss"',
    '</outline>',
    '<body>',
    '<opml version="2.0">',
    'feed://',
    'feed:https://',
  ],
  run: (bytes) => {
    const list = parseOpml(bytes, { name: 'fuzz' });
    if (list.type !== 'problem') for (const { url } of list.feeds) isAddress(url, 'a feed');
    return list;
  },
};

export const sitemaps: ByteTarget = {
  name: 'sitemap',
  parser: 'sitemaps, of news too, and their indexes',
  takes: 'bytes',
  seeds: () => [SITEMAP, SITEMAP_INDEX],
  dictionary: [
    ...XML,
    '<urlset>',
    '<url>',
    '<loc>',
    '</loc>',
    '<lastmod>',
    '<sitemapindex>',
    '<sitemap>',
    '<news:news>',
    '<news:title>',
    '<news:publication_date>',
  ],
  run: (bytes) => {
    const map = parseSitemap(bytes, { name: 'fuzz', url: 'https://example.org/sitemap.xml' });
    if (map.type === 'problem') return map;
    for (const { url, published } of map.pages) {
      isAddress(url, 'a page');
      isDate(published, 'the date of a page');
    }
    for (const { url } of map.sitemaps) isAddress(url, 'a sitemap');
    return map;
  },
};

export const feedDates: TextTarget = {
  name: 'feed-date',
  parser: 'dates of feeds, in any language',
  takes: 'text',
  seeds: () => [
    'Tue, 05 Mar 2024 10:00:00 GMT',
    '2024-03-05T10:00:00.123+01:00',
    '5 mars 2024 à 10h15',
    '2024년 3월 5일 오후 3:15',
    'Τρί, 05 Μαρ 2024',
    '3/5/2024 3:15:00 PM EST',
    '20240305T101500Z',
    '1709632800',
    'вторник, 5 марта 2024 г., 10:00',
    'March 5, 2024 at 3:15 p.m. ET',
    '2024W101',
    '24-3-5',
  ],
  dictionary: DATES,
  longest: 100_000,
  run: (text) =>
    ['en', 'en-us', 'fr', 'ko', null].map((language) => {
      const date = readDate(text, language);
      isDate(date, 'what was read');
      return date;
    }),
};

export const markup: TextTarget = {
  name: 'feed-markup',
  parser: 'HTML within feeds: made harmless, made plain',
  takes: 'text',
  seeds: () => [
    '<p>The <b>mayor</b> said &ldquo;no&rdquo;.<br>Then <a href="/x" onclick="x()">left</a>.</p>',
    '&lt;p&gt;escaped&lt;/p&gt;',
    'plain & simple',
    '<div><script>x()</script><style>p{}</style><img src="a.png" alt="a"><iframe src="b"></iframe><p>Read more &raquo;</p></div>',
  ],
  dictionary: [
    ...HTML,
    ' onerror=',
    'javascript:',
    'vbscript:',
    'data:text/html,',
    'java\tscript:',
    '<img src=',
    '<svg onload=',
    '<a href=',
    '&colon;',
  ],
  run: (text) => {
    const safe = sanitise(text, 'https://example.org/');
    holds(
      !/<(?:script|iframe|style|object|embed|link|meta|base|form)[\s/>]/iu.test(safe),
      'no element that acts is left',
    );
    holds(!/<[a-z][^<>]*\son[a-z]+\s*=/iu.test(safe.replace(/"[^"]*"/gu, '""')), 'no handler is left');
    holds(!/<[a-z][^<>]*\s(?:href|src)="\s*(?:javascript|vbscript|data):/iu.test(safe), 'no address that acts is left');
    holds(sanitise(safe, 'https://example.org/') === safe, 'what is harmless stays as it is');
    return [safe, plainText(text), isTeaser(text, true)];
  },
};

/** The first line of an input names what the carrier declares, the rest are the bytes. */
function charsetAnd(bytes: Buffer): { charset: string | null; rest: Buffer } {
  const end = bytes.indexOf(10);
  return end < 0 || end > 60
    ? { charset: null, rest: bytes }
    : { charset: bytes.toString('latin1', 0, end), rest: bytes.subarray(end + 1) };
}

const utf16 = (text: string, swap = false): Buffer =>
  swap ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le');

export const encodings: ByteTarget = {
  name: 'encoding',
  parser: 'bytes → text: marks, zero bytes, what is declared, what they look like',
  takes: 'bytes',
  seeds: () => {
    const page = pages()[0] ?? Buffer.alloc(0);
    const text = '<meta charset="koi8-r"><p>“Nobody was hurt”, the café’s owner said – at last.</p>';
    return [
      Buffer.concat([Buffer.from('utf-8\n'), page]),
      Buffer.concat([Buffer.from('\n'), utf16(text)]),
      Buffer.concat([Buffer.from('utf-16\n\xfe\xff', 'latin1'), utf16(text, true)]),
      Buffer.from('windows-1252\n<p>\x93Nobody\x94, the caf\xe9\x92s owner said \x96 at last.</p>', 'latin1'),
      Buffer.from('\n<?xml version="1.0" encoding="shift_jis"?><p>\x93\xfa\x96\x7b</p>', 'latin1'),
      Buffer.from(`\n${text}`),
      Buffer.from('iso-2022-jp\n\x1b$B%K%e!<%9\x1b(B', 'latin1'),
    ];
  },
  dictionary: [
    ...CHARSETS.map((name) => `${name}\n`),
    ...CHARSETS.map((name) => `<meta charset="${name}">`),
    '<?xml version="1.0" encoding="',
    '"?>',
    '\n',
  ],
  run: (bytes) => {
    const { charset, rest } = charsetAnd(bytes);
    const { text, encoding, replaced } = decode(rest, { charset });
    holds(encoding !== '', 'an encoding has a name');
    holds(!/\p{Cs}/u.test(text), `text of ${encoding} has no half of a pair`);
    holds(replaced <= rest.length, 'no more is replaced than was there');
    holds(text.length <= 2 * rest.length + 2, `${rest.length} bytes of ${encoding} become ${text.length} units`);
    return [text, encoding, replaced, articleFromBytes('page', rest, { charset })];
  },
};

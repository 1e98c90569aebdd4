import { BlockList, createServer, isIP, type Server } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { mediaType } from '../../src/ingest/archives/http.ts';
import { isPublicAddress } from '../../src/ingest/fetch/addresses.ts';
import { CookieJar } from '../../src/ingest/fetch/cookies.ts';
import { decompress } from '../../src/ingest/fetch/decompress.ts';
import { contentType, isHeaderValue, retryAfter } from '../../src/ingest/fetch/headers.ts';
import { createFetcher, type Fetcher } from '../../src/ingest/fetch/index.ts';
import { refreshTarget } from '../../src/ingest/fetch/refresh.ts';
import { robotsRules } from '../../src/ingest/fetch/robots-rules.ts';
import { isTarget, shownAddress, targetOf } from '../../src/ingest/fetch/targets.ts';
import { MAX_RATIO, unpack } from '../../src/ingest/unpack.ts';
import { CHARSETS, DATES, HTML } from '../dictionaries.ts';
import { holds } from '../laws.ts';
import type { ByteTarget, TextTarget } from '../target.ts';

const URLS = [
  'https://lind.example/',
  'https://lind.example/news/a?b=c',
  'https://lind.example/%7Eann/x$',
  'https://lind.example/robots.txt',
];

export const robots: TextTarget = {
  name: 'robots',
  parser: 'robots.txt',
  takes: 'text',
  seeds: () => [
    'User-agent: *\nDisallow: /private/\nAllow: /private/open$\nCrawl-delay: 5\nSitemap: https://lind.example/sitemap.xml\n',
    'user-agent: rashomon\nuser-agent: other\ndisallow: /*.pdf$\n\nUser-agent: *\nDisallow:\n',
    '\ufeffUser-Agent: rashomon # us\r\nDisallow: /%7eann\r\nDisallow: /a*b*c*d\r\n<html><body>not found</body></html>',
  ],
  dictionary: [
    'User-agent: ',
    'user-agent:rashomon\n',
    '*',
    '$',
    '/',
    'Disallow: ',
    'Allow: ',
    'Crawl-delay: ',
    'Sitemap: ',
    '#',
    ':',
    '\n',
    '\r',
    '%2a',
    '%',
    '**',
    '/*',
    '*$',
    'rashomon',
    '?',
    '\u2028',
  ],
  run: (text) => {
    const rules = robotsRules('https://lind.example', text, 'rashomon');
    holds(
      rules.crawlDelay === null || (rules.crawlDelay > 0 && Number.isFinite(rules.crawlDelay)),
      'a delay is a time',
    );
    const lines = URLS.map((url) => rules.forbidding(new URL(url)));
    holds(lines[3] === null, 'robots.txt itself may be read');
    for (const line of lines)
      holds(line === null || (Number.isInteger(line) && line >= 1), `a line has a number, not ${line}`);
    return [rules.crawlDelay, lines];
  },
};

/** Ranges that lead to this machine, this network or nowhere, written down apart from the code that refuses them (RFC 6890). */
const PRIVATE = { ipv4: new BlockList(), ipv6: new BlockList() };
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.ipv4.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of [
  ['::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['2002::', 16],
  ['2001::', 32],
  ['64:ff9b::7f00:0', 104],
  ['64:ff9b::a00:0', 104],
] as const)
  PRIVATE.ipv6.addSubnet(net, prefix, 'ipv6');

const isPrivate = (host: string): boolean =>
  isIP(host) === 4 ? PRIVATE.ipv4.check(host) : isIP(host) === 6 && PRIVATE.ipv6.check(host, 'ipv6');

export const targetsOfFetch: TextTarget = {
  name: 'address',
  parser: 'addresses to be fetched, and which machine they lead to',
  takes: 'text',
  seeds: () => [
    'https://lind.example/news',
    'http://127.0.0.1/',
    'http://0x7f.1/',
    'http://2130706433/',
    'http://017700000001/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://１２７.０.０.１/',
    'http://user:pass@10.0.0.1:8080/',
    'http://localhost./',
    'http://a.localhost/',
    'http://169.254.169.254/latest',
    'http://127.1',
    'http://[fe80::1%25eth0]/',
    'http://lind.example:22/',
    'file:///etc/passwd',
    '//lind.example',
    'http:\\\\10.0.0.1\\',
    '8.8.8.8',
    '2606:4700::1111',
  ],
  dictionary: [
    'http://',
    'https://',
    'ftp://',
    '//',
    '\\',
    '@',
    ':',
    '[',
    ']',
    '::',
    '::ffff:',
    '127.0.0.1',
    '10.',
    '0x',
    '0',
    '.',
    '%',
    '%2e',
    '。',
    '．',
    '127',
    'localhost',
    '#',
    '?',
    '/',
    '\t',
    '\n',
    ' ',
    '2130706433',
    '64:ff9b::',
    '①',
    'xn--',
  ],
  longest: 20_000,
  run: (address) => {
    isPublicAddress(address);
    const shown = shownAddress(address);
    holds(shown.length <= 101 && !/[\p{Cc}\p{Cf}]/u.test(shown), 'what is shown of an address is short and plain');
    const target = targetOf(address, null, false);
    if (!isTarget(target)) return target;
    const { url, authorization } = target;
    holds(url.username === '' && url.password === '' && url.hash === '', 'nothing secret is left in the address');
    holds(
      authorization === null || isHeaderValue(authorization) || authorization.length > 4096,
      'credentials can stand in a header',
    );
    const host = url.hostname.replace(/^\[|\]$/gu, '');
    holds(!isPrivate(host), `${host} is private`);
    holds(!/(?:^|\.)localhost\.?$/iu.test(host), 'this machine has a name');
    return url.href;
  },
};

export const headers: TextTarget = {
  name: 'headers',
  parser: 'headers of answers: types, cookies, dates; refreshes of pages',
  takes: 'text',
  seeds: () => [
    'text/html; charset="utf-8"; x=y',
    'application/xhtml+xml;charset=iso-8859-1',
    '120',
    'Fri, 08 Mar 2024 07:15:00 GMT',
    'id=7; Path=/news; Domain=lind.example; Max-Age=60; Secure; HttpOnly',
    'a=b; expires=Fri, 08 Mar 2030 07:15:00 GMT; domain=.co.uk',
    '<meta http-equiv="refresh" content="0; url=/news">',
    '<meta http-equiv=Refresh content="0;URL=\'https://lind.example/\'">',
  ],
  dictionary: [
    ...CHARSETS,
    ...DATES,
    ...HTML.slice(0, 20),
    'charset=',
    ';',
    '=',
    '"',
    'Path=',
    'Domain=',
    'Max-Age=',
    'Secure',
    'http-equiv="refresh"',
    'content="0;url=',
    '\r\n',
    '\0',
  ],
  run: (text) => {
    const url = new URL('https://www.lind.example/news/a');
    const jar = new CookieJar();
    jar.take(url, { 'set-cookie': text.split('\n') });
    const cookie = jar.header(url);
    holds(
      cookie === null || (cookie.length <= 8192 && /^[\x20-\x7e]*$/u.test(cookie)),
      'a cookie can stand in a header',
    );
    holds(jar.header(new URL('https://elsewhere.example/')) === null, 'cookies stay with their site');
    const now = new Date('2024-03-08T07:15:00Z');
    const back = retryAfter(text, now);
    holds(
      back === null || (back.getTime() >= now.getTime() && back.getTime() <= now.getTime() + 30 * 86_400_000),
      'a wait is from now to 30 days',
    );
    const refresh = refreshTarget(Buffer.from(text));
    holds(refresh === null || refresh.trim() !== '', 'a refresh leads somewhere');
    return [contentType(text), mediaType(text), cookie, back, refresh];
  },
};

const LIMIT = 2_000_000;
const TEXT = '<p>The quay was closed on Monday, the mayor said. Nobody was hurt.</p>'.repeat(30);
const BOMB = Buffer.alloc(8_000_000, 'a');

/** The first line of an input names the codings, the rest are the bytes. */
export const packing: ByteTarget = {
  name: 'coding',
  parser: 'packed content: gzip, deflate, br, zstd; cut off, layered, bombs',
  takes: 'bytes',
  seeds: () =>
    (
      [
        ['gzip', gzipSync(TEXT)],
        ['deflate', deflateSync(TEXT)],
        ['deflate', deflateRawSync(TEXT)],
        ['br', brotliCompressSync(TEXT)],
        ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
        ['gzip', gzipSync(BOMB)],
        ['br', brotliCompressSync(BOMB)],
        ['gzip, gzip', gzipSync(gzipSync(BOMB))],
        ['zstd', Buffer.from('28b52ffd0400190000616263', 'hex')],
        ['gzip', Buffer.from(TEXT)],
      ] as const
    ).map(([coding, bytes]) => Buffer.concat([Buffer.from(`${coding}\n`), bytes])),
  dictionary: [
    'gzip',
    'x-gzip',
    'deflate',
    'br',
    'zstd',
    'identity',
    ', ',
    '\n',
    '\x1f\x8b\x08\0',
    '\x78\x9c',
    '\0\0\xff\xff',
    '\x28\xb5\x2f\xfd',
  ],
  longest: 100_000,
  run: async (bytes) => {
    const end = bytes.indexOf(10);
    const coding = bytes.toString('latin1', 0, Math.max(0, end));
    const content = bytes.subarray(end + 1);
    const [once, whole] = [
      unpack(content, coding, { maxBytes: LIMIT, maxRatio: MAX_RATIO }),
      await decompress(content, coding, LIMIT),
    ];
    holds(
      once.type !== 'bytes' || once.bytes.length <= Math.max(LIMIT, content.length),
      'an archive unpacks within the limit',
    );
    holds(
      whole.type !== 'done' || whole.bytes.length <= Math.max(LIMIT, content.length),
      'an answer unpacks within the limit',
    );
    return [
      once.type,
      once.type === 'bytes' && once.bytes.length,
      whole.type,
      whole.type === 'done' && whole.bytes.length,
    ];
  },
};

interface Web {
  readonly server: Server;
  readonly fetcher: Fetcher;
  readonly url: string;
  answer: Buffer;
}

let web: Promise<Web> | null = null;

/** A server that sends what it is given and hangs up, and a fetcher for which it stands for every host. */
async function openWeb(): Promise<Web> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(opened.answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const fetcher = createFetcher({
    allowPrivate: true,
    robots: false,
    retries: 0,
    delayMs: 0,
    maxRedirects: 2,
    maxBytes: LIMIT,
    timeoutMs: 5000,
    headTimeoutMs: 2000,
    stallTimeoutMs: 2000,
    now: () => new Date('2024-03-08T07:15:00Z'),
    sleep: async () => undefined,
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  });
  const opened: Web = { server, fetcher, url: `http://127.0.0.1:${port}/`, answer: Buffer.alloc(0) };
  return opened;
}

const answerOf = (body: string | Uint8Array, fields = ''): Buffer =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n${fields}Connection: close\r\n\r\n`),
    Buffer.from(body),
  ]);

export const answers: ByteTarget = {
  name: 'http-answer',
  parser: 'whole answers of web servers, over a socket',
  takes: 'bytes',
  seeds: () => [
    answerOf(TEXT),
    answerOf(gzipSync(TEXT), 'Content-Encoding: gzip\r\n'),
    answerOf(`5\r\n<p>no\r\n0\r\n\r\n`, 'Transfer-Encoding: chunked\r\n'),
    answerOf(TEXT, 'Content-Length: 99999\r\n'),
    'HTTP/1.1 301 Moved\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n',
    'HTTP/1.1 429 Slow\r\nRetry-After: 120\r\nContent-Length: 2\r\n\r\nno',
    'HTTP/1.1 304 Not Modified\r\nETag: W/"a"\r\n\r\n',
    answerOf('<meta http-equiv="refresh" content="0;url=/b">', 'Set-Cookie: a=b; Path=/\r\n'),
  ],
  dictionary: [
    'HTTP/1.1 ',
    'HTTP/1.0 200\r\n',
    'HTTP/2',
    '100 Continue\r\n\r\n',
    '\r\n',
    '\n',
    '\r',
    ': ',
    'Content-Length: ',
    'Transfer-Encoding: chunked\r\n',
    'Content-Encoding: gzip\r\n',
    'Content-Encoding: br\r\n',
    'Location: http://10.0.0.1/\r\n',
    'Location: //x\r\n',
    'Location: \xff\xfe\r\n',
    'Set-Cookie: ',
    'Content-Type: text/html; charset=',
    'ETag: ',
    'Last-Modified: ',
    'Retry-After: ',
    'Connection: upgrade\r\nUpgrade: h2c\r\n',
    '0\r\n\r\n',
    'ffffffffffffffff\r\n',
    ...CHARSETS,
  ],
  longest: 100_000,
  run: async (bytes) => {
    web ??= openWeb();
    const { fetcher, url } = await web;
    (await web).answer = bytes;
    const outcome = await fetcher.fetch(url);
    if (outcome.type === 'page') holds(outcome.bytes.length <= LIMIT, 'a page keeps to the limit');
    if (outcome.type === 'failed' || outcome.type === 'refused')
      holds(outcome.remedy !== '', 'a failure says what to do');
    return outcome.type;
  },
  close: async () => {
    if (!web) return;
    const { server, fetcher } = await web;
    await fetcher.close();
    server.close();
    web = null;
  },
};

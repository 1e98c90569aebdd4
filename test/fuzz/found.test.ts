import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BadSettings, settingsFrom } from '../../src/app/settings.ts';
import { type PageElement, parsePage } from '../../src/core/extract/html/dom.ts';
import { flatten } from '../../src/core/extract/html/flatten.ts';
import { extract } from '../../src/core/extract/index.ts';
import { canonicalUrl } from '../../src/core/text/urls/canonical.ts';
import { decode } from '../../src/ingest/decode.ts';
import { parseFeed, parseOpml, parseSitemap } from '../../src/ingest/feeds/index.ts';
import { shownAddress } from '../../src/ingest/fetch/targets.ts';
import { articlesOf, problemsOf, received } from '../ingest/received.ts';

/** Inputs that broke a law once, made as small as they can be. */

/** How many elements lie in one another at most. */
function depthOf(html: string): number {
  const page = parsePage(flatten(html).html);
  let deepest = 0;
  for (const element of page.querySelectorAll('*')) {
    let depth = 0;
    for (let at: PageElement | null = element; at !== null && depth <= 1000; at = at.parentNode) depth += 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** A hundred of the page's own, and the frame around them. */
const DEEPEST = 105;

describe('elements stay as shallow as is promised', () => {
  it.each([
    ['quotes within a name', '<meta a="b"c="d>\n<section e="f"g="h>'],
    ['a value and a quote behind it', '<p a="b""><div>'],
    ['a quote in a bare value', '<p a=b"><div c="d>'],
    ['names with marks in them', '<b"c>word</b>'],
    ['a slash and a value', '<div a=b/>'],
    ['a quote that never closes', "<p a='><div>"],
  ])('%s', (_, piece) => {
    expect(depthOf(piece.repeat(600))).toBeLessThanOrEqual(DEEPEST);
  });

  it('whatever tags are made of', () => {
    const token = fc.constantFrom(
      '<div',
      '<b',
      '</div',
      '>',
      '"',
      "'",
      '=',
      ' a',
      '/',
      '<p x="',
      'word',
      '\n',
      '<i"',
      '</i>',
    );
    const pieces = fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join('').repeat(200));
    fc.assert(
      fc.property(pieces, (html) => depthOf(html) <= DEEPEST),
      { numRuns: 60 },
    );
  });
});

it('a tag ends at the `>` outside its values, and its text is read', async () => {
  const body =
    '<p title="a > b" data-x=\'"\'>The quay was closed on Monday.</p><p class="a"">The pier stayed open.</p>';
  const { text } = await extract({
    type: 'html',
    name: 'a.html',
    html: `<html><body><h1>Quay</h1>${body}</body></html>`,
  });
  expect(text).toContain('The quay was closed on Monday.');
  expect(text).toContain('The pier stayed open.');
  expect(text).not.toContain('b"');
});

it.each(['2025-06-05T22:41:00-04:80', '2025-06-05T22:41:00+99:00', '5 June 2025 22:41 +0499'])(
  'a zone that no place has is none: %s',
  async (written) => {
    const html = `<html><head><meta property="article:published_time" content="${written}"></head><body><h1>Quay closed</h1><p>The quay was closed.</p></body></html>`;
    expect((await extract({ type: 'html', name: 'a.html', html })).published).toMatch(/^2025-06-05T22:41(?::00)?$/u);
  },
);

describe('bytes', () => {
  it('of half a pair of UTF-16 become a mark', () => {
    const { text, replaced } = decode(
      Buffer.concat([Buffer.from('\ufeffThe ', 'utf16le'), Buffer.from([0x00, 0xd8, 0x41, 0x00])]),
    );
    expect([text, replaced]).toEqual(['The \ufffdA', 1]);
  });

  it('whose page breaks off its declaration are read all the same', () => {
    const bytes = Buffer.from('<meta http-equiv="content-type" content="text/html; charset\xe9', 'latin1');
    for (let end = 20; end <= bytes.length; end++)
      expect(decode(Buffer.concat([bytes.subarray(0, end), Buffer.from('\xe9', 'latin1')])).text).toContain('é');
    for (const cut of ['charset', 'charset=', 'charset =', 'charset="'])
      expect(decode(Buffer.from(`<meta content="${cut}">\xe9`, 'latin1')).text).toContain('é');
  });

  it.each(['base64', 'hex', 'binary'])('are text, whatever is declared: %s', (charset) => {
    expect(decode(Buffer.from('The caf\xe9', 'latin1'), { charset }).text).toBe('The café');
  });
});

it('a packed table that is cut off is told as broken, and what is whole is read', async () => {
  const table = `url,title,text\n${'https://lind.example/1,Quay,"The quay was closed."\n'.repeat(5000)}`;
  const all = await received('table.csv.gz', gzipSync(table).subarray(0, -100));
  expect(problemsOf(all).join()).toContain('unexpected end of file');
});

it('an archive’s record without an address is named by its place', async () => {
  const page = '<html><body><p>The quay was closed.</p></body></html>';
  const record = `WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: \r\nContent-Type: text/html\r\nContent-Length: ${page.length}\r\n\r\n${page}\r\n\r\n`;
  const [article] = articlesOf(await received('a.warc', record));
  expect(article?.name).toBe('a.warc record 1, byte 0');
  expect(article?.url).toBeUndefined();
});

it('what is no address of the web is no page, feed or sitemap', () => {
  const feed = parseFeed(
    Buffer.from('<rss><channel><link>hvtps://a.example/</link><item><link>urn:x:1</link></item></channel></rss>'),
    { name: 'a' },
  );
  expect(feed).toMatchObject({ url: null, entries: [{ url: null }] });
  const list = parseOpml(Buffer.from('<opml><body><outline xmlUrl="feedeed://a.example/"/></body></opml>'), {
    name: 'a',
  });
  expect(list).toMatchObject({ feeds: [], notes: [{ code: 'address' }] });
  const map = parseSitemap(Buffer.from('<urlset><url><loc>htps://a.example/</loc></url></urlset>'), { name: 'a' });
  expect(map).toMatchObject({ pages: [], notes: [{ code: 'address' }] });
});

it('an address that grows too long when it is spelt out is none', () => {
  expect(canonicalUrl(`https://lind.example/${'é'.repeat(2000)}`)).toBeNull();
});

it('an address is shown without characters that come together when others go', () => {
  expect(shownAddress('http://a.example/\udb40\u200b\udc41')).toBe('http://a.example/');
});

it('what is wrong with settings is told in few words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rashomon-settings-'));
  try {
    const path = join(folder, 'a.json');
    writeFileSync(path, JSON.stringify({ ['x'.repeat(100_000)]: 1 }));
    const error = await settingsFrom(path).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(BadSettings);
    expect(String(error).length).toBeLessThan(2000);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

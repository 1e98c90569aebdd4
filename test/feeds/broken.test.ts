import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, parseFeed, parseOpml, parseSitemap } from '../../src/ingest/feeds/index.ts';
import { bytesOf, feedOf } from './read.ts';

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<!-- news -->
<rss version="2.0"><channel><title>Lind Post</title><link>https://lindpost.example/</link>
<item><title>Żółw &amp; żaba</title><link>https://lindpost.example/1?a=1&amp;b=2</link><pubDate>Tue, 05 Mar 2024 07:30:00 GMT</pubDate></item>
<item><title>Two</title><description><![CDATA[<p>Fire in <b>Lind</b></p>]]></description></item>
<item><title>Three</title><guid isPermaLink='false'>t3</guid></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title>A</title>
<entry><title type="html">One &amp;mdash; ö</title><link href="/1"/><updated>2024-03-05T07:30:00Z</updated></entry>
<entry><title>Two</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Text</p></div></content></entry>
</feed>`;

const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Lind Post',
  items: [
    { id: '1', title: 'One "two" \\ ö', content_html: '<p>a, b: {c}</p>' },
    { id: '2', content_text: 'x', tags: ['a', { b: [1] }] },
    { id: '3', url: 'https://a.example/3' },
  ],
});

/** Where the entries of each of these feeds end, in bytes. */
function endsOf(text: string, end: RegExp): number[] {
  return [...text.matchAll(end)].map((match) => bytesOf(text.slice(0, match.index + match[0].length)).length);
}

describe('a feed that breaks off', () => {
  it.each([
    ['RSS', RSS, /<\/item>/gu],
    ['Atom', ATOM, /<\/entry>/gu],
    ['JSON Feed', JSON_FEED, /\}(?=,\{"id"|\]\}$)/gu],
  ] as const)('%s keeps every entry that is whole, cut at any byte', (_, text, end) => {
    const bytes = bytesOf(text);
    const whole = feedOf(bytes).entries;
    const ends = endsOf(text, end);
    expect(ends).toHaveLength(whole.length);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const result = parseFeed(bytes.subarray(0, cut), { name: 'cut' });
      const count = ends.filter((at) => at <= cut).length;
      if (count === 0 && result.type === 'problem') continue;
      expect(result.type === 'feed' ? result.entries : []).toEqual(whole.slice(0, count));
    }
  });

  it('says where, and how much is whole', () => {
    const cut = RSS.slice(0, RSS.indexOf('<title>Three') + 9);
    expect(feedOf(cut).notes).toMatchObject([
      { code: 'broken-off', line: 6, message: 'breaks off at line 6; 2 entries are whole' },
    ]);
  });
});

describe('ill-formed feeds', () => {
  it('may leave out end tags', () => {
    const feed = feedOf(
      '<rss><channel><item><title>One<link>https://a.example/</item><item><title>Two</title><item><title>Three</title></channel></rss>',
    );
    expect(feed.entries.map(({ title }) => title)).toContain('Two');
    expect(feed.entries).toHaveLength(3);
  });

  it('may stand after a warning of their server', () => {
    const feed = feedOf(`<br />\n<b>Warning</b>: no database\n${RSS}`);
    expect(feed.entries).toHaveLength(3);
    expect(feed.notes).toMatchObject([{ code: 'rubbish-before' }]);
  });

  it('may have line breaks in the strings of JSON', () => {
    const feed = feedOf(
      '{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","title":"a\nb"},\n{"id":"2","title":"c"}]}',
    );
    expect(feed.entries.map(({ title }) => title)).toEqual(['a b', 'c']);
    expect(feed.notes).toMatchObject([{ code: 'broken-off', line: 1 }]);
  });

  it('may have tags closed that were never opened', () => {
    const feed = feedOf('<rss><channel>\n</p><item><title>One</title></item></channel></rss>');
    expect(feed.entries).toHaveLength(1);
    expect(feed.notes).toMatchObject([{ code: 'ill-formed', line: 2, column: 1 }]);
  });
});

describe('what is no feed', () => {
  it.each([
    ['nothing', '', 'is empty'],
    ['comments alone', '<!-- x -->', 'holds no element'],
    ['a page', '<!doctype html><html><body><p>x</p></body></html>', 'is no feed: its first element is <html>'],
    ['other JSON', '{"a":1}', 'is JSON, but no JSON Feed: it has no list of items'],
    ['text', 'no feed here', 'holds no element'],
  ])('%s is told, with a remedy', (_, text, message) => {
    expect(parseFeed(bytesOf(text), { name: 'x' })).toMatchObject({
      type: 'problem',
      message,
      remedy: expect.stringMatching(/\.$/u),
    });
  });
});

describe('hostile feeds', () => {
  it('never have their entities expanded but for short texts', () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd"><!ENTITY d "<item/>">]>
      <rss><channel><item><title>&a; &b; &c; &d;</title></item></channel></rss>`;
    const feed = feedOf(bomb);
    expect(feed.entries.map(({ title }) => title)).toEqual(['lol &b; &c; &d;']);
  });

  it.each([
    ['nested elements', `<rss><channel><item>${'<a>'.repeat(200_000)}`],
    [
      'nested elements in the text',
      `<rss><channel><item><description><![CDATA[${'<div>'.repeat(200_000)}]]></description></item></channel></rss>`,
    ],
    ['open comments', `<rss>${'<!--'.repeat(200_000)}`],
    ['open quotes', `<rss>${'<a b="'.repeat(200_000)}`],
    ['closing tags', `<rss>${'</'.repeat(500_000)}><channel/>`],
    ['brackets', '<'.repeat(500_000)],
    ['lists in JSON', `{"items":${'['.repeat(200_000)}`],
    ['references', `<rss><channel><title>${'&a'.repeat(200_000)}</title></channel></rss>`],
  ])('%s without end are read to the end', (_, text) => {
    expect(['feed', 'problem']).toContain(parseFeed(bytesOf(text), { name: 'x' }).type);
  });

  it('keep their notes few', () => {
    const feed = feedOf(`<rss><channel>${'<item><pubDate>never</pubDate></item>'.repeat(500)}</channel></rss>`);
    expect(feed.notes.length).toBeLessThan(30);
  });

  it('never make a reader throw, whatever the bytes', () => {
    const piece = fc.constantFrom(
      '<rss>',
      '<item>',
      '</item>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&#',
      ';',
      '"',
      "'",
      '<a b=',
      '>',
      '/>',
      '<?xml',
      '{"items":[',
      '}',
      '<urlset><url><loc>',
      '<opml><body><outline xmlUrl=',
    );
    const bytes = fc.array(fc.oneof(piece, fc.string({ maxLength: 5 }))).map((parts) => bytesOf(parts.join('')));
    fc.assert(
      fc.property(fc.oneof(bytes, fc.uint8Array({ maxLength: 200 })), (input) => {
        for (const read of [parseFeed, parseOpml, parseSitemap])
          expect(read(input, { name: 'x' }).type).toBeTypeOf('string');
        expect(['feed', 'opml', 'sitemap', null]).toContain(kindOf(input, { name: 'x' }));
      }),
    );
  });
});

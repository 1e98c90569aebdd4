import { describe, expect, it } from 'vitest';
import type { FeedEntry } from '../../src/ingest/feeds/index.ts';
import { entryOf, feedOf, itemOf } from './read.ts';

type Row = readonly [name: string, elements: string, expected: Partial<FeedEntry>];

const ITEMS: readonly Row[] = [
  [
    'a guid that is a permanent link',
    '<guid>https://a.example/1</guid>',
    { id: 'https://a.example/1', url: 'https://a.example/1' },
  ],
  ['a guid that is none', '<guid isPermaLink="false">https://a.example/1</guid>', { url: null }],
  ['a guid that is no address', '<guid>tag-77</guid>', { id: 'tag-77', url: null }],
  [
    'the link above the guid',
    '<guid>https://a.example/1</guid><link>https://a.example/2</link>',
    { url: 'https://a.example/2' },
  ],
  [
    "the publisher's link above a tracking one",
    '<link>https://track.example/x</link><feedburner:origLink>https://a.example/3</feedburner:origLink>',
    { url: 'https://a.example/3' },
  ],
  ['no address that runs something', '<link>javascript:alert(1)</link>', { url: null }],
  ['a bare ampersand in a link', '<link>https://a.example/?a=1&b=2</link>', { url: 'https://a.example/?a=1&b=2' }],
  [
    'a title in HTML',
    '<title>Mayor &lt;b&gt;resigns&lt;/b&gt; &amp;amp; leaves</title>',
    { title: 'Mayor resigns & leaves' },
  ],
  [
    'a title with a sign that is no tag',
    '<title>Rates <3 and 5 < 6 &lt; 7</title>',
    { title: 'Rates <3 and 5 < 6 < 7' },
  ],
  [
    'names of HTML in XML',
    '<title>Caf&eacute; &ndash; open &unknown; A&B</title>',
    { title: 'Café – open &unknown; A&B' },
  ],
  ['figures of windows-1252', '<title>The mayor&#146;s car</title>', { title: 'The mayor’s car' }],
  ['a title without script', '<title>Safe&lt;script&gt;alert(1)&lt;/script&gt;</title>', { title: 'Safe' }],
  ['a media title beside its own', '<media:title>Photo</media:title><title>Fire</title>', { title: 'Fire' }],
  ['an author with mail', '<author>ann@a.example (Ann Hale)</author>', { authors: ['Ann Hale'] }],
  ['a name with mail', '<author>Ann Hale &lt;ann@a.example&gt;</author>', { authors: ['Ann Hale'] }],
  [
    'creators',
    '<dc:creator>Ann Hale</dc:creator><dc:creator>Bo Lind</dc:creator>',
    { authors: ['Ann Hale', 'Bo Lind'] },
  ],
  [
    'the publisher behind an aggregator',
    '<source url="https://b.example/">The Bell</source>',
    { origin: { title: 'The Bell', url: 'https://b.example/' } },
  ],
  [
    'the full text above the description',
    '<description>Short.</description><content:encoded><![CDATA[<p>Long text.</p>]]></content:encoded>',
    { html: '<p>Long text.</p>', summary: 'Short.' },
  ],
  [
    'a description that repeats the text',
    '<description>Same.</description><content:encoded>Same.</content:encoded>',
    { html: 'Same.', summary: null },
  ],
  ['markup that is not escaped', '<description>Fire in <b>Lind</b></description>', { html: 'Fire in <b>Lind</b>' }],
  [
    'a video description in its group',
    '<media:group><media:description>On film</media:description></media:group>',
    { html: 'On film' },
  ],
  ['a language of its own', '<dc:language>nb_NO</dc:language>', { language: 'nb-NO' }],
];

const ENTRIES: readonly Row[] = [
  ['a title in text', '<title>The &lt;em&gt; element</title>', { title: 'The <em> element' }],
  ['a title in HTML', '<title type="html">The &lt;em&gt;end&lt;/em&gt;</title>', { title: 'The end' }],
  [
    'XHTML without its div',
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Fire &amp; ash</p></div></content>',
    { html: '<p>Fire &amp; ash</p>' },
  ],
  ['plain text that looks like markup', '<content type="text">if a&lt;b then</content>', { html: 'if a&lt;b then' }],
  [
    'the page rather than the feed',
    '<link rel="self" href="https://a.example/x.atom"/><link rel="alternate" href="https://a.example/x"/>',
    { url: 'https://a.example/x' },
  ],
  [
    'HTML among alternates',
    '<link type="application/pdf" href="https://a.example/x.pdf"/><link type="text/html" href="https://a.example/x"/>',
    { url: 'https://a.example/x' },
  ],
  [
    'content kept elsewhere',
    '<content src="https://a.example/full" type="text/html"/>',
    { url: 'https://a.example/full', html: null },
  ],
  [
    'both dates',
    '<published>2024-01-01</published><updated>2024-01-02T10:00:00+01:00</updated>',
    { published: '2024-01-01', modified: '2024-01-02T10:00:00+01:00' },
  ],
  [
    'its source',
    '<source><title>The Bell</title><link href="https://b.example/"/></source><title>Own</title>',
    { title: 'Own', origin: { title: 'The Bell', url: 'https://b.example/' } },
  ],
  ['a person', '<author><name>Ann Hale</name><email>ann@a.example</email></author>', { authors: ['Ann Hale'] }],
];

describe('an item of RSS', () => {
  it.each(ITEMS)('has %s', (_, elements, expected) => expect(itemOf(elements)).toMatchObject(expected));
});

describe('an entry of Atom', () => {
  it.each(ENTRIES)('has %s', (_, elements, expected) => expect(entryOf(elements)).toMatchObject(expected));

  it('takes the author of its feed', () => {
    const feed = feedOf('<feed><author><name>Ann Hale</name></author><entry><title>One</title></entry></feed>');
    expect(feed.entries[0]?.authors).toEqual(['Ann Hale']);
  });
});

describe('relative addresses', () => {
  const known = { url: 'https://a.example/feeds/news.xml' };
  it('stand against where the feed was fetched', () => {
    expect(itemOf('<link>../fire</link>', known).url).toBe('https://a.example/fire');
  });

  it('stand against xml:base, one within the other, also within the text', () => {
    const entry = entryOf(
      '<content xml:base="https://b.example/x/" type="xhtml"><div><p xml:base="y/"><a href="z">There</a></p></div></content>',
      known,
    );
    expect(entry.html).toBe('<p><a href="https://b.example/x/y/z">There</a></p>');
  });

  it('stand against the site where nothing else is known, and are told of where they stand against nothing', () => {
    const item = '<item><link>/fire</link></item>';
    expect(feedOf(`<rss><channel><link>https://a.example/</link>${item}</channel></rss>`).entries[0]?.url).toBe(
      'https://a.example/fire',
    );
    const feed = feedOf(`<rss><channel>${item}</channel></rss>`);
    expect(feed.entries[0]?.url).toBeNull();
    expect(feed.notes).toMatchObject([{ code: 'address', entry: 1, line: 1 }]);
  });
});

describe('hostile text', () => {
  const dangers = [
    '<script>steal()</script>',
    '<SCRIPT SRC="https://evil.example/x.js"></SCRIPT>',
    '<p onclick="steal()">x</p>',
    '<a href="java\nscript:steal()">x</a>',
    '<a href="&#106;avascript:steal()">x</a>',
    '<img src="x" onerror=steal()>',
    '<style>p{}</style>',
    '<iframe src="https://evil.example/"></iframe>',
    '<svg><script>steal()</script></svg>',
    '<scr<script>ipt>steal()</script>',
    '<form action="https://evil.example/"><input></form>',
    '<xhtml:script>steal()</xhtml:script>',
  ];
  it.each(dangers)('%s is made harmless', (danger) => {
    for (const html of [
      itemOf(`<description><![CDATA[Before ${danger} after]]></description>`).html,
      entryOf(`<content type="html">${danger.replaceAll('&', '&amp;').replaceAll('<', '&lt;')} after</content>`).html,
    ])
      expect(html).not.toMatch(/<\/?(?:\w+:)?(?:script|style|iframe|form|input)\b|\son\w+=|javascript:|java\nscript/iu);
  });

  it('keeps the report around it', () => {
    expect(itemOf('<description>&lt;p&gt;One&lt;script&gt;x&lt;/script&gt; two&lt;/p&gt;</description>').html).toBe(
      '<p>One two</p>',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { feedOf } from './read.ts';

const HARBOUR = {
  url: 'https://lindpost.example/harbour',
  title: 'Harbour shut after storm',
  published: '2024-03-05T07:30:00Z',
};

const DIALECTS: readonly (readonly [name: string, format: string, text: string])[] = [
  [
    'RSS 2.0',
    'rss',
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Lind Post</title><link>https://lindpost.example/</link>
     <item><title>Harbour shut after storm</title><link>https://lindpost.example/harbour</link>
     <pubDate>Tue, 05 Mar 2024 07:30:00 GMT</pubDate><description>Ferries stay in port.</description></item></channel></rss>`,
  ],
  [
    'RSS in upper case',
    'rss',
    `<RSS VERSION="0.91"><CHANNEL><TITLE>Lind Post</TITLE><LINK>https://lindpost.example/</LINK>
     <ITEM><TITLE>Harbour shut after storm</TITLE><LINK>https://lindpost.example/harbour</LINK>
     <PUBDATE>5 Mar 2024 07:30 UT</PUBDATE><DESCRIPTION>Ferries stay in port.</DESCRIPTION></ITEM></CHANNEL></RSS>`,
  ],
  [
    'RSS under a prefix of its own, with Dublin Core under an odd one',
    'rss',
    `<r:rss xmlns:r="http://backend.userland.com/rss2" xmlns:q="HTTP://PURL.ORG/dc/elements/1.1"><r:channel><r:title>Lind Post</r:title>
     <r:link>https://lindpost.example/</r:link><r:item><q:title>Harbour shut after storm</q:title>
     <r:link>https://lindpost.example/harbour</r:link><q:date>2024-03-05T07:30:00Z</q:date>
     <q:description>Ferries stay in port.</q:description></r:item></r:channel></r:rss>`,
  ],
  [
    'RDF',
    'rdf',
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
     <channel rdf:about="https://lindpost.example/"><title>Lind Post</title><link>https://lindpost.example/</link>
     <items><rdf:Seq><rdf:li rdf:resource="https://lindpost.example/harbour"/></rdf:Seq></items></channel>
     <item rdf:about="https://lindpost.example/harbour"><title>Harbour shut after storm</title>
     <link>https://lindpost.example/harbour</link><dc:date>2024-03-05T07:30Z</dc:date><description>Ferries stay in port.</description></item></rdf:RDF>`,
  ],
  [
    'Atom 1.0',
    'atom',
    `<feed xmlns="http://www.w3.org/2005/Atom"><title>Lind Post</title><link href="https://lindpost.example/"/>
     <entry><title>Harbour shut after storm</title><link rel="self" href="/e/1"/><link href="https://lindpost.example/harbour"/>
     <published>2024-03-05T07:30:00Z</published><content type="html">Ferries stay in port.</content></entry></feed>`,
  ],
  [
    'Atom 0.3',
    'atom',
    `<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Lind Post</title><link rel="alternate" href="https://lindpost.example/"/>
     <entry><title mode="base64">SGFyYm91ciBzaHV0IGFmdGVyIHN0b3Jt</title><link rel="alternate" type="text/html" href="https://lindpost.example/harbour"/>
     <issued>2024-03-05T07:30:00Z</issued><content mode="escaped" type="text/html">Ferries stay in port.</content></entry></feed>`,
  ],
  [
    'CDF',
    'cdf',
    `<CHANNEL HREF="https://lindpost.example/"><TITLE>Lind Post</TITLE>
     <ITEM HREF="https://lindpost.example/harbour" LASTMOD="2024-03-05T07:30"><TITLE>Harbour shut after storm</TITLE>
     <ABSTRACT>Ferries stay in port.</ABSTRACT></ITEM></CHANNEL>`,
  ],
  [
    'JSON Feed',
    'json-feed',
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Lind Post',
      home_page_url: 'https://lindpost.example/',
      items: [
        {
          id: '1',
          url: 'https://lindpost.example/harbour',
          title: HARBOUR.title,
          date_published: HARBOUR.published,
          content_text: 'Ferries stay in port.',
        },
      ],
    }),
  ],
];

describe('dialects', () => {
  it.each(DIALECTS)('%s', (_, format, text) => {
    const feed = feedOf(text);
    expect(feed).toMatchObject({ format, title: 'Lind Post', url: 'https://lindpost.example/', notes: [] });
    const [entry] = feed.entries;
    expect(feed.entries).toHaveLength(1);
    expect(entry).toMatchObject({
      url: HARBOUR.url,
      title: HARBOUR.title,
      html: 'Ferries stay in port.',
      summary: null,
      place: 'entry 1',
    });
    expect(entry?.published ?? entry?.modified).toBe(HARBOUR.published);
  });
});

describe('the head of a feed', () => {
  it('tells when and where to look again', () => {
    const { polling } = feedOf(
      `<rss xmlns:atom="http://www.w3.org/2005/Atom"><channel><ttl>45</ttl><skipHours><hour>2</hour><hour>24</hour></skipHours>
       <skipDays><day>Sunday</day></skipDays><atom:link rel="self" href="/feed"/><atom:link rel="next" href="/feed?page=2"/>
       <atom:link rel="hub" href="https://hub.example/"/></channel></rss>`,
      { url: 'https://lindpost.example/feed' },
    );
    expect(polling).toEqual({
      minutes: 45,
      skipHours: [2, 0],
      skipDays: ['Sunday'],
      self: 'https://lindpost.example/feed',
      next: 'https://lindpost.example/feed?page=2',
      hub: 'https://hub.example/',
    });
  });

  it('reads the period of the syndication module', () => {
    const feed = feedOf(
      '<rss><channel><sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency></channel></rss>',
    );
    expect(feed.polling.minutes).toBe(360);
  });

  it('is not taken from the image or an entry', () => {
    const feed = feedOf(
      '<rss><channel><image><title>Logo</title><link>https://logo.example/</link></image><item><title>One</title></item></channel></rss>',
    );
    expect(feed).toMatchObject({ title: null, url: null });
  });
});

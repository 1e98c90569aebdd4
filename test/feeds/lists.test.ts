import { describe, expect, it } from 'vitest';
import { kindOf, parseOpml, parseSitemap } from '../../src/ingest/feeds/index.ts';
import { bytesOf } from './read.ts';

const known = { name: 'list' };

describe('OPML', () => {
  it('gives feeds with the folders they stand in', () => {
    const opml = parseOpml(
      bytesOf(`<opml version="2.0"><head><title>My feeds</title></head><body>
        <outline text="News"><outline text="Harbours">
          <outline type="rss" title="Lind Post" text="lp" xmlUrl="https://lindpost.example/feed" htmlUrl="https://lindpost.example/"/>
        </outline></outline>
        <OUTLINE TEXT="Bell &amp; Co" XMLURL="feed://bell.example/rss"/>
        <outline text="Bad" xmlUrl="javascript:x"/></body></opml>`),
      known,
    );
    expect(opml).toEqual({
      type: 'opml',
      title: 'My feeds',
      feeds: [
        {
          url: 'https://lindpost.example/feed',
          title: 'Lind Post',
          site: 'https://lindpost.example/',
          folder: ['News', 'Harbours'],
        },
        { url: 'http://bell.example/rss', title: 'Bell & Co', site: null, folder: [] },
      ],
      notes: [{ code: 'address', message: 'an outline has no address that can be used', line: 6, column: 9 }],
    });
  });

  it('that breaks off gives what is whole', () => {
    const opml = parseOpml(bytesOf('<opml><body><outline text="a" xmlUrl="https://a.example/"/><outline te'), known);
    expect(opml).toMatchObject({ feeds: [{ url: 'https://a.example/' }], notes: [{ code: 'broken-off' }] });
  });

  it('is no feed', () => expect(parseOpml(bytesOf('<rss/>'), known)).toMatchObject({ type: 'problem', line: 1 }));
});

describe('sitemaps', () => {
  it('give pages, with what the news extension says', () => {
    const sitemap = parseSitemap(
      bytesOf(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
        <url><loc> https://lindpost.example/1?a=1&amp;b=2 </loc><lastmod>2024-03-05</lastmod>
          <n:news><n:publication><n:name>Lind Post</n:name><n:language>en</n:language></n:publication>
          <n:publication_date>2024-03-05T07:30:00+01:00</n:publication_date><n:title>Fire &amp; ash</n:title></n:news></url>
        <url><loc>https://lindpost.example/2</loc></url><url><loc>not an address</loc></url></urlset>`),
      known,
    );
    expect(sitemap).toMatchObject({
      pages: [
        {
          url: 'https://lindpost.example/1?a=1&b=2',
          title: 'Fire & ash',
          outlet: 'Lind Post',
          published: '2024-03-05T07:30:00+01:00',
          modified: '2024-03-05',
          language: 'en',
        },
        {
          url: 'https://lindpost.example/2',
          title: null,
          outlet: null,
          published: null,
          modified: null,
          language: null,
        },
      ],
      sitemaps: [],
      notes: [{ code: 'address' }],
    });
  });

  it('may list sitemaps', () => {
    const index =
      '<sitemapindex><sitemap><loc>https://a.example/s.xml.gz</loc><lastmod>2024-03-05</lastmod></sitemap></sitemapindex>';
    expect(parseSitemap(bytesOf(index), known)).toMatchObject({
      pages: [],
      sitemaps: [{ url: 'https://a.example/s.xml.gz', modified: '2024-03-05' }],
    });
  });

  it('may be plain text', () => {
    expect(parseSitemap(bytesOf('https://a.example/1\r\n\nhttps://a.example/2\n'), known)).toMatchObject({
      pages: [{ url: 'https://a.example/1' }, { url: 'https://a.example/2' }],
    });
    expect(parseSitemap(bytesOf('See https://a.example/1'), known)).toMatchObject({ type: 'problem' });
  });

  it('that break off give what is whole', () => {
    const cut = '<urlset><url><loc>https://a.example/1</loc></url>\n<url><loc>https://a.exa';
    expect(parseSitemap(bytesOf(cut), known)).toMatchObject({
      pages: [{ url: 'https://a.example/1' }],
      notes: [{ code: 'broken-off', line: 2 }],
    });
  });
});

describe('what a file is', () => {
  it.each([
    ['feed', '\ufeff<?xml version="1.0"?><!-- a > b --><!DOCTYPE rss [<!ENTITY x "y">]><rss>'],
    ['feed', '<atom:feed xmlns:atom="http://www.w3.org/2005/Atom">'],
    ['feed', '<rdf:RDF xmlns="http://purl.org/rss/1.0/">'],
    ['feed', '<CHANNEL HREF="https://a.example/">'],
    ['feed', '{"version": "https://jsonfeed.org/version/1", "items": []}'],
    ['opml', '<opml version="1.0">'],
    ['sitemap', '<urlset>'],
    ['sitemap', '<sm:sitemapindex xmlns:sm="http://www.sitemaps.org/schemas/sitemap/0.9">'],
    ['sitemap', 'https://a.example/1\nhttps://a.example/2\n'],
    [null, '<!doctype html><html><body><rss></body></html>'],
    [null, '<rdf:RDF xmlns:foaf="http://xmlns.com/foaf/0.1/"><foaf:Person/></rdf:RDF>'],
    [null, '{"items": [1]}'],
    [null, 'The harbour was shut on Monday.'],
    [null, ''],
  ] as const)('%s: %s', (kind, text) => expect(kindOf(bytesOf(text), known)).toBe(kind));
});

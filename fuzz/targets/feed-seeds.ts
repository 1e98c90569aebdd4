export const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Lind Post</title><link>https://lind.example/</link><language>en-gb</language><ttl>30</ttl>
<skipHours><hour>3</hour></skipHours>
<item><title>Bridge at Tarrow &amp; quay closed</title><link>https://lind.example/news/bridge?utm_source=rss</link>
<guid isPermaLink="false">lind-1</guid><pubDate>Tue, 05 Mar 2024 10:00:00 GMT</pubDate><dc:creator>Mara Okell</dc:creator>
<description>&lt;p&gt;The bridge was closed.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>The bridge at Tarrow was closed on Monday, <b>the mayor</b> said.</p><img src="/a.png">]]></content:encoded></item>
<item><title><![CDATA[Fire on the pier]]></title><link>/news/fire</link><pubDate>5 mars 2024 10:00 +0100</pubDate></item>
</channel></rss>`;

export const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://merrin.example/" xml:lang="en">
<title type="html">Merrin &amp;amp; Ledger</title><link rel="self" href="feed.xml"/><link href="."/><updated>2024-03-05T10:00:00Z</updated>
<entry><id>urn:merrin:1</id><title type="text">Ferry aground</title><link rel="alternate" type="text/html" href="/ferry"/>
<published>2024-03-05T09:00:00+01:00</published><updated>2024-03-05T10:00:00Z</updated><author><name>Boris Lind</name></author>
<summary type="html">&lt;p&gt;A ferry ran aground.&lt;/p&gt;</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry ran aground &#8212; nobody was hurt.</p></div></content>
<source><title>Halyard News</title><link href="https://halyard.example/"/></source></entry></feed>`;

export const RDF = `<?xml version="1.0" encoding="iso-8859-1"?><!DOCTYPE rdf:RDF [<!ENTITY eacute "&#233;">]>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://caf.example/"><title>Caf&eacute; Courier</title><link>https://caf.example/</link></channel>
<item rdf:about="https://caf.example/1"><title>Strike ends</title><link>https://caf.example/1</link><dc:date>2024-03-05</dc:date></item>
</rdf:RDF>`;

export const JSON_FEED = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Channel and Quay',
  home_page_url: 'https://quay.example/',
  feed_url: 'https://quay.example/feed.json',
  items: [
    {
      id: '1',
      url: 'https://quay.example/dredging',
      title: 'Dredging to begin',
      content_html: '<p>Dredging begins on Monday, the port said.</p>',
      date_published: '2024-03-05T10:00:00+00:00',
      authors: [{ name: 'Ann Tarrow', url: 'https://quay.example/ann' }],
      tags: ['port'],
    },
    { id: 2, external_url: '/two', content_text: 'Two boats sank.\n\nNobody was hurt.', date_modified: 'yesterday' },
  ],
});

export const OPML = `<?xml version="1.0"?><opml version="2.0"><head><title>News &amp; more</title></head><body>
<outline text="Regional"><outline type="rss" text="Lind Post" title="Lind Post" xmlUrl="https://lind.example/feed" htmlUrl="https://lind.example/"/></outline>
<outline text="Merrin" xmlUrl="feed://merrin.example/feed.xml"/></body></opml>`;

export const ADDRESSES =
  'https://lind.example/feed\nhttps://merrin.example/feed.xml # the ledger\n\nfeed://quay.example/feed.json\n';

export const SITEMAP = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://lind.example/news/1</loc><lastmod>2024-03-05</lastmod><news:news><news:publication><news:name>Lind Post</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2024-03-05T10:00:00Z</news:publication_date>
<news:title>Bridge closed</news:title></news:news></url></urlset>`;

export const SITEMAP_INDEX = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://lind.example/sitemap-1.xml.gz</loc><lastmod>2024-03-05T10:00:00+00:00</lastmod></sitemap>
<sitemap><loc>https://lind.example/sitemap.xml</loc></sitemap></sitemapindex>`;

/**
 * Vocabularies that feeds use, by the addresses of their namespaces as publishers spell them: lower case, without scheme, `www.` and
 * closing slash, hash or question mark. `core` is what RSS, Atom and CDF say in their own names.
 */
const VOCABULARIES: Readonly<Record<string, string>> = {
  'w3.org/2005/atom': 'core',
  'purl.org/atom/ns': 'core',
  'purl.org/rss/1.0': 'core',
  'my.netscape.com/rdf/simple/0.9': 'core',
  'my.netscape.com/publish/formats/rss-0.91.dtd': 'core',
  'channel.netscape.com/rdf/simple/0.9': 'core',
  'backend.userland.com/rss': 'core',
  'backend.userland.com/rss2': 'core',
  'backend.userland.com/rss091': 'core',
  'backend.userland.com/rss092': 'core',
  'backend.userland.com/rss20': 'core',
  'blogs.law.harvard.edu/tech/rss': 'core',
  'purl.org/net/rss1.1': 'core',
  'purl.org/rss/1.0/modules/rss091': 'core',
  'sitemaps.org/schemas/sitemap/0.9': 'core',
  'google.com/schemas/sitemap/0.84': 'core',
  'google.com/schemas/sitemap/0.9': 'core',
  'google.com/schemas/sitemap-news/0.9': 'news',
  'w3.org/1999/02/22-rdf-syntax-ns': 'rdf',
  'w3.org/1999/xhtml': 'xhtml',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'search.yahoo.com/mrss': 'media',
  'video.search.yahoo.com/mrss': 'media',
  'itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'itunes.com/dtds/podcast': 'itunes',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'w3.org/1998/math/mathml': 'math',
  'w3.org/2000/svg': 'svg',
};

/** Prefixes by convention, for feeds that forget to declare them or declare another address. */
const PREFIXES: Readonly<Record<string, string>> = {
  atom: 'core',
  atom03: 'core',
  atom10: 'core',
  a10: 'core',
  rss: 'core',
  rdf: 'rdf',
  xhtml: 'xhtml',
  dc: 'dc',
  dcterms: 'dcterms',
  dct: 'dcterms',
  content: 'content',
  sy: 'sy',
  media: 'media',
  itunes: 'itunes',
  feedburner: 'feedburner',
  news: 'news',
  prism: 'prism',
};

const normalised = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//u, '')
    .replace(/^www\./u, '')
    .replace(/[/#?]+$/u, '');

/**
 * The vocabulary that a prefix stands for, '' for the default one. An unknown address under a usual prefix counts as what the
 * prefix usually is; an unknown default namespace is taken for the feed's own.
 */
export function vocabularyOf(prefix: string, address: string | undefined): string {
  const known = address === undefined ? undefined : VOCABULARIES[normalised(address)];
  if (known !== undefined) return known;
  if (prefix === '') return 'core';
  return PREFIXES[prefix.toLowerCase()] ?? `?${prefix.toLowerCase()}`;
}

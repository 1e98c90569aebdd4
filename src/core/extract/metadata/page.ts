import type { PageDocument, PageElement } from '../html/dom.ts';
import { tidy } from '../unit.ts';
import { readByline } from './byline.ts';
import { type Claim, claim } from './claims.ts';
import { readDate } from './dates.ts';

/** Names of `<meta>` elements that state a field, the most telling first. Lower case. */
const META: {
  readonly [field in 'headline' | 'byline' | 'outlet' | 'published' | 'modified' | 'url']: readonly string[];
} = {
  headline: [
    'og:title',
    'twitter:title',
    'parsely-title',
    'sailthru.title',
    'dc.title',
    'dcterms.title',
    'title',
    'citation_title',
  ],
  byline: [
    'author',
    'parsely-author',
    'sailthru.author',
    'article:author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'twitter:data1',
    'citation_author',
    'cxenseparse:author',
    'article:author_name',
  ],
  outlet: [
    'og:site_name',
    'application-name',
    'dc.publisher',
    'dcterms.publisher',
    'publisher',
    'twitter:app:name:iphone',
    'apple-mobile-web-app-title',
    'copyright',
  ],
  published: [
    'article:published_time',
    'article:published',
    'og:published_time',
    'datepublished',
    'date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.date',
    'dcterms.issued',
    'citation_publication_date',
    'cxenseparse:recs:publishtime',
    'article:post_date',
    'originalpublicationdate',
    'rnews:datepublished',
  ],
  modified: [
    'article:modified_time',
    'og:updated_time',
    'datemodified',
    'last-modified',
    'dcterms.modified',
    'dc.date.modified',
    'lastmod',
    'article:modified',
  ],
  url: ['og:url', 'twitter:url', 'parsely-link'],
};

/** Claims of a page's `<meta>` and `<link>` elements and its microdata. */
export function claimsOfPage(page: PageDocument): Claim[] {
  return [...claimsOfMeta(page), ...claimsOfMicrodata(page)];
}

function claimsOfMeta(page: PageDocument): Claim[] {
  const stated = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('http-equiv') ?? '')
      .trim()
      .toLowerCase();
    const content = tidy(meta.getAttribute('content') ?? '');
    if (name && content && !stated.has(name)) stated.set(name, content);
  }
  const claims: Claim[] = [];
  const canonical = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  if (canonical && /^https?:/.test(canonical)) claims.push(claim('url', canonical, 'html', 'link rel=canonical'));
  for (const [field, names] of Object.entries(META) as [keyof typeof META, readonly string[]][])
    for (const name of names) {
      const value = readMeta(field, name, stated);
      if (value !== null) claims.push(claim(field, value, 'meta', name));
    }
  return [...claims, ...claimsOfOtherDates(stated)];
}

/** Dates under names that are in no list but say what they are: `w-published-date`, `content.publish_time`. The first day comes first. */
function claimsOfOtherDates(stated: ReadonlyMap<string, string>): Claim[] {
  const claims: Claim[] = [];
  for (const [name, content] of stated) {
    const field = name
      .split(/[^a-z]+/)
      .map((word) => (PUBLISHED_NAME.test(word) ? 'published' : MODIFIED_NAME.test(word) ? 'modified' : null))
      .find((one) => one !== null);
    const value = field ? readDate(content) : null;
    if (field && value) claims.push(claim(field, value, 'meta', name));
  }
  return claims.sort((a, b) => (a.value < b.value ? -1 : 1));
}

const PUBLISHED_NAME = /^(?:date)?publish(?:ed)?(?:date|time|at|on)?$|^pub(?:lication)?(?:date|time)$|^publication$/;
const MODIFIED_NAME =
  /^(?:date|last)?(?:modified|updated|revised)(?:date|time|at|on)?$|^update(?:date|time)$|^lastmod$/;

function readMeta(field: keyof typeof META, name: string, stated: ReadonlyMap<string, string>): string | null {
  const value = stated.get(name);
  if (value === undefined) return null;
  if (field === 'published' || field === 'modified') return readDate(value);
  if (field === 'url') return /^https?:/.test(value) ? value : null;
  if (name === 'twitter:data1' && !/written|author|by/i.test(stated.get('twitter:label1') ?? '')) return null;
  if (field === 'byline' && (/https?:|@|facebook\.com/.test(value) || value.length > 120)) return null;
  return field === 'byline' ? withoutRole(value) : value;
}

function claimsOfMicrodata(page: PageDocument): Claim[] {
  const claims: Claim[] = [];
  const dated = (property: string) => readDate(contentOf(page.querySelector(`[itemprop~="${property}"]`)));
  const published = dated('datePublished');
  const modified = dated('dateModified');
  if (published) claims.push(claim('published', published, 'microdata', 'datePublished'));
  if (modified) claims.push(claim('modified', modified, 'microdata', 'dateModified'));
  const author =
    page.querySelector('[itemprop~="author"] [itemprop~="name"]') ?? page.querySelector('[itemprop~="author"]');
  const name = plainName(contentOf(author));
  if (name) claims.push(claim('byline', name, 'microdata', 'author'));
  return claims;
}

const contentOf = (element: PageElement | null): string =>
  tidy(element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.textContent ?? '');

/** A byline's text without its "By" and what follows the name; null where it does not look like names. */
export function plainName(text: string): string | null {
  const name =
    text
      .replace(/^(?:written |posted |published |words |story |medically reviewed |reviewed |updated )?by:?\s+/i, '')
      .split(/\s*(?:[|•·–—]|\bUpdated\b|\bPublished\b|\bPosted\b|\son\s|\d)/)[0]
      ?.trim() ?? '';
  const words = name.split(' ').length;
  return name.length >= 3 &&
    words <= 10 &&
    name.length < 90 &&
    /\p{L}/u.test(name) &&
    !/^(?:by|author|admin|staff|share)$/i.test(name)
    ? withoutRole(name)
    : null;
}

/** "Jane Doe, Ledger Staff Writer" → "Jane Doe"; anything that reads as no byline stays as it is. */
const withoutRole = (name: string): string =>
  name.includes(',') && !/\bby\b/i.test(name) ? (readByline(`By ${name}`)?.names ?? name) : name;

/** A page's title without the outlet's name: "Bridge closed | The Ledger" → "Bridge closed". */
export function withoutOutlet(title: string, outlets: readonly string[]): string {
  const parts = title.split(/\s+[|»·•:—–-]\s+/);
  if (parts.length < 2) return title;
  const last = bareName(parts.at(-1) ?? '');
  const known = outlets.some(
    (outlet) =>
      bareName(outlet) === last ||
      (last.length > 3 && bareName(outlet).includes(last)) ||
      (bareName(outlet).length > 3 && last.includes(bareName(outlet))),
  );
  if (!known) return title;
  return title.slice(0, title.lastIndexOf(parts.at(-1) ?? '')).replace(/\s+[|»·•:—–-]\s+$/, '');
}

/** Letters and digits of a name, for comparing. */
export const bareName = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The name in a line that begins with "By" and a capital, whatever follows the name. */
export const looseByline = (text: string): string | null =>
  /^(?:written |words |posted |story |article )?by:? \p{Lu}/iu.test(text) && /by:? \p{Lu}/u.test(text)
    ? plainName(text)
    : null;

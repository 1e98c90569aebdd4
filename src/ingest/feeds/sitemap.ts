import { readDate } from './dates/index.ts';
import { isAddressList } from './kind.ts';
import { resolvePage, resolveUrl } from './links.ts';
import { collapse } from './markup/plain.ts';
import type { FeedProblem, Known, Sitemap, SitemapPage } from './model.ts';
import { MOST_ENTRIES, type Notes, placeOf } from './notes.ts';
import { asPlain, said } from './read/text.ts';
import { received } from './received.ts';
import { buildElements, type Shape } from './xml/build.ts';
import { childrenNamed, type Element, elementsIn, firstText } from './xml/element.ts';
import { readProlog } from './xml/prolog.ts';

/** Reads sitemaps (sitemaps.org) in XML, with the Google News extension, and in plain text, and indexes of sitemaps. */
export function parseSitemap(bytes: Uint8Array, known: Known): Sitemap | FeedProblem {
  const got = received(bytes, known);
  if (got.type === 'problem') return got;
  const { text, notes } = got;
  if (isAddressList(text)) return plainSitemap(text, notes);
  const reader = new Reader(notes);
  const document = known.url === undefined ? null : resolveUrl(known.url, null);
  const { root, brokenAt } = buildElements(text, readProlog(text), { base: document, language: null }, reader);
  if (root?.local !== 'urlset' && root?.local !== 'sitemapindex')
    return {
      type: 'problem',
      message: root
        ? `is no sitemap: its first element is <${root.local.slice(0, 40)}>`
        : 'holds neither elements nor addresses alone',
      ...placeOf(text, root?.at ?? 0),
      remedy: 'Give the address of a sitemap; robots.txt of the site names it.',
    };
  const { pages, sitemaps } = reader;
  if (brokenAt !== null)
    notes.add(
      'broken-off',
      `breaks off at line ${placeOf(text, brokenAt).line}; ${pages.length + sitemaps.length} addresses are whole`,
      {
        at: brokenAt,
      },
    );
  return { type: 'sitemap', pages, sitemaps, notes: notes.all() };
}

function plainSitemap(text: string, notes: Notes): Sitemap {
  const pages = text.split(/\r?\n|\r/u).flatMap((line) => {
    const url = resolvePage(line, null);
    return url === null ? [] : [{ url, title: null, outlet: null, published: null, modified: null, language: null }];
  });
  if (pages.length > MOST_ENTRIES) notes.tooMany();
  return { type: 'sitemap', pages: pages.slice(0, MOST_ENTRIES), sitemaps: [], notes: notes.all() };
}

class Reader implements Shape {
  readonly pages: SitemapPage[] = [];
  readonly sitemaps: { url: string; modified: string | null }[] = [];
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  readonly record = ({ local, parent }: Element): boolean =>
    (local === 'url' || local === 'sitemap') && parent !== null && (this.container(parent) || this.record(parent));

  readonly container = ({ local, parent }: Element): boolean =>
    parent === null && (local === 'urlset' || local === 'sitemapindex');

  readonly onRecord = (element: Element): void => {
    if (this.pages.length + this.sitemaps.length >= MOST_ENTRIES) {
      this.#notes.tooMany(element.at);
      return;
    }
    const written = firstText(element, 'loc');
    const url = resolvePage(written, element.base);
    if (url === null) {
      this.#notes.add('address', `“${(written ?? '').slice(0, 80)}” is no address that can be used`, {
        at: element.at,
      });
      return;
    }
    const modified = this.#date(element, 'lastmod');
    if (element.local === 'sitemap') this.sitemaps.push({ url, modified });
    else this.pages.push({ url, modified, ...this.#news(element) });
  };

  /** What the Google News extension says of a page. */
  #news(element: Element): Pick<SitemapPage, 'title' | 'outlet' | 'published' | 'language'> {
    const news = elementsIn(element).find(({ name }) => name === 'news:news');
    if (!news) return { title: null, outlet: null, published: null, language: null };
    const [publication] = childrenNamed(news, 'news:publication');
    const [title] = childrenNamed(news, 'news:title');
    const outlet = publication ? firstText(publication, 'news:name', 'name') : null;
    return {
      title: title ? asPlain(said(title)) : null,
      outlet: outlet === null ? null : collapse(outlet),
      published: this.#date(news, 'news:publication_date'),
      language: publication ? firstText(publication, 'news:language', 'language') : null,
    };
  }

  #date(element: Element, name: string): string | null {
    const text = firstText(element, name);
    if (text === null) return null;
    const date = readDate(text);
    if (date === null) this.#notes.add('date', `its date “${text.slice(0, 60)}” cannot be read`, { at: element.at });
    return date;
  }
}

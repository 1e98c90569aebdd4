import { readDate } from '../dates/index.ts';
import { languageTag, resolvePage, resolveUrl } from '../links.ts';
import type { FeedEntry } from '../model.ts';
import type { Notes } from '../notes.ts';
import { childrenNamed, type Element, firstText, textOrNull } from '../xml/element.ts';
import { entryLink, pageOf } from './link.ts';
import { authorsOf } from './people.ts';
import { asHtml, asPlain, type Said, said } from './text.ts';

/** What an entry takes from its feed. */
export interface Around {
  /** What relative addresses are resolved against where no `xml:base` tells. */
  readonly base: string | null;
  readonly language: string | null;
  readonly notes: Notes;
  /** Counted from 1. */
  readonly number: number;
}

const TITLES = ['title', 'dc:title', 'media:title', 'itunes:title'] as const;
const CONTENTS = ['content:encoded', 'encoded', 'content', 'xhtml:body', 'body', 'fullitem', 'xhtml:div'] as const;
const SUMMARIES = [
  'description',
  'summary',
  'abstract',
  'dc:description',
  'dcterms:abstract',
  'itunes:summary',
  'media:description',
  'excerpt',
] as const;
const PUBLISHED = [
  'pubdate',
  'published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'date',
  'created',
  'dcterms:created',
  'prism:publicationdate',
] as const;
const MODIFIED = ['updated', 'modified', 'dcterms:modified', 'lastbuilddate'] as const;

/** An `item` or `entry` as one entry of a feed. */
export function entryFrom(element: Element, around: Around): FeedEntry {
  const base = element.base ?? around.base;
  const language = element.language ?? languageTag(firstText(element, 'dc:language', 'language')) ?? around.language;
  const dated = (names: readonly string[]): string | null => dateIn(element, names, language, around);
  const { html, summary } = contentOf(element, base);
  return {
    id: idOf(element, base),
    url: urlOf(element, base, around),
    title: titleIn(element, TITLES),
    authors: authorsOf(element),
    published: dated(PUBLISHED),
    modified: dated(MODIFIED) ?? attributeDate(element, language, around),
    html,
    summary,
    origin: originOf(element, base),
    language,
    place: `entry ${around.number}`,
  };
}

/** The first of these children that has a title, as plain text. */
export function titleIn(element: Element, names: readonly string[]): string | null {
  for (const name of names)
    for (const child of childrenNamed(element, name)) {
      const title = asPlain(said(child));
      if (title) return title;
    }
  return null;
}

/** An Atom id is an absolute address; one that is written relative is made one. */
function idOf(element: Element, base: string | null): string | null {
  const id = firstText(element, 'guid', 'id', 'dc:identifier') ?? (element.attributes.get('about')?.trim() || null);
  return id?.startsWith('/') ? (resolveUrl(id, base) ?? id) : id;
}

function urlOf(element: Element, base: string | null, around: Around): string | null {
  const url = entryLink(element, base);
  if (
    url === null &&
    childrenNamed(element, 'link').some((link) => (link.attributes.get('href') ?? textOrNull(link)) !== null)
  )
    around.notes.add('address', 'its link is not an address that can be used', {
      at: element.at,
      entry: around.number,
    });
  return url;
}

/** The longest content, or else the summary whose kind comes first, and the first summary that says something else. */
function contentOf(element: Element, base: string | null): { html: string | null; summary: string | null } {
  const contents = texts(element, CONTENTS, base);
  const summaries = texts(element, SUMMARIES, base);
  const html = longest(contents.length > 0 ? contents : summaries.slice(0, 1));
  const key = sameness(html);
  return { html, summary: summaries.find((summary) => sameness(summary) !== key) ?? null };
}

const sameness = (html: string | null): string =>
  (html ?? '')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();

const longest = (texts: readonly string[]): string | null =>
  texts.reduce<string | null>((best, text) => (best === null || text.length > best.length ? text : best), null);

function texts(element: Element, names: readonly string[], base: string | null): string[] {
  const group = childrenNamed(element, 'media:group');
  return names.flatMap((name) =>
    [element, ...(name.startsWith('media:') ? group : [])]
      .flatMap((holder) => childrenNamed(holder, name))
      .flatMap((child) => {
        const own: Said = said(child);
        return asHtml({ ...own, base: own.base ?? base }) ?? [];
      }),
  );
}

function dateIn(element: Element, names: readonly string[], language: string | null, around: Around): string | null {
  for (const name of names)
    for (const child of childrenNamed(element, name)) {
      const text = textOrNull(child);
      if (text === null) continue;
      const date = readDate(text, language);
      if (date !== null) return date;
      around.notes.add('date', `its date “${text.slice(0, 60)}” cannot be read`, {
        at: child.at,
        entry: around.number,
      });
    }
  return null;
}

/** CDF keeps the date in an attribute. */
function attributeDate(element: Element, language: string | null, around: Around): string | null {
  const text = element.attributes.get('lastmod');
  if (!text) return null;
  const date = readDate(text, language);
  if (date === null)
    around.notes.add('date', `its date “${text.slice(0, 60)}” cannot be read`, {
      at: element.at,
      entry: around.number,
    });
  return date;
}

/** The publisher behind an aggregator: RSS has the address in an attribute and the name as text, Atom a feed's head. */
function originOf(element: Element, base: string | null): FeedEntry['origin'] {
  for (const source of childrenNamed(element, 'source')) {
    const atomTitle = titleIn(source, ['title']);
    const inside = childrenNamed(source, 'title', 'link', 'id').length > 0;
    const title = atomTitle ?? (inside ? null : asPlain(said(source)));
    const url = resolvePage(source.attributes.get('url'), source.base ?? base) ?? pageOf(source, source.base ?? base);
    if (title !== null || url !== null) return { title, url };
  }
  return null;
}

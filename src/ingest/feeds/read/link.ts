import { resolvePage } from '../links.ts';
import { childrenNamed, type Element, elementsIn, firstText, textOrNull } from '../xml/element.ts';

/** Relations of a link; the absent one is `alternate` (RFC 4287, 4.2.7.2). Registered ones may be written as addresses. */
const relOf = (link: Element): string =>
  (link.attributes.get('rel') ?? 'alternate')
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/www\.iana\.org\/assignments\/relation\//u, '') || 'alternate';

/** The address that a link gives: `href` as in Atom, `rdf:resource`, or its text as in RSS. */
export function addressOf(link: Element, base: string | null): string | null {
  const written = link.attributes.get('href') ?? link.attributes.get('resource') ?? textOrNull(link);
  return resolvePage(written, link.base ?? base);
}

/** The address of the first link of this relation. */
export function linkOf(element: Element, rel: string, base: string | null): string | null {
  for (const link of childrenNamed(element, 'link', 'link:link'))
    if (relOf(link) === rel && link.attributes.has('href')) return addressOf(link, base);
  return null;
}

/** The page that an element is about: RSS link text, or the alternate link that is most likely a page. */
export function pageOf(element: Element, base: string | null): string | null {
  const links = childrenNamed(element, 'link', 'url').filter((link) => relOf(link) === 'alternate');
  const [best] = links
    .map((link, index) => ({ url: addressOf(link, base), rank: rankOf(link), index }))
    .filter(({ url }) => url !== null)
    .sort((a, b) => a.rank - b.rank || a.index - b.index);
  return best?.url ?? null;
}

/** HTML before what does not say, before XHTML, before other types. A link in the text is an RSS one. */
function rankOf(link: Element): number {
  const type = (link.attributes.get('type') ?? '').toLowerCase();
  if (!link.attributes.has('href') || type.startsWith('text/html')) return 0;
  if (type === '') return 1;
  return type.startsWith('application/xhtml') ? 2 : 3;
}

/**
 * Where the report of an entry stands, by the surest: the publisher's own link behind a tracking one, its page, a guid that is a permanent
 * link, the address of content kept elsewhere, what the entry is said to be about.
 */
export function entryLink(entry: Element, base: string | null): string | null {
  return (
    resolvePage(firstText(entry, 'feedburner:origlink'), base) ??
    pageOf(entry, base) ??
    permanentId(entry, base) ??
    resolvePage(entry.attributes.get('href'), entry.base ?? base) ??
    attributeOf(entry, 'a', 'href', base) ??
    attributeOf(entry, 'content', 'src', base) ??
    aboutAddress(entry) ??
    anyLink(entry, base)
  );
}

/** A guid is the entry's page unless `isPermaLink` says no. */
function permanentId(entry: Element, base: string | null): string | null {
  for (const guid of childrenNamed(entry, 'guid')) {
    const text = textOrNull(guid);
    if (text === null || guid.attributes.get('ispermalink')?.trim().toLowerCase() === 'false') continue;
    const said = guid.attributes.get('ispermalink') !== undefined;
    if (/^https?:\/\//iu.test(text) || (said && !/^[a-z]+:/iu.test(text))) return resolvePage(text, guid.base ?? base);
  }
  return null;
}

function attributeOf(entry: Element, name: string, attribute: string, base: string | null): string | null {
  const child = childrenNamed(entry, name).find(({ attributes }) => attributes.has(attribute));
  return child ? resolvePage(child.attributes.get(attribute), child.base ?? base) : null;
}

const aboutAddress = (entry: Element): string | null => {
  const about = entry.attributes.get('about') ?? '';
  return /^https?:/iu.test(about) ? resolvePage(about, null) : null;
};

/** An Atom id that is an address, or a link of another kind that is no attachment. */
function anyLink(entry: Element, base: string | null): string | null {
  const id = firstText(entry, 'id');
  if (id && /^https?:\/\//iu.test(id)) return resolvePage(id, null);
  const link = elementsIn(entry).find(
    (child) => child.name === 'link' && ['self', 'via', 'related'].includes(relOf(child)),
  );
  return link ? addressOf(link, base) : null;
}

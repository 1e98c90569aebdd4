import { resolvePage, resolveUrl } from './links.ts';
import { collapse } from './markup/plain.ts';
import type { FeedProblem, Known, Opml, OpmlFeed } from './model.ts';
import { placeOf } from './notes.ts';
import { received } from './received.ts';
import { buildElements } from './xml/build.ts';
import { childrenNamed, type Element, elementsIn, firstText } from './xml/element.ts';
import { readProlog } from './xml/prolog.ts';

/** Reads OPML of all versions: the feeds it lists, with the folders they stand in. */
export function parseOpml(bytes: Uint8Array, known: Known): Opml | FeedProblem {
  const got = received(bytes, known);
  if (got.type === 'problem') return got;
  const { text, notes } = got;
  const document = known.url === undefined ? null : resolveUrl(known.url, null);
  const { root, brokenAt } = buildElements(text, readProlog(text), { base: document, language: null }, SHAPE);
  if (root?.local !== 'opml')
    return {
      type: 'problem',
      message: root ? `is no OPML: its first element is <${root.local.slice(0, 40)}>` : 'holds no element',
      ...placeOf(text, root?.at ?? 0),
      remedy: 'Give a list of feeds in OPML, as feed readers export it.',
    };
  const feeds: OpmlFeed[] = [];
  for (const body of childrenNamed(root, 'body'))
    collect(body, [], feeds, (at) => notes.add('address', 'an outline has no address that can be used', { at }));
  if (brokenAt !== null)
    notes.add('broken-off', `breaks off at line ${placeOf(text, brokenAt).line}; ${feeds.length} feeds are whole`, {
      at: brokenAt,
    });
  const head = childrenNamed(root, 'head')[0];
  return { type: 'opml', title: head ? firstText(head, 'title') : null, feeds, notes: notes.all() };
}

const SHAPE = {
  record: () => false,
  onRecord: () => undefined,
  container: ({ local }: Element) => local === 'opml' || local === 'body' || local === 'outline',
};

function collect(element: Element, folder: readonly string[], feeds: OpmlFeed[], onBad: (at: number) => void): void {
  for (const outline of elementsIn(element)) {
    if (outline.local !== 'outline') continue;
    const { attributes, base } = outline;
    const label = collapse(attributes.get('title') ?? '') || collapse(attributes.get('text') ?? '') || null;
    const written =
      attributes.get('xmlurl') ?? (isFeedType(attributes.get('type')) ? attributes.get('url') : undefined);
    const url = resolvePage(
      written?.replace(/^feed:(?:\/\/)?(?=https?:)/iu, '').replace(/^feed:\/\//iu, 'http://'),
      base,
    );
    if (url !== null) feeds.push({ url, title: label, site: resolvePage(attributes.get('htmlurl'), base), folder });
    else if (written !== undefined) onBad(outline.at);
    const isFolder = url === null && label !== null;
    collect(outline, isFolder ? [...folder, label] : folder, feeds, onBad);
  }
}

const isFeedType = (type: string | undefined): boolean => /^(?:rss|atom|feed|pie)$/iu.test(type ?? '');

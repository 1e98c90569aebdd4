import { languageTag, resolvePage, resolveUrl } from './links.ts';
import type { Feed, FeedEntry, FeedFormat, FeedProblem, Known } from './model.ts';
import { MOST_ENTRIES, type Notes, placeOf } from './notes.ts';
import { entryFrom, titleIn } from './read/entry.ts';
import { pageOf } from './read/link.ts';
import { authorsOf } from './read/people.ts';
import { NO_POLLING, pollingOf } from './read/polling.ts';
import { buildElements, type Shape } from './xml/build.ts';
import { childrenNamed, type Element, firstText } from './xml/element.ts';
import { readProlog } from './xml/prolog.ts';

const ROOTS: ReadonlySet<string> = new Set(['rss', 'rdf', 'feed', 'channel', 'entry', 'item']);
const HOLDERS: ReadonlySet<string> = new Set(['rss', 'rdf', 'feed', 'channel', 'items', 'rss:rss']);

/** Characters in which a feed must begin. */
const MAX_RUBBISH = 65_536;

/** Children of a head that are looked through again for each entry. */
const MAX_HEAD = 200;

/** Whether entries may stand in an element: `items` within the channel of RSS 1.1, and channels in channels in CDF. */
const holdsEntries = (element: Element): boolean =>
  HOLDERS.has(element.local) && (element.parent === null || holdsEntries(element.parent));

const isEntry = (element: Element): boolean =>
  (element.name === 'item' || element.name === 'entry') && (element.parent === null || inHolder(element.parent));

/** An entry whose end tag is missing may be what the next one seems to stand in. */
const inHolder = (parent: Element): boolean =>
  holdsEntries(parent) || ((parent.name === 'item' || parent.name === 'entry') && isEntry(parent));

/** Reads RSS, Atom, RDF or CDF; a problem where the root is another element. */
export function parseXmlFeed(xml: string, known: Known, notes: Notes): Feed | FeedProblem {
  const reader = new Reader(known, notes);
  const document = known.url === undefined ? null : resolveUrl(known.url, null);
  const inherited = { base: document, language: null };
  const { root, brokenAt, strayAt } = buildElements(xml, readProlog(xml), inherited, reader);
  if (!root) return nothing(xml, brokenAt);
  if (!ROOTS.has(root.local)) return afterRubbish(xml, root, known, notes) ?? foreign(xml, root);
  if (strayAt !== null) notes.add('ill-formed', 'a closing tag fits no open one', { at: strayAt });
  const feed = reader.feed(root);
  if (brokenAt !== null) {
    const { line } = placeOf(xml, brokenAt);
    const count = feed.entries.length;
    notes.add('broken-off', `breaks off at line ${line}; ${count} ${count === 1 ? 'entry is' : 'entries are'} whole`, {
      at: brokenAt,
    });
  }
  return { ...feed, notes: notes.all() };
}

/** A server's warning may stand before the feed. A web page is none, though it may quote one. */
function afterRubbish(xml: string, root: Element, known: Known, notes: Notes): Feed | FeedProblem | null {
  const at = xml.slice(0, MAX_RUBBISH).search(/<(?:\w+:)?(?:rss|rdf|feed)[\s>]/iu);
  if (at <= root.at || root.local === 'html') return null;
  notes.add('rubbish-before', 'something else stands before the feed', { at: root.at });
  return parseXmlFeed(`${' '.repeat(at)}${xml.slice(at)}`, known, notes);
}

class Reader implements Shape {
  readonly #known: Known;
  readonly #notes: Notes;
  readonly #entries: FeedEntry[] = [];
  #hrefs = false;
  #head: { head: Element | null; count: number; base: string | null; language: string | null } | null = null;

  constructor(known: Known, notes: Notes) {
    this.#known = known;
    this.#notes = notes;
  }

  readonly record = isEntry;
  readonly container = holdsEntries;

  readonly onRecord = (element: Element): void => {
    if (this.#entries.length >= MOST_ENTRIES) {
      this.#notes.tooMany(element.at);
      return;
    }
    this.#hrefs ||= element.attributes.has('href');
    const number = this.#entries.length + 1;
    this.#entries.push(entryFrom(element, { ...this.#headFor(element.parent), notes: this.#notes, number }));
  };

  feed(root: Element): Omit<Feed, 'notes'> {
    const head = headOf(root);
    const language = head ? this.#language(head) : null;
    const authors = head && root.local === 'feed' ? authorsOf(head) : [];
    const base = head?.base ?? null;
    return {
      type: 'feed',
      format: this.#format(root),
      title: head ? titleIn(head, ['title', 'dc:title', 'itunes:title']) : null,
      url: head ? (pageOf(head, base) ?? resolvePage(head.attributes.get('href'), base)) : null,
      language,
      entries: this.#entries.map((entry) => ({
        ...entry,
        language: entry.language ?? language,
        authors: entry.authors.length > 0 ? entry.authors : authors,
      })),
      polling: head ? pollingOf(head, base) : NO_POLLING,
    };
  }

  /** What the head said before an entry. Looked up anew while the head is short, so that many entries take no longer each than few. */
  #headFor(head: Element | null): { base: string | null; language: string | null } {
    const known = this.#head;
    if (known && known.head === head && (known.count === head?.children.length || known.count > MAX_HEAD)) return known;
    this.#head = {
      head,
      count: head?.children.length ?? 0,
      base: head ? (head.base ?? pageOf(head, null) ?? resolvePage(head.attributes.get('href'), null)) : null,
      language: head ? this.#language(head) : null,
    };
    return this.#head;
  }

  #language(head: Element): string | null {
    return (
      head.language ??
      languageTag(firstText(head, 'language', 'dc:language')) ??
      languageTag(this.#known.language?.split(',')[0])
    );
  }

  #format(root: Element): FeedFormat {
    if (root.local === 'feed' || root.local === 'entry') return 'atom';
    if (root.local === 'rdf') return 'rdf';
    return root.local === 'channel' && (this.#hrefs || root.attributes.has('href')) ? 'cdf' : 'rss';
  }
}

/** The element that tells of the feed itself; null for a lone entry. */
function headOf(root: Element): Element | null {
  if (root.local === 'entry' || root.local === 'item') return null;
  if (root.local === 'feed' || root.local === 'channel') return root;
  return childrenNamed(root, 'channel')[0] ?? root;
}

function nothing(xml: string, brokenAt: number | null): FeedProblem {
  const place = placeOf(xml, brokenAt ?? 0);
  const message = xml.trim() === '' ? 'is empty' : 'holds no element';
  return { type: 'problem', message, ...place, remedy: 'Check the address of the feed, and fetch it again.' };
}

function foreign(xml: string, root: Element): FeedProblem {
  const message = `is no feed: its first element is <${root.local.slice(0, 40)}>`;
  return {
    type: 'problem',
    message,
    ...placeOf(xml, root.at),
    remedy:
      root.local === 'html'
        ? 'This is a web page. Look on it for the link to its feed, or import the page itself.'
        : 'Give the address of an RSS, Atom, RDF, CDF or JSON feed.',
  };
}

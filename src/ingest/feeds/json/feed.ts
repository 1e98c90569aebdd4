import { readDate } from '../dates/index.ts';
import { languageTag, resolvePage, resolveUrl } from '../links.ts';
import type { Feed, FeedEntry, FeedProblem, Known } from '../model.ts';
import { MOST_ENTRIES, type Notes, placeOf } from '../notes.ts';
import { NO_POLLING } from '../read/polling.ts';
import { asHtml, asPlain } from '../read/text.ts';
import { salvageJson } from './salvage.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A string, or a number as one; null for all else and for nothing. */
const textIn = (object: Json, ...keys: readonly string[]): string | null => {
  for (const key of keys) {
    const value = object[key];
    const text = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    if (text) return text;
  }
  return null;
};

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). Of one that breaks off, the entries that are whole. */
export function parseJsonFeed(text: string, known: Known, notes: Notes): Feed | FeedProblem {
  const { value, brokenAt } = parseWhole(text);
  const salvaged = brokenAt === null ? null : salvageJson(text, 'items');
  const head = salvaged ? salvaged.members : isObject(value) ? value : {};
  const items = salvaged ? salvaged.items : head.items;
  if (!/jsonfeed/iu.test(textIn(head, 'version') ?? '') && !(Array.isArray(items) && (items.length > 0 || !salvaged)))
    return {
      type: 'problem',
      message: salvaged ? 'is broken JSON, and no feed' : 'is JSON, but no JSON Feed: it has no list of items',
      ...placeOf(text, brokenAt ?? 0),
      remedy: 'Give the address of a feed; a JSON Feed has "version" and "items".',
    };
  const feed = feedFrom(head, Array.isArray(items) ? items : [], known, notes);
  if (brokenAt !== null) {
    const { line } = placeOf(text, brokenAt);
    const count = feed.entries.length;
    notes.add(
      'broken-off',
      `is no JSON from line ${line} on; ${count} ${count === 1 ? 'entry is' : 'entries are'} whole`,
      {
        at: brokenAt,
      },
    );
  }
  return { ...feed, notes: notes.all() };
}

/** The value, or where the text stops being JSON. */
function parseWhole(text: string): { value: unknown; brokenAt: number | null } {
  try {
    return { value: JSON.parse(text), brokenAt: null };
  } catch (error) {
    const position = /\bposition (\d+)/u.exec(error instanceof Error ? error.message : '')?.[1];
    return { value: null, brokenAt: position === undefined ? text.length : Math.min(Number(position), text.length) };
  }
}

function feedFrom(head: Json, items: readonly unknown[], known: Known, notes: Notes): Omit<Feed, 'notes'> {
  const document = known.url === undefined ? null : resolveUrl(known.url, null);
  const self = resolvePage(textIn(head, 'feed_url'), document);
  const url = resolvePage(textIn(head, 'home_page_url'), document);
  const base = document ?? self ?? url;
  const language = languageTag(textIn(head, 'language'));
  const authors = authorsIn(head);
  if (items.length > MOST_ENTRIES) notes.tooMany();
  const hubs = Array.isArray(head.hubs) ? head.hubs.filter(isObject) : [];
  return {
    type: 'feed',
    format: 'json-feed',
    title: plain(textIn(head, 'title')),
    url,
    language,
    entries: items
      .slice(0, MOST_ENTRIES)
      .filter(isObject)
      .map((item, index) => {
        const entry = entryOf(item, index + 1, base, language, notes);
        return entry.authors.length > 0 ? entry : { ...entry, authors };
      }),
    polling: {
      ...NO_POLLING,
      self,
      next: resolvePage(textIn(head, 'next_url'), base),
      hub: resolvePage(hubs[0] ? textIn(hubs[0], 'url') : null, base),
    },
  };
}

const plain = (value: string | null): string | null =>
  value === null ? null : asPlain({ html: false, value, base: null });

function entryOf(item: Json, number: number, base: string | null, language: string | null, notes: Notes): FeedEntry {
  const own = languageTag(textIn(item, 'language')) ?? language;
  const dated = (key: string): string | null => {
    const text = textIn(item, key);
    const date = text === null ? null : readDate(text, own);
    if (text !== null && date === null)
      notes.add('date', `its date “${text.slice(0, 60)}” cannot be read`, { entry: number });
    return date;
  };
  const url = resolvePage(textIn(item, 'url', 'external_url'), base);
  const html = asHtmlOf(textIn(item, 'content_html'), true, url ?? base);
  const text = asHtmlOf(textIn(item, 'content_text'), false, base);
  const summary = asHtmlOf(textIn(item, 'summary'), false, base);
  const content = html ?? text ?? summary;
  return {
    id: textIn(item, 'id'),
    url: url ?? addressId(textIn(item, 'id')),
    title: plain(textIn(item, 'title')),
    authors: authorsIn(item),
    published: dated('date_published'),
    modified: dated('date_modified'),
    html: content,
    summary: summary === content ? null : summary,
    origin: null,
    language: own,
    place: `entry ${number}`,
  };
}

const asHtmlOf = (value: string | null, html: boolean, base: string | null): string | null =>
  value === null ? null : asHtml({ html, value, base });

/** The specification asks for the full address of the item as its id. */
const addressId = (id: string | null): string | null =>
  id && /^https?:\/\//iu.test(id) ? resolvePage(id, null) : null;

/** `authors` of version 1.1, `author` of version 1.0. */
function authorsIn(object: Json): string[] {
  const list = Array.isArray(object.authors) ? object.authors : [object.author];
  return [...new Set(list.filter(isObject).flatMap((author) => textIn(author, 'name', 'url') ?? []))];
}

import type { Feed, FeedEntry } from '../../src/ingest/feeds/index.ts';
import { plainText } from '../../src/ingest/feeds/markup/plain.ts';
import type { Clause, Operand } from './assertion.ts';

/** The fields that are measured. */
export type Field =
  | 'title'
  | 'link'
  | 'date'
  | 'text'
  | 'id'
  | 'feed title'
  | 'feed link'
  | 'entries'
  | 'author'
  | 'origin'
  | 'language';

export interface Checked {
  readonly field: Field;
  readonly right: boolean;
  readonly got: string;
}

const DATES: Readonly<Record<string, 'published' | 'modified'>> = {
  published: 'published',
  published_parsed: 'published',
  issued: 'published',
  issued_parsed: 'published',
  updated: 'modified',
  updated_parsed: 'modified',
  modified: 'modified',
  modified_parsed: 'modified',
};

const TEXTS =
  /^entries \d+ (?:summary|description|content 0 value|(?:summary|description)_detail value|fullitem|tagline)$/u;

/** Holds one part of an assertion against what was read. Null where it is about something that is not measured. */
export function check(clause: Clause, feed: Feed): Checked | null {
  if (clause.type === 'other') return null;
  const paths =
    clause.type === 'absent' ? [clause.path] : clause.operands.flatMap((o) => (o.type === 'path' ? [o.steps] : []));
  const values = clause.type === 'absent' ? [] : clause.operands.filter((o) => o.type !== 'path');
  const [value] = values;
  if (clause.type === 'equal' && value === undefined) return null;
  const checked = paths.map((path) => checkPath(path, value ?? null, feed));
  const [first] = checked;
  if (!first || checked.some((one) => one === null)) return null;
  return { ...first, right: checked.every((one) => one?.right) };
}

function checkPath(path: readonly (string | number)[], expected: Operand | null, feed: Feed): Checked | null {
  const key = path.join(' ');
  if (key === 'len') {
    const right = expected?.type === 'numbers' && expected.value[0] === feed.entries.length;
    return { field: 'entries', right, got: String(feed.entries.length) };
  }
  if (path[0] === 'feed') return checkHead(path.slice(1).join(' '), expected, feed);
  if (path[0] !== 'entries' || typeof path[1] !== 'number') return null;
  const entry = feed.entries[path[1]] ?? null;
  return checkEntry(path.slice(2).join(' '), key, expected, entry);
}

function checkHead(key: string, expected: Operand | null, feed: Feed): Checked | null {
  if (key === 'title' || key === 'title_detail value')
    return checkText('feed title', expected, feed.title === null ? [] : [escaped(feed.title)]);
  if (key === 'link') return checkLink('feed link', expected, feed.url);
  return key === 'language' ? exactly('language', expected, feed.language) : null;
}

function checkEntry(key: string, whole: string, expected: Operand | null, entry: FeedEntry | null): Checked | null {
  if (key === 'title' || key === 'title_detail value')
    return checkText('title', expected, entry?.title == null ? [] : [escaped(entry.title)]);
  if (key === 'link') return checkLink('link', expected, entry?.url ?? null);
  if (key === 'id' || key === 'guid') return exactly('id', expected, entry?.id ?? null);
  if (TEXTS.test(whole))
    return checkText(
      'text',
      expected,
      [entry?.summary, entry?.html].flatMap((text) => text ?? []),
    );
  if (key === 'author' || key === 'author_detail name' || key === 'authors 0 name') return checkAuthor(expected, entry);
  if (key === 'source title')
    return checkText('origin', expected, entry?.origin?.title == null ? [] : [escaped(entry.origin.title)]);
  if (key === 'language') return exactly('language', expected, entry?.language ?? null);
  const date = DATES[key];
  return date === undefined ? null : checkDate(expected, entry, date);
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

function exactly(field: Field, expected: Operand | null, got: string | null): Checked {
  const right = expected === null ? got === null : expected.type === 'text' && expected.value === (got ?? '');
  return { field, right, got: String(got) };
}

/** Addresses are compared as the URL standard writes them: `http://a.example` and `http://a.example/` are one. */
function checkLink(field: Field, expected: Operand | null, got: string | null): Checked {
  const right = expected === null ? got === null : expected.type === 'text' && standard(expected.value) === (got ?? '');
  return { field, right, got: String(got) };
}

function standard(address: string): string {
  try {
    return new URL(address).href;
  } catch {
    return address;
  }
}

function checkAuthor(expected: Operand | null, entry: FeedEntry | null): Checked | null {
  if (expected?.type !== 'text') return null;
  const name = expected.value.replace(/\s*\([^()]*@[^()]*\)$/u, '');
  return { field: 'author', right: entry?.authors.includes(name) ?? false, got: String(entry?.authors) };
}

/**
 * Dates are compared as instants. An entry that has one date only may have it as published or modified: which of the two `dc:date` is,
 * readers differ on.
 */
function checkDate(expected: Operand | null, entry: FeedEntry | null, which: 'published' | 'modified'): Checked | null {
  const own = entry?.[which] ?? null;
  const got = own ?? entry?.published ?? entry?.modified ?? null;
  if (expected === null) return { field: 'date', right: own === null, got: String(own) };
  const instant = instantOf(expected);
  if (instant === null) return null;
  return { field: 'date', right: got !== null && Date.parse(got) === instant, got: String(got) };
}

function instantOf(expected: Operand): number | null {
  if (expected.type === 'numbers') {
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = expected.value;
    return expected.value.length === 9 ? Date.UTC(year, month - 1, day, hour, minute, second) : null;
  }
  const parsed = expected.type === 'text' ? Date.parse(expected.value) : Number.NaN;
  return Number.isNaN(parsed) ? null : parsed;
}

/**
 * Texts are compared by what a reader sees: as plain text, white space collapsed, and by the addresses of their links and pictures in
 * order. The expected value may itself be meant as plain text or as HTML; either reading counts. What was read must hold no script,
 * style, handler or `javascript:` address.
 */
function checkText(field: Field, expected: Operand | null, got: readonly string[]): Checked {
  const shown = got.join(' | ');
  if (expected === null) return { field, right: got.length === 0, got: shown };
  if (expected.type !== 'text') return { field, right: false, got: shown };
  if (seen(expected.value) === '' && got.length === 0) return { field, right: true, got: shown };
  const right = got.some((html) => sameText(expected.value, html, field === 'text') && isSafe(html));
  return { field, right, got: shown };
}

function sameText(expected: string, html: string, links: boolean): boolean {
  const plain = plainText(html);
  const asHtml = plain === seen(expected);
  const asText = plain === expected.replace(/\s+/gu, ' ').trim();
  return (asHtml || asText) && (!links || !asHtml || addresses(expected) === addresses(html));
}

const seen = (html: string): string => plainText(html);

const addresses = (html: string): string =>
  [...html.matchAll(/<(?:a|img)\b[^<>]*?\s(?:href|src)="([^"]*)"/giu)]
    .map(([, address = '']) => standard(address.replaceAll('&amp;', '&')))
    .join(' ');

const isSafe = (html: string): boolean =>
  !/<(?:script|style|object|embed|iframe|applet)\b|<[^<>]+\son\w+=|<[^<>]+(?:javascript|vbscript):/iu.test(html);

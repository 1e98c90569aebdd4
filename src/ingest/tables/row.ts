import { readDate } from '../../core/extract/metadata/dates.ts';
import type { Article, Transport } from '../../core/model/article.ts';
import type { Note } from '../../core/model/document.ts';
import { articleFromText, brokenAt, type Known, type Received } from '../received.ts';
import { FIELD_NAMES, type Field, foldName } from './fields.ts';

/** A row of a table: values by the names of their columns or keys. */
export type Row = Readonly<Record<string, unknown>>;

/** A row as an article; as a link where it has an address and no text; as a problem where it has neither. */
export function receivedOfRow(file: string, place: string, row: Row): Received {
  const values = new Map(Object.entries(row).map(([name, value]) => [foldName(name), value]));
  const told = (field: Field): string => firstOf(values, FIELD_NAMES[field]);
  const name = `${file} ${place}`;
  const transport: Transport = { type: 'table', name: file, place };
  const url = httpUrl(FIELD_NAMES.url.map((key) => values.get(key)));
  const notes: Note[] = [];
  const published = dateOf(told('published'));
  if (published === null) notes.push({ code: 'published', message: `its date is not clear: ${told('published')}` });
  const known: Known = {
    ...(told('headline') && { headline: told('headline') }),
    ...(told('outlet') && { outlet: told('outlet') }),
    ...(published && { published }),
    ...(told('byline') && { byline: told('byline') }),
    ...(told('id') && { id: told('id') }),
  };
  const html = told('html');
  const content = html || told('text');
  if (content.trim() === '')
    return url === null
      ? brokenAt(file, place, 'the row has neither a text nor an address')
      : { type: 'link', url, known, transport };
  const received = articleFromText(name, content, notes, html ? 'html' : undefined);
  if (received.type !== 'article') return received;
  const article: Article = { ...received.article, ...known, ...(url !== null && { url }), transport };
  return { ...received, article, ...(url !== null && isCut(content) && { partial: true }) };
}

/** The first value that says something, of the names in their order. */
function firstOf(values: ReadonlyMap<string, unknown>, names: readonly string[]): string {
  for (const name of names) {
    const text = textOf(values.get(name));
    if (text.trim() !== '') return text;
  }
  return '';
}

/** Most values of a list that are read, and how deep. */
const MOST_VALUES = 50;
const DEEPEST = 3;

/** A value as text: lists joined by commas, things by their name. */
function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return '';
  if (Array.isArray(value))
    return value
      .slice(0, MOST_VALUES)
      .map((one) => textOf(one, depth + 1).trim())
      .filter(Boolean)
      .join(', ');
  const named = value as Readonly<Record<string, unknown>>;
  return textOf(named.name ?? named.title ?? named['@id'] ?? named.literal, depth + 1);
}

function httpUrl(candidates: readonly unknown[]): string | null {
  for (const candidate of candidates) {
    const text = textOf(candidate).trim();
    if (/^https?:\/\//iu.test(text) && URL.canParse(text)) return new URL(text).href;
  }
  return null;
}

/** ISO 8601 of a date as tables write it, seconds and milliseconds since 1970 among them; '' for none, null where unclear. */
function dateOf(written: string): string | null {
  const text = written.trim();
  if (text === '') return '';
  if (/^(?:\d{10}|\d{13})(?:\.\d+)?$/u.test(text)) {
    const number = Number.parseInt(text, 10);
    return new Date(number < 1e11 ? number * 1000 : number).toISOString();
  }
  return readDate(text);
}

/** "… the mayor said [+2310 chars]": the beginning of a text, as NewsAPI gives it. */
const isCut = (text: string): boolean => /\[\+\d+ char(?:acter)?s\]\s*$/u.test(text.slice(-60));

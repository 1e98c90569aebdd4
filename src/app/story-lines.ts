import { hashText } from '../core/text/hash.ts';

/** An article as a line of JSON gives it. */
export interface LineArticle {
  readonly id: string;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly text: string;
  readonly published: string | null;
}

/** Names under which a field is found, the first that is there. Ours, then those of Media Cloud and of common exports. */
const NAMES = {
  id: ['id', 'stories_id', 'guid', 'uid', 'uuid'],
  outlet: ['outlet', 'media_name', 'source', 'publisher', 'domain'],
  headline: ['title', 'headline'],
  text: ['text', 'body', 'content', 'story_text', 'maintext'],
  published: ['published', 'publish_date', 'publication_date', 'published_at', 'publishedAt', 'date', 'pub_date'],
  url: ['url', 'link'],
} as const;

/** Reads a line. What is wrong with it is returned as a sentence's end: "is no JSON". Without an id the address is it, else its content. */
export function readLine(line: string): LineArticle | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not valid JSON';
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is not a JSON object';
  const given = value as Readonly<Record<string, unknown>>;
  const headline = textOf(given, NAMES.headline);
  const text = textOf(given, NAMES.text) ?? headline;
  if (text === null) return 'has neither a text nor a title';
  const published = textOf(given, NAMES.published);
  return {
    id: textOf(given, NAMES.id) ?? textOf(given, NAMES.url) ?? hashText(`${headline}\n${text}`),
    outlet: textOf(given, NAMES.outlet),
    headline,
    text,
    published: published === null ? null : isoDate(published),
  };
}

/** A field that is text, a number or a list of texts; null where it is none or empty. */
function textOf(given: Readonly<Record<string, unknown>>, names: readonly string[]): string | null {
  for (const name of names) {
    const value = given[name];
    const text = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join('\n\n') : value;
    if (typeof text === 'number') return String(text);
    if (typeof text === 'string' && text.trim() !== '') return text.trim();
  }
  return null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A date as ISO 8601: of ISO itself, "20240308", "2024/03/08", "Fri, 08 Mar 2024 …", "March 8, 2024"; null for anything else. */
function isoDate(written: string): string | null {
  if (/^\d{4}-\d\d-\d\d/.test(written)) return written;
  const numbers = /^(\d{4})[/.]?(\d\d)[/.]?(\d\d)(?!\d)/.exec(written);
  if (numbers) return `${numbers[1]}-${numbers[2]}-${numbers[3]}`;
  const dayFirst = /\b(\d{1,2}) ([a-z]{3})[a-z]* (\d{4})\b/i.exec(written);
  const monthFirst = /\b([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})\b/i.exec(written);
  const [day, name, year] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
  return month === 0 ? null : `${year}-${String(month).padStart(2, '0')}-${day?.padStart(2, '0')}`;
}

/** A line of a stream, counted from 1; `null` stands for one that is longer than the limit. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string | null;
}

/** The lines of a UTF-8 stream that are not empty. Holds one line at a time, and of one above `maxBytes` nothing. */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<NumberedLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const take = (): NumberedLine | null => {
    const text =
      length > maxBytes
        ? null
        : Buffer.concat(parts)
            .toString('utf8')
            .replace(/^\ufeff/, '')
            .trim();
    const line = text === '' ? null : { number, text };
    [parts, length] = [[], 0];
    number += 1;
    return line;
  };
  const keep = (part: Uint8Array): void => {
    length += part.length;
    if (length <= maxBytes) parts.push(part);
    else parts = [];
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end));
      const line = take();
      if (line) yield line;
      from = end + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  const last = take();
  if (last) yield last;
}

import { decode } from './decode.ts';
import { kindOf } from './feeds/index.ts';
import { isMail } from './mail/index.ts';
import { headerOf } from './tables/csv.ts';
import { isGzip } from './unpack.ts';

/** What an input is, by its first bytes and then its name. */
export type Kind =
  | 'warc'
  | 'arc'
  | 'gzip'
  | 'json-lines'
  | 'json-list'
  | 'json'
  | 'table'
  | 'mail'
  | 'feed'
  | 'opml'
  | 'sitemap'
  | 'document';

/** Bytes that the kind of an input is told by. */
export const HEAD = 65_536;

/**
 * The kind of an input whose first bytes are given; `whole` says whether they are all of it. What is no container of
 * articles is a document: a page, a text, or something that is neither.
 */
export function kindOfInput(head: Buffer, name: string, whole: boolean, contentType?: string): Kind {
  const start = head.toString('latin1', 0, 512).replaceAll('\u001e', '');
  if (/^\s{0,20}WARC\/\d/u.test(start)) return 'warc';
  if (/^filedesc:\S/u.test(start)) return 'arc';
  if (isGzip(head)) return 'gzip';
  const feed = ENDING_LINES.test(name)
    ? null
    : kindOf(head, { name, ...(contentType !== undefined && { contentType }) });
  if (feed !== null) return feed;
  const first = /^(?:\xef\xbb\xbf)?\s*([[{])/u.exec(start)?.[1];
  if (first === '[' && /^(?:\xef\xbb\xbf)?\s*\[\s*(?:\{|\])/u.test(start)) return 'json-list';
  if (first === '{' || ENDING_LINES.test(name)) return jsonKind(head, name, whole);
  if (isMail(head)) return 'mail';
  if (ENDING_TABLE.test(name) || headerOf(decode(wholeLines(head)).text)) return 'table';
  return 'document';
}

const ENDING_LINES = /\.(?:jsonl|ndjson|jsonlines)$/iu;
const ENDING_TABLE = /\.(?:csv|tsv|tab)$/iu;

/** Lines of objects, or one object over many lines. */
function jsonKind(head: Buffer, name: string, whole: boolean): Kind {
  if (ENDING_LINES.test(name)) return 'json-lines';
  const text = head.toString('latin1').replaceAll('\u001e', '');
  const end = text.indexOf('\n');
  if (end < 0) return whole ? 'json' : 'json-lines';
  return /^\s*\{/u.test(text.slice(end)) || isObject(text.slice(0, end)) ? 'json-lines' : 'json';
}

function isObject(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

/** The first bytes up to the last line end among them, so that no character is cut. */
export function wholeLines(head: Buffer): Buffer {
  const end = head.lastIndexOf(10);
  return end < 0 ? head : head.subarray(0, end + 1);
}

import type { Article, Transport } from '../core/model/article.ts';
import type { Note } from '../core/model/document.ts';
import { binaryKind, isHtml, isReport, looksBinary } from './content.ts';
import { type DecodeOptions, decode } from './decode.ts';

/** Why an input, or a part of one, is no article, in words for its reader. */
export interface Problem {
  /** How messages name the input. */
  readonly name: string;
  readonly code:
    | 'missing'
    | 'directory'
    | 'unreadable'
    | 'empty'
    | 'binary'
    | 'too-large'
    | 'no-match'
    | 'report'
    | 'broken'
    | 'no-text'
    | 'fault'
    | 'link'
    | 'subscription';
  /** Where in the input: `record 12, byte 40961`, `line 3`. */
  readonly place?: string;
  /** What is the matter: "is a directory". Follows the name. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** What is known of a page before it is fetched, from the feed, table or sitemap that links to it. */
export interface Known {
  readonly headline?: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly byline?: string;
  readonly id?: string;
}

/** What a feed announced, so that it is taken up once. */
export interface Entry {
  /** The feed's name: its path or address. */
  readonly feed: string;
  /** What the feed calls itself. */
  readonly title: string | null;
  /** The entry's id; its address, or what names its content, where it has none. */
  readonly key: string;
}

/**
 * What an input gives: articles, each with what its reader should know of the reading; pages to be fetched; feeds and
 * sitemaps to be read; a note on the input as a whole, such as what was left out of it; problems.
 */
export type Received =
  | {
      readonly type: 'article';
      readonly article: Article;
      readonly notes: readonly Note[];
      /** Only a summary or the beginning of the report: the whole stands at `article.url`. */
      readonly partial?: true;
      readonly entry?: Entry;
    }
  | {
      readonly type: 'link';
      readonly url: string;
      readonly known: Known;
      readonly transport: Transport;
      readonly entry?: Entry;
    }
  | { readonly type: 'subscription'; readonly url: string; readonly title: string | null }
  | { readonly type: 'note'; readonly name: string; readonly note: Note }
  | { readonly type: 'problem'; readonly problem: Problem };

export type ArticleOrProblem = Extract<Received, { readonly type: 'article' | 'problem' }>;

export const problem = (name: string, code: Problem['code'], message: string, remedy: string): ArticleOrProblem => ({
  type: 'problem',
  problem: { name, code, message, remedy },
});

/** A place in an input where it is broken; the rest of it is read. */
export const brokenAt = (name: string, place: string, what: string): Received => ({
  type: 'problem',
  problem: {
    name,
    code: 'broken',
    place,
    message: `is broken at ${place}: ${what}`,
    remedy: 'What stands there is left out; the rest is read.',
  },
});

/** How many things of an input were left out, by reason: "left out 12 records: 7 redirect, 5 not HTML". */
export function leftOut(name: string, thing: string, counts: ReadonlyMap<string, number>): Received {
  const all = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const total = all.reduce((sum, [, count]) => sum + count, 0);
  const reasons = all.map(([reason, count]) => `${count.toLocaleString('en')} ${reason}`).join(', ');
  const message = `left out ${total.toLocaleString('en')} ${thing}${total === 1 ? '' : 's'}: ${reasons}`;
  return { type: 'note', name, note: { code: 'left-out', message } };
}

export interface BytesOptions extends DecodeOptions {
  /** Whether they are a page or a text, where that is known. */
  readonly type?: Article['type'];
}

/** Bytes of a page or a text as an article: the encoding, and whether it is a page, are found from the content. */
export function articleFromBytes(name: string, bytes: Uint8Array, options: BytesOptions = {}): ArticleOrProblem {
  const known = binaryKind(bytes);
  if (known) return notText(name, known);
  const { text, encoding, replaced } = decode(bytes, options);
  if (looksBinary(text)) return notText(name, 'a binary file');
  const notes: Note[] = [];
  if (replaced > 0) {
    const marks = replaced === 1 ? '1 character' : `${replaced.toLocaleString('en')} characters`;
    notes.push({ code: 'encoding', message: `${marks} could not be read as ${encoding} and stand as �` });
  }
  return articleFromText(name, text, notes, options.type);
}

/** A text or the source of a page as an article. */
export function articleFromText(
  name: string,
  text: string,
  notes: readonly Note[] = [],
  type: Article['type'] = isHtml(text, name) ? 'html' : 'text',
): ArticleOrProblem {
  if (text.trim() === '')
    return problem(name, 'empty', 'is empty', 'Give a file with the text or the HTML of an article.');
  if (isReport(text))
    return problem(
      name,
      'report',
      'is a report of this program, not an account',
      'Leave it out, or keep reports in another folder.',
    );
  return { type: 'article', article: type === 'html' ? { type, name, html: text } : { type, name, text }, notes };
}

const notText = (name: string, what: string): ArticleOrProblem =>
  problem(
    name,
    'binary',
    `is ${what}, not a text or a web page`,
    'Save the article as text or HTML and give that file.',
  );

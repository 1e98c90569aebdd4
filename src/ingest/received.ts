import type { Article } from '../core/model/article.ts';
import type { Note } from '../core/model/document.ts';
import { binaryKind, isHtml, isReport, looksBinary } from './content.ts';
import { decode } from './decode.ts';

/** Why an input is no article, in words for its reader. */
export interface Problem {
  /** How messages name the input. */
  readonly name: string;
  readonly code: 'missing' | 'directory' | 'unreadable' | 'empty' | 'binary' | 'too-large' | 'no-match' | 'report';
  /** What is the matter: "is a directory". Follows the name. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** An input as it was received: an article with what its reader should know of the reading, or a problem. */
export type Received =
  | { readonly type: 'article'; readonly article: Article; readonly notes: readonly Note[] }
  | { readonly type: 'problem'; readonly problem: Problem };

export const problem = (name: string, code: Problem['code'], message: string, remedy: string): Received => ({
  type: 'problem',
  problem: { name, code, message, remedy },
});

/** Bytes of a page or a text as an article: the encoding, and whether it is a page, are found from the content. */
export function articleFromBytes(name: string, bytes: Uint8Array): Received {
  const known = binaryKind(bytes);
  if (known) return notText(name, known);
  const { text, encoding, replaced } = decode(bytes);
  if (looksBinary(text)) return notText(name, 'a binary file');
  const notes: Note[] = [];
  if (replaced > 0) {
    const marks = replaced === 1 ? '1 character' : `${replaced.toLocaleString('en')} characters`;
    notes.push({ code: 'encoding', message: `${marks} could not be read as ${encoding} and stand as �` });
  }
  return articleFromText(name, text, notes);
}

/** A text or the source of a page as an article. */
export function articleFromText(name: string, text: string, notes: readonly Note[] = []): Received {
  if (text.trim() === '')
    return problem(name, 'empty', 'is empty', 'Give a file with the text or the HTML of an article.');
  if (isReport(text))
    return problem(
      name,
      'report',
      'is a report of this program, not an account',
      'Leave it out, or keep reports in another folder.',
    );
  const article: Article = isHtml(text, name) ? { type: 'html', name, html: text } : { type: 'text', name, text };
  return { type: 'article', article, notes };
}

const notText = (name: string, what: string): Received =>
  problem(
    name,
    'binary',
    `is ${what}, not a text or a web page`,
    'Save the article as text or HTML and give that file.',
  );

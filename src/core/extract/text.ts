import type { TextArticle } from '../model/article.ts';
import type { Document, Note } from '../model/document.ts';
import { BINARY, isBinary } from './binary.ts';
import { documentOf } from './document.ts';
import { cutFurniture } from './furniture/index.ts';
import { withoutMasthead } from './furniture/masthead.ts';
import { paragraphsOf } from './paragraphs.ts';
import { structure } from './structure.ts';
import type { Unit } from './unit.ts';

/** Longest text that is read, in characters. A book is longer; an article is not. */
const LONGEST = 10_000_000;

/**
 * Report of a plain text, such as one copied from a page. Every word of the text is either in `Document.text` or in
 * `Document.removals`. Never throws: what cannot be read gives an empty text and a note (`binary`, `empty`, `truncated`).
 */
export function extractText(article: TextArticle): Document {
  if (isBinary(article.text)) return documentOf(article, [], [], [BINARY]);
  const notes: Note[] = [];
  if (article.text.length > LONGEST)
    notes.push({ code: 'truncated', message: `only the first ${LONGEST} characters were read` });
  const paragraphs = paragraphsOf(article.text.slice(0, LONGEST));
  return documentOf(article, withoutMasthead(paragraphs, read) ?? read(paragraphs), [], notes);
}

const read = (paragraphs: readonly string[]): Unit[] => cutFurniture(structure(paragraphs));

import type { TextArticle } from '../model/article.ts';
import type { Block, Document } from '../model/document.ts';
import { hashText } from '../text/hash.ts';

/** Report of a plain text, such as one copied from a page. */
export function extractText(article: TextArticle): Document {
  const pieces = article.text
    .split(/\n\s*\n|\n/)
    .map((s) => s.trim())
    .filter(Boolean);
  const blocks: Block[] = [];
  let text = '';
  pieces.forEach((piece, i) => {
    if (text) text += '\n\n';
    blocks.push({ start: text.length, end: text.length + piece.length, kind: i === 0 ? 'headline' : 'paragraph' });
    text += piece;
  });
  return {
    id: hashText(text),
    article: article.name,
    outlet: article.outlet ?? null,
    url: article.url ?? null,
    headline: pieces[0] ?? null,
    byline: null,
    dateline: null,
    published: article.published ?? null,
    modified: null,
    language: 'en',
    credit: null,
    evidence: {},
    text,
    blocks,
    removals: [],
    notes: [],
  };
}

import type { Block, Document } from '../../src/core/model/document.ts';

/** A document that is a text given line by line: every line that is not empty is a paragraph. */
export function documentOf(text: string): Document {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'paragraph' }));
  return {
    id: 'given',
    article: 'given',
    outlet: null,
    url: null,
    headline: null,
    byline: null,
    dateline: null,
    published: null,
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

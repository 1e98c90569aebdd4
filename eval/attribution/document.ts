import type { Block, Document } from '../../src/core/model/document.ts';
import { bareDocument } from '../../src/core/model/document.ts';

/** A document that is a text given line by line: every line that is not empty is a paragraph. */
export function documentOf(text: string): Document {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map((match) => ({ start: match.index, end: match.index + match[0].length, kind: 'paragraph' }));
  return bareDocument({ id: 'given', article: 'given', text, blocks });
}

import type { Document } from '../../src/core/model/document.ts';
import { bareDocument } from '../../src/core/model/document.ts';

/** A document of paragraphs parted by blank lines, with nothing else known of it but the day it came out. */
export function plain(text: string, published: string | null = null, dateline: Document['dateline'] = null): Document {
  const blocks = [...text.matchAll(/\S(?:[^\n]|\n(?!\n))*/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind: 'paragraph' as const,
  }));
  return bareDocument({ id: 'plain', article: 'plain', dateline, published, text, blocks });
}

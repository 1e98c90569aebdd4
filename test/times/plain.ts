import type { Document } from '../../src/core/model/document.ts';

/** A document of paragraphs parted by blank lines, with nothing else known of it but the day it came out. */
export function plain(text: string, published: string | null = null, dateline: Document['dateline'] = null): Document {
  const blocks = [...text.matchAll(/\S(?:[^\n]|\n(?!\n))*/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind: 'paragraph' as const,
  }));
  return {
    id: 'plain',
    article: 'plain',
    outlet: null,
    url: null,
    headline: null,
    byline: null,
    dateline,
    published,
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

import { bareDocument } from '../../src/core/model/document.ts';
import type { Block, Reading } from '../../src/core/model/index.ts';

/** A reading of paragraphs; those that start with `# ` are headlines. Fields that matter to a test are given in `more`. */
export function readingOf(id: string, paragraphs: readonly string[], more: Partial<Reading> = {}): Reading {
  const blocks: Block[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    const headline = paragraph.startsWith('# ');
    if (text) text += '\n\n';
    const start = text.length;
    text += headline ? paragraph.slice(2) : paragraph;
    blocks.push({ kind: headline ? 'headline' : 'paragraph', start, end: text.length });
  }
  return {
    ...bareDocument({ id, article: `${id}.txt`, text, blocks }),
    sentences: [],
    entities: [],
    mentions: [],
    attributions: [],
    quantities: [],
    times: [],
    ...more,
  };
}

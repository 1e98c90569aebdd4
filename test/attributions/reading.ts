import { type AttributionModel, findAttributions } from '../../src/core/annotate/attributions/index.ts';
import type { Attribution, Entity, Mention } from '../../src/core/model/annotation.ts';
import type { Block, Document } from '../../src/core/model/document.ts';
import { bareDocument } from '../../src/core/model/document.ts';
import { analyse } from '../../src/core/text/analysis.ts';

/** A document whose paragraphs are the lines of a text. */
export function documentOf(text: string): Document {
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    kind: 'paragraph',
  }));
  return bareDocument({ id: 'd', article: 'd', text, blocks });
}

export function attributionsIn(
  text: string,
  known: { entities: Entity[]; mentions: Mention[] } = { entities: [], mentions: [] },
  model: AttributionModel | null = null,
): Attribution[] {
  const document = documentOf(text);
  return findAttributions(document, analyse(document), known, model);
}

import { findEntities } from '../../src/core/annotate/entities/index.ts';
import type { Entity, Mention, Reading } from '../../src/core/model/annotation.ts';
import type { Block } from '../../src/core/model/document.ts';
import { bareDocument } from '../../src/core/model/document.ts';
import type { Span } from '../../src/core/model/span.ts';
import { analyse } from '../../src/core/text/analysis.ts';
import { marked } from '../marked.ts';

/** Reads a marked text whose paragraphs are parted by blank lines; a first line that opens with "# " is a headline. */
export function entitiesOf(source: string, id = 'd'): { reading: Reading; spans: Record<string, Span[]> } {
  const { text, spans } = marked(source);
  const blocks: Block[] = [...text.matchAll(/[^\n]+/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind: words.startsWith('# ') ? 'headline' : 'paragraph',
  }));
  const document = bareDocument({ id, article: id, text, blocks });
  const analysis = analyse({ text, blocks });
  const found = findEntities(document, analysis);
  const { sentences } = analysis;
  return {
    reading: { ...document, sentences, ...found, attributions: [], quantities: [], times: [] },
    spans,
  };
}

/** The mention that covers exactly a span, or, for a name, lies in it as its last word. */
export function mentionOn(reading: Reading, span: Span): Mention | undefined {
  return reading.mentions.find((mention) => mention.span.start === span.start && mention.span.end === span.end);
}

/** Names of the entities of the spans under a tag; null where a span is no mention. */
export function namesUnder(source: string, tag: string): (string | null)[] {
  const { reading, spans } = entitiesOf(source);
  return (spans[tag] ?? []).map((span) => entityOn(reading, span)?.name ?? null);
}

export function entityOn(reading: Reading, span: Span): Entity | undefined {
  const mention = mentionOn(reading, span);
  return reading.entities.find(({ id }) => id === mention?.entity);
}

import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Choice } from '../../src/core/annotate/entities/antecedents.ts';
import { findEntities } from '../../src/core/annotate/entities/index.ts';
import type { Entity, Mention } from '../../src/core/model/annotation.ts';
import type { Document } from '../../src/core/model/document.ts';
import { bareDocument } from '../../src/core/model/document.ts';
import type { Span } from '../../src/core/model/span.ts';
import { analyse } from '../../src/core/text/analysis.ts';

/** Text of a file, gzipped or not. */
export function textOf(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** Mentions of a text given as paragraphs, with the entity of each. */
export function read(
  paragraphs: readonly string[],
  choose?: Choice,
): {
  text: string;
  mentions: Mention[];
  entities: Map<string, Entity>;
} {
  const { text, blocks } = blocksOf(paragraphs);
  const document: Document = bareDocument({ id: 'eval', article: 'eval', text, blocks });
  const { entities, mentions } = findEntities(document, analyse(document), choose);
  return { text, mentions, entities: new Map(entities.map((entity) => [entity.id, entity])) };
}

function blocksOf(paragraphs: readonly string[]): { text: string; blocks: Document['blocks'] } {
  let text = '';
  const blocks = paragraphs.map((paragraph) => {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += paragraph;
    return { start, end: text.length, kind: 'paragraph' as const };
  });
  return { text, blocks };
}

/** Spans of tokens in a text that holds them in order. */
export function locate(text: string, tokens: readonly string[], from = 0): Span[] {
  let at = from;
  return tokens.map((token) => {
    const start = Math.max(at, text.indexOf(token, at));
    at = start + token.length;
    return { start, end: at };
  });
}

export const f1 = (right: number, found: number, gold: number): number => (2 * right) / (found + gold || 1);

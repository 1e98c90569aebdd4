import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/app/comparison.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { spanOverlap } from '../../src/core/model/span.ts';
import { EVENTS, readEvent } from './story.ts';

describe.each(EVENTS)('what one account alone tells of %s', (event) => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await compare(await readEvent(event));
  });

  it('holds every sentence of some length that is aligned with none, and no other', () => {
    for (const { id, sentences, blocks, text } of comparison.documents) {
      const aligned = comparison.alignments.flatMap(({ a, b }) => [a, b]).filter(({ document }) => document === id);
      const only = comparison.only.filter(({ document }) => document === id);
      for (const sentence of sentences) {
        const kind = blocks[sentence.block]?.kind ?? '';
        const words = text.slice(sentence.start, sentence.end).split(/\s+/).length;
        if (words < 8 || !['paragraph', 'list', 'quotation', 'highlight'].includes(kind)) continue;
        const isAligned = aligned.some((passage) => spanOverlap(passage, sentence) > 0);
        const isAlone = only.some(({ passage }) => passage.start === sentence.start);
        expect([text.slice(sentence.start, sentence.end), isAlone]).toEqual([
          text.slice(sentence.start, sentence.end),
          !isAligned,
        ]);
      }
    }
  });
});

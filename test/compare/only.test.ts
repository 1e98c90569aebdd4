import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/app/comparison.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { spanOverlap } from '../../src/core/model/span.ts';
import { compareTexts, EVENTS, readEvent } from './story.ts';

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

describe('what one account alone tells is ranked as news', () => {
  const SHARED = 'The old bridge of Marrow fell into the river on Friday, and nobody was hurt.';
  const rank = async (...sentences: readonly string[]) => {
    const texts = [
      ['Bridge falls', SHARED, ...sentences].join('\n\n'),
      ['Marrow bridge gone', 'On Friday the old bridge of Marrow fell into the river; nobody was hurt.'].join('\n\n'),
    ];
    return (await compareTexts(...texts)).only;
  };

  it('by figure, actor, quotation and deed, whatever their order in the text', async () => {
    const background = 'The valley is quiet in the winter and green in the spring.';
    const deed = 'Thieves stripped lead from a chapel roof during the night.';
    const figure = 'A new crossing would cost $3.2 million and need a loan.';
    for (const order of [
      [background, deed, figure],
      [figure, deed, background],
    ]) {
      const ranked = await rank(...order);
      expect(ranked.map(({ passage }) => passage.quote)).toEqual([figure, deed, background]);
      expect(ranked.map(({ kind }) => kind)).toEqual(['figure', 'event', 'background']);
    }
  });

  it('with a name for the actor that no other account names', async () => {
    const [first] = await rank(
      'The valley is quiet in the winter.',
      'The engineer Lena Brandt resigned over the drawings.',
    );
    expect(first?.kind).toBe('actor');
    expect(first?.reasons.join()).toContain('names Lena Brandt');
  });

  it('a small count in words below a figure', async () => {
    const ranked = await rank(
      'The loan stands at 4,100 crowns with the savings bank.',
      'Anglers lost two rods and a basket on the bank.',
    );
    const [figure, count] = ranked.map(({ newsworthiness }) => newsworthiness);
    expect(ranked[0]?.passage.quote).toContain('4,100');
    expect(figure).toBeGreaterThan(count ?? 1);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/core/text/normalise.ts';
import { wordSpansOf } from '../../src/core/text/words.ts';

describe('words with their places', () => {
  it('are the words as compared', () => {
    const text = 'The U.S. said 1,400 people’s homes — Café Zürich’s, too — “burned”.';
    expect(wordSpansOf(text).map(({ folded }) => folded)).toEqual(wordsOf(text));
    expect(wordSpansOf(text).map(({ start, end }) => text.slice(start, end))).toContain('Zürich’s');
  });
  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(50), (text, offset) => {
        let last = offset;
        for (const { start, end } of wordSpansOf(text, offset)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(offset + text.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '../../src/core/text/normalise.ts';

it('folds marks the same whether or not there are letters to be taken apart', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aZ \'"‘’‚‛′“”„‟″«»‐‑‒–—−½…') }), (text) => {
      expect(fold(`x${text}é`)).toBe(`${fold(`x${text}e`)}`);
    }),
  );
});

it.each([
  ['“It’s  over”, ', '"it\'s over",'],
  ['5′ 11″ – Ærø', "5' 11'' - ærø"],
  ['Café ﬁne', 'cafe fine'],
])('folds %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/core/text/tokens.ts';

describe('tokensOf', () => {
  it.each([
    ['Erdoğan spoke.', ['Erdoğan', 'spoke', '.']],
    ['Mayor Brudziński of Gdańsk', ['Mayor', 'Brudziński', 'of', 'Gdańsk']],
    ['Calderón didn’t go.', ['Calderón', 'did', 'n’t', 'go', '.']],
  ])('keeps the words of %s whole', (text, words) => {
    const tokens = tokensOf(text, { start: 0, end: text.length });
    expect(tokens.map((token) => token.text)).toEqual(words);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});

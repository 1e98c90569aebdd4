import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../src/core/text/tokens.ts';

describe('tokens', () => {
  it('a run of characters without an end is one token, the words around it are tagged as ever', () => {
    const run = 'x'.repeat(500_000);
    const text = `The mayor read ${run} to the council.`;
    const tokens = tokensOf(text, { start: 0, end: text.length });
    expect(tokens.map((token) => (token.text === run ? 'RUN' : token.text))).toEqual([
      'The',
      'mayor',
      'read',
      'RUN',
      'to',
      'the',
      'council',
      '.',
    ]);
    for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text);
  });
});

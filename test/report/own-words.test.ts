import { describe, expect, it } from 'vitest';
import { ownWords } from '../../src/report/view/own-words.ts';

describe('words that another passage has not', () => {
  it.each([
    ['Crews rushed to the quay', 'crews were sent to the quay', 'Crews <rushed> to the quay'],
    ['the same words', 'The same words', 'the same words'],
    ['one two, three', 'three', '<one two>, three'],
    ['a a', 'a', 'a <a>'],
    ['', 'x', ''],
  ])('%j beside %j', (text, other, expected) => {
    const written = ownWords(text, other).map((piece) => (piece.own ? `<${piece.text}>` : piece.text));
    expect(written.join('')).toBe(expected);
  });
});

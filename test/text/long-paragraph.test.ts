import { expect, it } from 'vitest';
import { splitSentences } from '../../src/core/text/sentences.ts';

const SENTENCES = [
  'The mayor said on Friday that Mr. Okafor, 42, had left.',
  '“It was bad,” she said (nobody else spoke). ',
  'Prices rose 3.5 percent in the U.S. market, etc. and so on!',
];

it('splits a long paragraph as it splits a short one', () => {
  const paragraph = SENTENCES.map((sentence) => sentence.trim()).join(' ');
  const copies = 2000;
  const text = Array.from({ length: copies }, () => paragraph).join(' ');
  const once = splitSentences(paragraph).map(({ start, end }) => paragraph.slice(start, end));
  const found = splitSentences(text).map(({ start, end }) => text.slice(start, end));
  expect(found).toHaveLength(once.length * copies);
  expect(new Set(found)).toEqual(new Set(once));
});

it('keeps a paragraph without stops in one piece', () => {
  const text = 'and the river went on past the town '.repeat(20_000).trimEnd();
  expect(splitSentences(text)).toEqual([{ start: 0, end: text.length }]);
});

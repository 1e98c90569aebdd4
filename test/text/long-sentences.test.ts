import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/core/text/sentences.ts';

describe('long paragraphs', () => {
  const sentence = 'Mr. Alder told the U.S. envoy (see p. 4) that 1.5 million tonnes had been lost. ';
  it('are split as short ones are', () => {
    const [one] = splitSentences(sentence);
    const all = splitSentences(sentence.repeat(3_000));
    expect(all).toHaveLength(3_000);
    expect(all.map(({ start, end }) => [start % sentence.length, end - start])).toEqual(
      all.map(() => [one?.start, one?.end]),
    );
  });
  it('a sentence longer than any window is one', () => {
    const text = `${'and then the river rose again '.repeat(5_000)}.`;
    expect(splitSentences(text)).toEqual([{ start: 0, end: text.length }]);
  });
});

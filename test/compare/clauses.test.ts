import { describe, expect, it } from 'vitest';
import { read } from '../../src/app/pipeline.ts';
import { clausesOf } from '../../src/core/compare/clauses.ts';
import { termsOf } from '../../src/core/compare/terms.ts';
import { analyse } from '../../src/core/text/analysis.ts';

/** The telling words of each clause of a text's first sentence below the headline. */
async function clausesIn(sentence: string): Promise<string[]> {
  const reading = await read({ type: 'text', name: 'test', text: `Harbour news\n\n${sentence}` });
  const found = analyse(reading).sentences.find(({ start }) => reading.text.startsWith(sentence.slice(0, 10), start));
  if (!found) throw new Error('the sentence is not in the text');
  return clausesOf(reading, termsOf(reading, found)).map((clause) =>
    [...new Set(clause.map(({ start, end }) => reading.text.slice(start, end)))].join(' '),
  );
}

describe('clauses', () => {
  it.each([
    [
      'are cut at words that open one',
      'Workers repaired the damaged bridge while police closed the northern road.',
      ['Workers repaired damaged bridge', 'police closed northern road'],
    ],
    [
      'are cut at marks',
      'Workers repaired the damaged bridge; police closed the northern road.',
      ['Workers repaired damaged bridge', 'police closed northern road'],
    ],
    [
      'with fewer than three telling words join the one before',
      'Workers repaired the damaged bridge, which reopened.',
      ['Workers repaired damaged bridge reopened'],
    ],
    [
      'with fewer than three telling words at the beginning join the one after',
      'Tired, workers repaired the damaged bridge.',
      ['Tired workers repaired damaged bridge'],
    ],
    ['of a short sentence are one', 'Rain fell.', ['Rain fell']],
  ])('%s', async (_, sentence, expected) => {
    expect(await clausesIn(sentence)).toEqual(expected);
  });

  it('hold every telling word once and in order', async () => {
    const text = 'The ferry left Port Aldane at dawn, but strong winds, which had not been forecast, drove it ashore.';
    const reading = await read({ type: 'text', name: 'test', text: `Harbour news\n\n${text}` });
    for (const sentence of analyse(reading).sentences) {
      const terms = termsOf(reading, sentence);
      expect(clausesOf(reading, terms).flat()).toEqual(terms.filter(({ weight }) => weight > 0));
    }
  });
});

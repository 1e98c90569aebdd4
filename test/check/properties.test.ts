import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/app/comparison.ts';
import { checkSentence } from '../../src/core/check/index.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { EVENTS, readEvent } from '../compare/story.ts';

describe.each(EVENTS)('the checker on the sentences of %s', (event) => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await compare(await readEvent(event));
  });

  const refused = (text: string, cites: Comparison['synthesis'][number]['cites']) =>
    checkSentence({ text, cites }, comparison).length > 0;

  it('refuses every one with a figure of its own changed', () => {
    let changed = 0;
    for (const { text, cites } of comparison.synthesis)
      for (const { 0: digits, index } of text.matchAll(/(?<![\d.,:-])\d+(?![\d.,:-]*\d|[^\s]*\.txt)/gu)) {
        const other = `${Number(digits) * 7 + 1}`;
        if (cites.some(({ quote }) => quote.includes(other))) continue;
        const lie = text.slice(0, index) + other + text.slice(index + digits.length);
        expect(refused(lie, cites), lie).toBe(true);
        changed += 1;
      }
    expect(changed).toBeGreaterThan(0);
  });

  it('refuses every one with a name put in the place of a name', () => {
    let changed = 0;
    for (const { text, cites } of comparison.synthesis)
      for (const { 0: name, index } of text.matchAll(/(?<=\p{Ll},? )\p{Lu}\p{Ll}{3,}(?= \p{Ll})/gu)) {
        const lie = `${text.slice(0, index)}Zorvath${text.slice(index + name.length)}`;
        expect(refused(lie, cites), lie).toBe(true);
        changed += 1;
      }
    expect(changed).toBeGreaterThan(0);
  });

  it('refuses every one that cites another account’s passages instead', () => {
    const [first] = comparison.documents;
    const headline = { document: first?.id ?? '', start: 0, end: 12, quote: first?.text.slice(0, 12) ?? '' };
    for (const { text } of comparison.synthesis) expect(refused(text, [headline]), text).toBe(true);
  });

  it('takes any text whatever and gives reasons in words', () => {
    const cites = comparison.synthesis[0]?.cites ?? [];
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '“',
        '”',
        '"',
        '‘',
        '(A',
        ')',
        ' and ',
        'not ',
        'AA',
        '12',
        ' million',
        '…',
        'accounts',
        '\n',
        '\ud800',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        for (const { reason } of checkSentence({ text: pieces.join(''), cites }, comparison))
          expect(reason).not.toBe('');
      }),
      { numRuns: 150 },
    );
  });

  it('is done with a row of labels without an end', () => {
    const cites = comparison.synthesis[0]?.cites ?? [];
    expect(checkSentence({ text: `(${'AA'.repeat(900)}`, cites }, comparison)).not.toEqual([]);
  });
});

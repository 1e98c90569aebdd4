import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/app/comparison.ts';
import { checkSentence } from '../../src/core/check/index.ts';
import type { Reading } from '../../src/core/model/annotation.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { spanOverlap } from '../../src/core/model/span.ts';
import { stemsOf } from '../../src/core/text/stems.ts';
import { compareTexts, EVENTS, readEvent } from './story.ts';

const wordCount = ({ synthesis }: Comparison): number =>
  synthesis
    .map(({ text }) => text)
    .join(' ')
    .split(/\s+/).length;

/** Without the words before it that name its account. */
const ownWords = (text: string): string => text.replace(/^(?:Only .+? adds|As .+? tells it): /u, '');

describe.each(EVENTS)('the synthesis of %s', (event) => {
  let readings: Reading[];
  let comparison: Comparison;
  beforeAll(async () => {
    readings = await readEvent(event);
    comparison = await compare(readings);
  });

  it('is a report of 120 to 250 words', () => {
    expect(wordCount(comparison)).toBeGreaterThanOrEqual(120);
    expect(wordCount(comparison)).toBeLessThanOrEqual(250);
  });

  it('holds against its passages, sentence by sentence', () => {
    for (const sentence of comparison.synthesis)
      expect([sentence.text, checkSentence(sentence, comparison)]).toEqual([sentence.text, []]);
  });

  it('tells first what is shared, then what differs, then what one alone adds', () => {
    const order = ['shared', 'differs', 'only'];
    const roles = comparison.synthesis.map(({ role }) => order.indexOf(role));
    expect(roles).toEqual([...roles].sort());
    expect(new Set(roles).size).toBe(3);
  });

  it('tells nothing twice', () => {
    const told = comparison.synthesis
      .filter(({ role }) => role !== 'differs')
      .map(({ text }) => new Set(stemsOf(ownWords(text))));
    told.forEach((one, i) => {
      for (const other of told.slice(i + 1)) {
        const common = [...one].filter((stem) => other.has(stem)).length;
        expect(common / Math.min(one.size, other.size)).toBeLessThan(0.6);
      }
    });
  });

  it('keeps an account’s own words where it tells what is shared or told by one', () => {
    const texts = comparison.documents.map(({ text }) => text);
    for (const { role, text } of comparison.synthesis)
      if (role !== 'differs')
        expect(
          texts.some((own) => own.includes(ownWords(text))),
          text,
        ).toBe(true);
  });

  it('gives each value of a difference in words of the account that it names', () => {
    for (const { text, cites, role } of comparison.synthesis)
      if (role === 'differs')
        for (const [, words] of text.matchAll(/“([^”]+)” \(/gu))
          expect(
            cites.some(({ quote }) =>
              quote
                .replace(/\s+/gu, ' ')
                .replace(/["“”]/gu, '')
                .includes((words ?? '').replace(/ …$/u, '')),
            ),
            text,
          ).toBe(true);
  });

  it('opens no sentence with a pronoun', () => {
    for (const { text } of comparison.synthesis)
      expect(ownWords(text)).not.toMatch(/^(?:he|she|it|they|his|her|their|its|this|that|these|those|but|and)\b/iu);
  });

  it('tells nothing as shared that one account tells otherwise, unless as one account’s', () => {
    const sides = comparison.differences.filter(({ severity }) => severity !== 'wording').flatMap((d) => d.sides);
    for (const { role, text, cites } of comparison.synthesis)
      if (role === 'shared' && !/^As .+ tells it: /u.test(text)) {
        const own = cites.filter(({ quote }) => quote.endsWith(text));
        for (const passage of own)
          expect(sides.filter((side) => side.document === passage.document && spanOverlap(side, passage) > 0)).toEqual(
            [],
          );
      }
  });

  it('has its coverage counted', () => {
    const { points, differences, share } = comparison.coverage;
    expect(points.of).toBe(comparison.points.filter(({ positions }) => positions.length > 1).length);
    expect(differences.of).toBe(comparison.differences.filter(({ severity }) => severity !== 'wording').length);
    expect(points.carried).toBeGreaterThanOrEqual(
      comparison.synthesis.filter(({ role, cites }) => role === 'shared' && cites.length > 1).length,
    );
    expect(share).toBeCloseTo((points.carried + differences.carried) / (points.of + differences.of), 2);
    expect(share).toBeGreaterThan(0.2);
  });
});

const STORM = `Storm floods Larkhaven market

A storm flooded the old market of Larkhaven on Tuesday evening and drowned 12 cattle, Mayor Rosa Quill said.`;

const TITLE = `Amberg wins chess title in Porto Nuovo

Grandmaster Lev Amberg won the open chess title with a queen sacrifice in the last round.`;

describe('the synthesis of accounts of different events', () => {
  it('says so, cites each account and lists no oddments', async () => {
    const comparison = await compareTexts(STORM, TITLE);
    const { synthesis, coverage, documents } = comparison;
    expect(synthesis.flatMap((sentence) => checkSentence(sentence, comparison))).toEqual([]);
    expect(synthesis.map(({ role }) => role)).toEqual(['unrelated']);
    expect(synthesis[0]?.text).toContain('different events');
    expect(new Set(synthesis[0]?.cites.map(({ document }) => document))).toEqual(
      new Set(documents.map(({ id }) => id)),
    );
    expect(coverage).toEqual({ points: { carried: 0, of: 0 }, differences: { carried: 0, of: 0 }, share: null });
  });

  it('leaves an account of another event out', async () => {
    const other = STORM.replace('12 cattle', '15 cattle').replace('Storm', 'Gale');
    const { synthesis, documents } = await compareTexts(STORM, TITLE, other);
    const chess = documents[1]?.id;
    expect(synthesis.length).toBeGreaterThan(0);
    expect(synthesis.flatMap(({ cites }) => cites).filter(({ document }) => document === chess)).toEqual([]);
  });
});

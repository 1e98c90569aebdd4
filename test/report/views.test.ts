import { describe, expect, it } from 'vitest';
import type { DifferenceSide, Origin } from '../../src/core/model/index.ts';
import { editionOf } from '../../src/report/view/edition.ts';
import { byOrigin, sharedOriginsIn } from '../../src/report/view/origins.ts';
import { readAs, sidesByValue } from '../../src/report/view/sides.ts';
import { sureness } from '../../src/report/view/terms.ts';
import { comparison } from './fixture.ts';

const edition = editionOf(comparison);
const [a, b, c] = comparison.documents;
if (!a || !b || !c) throw new Error('the fixture has three accounts');

describe('sides by the value they give', () => {
  const side = (document: { id: string; text: string }, value: string, length = 10, at = 0): DifferenceSide => {
    const quote = document.text.slice(at, at + length);
    const passage = { document: document.id, start: at, end: at + length, quote };
    return { ...passage, value, context: passage };
  };
  const labels = (sides: readonly DifferenceSide[]) =>
    sidesByValue(edition, sides).map(({ value, accounts }) => [value, accounts.map(({ label }) => label).join('')]);

  it('stand together whatever their capitals and marks, in the order of the accounts', () => {
    expect(labels([side(c, '12 miles'), side(b, 'About 20 miles'), side(a, '“about 20 miles”')])).toEqual([
      ['“about 20 miles”', 'AB'],
      ['12 miles', 'C'],
    ]);
  });

  it('one account that gives two values stands with both', () => {
    expect(labels([side(a, '3'), side(a, '4', 10, 20), side(b, '4')])).toEqual([
      ['3', 'A'],
      ['4', 'AB'],
    ]);
  });

  it('no side is lost', () => {
    for (const { sides } of comparison.differences)
      expect(sidesByValue(edition, sides).flatMap(({ tellings }) => tellings.flat())).toHaveLength(sides.length);
  });

  it.each([
    ['about 20 miles', '20 miles', null],
    ['a score', '20', 'reads as 20'],
    ['the ferry left', 'the outlet itself', 'in its own voice'],
  ])('“%s” of value %s: %s', (quote, value, words) => {
    expect(readAs({ quote, value })).toBe(words);
  });
});

describe('accounts by what they go back to', () => {
  const origins: Origin[] = [
    { id: 'o1', documents: [a.id, c.id], reason: `${c.article} copies` },
    { id: 'o2', documents: [b.id], reason: 'its own' },
  ];
  const shared = editionOf({ ...comparison, origins });

  it('stand beside each other where they have one origin', () => {
    expect(byOrigin(shared).map((group) => group.map(({ label }) => label).join(''))).toEqual(['AC', 'B']);
  });

  it('stand alone where nothing says so', () => {
    const bare = editionOf({ ...comparison, origins: [] });
    expect(byOrigin(bare).map((group) => group.length)).toEqual([1, 1, 1]);
  });

  it('only what several share is told of', () => {
    expect(sharedOriginsIn(shared).map(({ id, accounts }) => [id, accounts.length])).toEqual([['o1', 2]]);
  });
});

describe('sureness in words', () => {
  it.each([
    [1, 'very sure'],
    [0.7, 'fairly sure'],
    [0.5, 'not sure'],
    [0.1, 'doubtful'],
  ])('%s', (share, words) => {
    expect(sureness(share)).toBe(words);
  });
});

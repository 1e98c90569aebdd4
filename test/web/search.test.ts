import { describe, expect, it } from 'vitest';
import { litPieces, wordsSought } from '../../src/web/search/lit-words.ts';
import { askedOf, isFiltered, NO_TERMS, partsOf, termsOf, without } from '../../src/web/search/terms.ts';

describe('a search in an address', () => {
  it('comes back as it was sent', () => {
    const terms = { ...NO_TERMS, text: 'ferry -dock', speaker: 'Varga', low: '100', order: 'best' };
    expect(termsOf(new URLSearchParams(askedOf(terms)))).toEqual(terms);
  });

  it.each([
    ['nothing', {}, {}],
    ['spaces', { text: '  ', outlet: ' The Lantern ' }, { outlet: 'The Lantern' }],
    ['the best of no words', { order: 'best', speaker: 'Varga' }, { speaker: 'Varga' }],
    ['the newest is what stands anyhow', { text: 'ferry', order: 'newest' }, { text: 'ferry' }],
  ])('%s', (_, given, asked) => {
    expect(askedOf({ ...NO_TERMS, ...given })).toEqual(asked);
  });

  it('what is not known of an address is left out', () => {
    expect(termsOf(new URLSearchParams('text=ferry&page=7'))).toEqual({ ...NO_TERMS, text: 'ferry' });
  });
});

describe('the parts of a search', () => {
  it.each([
    [{ text: 'ferry' }, ['the words ferry']],
    [{ low: '100', high: '300', counted: 'resident' }, ['a figure 100–300 of “resident”']],
    [{ low: '5', unit: 'minute' }, ['a figure at least 5 minute']],
    [{ from: '2026-03-01' }, ['published from 2026-03-01']],
    [{ mentions_from: '2026-03-01', mentions_to: '2026-03-04' }, ['dates named from 2026-03-01 to 2026-03-04']],
    [{ difference: 'actor', outlet: 'The Lantern' }, ['the outlet “The Lantern”', 'a difference in who did it']],
    [{ order: 'best' }, []],
  ])('%j', (given, told) => {
    expect(partsOf({ ...NO_TERMS, ...given }).map((part) => part.told)).toEqual(told);
  });

  it('left out one by one, nothing stays', () => {
    const terms = { ...NO_TERMS, text: 'ferry', low: '3', high: '9', to: '2026-03-01' };
    expect(partsOf(terms).reduce(without, terms)).toEqual(NO_TERMS);
  });

  it('words alone are no filter', () => {
    expect(isFiltered({ ...NO_TERMS, text: 'ferry', order: 'best' })).toBe(false);
    expect(isFiltered({ ...NO_TERMS, unit: 'usd' })).toBe(true);
  });
});

describe('words lit in a passage', () => {
  it.each([
    ['The ferry sank.', 'ferry', 'The [ferry] sank.'],
    ['Ferries flooded; the flood rose.', 'FLOOD', 'Ferries [flooded]; the [flood] rose.'],
    ['The café in Łódź', 'cafe', 'The [café] in Łódź'],
    ['A ferry at the dock', 'ferry -dock', 'A [ferry] at the dock'],
    ['A ferry or a boat', '"ferry" OR boat', 'A [ferry] or a [boat]'],
    ['An ant, an antler', 'an', '[An] ant, [an] antler'],
    ['Nothing', '', 'Nothing'],
  ])('%s, for %s', (passage, query, marked) => {
    const pieces = litPieces(passage, wordsSought(query));
    expect(pieces.map(({ text, lit }) => (lit ? `[${text}]` : text)).join('')).toBe(marked);
    expect(pieces.map(({ text }) => text).join('')).toBe(passage);
  });
});

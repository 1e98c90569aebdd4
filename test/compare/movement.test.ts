import { describe, expect, it } from 'vitest';
import { movement } from '../../src/core/compare/movement.ts';
import type { Difference, DifferenceSide } from '../../src/core/model/index.ts';
import { marked } from '../marked.ts';

/** A side from a sentence in which the words that count are marked. */
function side(document: string, sentence: string): DifferenceSide {
  const { text, spans } = marked(sentence);
  const span = spans.x?.[0] ?? { start: 0, end: text.length };
  const context = { document, start: 0, end: text.length, quote: text };
  return { document, ...span, quote: text.slice(span.start, span.end), value: '', context };
}

const difference = (...sides: DifferenceSide[]): Difference => ({
  id: sides.map(({ quote }) => quote).join(),
  type: 'figure',
  severity: 'contradiction',
  what: 'how many',
  sides,
  reasons: ['because'],
  confidence: 1,
});

const lantern = side('lantern', 'The fire killed <x>nine</x> sailors.');
const mercury = side('mercury', 'Flames took <x>eleven</x> lives.');
const record = side('record', 'The harbour counts <x>ten</x> dead.');

describe('what is new since a story was last compared', () => {
  it('is every difference at first', () => {
    const all = [difference(lantern, mercury)];
    expect(movement([], all)).toEqual([{ kind: 'new', difference: all[0] }]);
  });

  it('is nothing where the same sides stand against each other, in whatever order and with longer words', () => {
    const longer = side('lantern', 'The fire killed <x>nine sailors</x>.');
    expect(movement([difference(lantern, mercury)], [difference(mercury, longer)])).toEqual([]);
  });

  it('is a difference that another account has joined', () => {
    const joined = difference(lantern, mercury, record);
    expect(movement([difference(lantern, mercury)], [joined])).toEqual([{ kind: 'widened', difference: joined }]);
  });

  it('is nothing where two known differences became one', () => {
    const before = [difference(lantern, mercury), difference(lantern, mercury, record)];
    expect(movement(before, [difference(lantern, mercury, record)])).toEqual([]);
  });

  it('is nothing where one account was fetched anew and the sentence stayed', () => {
    const anew = side('lantern-2', 'The fire killed <x>nine</x> sailors.');
    expect(movement([difference(lantern, mercury)], [difference(anew, mercury)])).toEqual([]);
  });

  it('is a difference whose sentence was changed in a later revision', () => {
    const corrected = difference(side('lantern-2', 'The fire killed <x>twelve</x> sailors.'), mercury);
    expect(movement([difference(lantern, mercury)], [corrected])).toEqual([{ kind: 'new', difference: corrected }]);
  });
});

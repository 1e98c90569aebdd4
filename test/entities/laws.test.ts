import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../src/core/model/annotation.ts';
import { bySpan } from '../../src/core/model/span.ts';
import { entitiesOf } from './entities-of.ts';

const PIECES = [
  'Mr.',
  'Mrs.',
  'Nora',
  'Quill',
  'Quills',
  'Tom',
  'Reyes',
  'the',
  'The',
  'mayor',
  'President',
  'of',
  'for',
  'and',
  ',',
  '.',
  '“',
  '”',
  '(',
  ')',
  '-',
  "'s",
  '’s',
  'said',
  'she',
  'him',
  'they',
  'It',
  'his',
  'former',
  'aides',
  'both',
  'leaders',
  'U.S.',
  'RNC',
  'Committee',
  'al',
  'is',
  'was',
  'who',
  '\n\n',
  '# ',
  'É',
  '𝒳',
];

function check({ text, mentions, entities }: Reading): void {
  const ids = new Set(entities.map(({ id }) => id));
  expect(ids.size).toBe(entities.length);
  expect(mentions.map(({ span }) => span)).toEqual(mentions.map(({ span }) => span).sort(bySpan));
  for (const { span, entity } of mentions) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(span.start, span.end)).toBe(text.slice(span.start, span.end).trim());
    expect(ids.has(entity)).toBe(true);
  }
  expect(new Set(mentions.map(({ entity }) => entity))).toEqual(ids);
}

describe('findEntities on any text', () => {
  it('keeps spans within the text, in order, each with an entity', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), (pieces) => {
        check(entitiesOf(pieces.join(' ')).reading);
      }),
      { numRuns: 300 },
    );
  });

  it('reads the same text the same way twice', () => {
    const source = 'Nora Quill met Tom Reyes. She thanked him. The mayor left.';
    expect(entitiesOf(source).reading).toEqual(entitiesOf(source).reading);
  });

  it.each(['Mr. ', 'the mayor of ', 'Quill ', 'his ', 'he said ', '(A) ', 'of ', 'Ann Hale, the mayor, '])(
    'comes to an end on %j many times',
    (piece) => {
      check(entitiesOf(piece.repeat(4000)).reading);
    },
  );
});

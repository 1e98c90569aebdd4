import { describe, expect, it } from 'vitest';
import type { Point, Position } from '../../src/core/model/index.ts';
import { isOf, rowOf, sorted, voiceOf } from '../../src/web/story/points/grid.ts';

const position = (document: string, value?: string): Position => ({
  document,
  passages: [],
  voice: { type: 'outlet' },
  ...(value !== undefined && { value }),
});

const point = (id: string, positions: readonly Position[], fields: Partial<Point> = {}): Point => ({
  id,
  text: id,
  positions,
  origins: positions.length,
  verdict: positions.length > 1 ? 'agreement' : 'unmatched',
  differences: [],
  salience: 0.5,
  ...fields,
});

describe('a point as a row', () => {
  const differing = point('toll', [position('A', '17'), position('B', '14'), position('C', '14'), position('D')], {
    verdict: 'discrepancy',
  });

  it('has every account’s position, and no other’s', () => {
    const { positions } = rowOf(differing);
    expect([positions.get('A')?.value, positions.has('D'), positions.has('E')]).toEqual(['17', true, false]);
  });

  it('numbers the values that stand against each other, those given most first', () => {
    const { values, numbers } = rowOf(differing);
    expect(values).toEqual([
      { value: '14', count: 2 },
      { value: '17', count: 1 },
    ]);
    expect([...numbers]).toEqual([
      ['14', 1],
      ['17', 2],
    ]);
  });

  it('numbers none where the accounts agree', () => {
    expect(rowOf({ ...differing, verdict: 'agreement' }).values).toEqual([]);
  });
});

describe('the rows of a grid', () => {
  const alone = point('alone', [position('A')], { salience: 0.9 });
  const agreed = point('agreed', [position('A'), position('B'), position('C')], { origins: 1, salience: 0.8 });
  const disputed = point('disputed', [position('A'), position('B')], { verdict: 'discrepancy', salience: 0.2 });
  const all = [alone, agreed, disputed];

  it.each([
    ['all', ['alone', 'agreed', 'disputed']],
    ['several', ['agreed', 'disputed']],
    ['discrepancies', ['disputed']],
  ] as const)('%s', (which, ids) => {
    expect(all.filter((one) => isOf(one, which)).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    ['salience', ['alone', 'agreed', 'disputed']],
    ['support', ['disputed', 'agreed', 'alone']],
  ] as const)('by %s: copies do not count as support', (order, ids) => {
    expect(sorted(all.toReversed().map(rowOf), order).map((row) => row.point.id)).toEqual(ids);
  });
});

describe('whose word a position is', () => {
  const spoken = (name: string | null): Position => ({
    ...position('A', 'Tomas Rell'),
    voice: { type: 'speaker', attribution: 'a1', speaker: name === null ? null : { id: 's', name } },
  });

  it.each([
    [position('A'), null],
    [spoken('Ida Verlen'), 'according to Ida Verlen'],
    [spoken(null), 'according to a source'],
    [spoken('Tomas Rell'), null],
  ])('%j: %s', (given, words) => {
    expect(voiceOf(given)).toBe(words);
  });
});

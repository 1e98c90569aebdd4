import { describe, expect, it } from 'vitest';
import { read } from '../../src/app/pipeline.ts';
import { distinctReadings } from '../../src/core/compare/distinct.ts';
import { labelOf } from '../../src/core/model/label.ts';

describe('labels', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [27, 'AB'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i is %s', (index, label) => {
    expect(labelOf(index)).toBe(label);
  });

  it('are letters alone, a different one for every account', () => {
    const labels = Array.from({ length: 2000 }, (_, i) => labelOf(i));
    expect(new Set(labels).size).toBe(labels.length);
    for (const label of labels) expect(label).toMatch(/^[A-Z]+$/);
  });
});

describe('distinct readings', () => {
  it('give the second and third of one content an id of their own', async () => {
    const reading = await read({
      type: 'text',
      name: 'a',
      text: 'Ferry runs aground\n\nA ferry ran aground on Monday.',
    });
    const other = await read({ type: 'text', name: 'b', text: 'Council meets\n\nThe council met on Monday.' });
    const ids = distinctReadings([reading, other, reading, reading]).map(({ id }) => id);
    expect(ids).toEqual([reading.id, other.id, `${reading.id}-2`, `${reading.id}-3`]);
  });
});

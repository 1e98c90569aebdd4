import { beforeAll, describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { compareEvent, passagesOf, touches } from './found.ts';
import { exampleEvents } from './planted.ts';

describe.each(exampleEvents())('the comparison of $name', (event) => {
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await compareEvent(event);
  });

  it('finds all copied words', () => {
    const missed = event.planted.reuse.filter(({ passages }) => {
      const planted = passagesOf(passages, event, comparison);
      return !comparison.reuse.some((reuse) => touches(reuse.passages, planted));
    });
    expect(missed).toEqual([]);
  });

  it('aligns the sentences of at least nine planted differences in ten', () => {
    const aligned = event.planted.differences.filter(({ sides }) => {
      const planted = passagesOf(sides, event, comparison);
      return comparison.alignments.some(({ a, b }) => touches([a, b], planted));
    });
    expect(aligned.length / event.planted.differences.length).toBeGreaterThanOrEqual(0.9);
  });

  it('keeps every planted difference in the text that is compared', () => {
    for (const { id, sides } of event.planted.differences)
      expect({ id, sides: passagesOf(sides, event, comparison).length }).toEqual({
        id,
        sides: Object.keys(sides).length,
      });
  });
});

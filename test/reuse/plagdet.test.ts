import { describe, expect, it } from 'vitest';
import { type Case, plagdet } from '../../eval/reuse/plagdet.ts';

const at = (start: number, end: number, there = start): Case => ({
  pair: 'one',
  here: { start, end },
  there: { start: there, end: there + end - start },
});

describe('plagdet', () => {
  it.each([
    { name: 'all found as they are', found: [at(0, 100)], precision: 1, recall: 1, granularity: 1, plagdet: 1 },
    { name: 'half of it found', found: [at(0, 50)], precision: 1, recall: 0.5, granularity: 1, plagdet: 2 / 3 },
    {
      name: 'found in two pieces',
      found: [at(0, 50), at(50, 100)],
      precision: 1,
      recall: 1,
      granularity: 2,
      plagdet: 1 / Math.log2(3),
    },
    { name: 'right here, wrong there', found: [at(0, 100, 500)], precision: 0, recall: 0, granularity: 1, plagdet: 0 },
    {
      name: 'twice as much as there is',
      found: [at(0, 200)],
      precision: 0.5,
      recall: 1,
      granularity: 1,
      plagdet: 2 / 3,
    },
    { name: 'nothing found', found: [], precision: 0, recall: 0, granularity: 1, plagdet: 0 },
  ])('$name', ({ found, precision, recall, granularity, plagdet: score }) => {
    const result = plagdet([at(0, 100)], found);
    expect(result).toMatchObject({ precision, recall, granularity });
    expect(result.plagdet).toBeCloseTo(score);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffSequences } from '../../src/core/compare/diff.ts';

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 10 });
const same = (word: string) => word;

/** Length of the longest common subsequence, straight from its definition. */
function longestCommon(a: readonly string[], b: readonly string[]): number {
  const [x, ...restA] = a;
  const [y, ...restB] = b;
  if (x === undefined || y === undefined) return 0;
  return x === y ? 1 + longestCommon(restA, restB) : Math.max(longestCommon(restA, b), longestCommon(a, restB));
}

describe('the edit from one sequence to another', () => {
  it('gives the first without what is added and the second without what is cut', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        const edits = diffSequences(from, to, same);
        expect(edits.flatMap(({ op, item }) => (op === 'added' ? [] : [item]))).toEqual(from);
        expect(edits.flatMap(({ op, item }) => (op === 'cut' ? [] : [item]))).toEqual(to);
      }),
    );
  });

  it('keeps as much as can be kept', () => {
    fc.assert(
      fc.property(words, words, (from, to) => {
        const kept = diffSequences(from, to, same).filter(({ op }) => op === 'kept');
        expect(kept).toHaveLength(longestCommon(from, to));
      }),
    );
  });

  it('cuts before it adds', () => {
    expect(diffSequences(['a', 'b', 'c'], ['a', 'x', 'c'], same).map(({ op, item }) => `${op} ${item}`)).toEqual([
      'kept a',
      'cut b',
      'added x',
      'kept c',
    ]);
  });

  it('compares by the key and keeps the first sequence’s item', () => {
    expect(diffSequences(['The'], ['the'], (word) => word.toLowerCase())).toEqual([{ op: 'kept', item: 'The' }]);
  });

  it('takes sequences that are too long together as wholes', () => {
    const long = Array.from({ length: 1001 }, () => 'a');
    const ops = diffSequences(long, long, same).map(({ op }) => op);
    expect(ops).toEqual([...long.map(() => 'cut'), ...long.map(() => 'added')]);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scoresOf, tableOf } from '../../src/core/labelling/table.ts';

it('adds up the weights of the features that it knows, and of no others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { minLength: 1, maxLength: 300 }),
      fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 20 }),
      (known, asked) => {
        const keys = Uint32Array.from(known).sort();
        const weights = Int8Array.from({ length: keys.length * 2 }, (_, i) => (i * 37) % 251);
        const table = tableOf(keys, weights, 2, 0.5);
        const features = Int32Array.from([...asked, ...keys.slice(0, 5)]);
        const wanted = [0, 1].map((label) =>
          [...features].reduce((sum, feature) => {
            const row = keys.indexOf(feature >>> 0);
            return row < 0 ? sum : sum + (weights[row * 2 + label] as number) * 0.5;
          }, 0),
        );
        expect([...scoresOf(table, features, features.length)]).toEqual(wanted);
      },
    ),
  );
});

it('finds the first and the last key there can be', () => {
  const table = tableOf(Uint32Array.from([0, 1, 2 ** 32 - 1]), Int8Array.from([3, 5, 7]), 1, 1);
  expect([...scoresOf(table, Int32Array.from([0, 2, -1]), 1)]).toEqual([3, 0, 7]);
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addUp, SUM, scoresFrom, scoresOf, tableOf } from '../../src/core/labelling/table.ts';

it('adds up the weights of the features that it knows, and of no others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 32 - 1 }), { minLength: 1, maxLength: 300 }),
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
  const table = tableOf(Uint32Array.from([1, 2, 2 ** 32 - 1]), Int8Array.from([3, 5, 7]), 1, 1);
  expect([...scoresOf(table, Int32Array.from([1, 3, -1]), 1)]).toEqual([3, 0, 7]);
});

it('finds what stands at other places than their hashes name, round the end too', () => {
  const keys = Uint32Array.from({ length: 9 }, (_, i) => (i + 1) * 0x10000000 - 1);
  const table = tableOf(keys, Int8Array.from(keys.keys()), 1, 1);
  expect([...scoresOf(table, Int32Array.from(keys), 1)]).toEqual([...keys.keys()]);
});

it('adds up the extremes of bytes for eight labels and as many features as there may be', () => {
  const rows = [...Array(8).keys()].map((label) => (label % 2 === 0 ? -128 : 127));
  const table = tableOf(Uint32Array.from([5]), Int8Array.from(rows), 8, 1);
  expect([...scoresOf(table, new Int32Array(257).fill(5), 257)]).toEqual(rows.map((weight) => weight * 257));
});

it('refuses more labels and features than fit', () => {
  expect(() => tableOf(Uint32Array.from([5]), new Int8Array(9), 9, 1)).toThrow('labels');
  const table = tableOf(Uint32Array.from([5]), new Int8Array(1), 1, 1);
  expect(() => scoresOf(table, new Int32Array(258), 258)).toThrow('features');
});

it('comes to the same scores in however many goes the features are added', () => {
  const keys = Uint32Array.from({ length: 12 }, (_, i) => i + 1);
  const table = tableOf(
    keys,
    Int8Array.from({ length: 60 }, (_, i) => ((i * 53) % 255) - 127),
    5,
    0.25,
  );
  const features = Int32Array.from({ length: 12 }, (_, i) => i + 1);
  const sums = new Int32Array(3 * SUM);
  addUp(table, Int32Array.from([1, 2, 3, 5, 6, 7, 9, 10, 11]), 3, sums, 0);
  addUp(table, Int32Array.from([4, 8]), 1, sums, 0);
  addUp(table, Int32Array.from([12]), 1, sums, 2 * SUM);
  expect(scoresFrom(table, sums, 4)).toEqual(scoresOf(table, features, 4));
});

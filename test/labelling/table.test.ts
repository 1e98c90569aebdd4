import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addUp, emissionsFrom, SUM, scoresFrom, scoresOf, tableOf } from '../../src/core/labelling/table.ts';
import { BLOCK, Features, featuresOf, templatesOf } from '../../src/core/labelling/templates.ts';

const BITS = 16;
const PLACE = 2 ** BITS - 1;

/** Hashes that name places of their own. */
const apart = fc
  .uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), {
    minLength: 1,
    maxLength: 300,
    selector: (hash) => hash & PLACE,
  })
  .map((hashes) => Uint32Array.from(hashes).sort());

it('adds up the weights of the features that it knows, and of no others', () => {
  fc.assert(
    fc.property(
      apart,
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 20 }),
      (keys, labels, asked) => {
        const weights = Int8Array.from({ length: keys.length * labels }, (_, i) => (i * 37) % 251);
        const table = tableOf(keys, weights, { labels, scale: 0.5, bits: BITS });
        const alike = [...keys.slice(0, 5)].map((key) => key ^ 0x10000);
        const features = Int32Array.from([...asked, ...alike, ...keys.slice(0, 5)]);
        const wanted = Array.from({ length: labels }, (_, label) =>
          [...features].reduce((sum, feature) => {
            const row = keys.indexOf(feature >>> 0);
            return row < 0 ? sum : sum + (weights[row * labels + label] as number) * 0.5;
          }, 0),
        );
        expect([...scoresOf(table, features)]).toEqual(wanted);
      },
    ),
  );
});

it('adds up the extremes of bytes for six labels and as many features as there may be', () => {
  const rows = [...Array(6).keys()].map((label) => (label % 2 === 0 ? -128 : 127));
  const table = tableOf(Uint32Array.from([5]), Int8Array.from(rows), { labels: 6, scale: 1, bits: BITS });
  expect([...scoresOf(table, new Int32Array(257).fill(5))]).toEqual(rows.map((weight) => weight * 257));
});

it.each([
  ['more weights than fit', [5], 7, BITS, '6 weights'],
  ['fewer bits than tell hashes apart', [5], 1, 15, '15'],
  ['more bits than memory is worth', [5], 1, 25, '25'],
  ['two rows for one place', [5, 5 + 2 ** 20], 1, 18, 'two rows'],
])('refuses %s', (_, keys, labels, bits, why) => {
  const rows = new Int8Array(keys.length * labels);
  expect(() => tableOf(Uint32Array.from(keys), rows, { labels, scale: 1, bits })).toThrow(why);
});

it('refuses more features than their sums hold', () => {
  const table = tableOf(Uint32Array.from([5]), new Int8Array(1), { labels: 1, scale: 1, bits: BITS });
  expect(() => scoresOf(table, new Int32Array(258))).toThrow('features');
});

describe('sums', () => {
  const names = ['word', 'tag'] as const;
  const length = 3 * BLOCK + 5;
  const columns = {
    word: Int32Array.from({ length }, (_, i) => (i * 7) % 11),
    tag: Int32Array.from({ length }, (_, i) => (i * 5) % 3),
  };
  const templates = templatesOf('word\nword@-2 tag\nword@1\nword tag tag@1\nword tag word@1 tag@-1', names);
  const all = { from: 0, to: length };
  const hashes = featuresOf(templates, columns, all);
  const places = new Set<number>();
  const keys = Uint32Array.from(new Set(hashes))
    .filter((key) => !places.has(key & PLACE) && places.add(key & PLACE))
    .sort();
  const weights = Int8Array.from({ length: keys.length * 4 }, (_, i) => ((i * 53) % 255) - 127);
  const table = tableOf(keys, weights, { labels: 4, scale: 0.25, bits: BITS });
  const whole = new Int32Array(length * SUM);
  addUp(table, new Features(templates, columns), all, all, whole);

  it('are those of each token’s features', () => {
    const scores = scoresFrom(table, whole);
    for (let token = 0; token < length; token++)
      expect(scores.slice(token * 4, token * 4 + 4)).toEqual(
        scoresOf(table, hashes.slice(token * templates.length, (token + 1) * templates.length)),
      );
  });

  it('are the same in however many goes the features are added', () => {
    const parts = new Int32Array(length * SUM);
    const middle = BLOCK + 3;
    for (const some of [templates.slice(0, 2), templates.slice(2)]) {
      const features = new Features(some, columns);
      addUp(table, features, { from: middle, to: length }, all, parts, middle * SUM);
      addUp(table, features, { from: 0, to: middle }, all, parts);
    }
    expect(parts).toEqual(whole);
  });

  it('give a chain nothing for its first label', () => {
    const [scores, emissions] = [scoresFrom(table, whole), emissionsFrom(table, whole)];
    for (let token = 0; token < length; token++)
      expect([...emissions.slice(token * 5, token * 5 + 5)]).toEqual([0, ...scores.slice(token * 4, token * 4 + 4)]);
  });
});

import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/app/comparison.ts';
import { read } from '../../src/app/pipeline.ts';
import type { Reading } from '../../src/core/model/annotation.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { EVENTS, readEvent } from './story.ts';

const TEXTS = [
  `Storm floods Larkhaven market

A storm flooded the old market of Larkhaven on Tuesday evening and drowned 12 cattle, Mayor Rosa Quill said.

“We have never seen the river this high,” said baker Tomas Eld.

Repairs will cost $4.1 million, the council estimates.`,
  `River bursts banks in Larkhaven

The old market of Larkhaven was flooded by a storm on Wednesday evening. More than 10 cattle drowned.

“We never saw the river so high,” baker Tomas Eld said.

The council puts the cost of repairs at $4 million.`,
  `Larkhaven counts cost of flood

A violent storm flooded the old market of Larkhaven on Tuesday, drowning 15 cattle.

Baker Tomas Eld said the river had never been so high.

Schools in the town stay closed until Monday.`,
  `Flood in Larkhaven

Flooding in the old market of Larkhaven drowned a dozen cattle on Tuesday evening, according to Mayor Rosa Quill.

The council estimates that repairs might cost $5 million.`,
];

/** All that the order of the inputs must not decide, in an order of its own. */
const withoutOrder = (comparison: Comparison): unknown => ({
  ...comparison,
  documents: comparison.documents.map(({ label: _, ...document }) => document).sort((a, b) => (a.id < b.id ? -1 : 1)),
});

let readings: Reading[];
beforeAll(async () => {
  readings = await Promise.all(TEXTS.map((text, i) => read({ type: 'text', name: `text ${i}`, text })));
});

describe('the order of the accounts', () => {
  it('decides the labels and the order of documents', async () => {
    const reversed = await compare([...readings].reverse());
    expect(reversed.documents.map(({ id }) => id)).toEqual(readings.map(({ id }) => id).reverse());
    expect(reversed.documents.map(({ label }) => label)).toEqual(['A', 'B', 'C', 'D']);
  });

  it('decides nothing else', async () => {
    const indexes = [0, 1, 2, 3];
    const permutations = fc
      .subarray(indexes, { minLength: 2 })
      .chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })));
    const comparisonOf = async (order: readonly number[]) =>
      withoutOrder(await compare(order.map((i) => readings[i] as Reading)));
    await fc.assert(
      fc.asyncProperty(permutations, async ([order, shuffled]) => {
        expect(await comparisonOf(shuffled)).toEqual(await comparisonOf(order));
      }),
      { numRuns: 24 },
    );
  });

  it('leaves something to compare', async () => {
    const { differences, points } = await compare(readings);
    expect(differences.length).toBeGreaterThan(3);
    expect(points.some(({ verdict }) => verdict === 'discrepancy')).toBe(true);
  });
});

/** Differences by type and by their sides in the accounts that are no copies. */
const essence = ({ differences }: Comparison, copied: ReadonlySet<string>): string[] =>
  differences
    .map(({ type, sides }) =>
      [type, ...sides.filter(({ document }) => !copied.has(document)).map((s) => `${s.document}.${s.start}`)].join(' '),
    )
    .sort();

describe('a second copy of an account', () => {
  it('changes no difference of short accounts', async () => {
    const expected = essence(await compare(readings), new Set());
    for (const reading of readings)
      expect(essence(await compare([...readings, reading]), new Set([`${reading.id}-2`]))).toEqual(expected);
  });

  it.each(EVENTS)('changes no difference of %s', async (event) => {
    const accounts = await readEvent(event);
    const expected = essence(await compare(accounts), new Set());
    for (const account of accounts)
      expect(essence(await compare([...accounts, account]), new Set([`${account.id}-2`]))).toEqual(expected);
  });
});

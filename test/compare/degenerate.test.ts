import { describe, expect, it } from 'vitest';
import { compare } from '../../src/app/comparison.ts';
import { read } from '../../src/app/pipeline.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import { compareTexts } from './story.ts';

const FLOOD = `Storm floods Larkhaven market

A storm flooded the old market of Larkhaven on Tuesday evening and drowned 12 cattle, Mayor Rosa Quill said.

“We have never seen the river this high,” said baker Tomas Eld.

Repairs will cost $4.1 million, the council estimates.`;

const CHESS = `Amberg wins chess title in Porto Nuovo

Grandmaster Lev Amberg won the women’s and men’s open chess title with a queen sacrifice in the last round.

He plans to write a book about endgames with his former trainer.

The runner-up, Sofia Lindqvist, took home a silver clock.`;

const nothingShared = ({ alignments, differences, nonDifferences, quotes, reuse }: Comparison) => {
  expect(alignments).toEqual([]);
  expect(differences).toEqual([]);
  expect(nonDifferences).toEqual([]);
  expect(quotes).toEqual([]);
  expect(reuse).toEqual([]);
};

describe('a comparison', () => {
  it('of one account or none is refused', async () => {
    await expect(compare([])).rejects.toThrow(RangeError);
    await expect(compare([await read({ type: 'text', name: 'one', text: FLOOD })])).rejects.toThrow(RangeError);
  });

  it('of an empty account and a full one shares nothing and tells the full one', async () => {
    const comparison = await compareTexts('', FLOOD);
    nothingShared(comparison);
    expect(comparison.documents.map(({ label }) => label)).toEqual(['A', 'B']);
    expect(comparison.only.every(({ document }) => document === comparison.documents[1]?.id)).toBe(true);
    expect(comparison.only.length).toBeGreaterThan(0);
    expect(comparison.points.every(({ verdict }) => verdict === 'unmatched')).toBe(true);
    expect(comparison.origins).toHaveLength(2);
  });

  it('of two empty accounts is empty', async () => {
    const comparison = await compareTexts('', ' \n\n ');
    nothingShared(comparison);
    expect(comparison.points).toEqual([]);
    expect(comparison.only).toEqual([]);
    expect(comparison.synthesis).toEqual([]);
    expect(new Set(comparison.documents.map(({ id }) => id)).size).toBe(2);
  });

  it('of a headline alone and a full account shows no difference', async () => {
    const comparison = await compareTexts('Storm floods Larkhaven market', FLOOD);
    expect(comparison.documents).toHaveLength(2);
    expect(comparison.differences).toEqual([]);
  });

  it('of accounts of different events says so and finds no difference', async () => {
    const comparison = await compareTexts(FLOOD, CHESS);
    nothingShared(comparison);
    expect(comparison.notes.map(({ code }) => code)).toEqual(['different-events']);
    expect(comparison.points.every(({ verdict }) => verdict === 'unmatched')).toBe(true);
  });

  it('names the one account of another event among several of one', async () => {
    const other = FLOOD.replace('Tuesday', 'Wednesday').replace('12 cattle', '15 cattle');
    const { notes, documents, differences } = await compareTexts(FLOOD, CHESS, other);
    expect(notes.filter(({ code }) => code === 'different-events')).toHaveLength(1);
    const chess = documents[1]?.id;
    expect(differences.length).toBeGreaterThan(0);
    expect(differences.every(({ sides }) => sides.every(({ document }) => document !== chess))).toBe(true);
  });

  it('takes thirty accounts, with one side an account and a label each', async () => {
    const texts = Array.from({ length: 30 }, (_, i) => FLOOD.replace('12 cattle', `${12 + i} cattle`));
    const { documents, differences, origins } = await compareTexts(...texts);
    expect(documents[29]?.label).toBe('AD');
    expect(new Set(documents.map(({ label }) => label)).size).toBe(30);
    expect(origins.flatMap((origin) => origin.documents)).toHaveLength(30);
    for (const { sides } of differences) expect(new Set(sides.map(({ document }) => document)).size).toBe(sides.length);
  });
});

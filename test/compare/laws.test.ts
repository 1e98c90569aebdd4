import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/app/comparison.ts';
import type { Reading } from '../../src/core/model/annotation.ts';
import type { Comparison } from '../../src/core/model/comparison.ts';
import type { Passage } from '../../src/core/model/span.ts';
import { EVENTS, readEvent } from './story.ts';

/** Every passage anywhere in a value. */
function passagesIn(value: unknown, found: Passage[] = []): Passage[] {
  if (Array.isArray(value)) for (const item of value) passagesIn(item, found);
  else if (value !== null && typeof value === 'object') {
    if ('quote' in value && 'document' in value && 'start' in value) found.push(value as Passage);
    for (const item of Object.values(value)) passagesIn(item, found);
  }
  return found;
}

/** A comparison without what the order of the inputs decides: labels and the order of documents. */
function withoutOrder(comparison: Comparison): unknown {
  const documents = comparison.documents
    .map(({ label: _, ...document }) => document)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...comparison, documents };
}

describe.each(EVENTS)('the comparison of %s', (event) => {
  let readings: Reading[];
  let comparison: Comparison;
  beforeAll(async () => {
    readings = await readEvent(event);
    comparison = await compare(readings);
  });

  it('anchors every passage in its document', () => {
    const texts = new Map(comparison.documents.map(({ id, text }) => [id, text]));
    const passages = passagesIn(comparison);
    expect(passages.length).toBeGreaterThan(100);
    for (const { document, start, end, quote } of passages) {
      expect(texts.get(document)?.slice(start, end)).toBe(quote);
      expect(quote).not.toBe('');
    }
  });

  it('does not depend on the order of the accounts', async () => {
    const expected = withoutOrder(comparison);
    const rotated = [...readings.slice(1), readings[0] as Reading];
    for (const order of [[...readings].reverse(), rotated])
      expect(withoutOrder(await compare(order))).toEqual(expected);
  });

  it('is the same after a round trip through JSON', async () => {
    expect(JSON.parse(JSON.stringify(comparison))).toEqual(comparison);
    expect(await compare(JSON.parse(JSON.stringify(readings)) as Reading[])).toEqual(comparison);
  });

  it('finds no difference between an account and itself, and all of it copied', async () => {
    for (const reading of readings) {
      const self = await compare([reading, reading]);
      expect(self.differences).toEqual([]);
      expect(self.only).toEqual([]);
      expect(self.origins).toHaveLength(1);
      expect(self.points.every(({ verdict, origins }) => verdict === 'agreement' && origins === 1)).toBe(true);
      expect(self.points.length).toBeGreaterThan(3);
    }
  });

  it('is not changed by a second copy of an account but for the copy', async () => {
    const [first] = readings as [Reading];
    const types = (value: Comparison) => new Set(value.differences.map(({ type }) => type));
    expect(types(await compare([...readings, first]))).toEqual(types(comparison));
  });

  it('refers only to what it holds', () => {
    const ids = new Set(comparison.documents.map(({ id }) => id));
    const differences = new Set(comparison.differences.map(({ id }) => id));
    expect(differences.size).toBe(comparison.differences.length);
    expect(new Set(comparison.points.map(({ id }) => id)).size).toBe(comparison.points.length);
    for (const point of comparison.points) {
      expect(point.positions.every(({ document }) => ids.has(document))).toBe(true);
      expect(point.differences.every((id) => differences.has(id))).toBe(true);
      expect(point.origins).toBeLessThanOrEqual(point.positions.length);
    }
    expect(comparison.origins.flatMap(({ documents }) => documents).sort()).toEqual([...ids].sort());
    for (const { sides } of comparison.differences) {
      expect(new Set(sides.map(({ document }) => document)).size).toBe(sides.length);
      expect(sides.length).toBeGreaterThan(1);
    }
  });

  it('cites for every sentence of the synthesis', () => {
    expect(comparison.synthesis.length).toBeGreaterThan(3);
    for (const { cites } of comparison.synthesis) expect(cites.length).toBeGreaterThan(0);
  });
});

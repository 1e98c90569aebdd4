import { describe, expect, it } from 'vitest';
import { BLOCK, Features, featuresOf, templatesOf } from '../../src/core/labelling/templates.ts';

const NAMES = ['word', 'tag'] as const;
const columns = { word: Int32Array.from([1, 2, 1, 2]), tag: Int32Array.from([5, 6, 5, 7]) };

describe('templates', () => {
  it('give equal features to tokens alike in what they read, and others to the rest', () => {
    const [word, before, both] = [0, 1, 2].map((template) => {
      const features = featuresOf(templatesOf('word\nword@-1\nword tag', NAMES), columns, { from: 0, to: 4 });
      return [0, 1, 2, 3].map((token) => features[token * 3 + template]);
    }) as [number[], number[], number[]];
    expect(word[0]).toBe(word[2]);
    expect(word[0]).not.toBe(word[1]);
    expect(before[1]).toBe(before[3]);
    expect(new Set(before).size).toBe(3);
    expect(both[0]).toBe(both[2]);
    expect(both[1]).not.toBe(both[3]);
  });

  it('read nothing beyond the range they are given', () => {
    const templates = templatesOf('word@1', NAMES);
    const [alone] = featuresOf(templates, columns, { from: 1, to: 2 });
    const [last] = featuresOf(templates, columns, { from: 3, to: 4 });
    expect(alone).toBe(last);
  });

  it('refuse a column that is not there', () => {
    expect(() => templatesOf('word\nlemma@2', NAMES)).toThrow('lemma');
  });
});

it('reads a part of a range as it reads it within the whole', () => {
  const columns = { word: Int32Array.from([3, 1, 4, 1, 5, 9]), tag: Int32Array.from([2, 7, 1, 8, 2, 8]) };
  const templates = templatesOf('word@-2 tag\nword@1\ntag@2 word\nword tag word@1\nword tag word@1 tag@-1', [
    'word',
    'tag',
  ]);
  const bounds = { from: 1, to: 6 };
  const whole = featuresOf(templates, columns, bounds);
  const features = new Features(templates, columns);
  const parts = [
    [1, 2],
    [2, 4],
    [4, 6],
  ].flatMap(([from = 0, to = 0]) => {
    const read = features.read({ from, to }, bounds);
    return Array.from({ length: to - from }, (_, token) => templates.map((_, i) => read[i * BLOCK + token])).flat();
  });
  expect(parts).toEqual([...whole]);
});

import { expect, it } from 'vitest';
import type { Passage } from '../../src/core/model/span.ts';
import { comparison } from './fixture.ts';

function passagesIn(value: unknown): Passage[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(passagesIn);
  return 'document' in value && 'quote' in value ? [value as Passage, ...inner] : inner;
}

it('holds the law of passages', () => {
  const passages = passagesIn(comparison);
  expect(passages.length).toBeGreaterThan(50);
  for (const { document, start, end, quote } of passages) {
    const text = comparison.documents.find(({ id }) => id === document)?.text;
    expect(text?.slice(start, end)).toBe(quote);
  }
});

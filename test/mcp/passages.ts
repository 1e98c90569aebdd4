import { expect } from 'vitest';
import type { OpenDesk } from '../../src/app/desk/open.ts';
import type { Passage } from '../../src/core/model/span.ts';

export interface Cited extends Passage {
  readonly outlet: string | null;
  readonly url: string | null;
}

/** Every passage anywhere in a value. */
export function citedIn(value: unknown, found: Cited[] = []): Cited[] {
  if (Array.isArray(value)) for (const item of value) citedIn(item, found);
  else if (value !== null && typeof value === 'object') {
    if ('quote' in value && 'document' in value) found.push(value as Cited);
    for (const item of Object.values(value)) citedIn(item, found);
  }
  return found;
}

/** The law of passages for all of an answer: the words stand in the text, where it says. Texts that are not kept are given. */
export async function expectAnchored(
  { store }: OpenDesk,
  value: unknown,
  given: readonly { readonly id: string; readonly text: string }[] = [],
): Promise<Cited[]> {
  const cited = citedIn(value);
  expect(cited.length).toBeGreaterThan(0);
  const ids = [...new Set(cited.map(({ document }) => document))];
  const texts = new Map([...(await store.documents.all(ids)), ...given].map(({ id, text }) => [id, text]));
  for (const { document, start, end, quote } of cited) {
    expect(quote).not.toBe('');
    expect(texts.get(document)?.slice(start, end)).toBe(quote);
  }
  return cited;
}

import type { Reading } from '../core/model/annotation.ts';
import type { Document } from '../core/model/document.ts';

/** A reading without what its document holds already: the text is kept once. */
export type StoredReading = Omit<Reading, keyof Document> & Partial<Document>;

/** What a reading has beyond its document: what was read, and fields of the document that it tells otherwise, such as a further note. */
export function partsOf(reading: Reading, document: Document): StoredReading {
  const own = new Map<string, unknown>(Object.entries(document));
  const parts = Object.entries(reading).filter(
    ([field, value]) => !own.has(field) || JSON.stringify(own.get(field)) !== JSON.stringify(value),
  );
  // All fields of a reading that are no document's are among the parts.
  return Object.fromEntries(parts) as unknown as StoredReading;
}

export const mergeReading = (document: Document, parts: StoredReading): Reading => ({ ...document, ...parts });

import type { Reading } from '../../core/model/annotation.ts';
import type { Store } from '../../store/store.ts';
import { readerVersion } from '../models.ts';
import { annotate } from '../pipeline.ts';

/** The reading of a document that is kept, made now where this version has not made it. Throws where there is no such document. */
export async function readingOf(store: Store, document: string): Promise<Reading> {
  const [reading] = await readingsOf(store, [document]);
  if (!reading) throw new Error(`no document ${document} is kept`);
  return reading;
}

/** Readings of documents that are kept, in their order. Those that this version has not read are read now and kept. */
export async function readingsOf(store: Store, documents: readonly string[]): Promise<Reading[]> {
  const version = await readerVersion();
  const known = new Map((await store.readings.all(documents, version)).map((reading) => [reading.id, reading]));
  const missing = await store.documents.all(documents.filter((id) => !known.has(id)));
  for (const document of missing) {
    const reading = await annotate(document);
    await store.readings.put([reading], version);
    known.set(document.id, reading);
  }
  return documents.flatMap((id) => known.get(id) ?? []);
}

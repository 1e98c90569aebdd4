import type { Reading } from '../../core/model/annotation.ts';
import type { Store } from '../../store/store.ts';
import { readerVersion } from '../models.ts';
import { annotate } from '../pipeline.ts';
import type { WorkOptions } from '../progress.ts';

/** The reading of a document that is kept, made now where this version has not made it. Throws where there is no such document. */
export async function readingOf(store: Store, document: string): Promise<Reading> {
  const [reading] = await readingsOf(store, [document]);
  if (!reading) throw new Error(`no document ${document} is kept`);
  return reading;
}

/**
 * Readings of documents that are kept, in their order. Those that this version has not read are read now, one by one, and
 * kept; what is read when it is called off stays read.
 */
export async function readingsOf(
  store: Store,
  documents: readonly string[],
  { onProgress, signal }: WorkOptions = {},
): Promise<Reading[]> {
  const version = await readerVersion();
  const known = new Map((await store.readings.all(documents, version)).map((reading) => [reading.id, reading]));
  const missing = await store.documents.all(documents.filter((id) => !known.has(id)));
  const of = known.size + missing.length;
  onProgress?.({ stage: 'read', done: known.size, of });
  for (const document of missing) {
    signal?.throwIfAborted();
    const reading = await annotate(document);
    await store.readings.put([reading], version);
    known.set(document.id, reading);
    onProgress?.({ stage: 'read', done: known.size, of });
  }
  return documents.flatMap((id) => known.get(id) ?? []);
}

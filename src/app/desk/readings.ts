import type { Reading } from '../../core/model/annotation.ts';
import type { Document } from '../../core/model/document.ts';
import type { Store } from '../../store/store.ts';
import { readerVersion } from '../models.ts';
import { readDocument } from '../pipeline.ts';
import type { Reader } from '../pool/reader.ts';
import type { WorkOptions } from '../progress.ts';

/** The reading of a document that is kept, made now where this version has not made it. Throws where there is no such document. */
export async function readingOf(store: Store, document: string): Promise<Reading> {
  const [reading] = await readingsOf(store, [document]);
  if (!reading) throw new Error(`no document ${document} is kept`);
  return reading;
}

/** Readings that one transaction keeps, and milliseconds for which the first of them waits for the others. */
const TOGETHER = { count: 16, wait: 1000 };

/** What the work on readings is given. */
export interface ReadingsOptions extends WorkOptions {
  /** Who reads; without one, all is read in this process. */
  readonly reader?: Reader | undefined;
}

/**
 * Readings of documents that are kept, in their order. Those that this version has not read are read now and kept, some at a
 * time; what is read when it is called off stays read.
 */
export async function readingsOf(
  store: Store,
  documents: readonly string[],
  { onProgress, signal, reader }: ReadingsOptions = {},
): Promise<Reading[]> {
  const version = await readerVersion();
  const known = new Map((await store.readings.all(documents, version)).map((reading) => [reading.id, reading]));
  const missing = await store.documents.all(documents.filter((id) => !known.has(id)));
  const of = known.size + missing.length;
  onProgress?.({ stage: 'read', done: known.size, of });
  const keeping = new Keeping(store, version);
  try {
    for await (const reading of readingsMade(missing, reader, signal)) {
      await keeping.add(reading);
      known.set(reading.id, reading);
      onProgress?.({ stage: 'read', done: known.size, of });
    }
  } finally {
    await keeping.end();
  }
  return documents.flatMap((id) => known.get(id) ?? []);
}

/** Keeps readings together, as each transaction is written to the disk. */
class Keeping {
  readonly #store: Store;
  readonly #version: string;
  #pending: Reading[] = [];
  #since = performance.now();

  constructor(store: Store, version: string) {
    this.#store = store;
    this.#version = version;
  }

  async add(reading: Reading): Promise<void> {
    if (this.#pending.length === 0) this.#since = performance.now();
    this.#pending.push(reading);
    if (this.#pending.length >= TOGETHER.count || performance.now() - this.#since >= TOGETHER.wait) await this.end();
  }

  async end(): Promise<void> {
    const pending = this.#pending;
    this.#pending = [];
    if (pending.length > 0) await this.#store.readings.put(pending, this.#version);
  }
}

async function* readingsMade(
  documents: readonly Document[],
  reader: Reader | undefined,
  signal: AbortSignal | undefined,
): AsyncGenerator<Reading> {
  if (reader) {
    const worked = reader.values(documents, (document) => ({ type: 'annotate' as const, document }), signal);
    for await (const { made } of worked) yield made;
    return;
  }
  for (const document of documents) {
    signal?.throwIfAborted();
    yield await readDocument(document);
  }
}

import { isDeepStrictEqual } from 'node:util';
import type { Reading } from '../../../core/model/annotation.ts';
import type { Document } from '../../../core/model/document.ts';
import type { Store } from '../../../store/store.ts';
import { readerVersion } from '../../models.ts';
import { readDocument } from '../../pipeline.ts';
import { isUnread } from '../../unread.ts';
import type { Bench } from './bench.ts';

/**
 * Reads documents before they are kept, and keeps what was read right after them: so nobody else finds them kept and unread
 * and reads them too, and they need not be asked for again.
 */
export class ReadFirst {
  readonly #store: Store;
  readonly #bench: Bench;
  #made: Reading[] = [];
  /** Documents whose readings it kept. */
  readonly kept = new Set<string>();

  constructor(store: Store, bench: Bench) {
    this.#store = store;
    this.#bench = bench;
  }

  /** Those with a report that are not kept yet. What was read before them is kept first. */
  async read(documents: readonly Document[]): Promise<void> {
    const { tell, signal } = this.#bench;
    await this.keep();
    const known = new Set((await this.#store.documents.all(documents.map(({ id }) => id))).map(({ id }) => id));
    const fresh = documents.filter((document) => !known.has(document.id) && !isUnread(document));
    for (const [i, document] of [...new Map(fresh.map((each) => [each.id, each])).values()].entries()) {
      signal.throwIfAborted();
      this.#made.push(await readDocument(document));
      tell({ type: 'progress', progress: { stage: 'read', done: i + 1, of: fresh.length } });
    }
  }

  /** What was made of documents that are kept now. Another may have kept one just before, with another date: that is to be read anew. */
  async keep(): Promise<void> {
    const made = this.#made;
    this.#made = [];
    if (made.length === 0) return;
    const documents = new Map((await this.#store.documents.all(made.map(({ id }) => id))).map((one) => [one.id, one]));
    const standing = made.filter((reading) => {
      const document = documents.get(reading.id);
      return document && isDeepStrictEqual(readFrom(document), readFrom(reading));
    });
    await this.#store.readings.put(standing, await readerVersion());
    for (const { id } of standing) this.kept.add(id);
  }
}

/** All of a document that a reading is made from. */
const readFrom = ({ text, blocks, published, dateline }: Document) => ({ text, blocks, published, dateline });

import { readerVersion } from '../models.ts';
import type { Desk } from './desk.ts';
import { readingsOf } from './readings.ts';

/** Documents read between two looks at the list. */
const STRETCH = 16;
const STRETCH_OF_THREADS = 256;

/**
 * Reads what is kept and not read yet, so that it can be searched by what is said in it and compared at once. Tells how many
 * have been read after each stretch. What is read stays read, whenever it is broken off.
 */
export async function* readAhead({ store, reader }: Desk): AsyncGenerator<number> {
  const version = await readerVersion();
  let count = 0;
  let after: string | undefined;
  do {
    const page = await store.readings.unread(version, { after, limit: reader ? STRETCH_OF_THREADS : STRETCH });
    const documents = [...new Set(page.items.map(({ document }) => document))];
    count += (await readingsOf(store, documents, { reader })).length;
    if (documents.length > 0) yield count;
    after = page.next ?? undefined;
  } while (after !== undefined);
}

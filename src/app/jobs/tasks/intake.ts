import { importAll } from '../../desk/importing.ts';
import type { OpenDesk } from '../../desk/open.ts';
import { readingsOf } from '../../desk/readings.ts';
import type { Intake } from '../order.ts';
import { type Bench, wayOf } from './bench.ts';
import { ReadFirst } from './read-first.ts';

/**
 * Takes in what was received elsewhere and reads it. Done a second time, it finds what it took in before and goes on: an
 * article is known by its key, and what was read is not read again.
 */
export async function takeInReceived(desk: OpenDesk, { items, read }: Intake, bench: Bench): Promise<null> {
  const { tell, signal } = bench;
  const articles = new Set<string>();
  // One alone may have been the end of those who read it: that it is kept does not hang on its being read.
  const first = read && items.length > 1 ? new ReadFirst(desk.store, bench) : null;
  for await (const imported of importAll(desk, each(items), wayOf(desk, bench), {
    signal,
    onProgress: ({ stage, done, of }) => tell({ type: 'progress', progress: { stage, done, of } }),
    before: first ? (documents) => first.read(documents) : undefined,
  })) {
    tell({ type: 'imported', imported });
    if (imported.type === 'taken' && imported.taken.article !== null) articles.add(imported.taken.article);
  }
  if (!read) return null;
  await first?.keep();
  const records = await Promise.all([...articles].map((id) => desk.store.articles.get(id)));
  const documents = [...new Set(records.flatMap((record) => record?.document ?? []))];
  return readDocuments(
    desk,
    documents.filter((id) => !first?.kept.has(id)),
    bench,
  );
}

export async function readDocuments(
  desk: OpenDesk,
  documents: readonly string[],
  { tell, signal }: Bench,
): Promise<null> {
  await readingsOf(desk.store, documents, { signal, onProgress: (progress) => tell({ type: 'progress', progress }) });
  return null;
}

async function* each<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

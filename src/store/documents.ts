import type { Document } from '../core/model/document.ts';
import { chunksOf } from './chunks.ts';
import type { Db, Engine, Trx } from './engine.ts';
import { keep, kept } from './keep.ts';
import { dayPublished } from './numbers.ts';
import { pack, unpack } from './pack.ts';
import { indexDocuments, type Numbered } from './search/rows.ts';
import type { Session } from './session.ts';
import type { Documents } from './store.ts';

/** A document and the day it counts to where it tells no publication. */
export interface Incoming {
  readonly document: Document;
  readonly day: number;
}

/** Numbers of documents by id, of those that are known. */
export async function numbersById(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const chunk of chunksOf([...new Set(ids)].map(keep))) {
    const rows = await db.selectFrom('documents').selectAll().where('id', 'in', chunk).execute();
    for (const { id, number } of rows) numbers.set(kept(id), number);
  }
  return numbers;
}

/** Puts those that are not known; the numbers of all. */
export async function putDocuments(
  trx: Trx,
  engine: Engine,
  incoming: readonly Incoming[],
): Promise<Map<string, number>> {
  const known = await numbersById(
    trx,
    incoming.map(({ document }) => document.id),
  );
  const fresh = new Map(
    incoming.filter(({ document }) => !known.has(document.id)).map((one) => [one.document.id, one]),
  );
  const numbered = await numberDocuments(trx, engine, [...fresh.values()]);
  const put = await insertIds(trx, numbered);
  for (const chunk of chunksOf(put))
    await trx
      .insertInto('texts')
      .values(chunk.map(({ number, value }) => ({ document: number, json: pack(value) })))
      .execute();
  await indexDocuments(trx, engine, put);
  for (const { number, value } of put) known.set(value.id, number);
  if (put.length === fresh.size) return known;
  // Another process put some of them meanwhile.
  return numbersById(
    trx,
    incoming.map(({ document }) => document.id),
  );
}

/** In the order of their numbers, which the indexes take fastest. */
async function numberDocuments(trx: Trx, engine: Engine, fresh: readonly Incoming[]): Promise<Numbered<Document>[]> {
  const days = new Map<number, Document[]>();
  for (const { document, day } of fresh) {
    const stated = dayPublished(document.published) ?? day;
    const ofDay = days.get(stated);
    if (ofDay) ofDay.push(document);
    else days.set(stated, [document]);
  }
  const numbered: Numbered<Document>[] = [];
  for (const [day, documents] of [...days].sort(([a], [b]) => a - b)) {
    const numbers = await engine.numbersFor(trx, day, documents.length);
    documents.forEach((value, i) => {
      numbered.push({ number: numbers[i] ?? Number.NaN, value });
    });
  }
  return numbered.sort((a, b) => a.number - b.number);
}

/** Those whose id nobody else put first. */
async function insertIds(trx: Trx, numbered: readonly Numbered<Document>[]): Promise<Numbered<Document>[]> {
  const taken = new Set<number>();
  for (const chunk of chunksOf(numbered)) {
    const rows = await trx
      .insertInto('documents')
      .values(chunk.map(({ number, value }) => ({ number, id: keep(value.id) })))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .returning('number')
      .execute();
    for (const { number } of rows) taken.add(number);
  }
  return numbered.filter(({ number }) => taken.has(number));
}

/** Documents by number. */
export async function documentsByNumber(db: Db, numbers: readonly number[]): Promise<Map<number, Document>> {
  const documents = new Map<number, Document>();
  for (const chunk of chunksOf(numbers)) {
    const rows = await db.selectFrom('texts').selectAll().where('document', 'in', chunk).execute();
    for (const { document, json } of rows) documents.set(document, unpack<Document>(json));
  }
  return documents;
}

export function documentsIn(session: Session): Documents {
  const all = async (ids: readonly string[]): Promise<readonly Document[]> => {
    const db = session.read();
    const numbers = await numbersById(db, ids);
    const documents = await documentsByNumber(db, [...numbers.values()]);
    return ids.flatMap((id) => documents.get(numbers.get(id) ?? Number.NaN) ?? []);
  };
  return {
    all,
    async put(documents, day) {
      await session.write((trx) =>
        putDocuments(
          trx,
          session.engine,
          documents.map((document) => ({ document, day })),
        ),
      );
    },
    async get(id) {
      const [document] = await all([id]);
      return document;
    },
    count: async () => session.engine.count(session.read(), 'documents'),
  };
}

import type { Reading } from '../core/model/annotation.ts';
import { chunksOf } from './chunks.ts';
import { documentsByNumber, numbersById } from './documents.ts';
import type { Db, Trx } from './engine.ts';
import { keep, kept } from './keep.ts';
import { pack, unpack } from './pack.ts';
import { limitOf, pageOf, placeOf } from './pages.ts';
import { mergeReading, partsOf, type StoredReading } from './reading-parts.ts';
import { forgetReading, indexReadings } from './search/rows.ts';
import type { Session } from './session.ts';
import type { Readings } from './store.ts';
import { noteRead, noteUnread, type UnreadPlace, unreadAfter } from './unread.ts';

async function putReadings(session: Session, trx: Trx, readings: readonly Reading[], version: string): Promise<void> {
  const numbers = await numbersById(
    trx,
    readings.map(({ id }) => id),
  );
  const numbered = [...new Map(readings.map((value) => [value.id, value])).values()]
    .map((value) => {
      const number = numbers.get(value.id);
      if (number === undefined) throw new Error(`there is no document ${value.id}`);
      return { number, value };
    })
    .sort((a, b) => a.number - b.number);
  const all = numbered.map(({ number }) => number);
  for (const chunk of chunksOf(all)) await session.engine.lockReadings(trx, chunk);
  const documents = await documentsByNumber(trx, all);
  const before: number[] = [];
  for (const chunk of chunksOf(numbered)) {
    const rows = chunk.map(({ number, value }) => {
      const document = documents.get(number);
      const json = pack(document ? partsOf(value, document) : value);
      return { document: number, version: keep(version), searched: 1, json };
    });
    const searched = await trx
      .updateTable('readings')
      .set({ searched: 0 })
      .where(
        'document',
        'in',
        chunk.map(({ number }) => number),
      )
      .where('searched', '=', 1)
      .returning('document')
      .execute();
    await noteRead(
      trx,
      chunk.map(({ number }) => number),
    );
    before.push(...searched.map(({ document }) => document));
    await trx
      .insertInto('readings')
      .values(rows)
      .onConflict((conflict) =>
        conflict
          .columns(['document', 'version'])
          .doUpdateSet(({ ref }) => ({ json: ref('excluded.json'), searched: 1 })),
      )
      .execute();
  }
  for (const document of before) await forgetReading(trx, session.engine, document);
  await indexReadings(trx, session.engine, numbered);
}

async function allReadings(db: Db, ids: readonly string[], version: string): Promise<Reading[]> {
  const numbers = await numbersById(db, ids);
  const parts = new Map<number, StoredReading>();
  for (const chunk of chunksOf([...numbers.values()])) {
    const rows = await db
      .selectFrom('readings')
      .select(['document', 'json'])
      .where('document', 'in', chunk)
      .where('version', '=', keep(version))
      .execute();
    for (const { document, json } of rows) parts.set(document, unpack<StoredReading>(json));
  }
  const documents = await documentsByNumber(db, [...parts.keys()]);
  return ids.flatMap((id) => {
    const number = numbers.get(id) ?? Number.NaN;
    const [document, part] = [documents.get(number), parts.get(number)];
    return document && part ? mergeReading(document, part) : [];
  });
}

/** Search goes by this version from now on, wherever it went by another. */
async function searchBy(session: Session, trx: Trx, version: string): Promise<void> {
  const others = await trx
    .selectFrom('readings')
    .select('document')
    .where('version', '!=', version)
    .where('searched', '=', 1)
    .orderBy('document')
    .execute();
  for (const chunk of chunksOf(others.map(({ document }) => document))) {
    for (const document of chunk) await forgetReading(trx, session.engine, document);
    const rows = await trx
      .updateTable('readings')
      .set({ searched: 1 })
      .where('document', 'in', chunk)
      .where('version', '=', version)
      .returning(['document', 'json'])
      .execute();
    const documents = await documentsByNumber(trx, chunk);
    const readings = rows.flatMap(({ document: number, json }) => {
      const document = documents.get(number);
      return document ? { number, value: mergeReading(document, unpack<StoredReading>(json)) } : [];
    });
    await indexReadings(trx, session.engine, readings);
  }
}

async function forgetOthers(session: Session, trx: Trx, version: string): Promise<number> {
  await searchBy(session, trx, version);
  const { numDeletedRows } = await trx.deleteFrom('readings').where('version', '!=', version).executeTakeFirst();
  await noteUnread(trx);
  return Number(numDeletedRows);
}

export function readingsIn(session: Session): Readings {
  return {
    put: (readings, version) => session.write((trx) => putReadings(session, trx, readings, version)),
    async get(document, version) {
      const [reading] = await allReadings(session.read(), [document], version);
      return reading;
    },
    all: (documents, version) => allReadings(session.read(), documents, version),
    async unread(version, stretch = {}) {
      const limit = limitOf(stretch);
      const place = placeOf<UnreadPlace>(stretch, ['', 0, '']) ?? ['', -1, ''];
      const rows = await unreadAfter(session.read(), keep(version), place, limit + 1);
      return pageOf(
        rows,
        limit,
        ({ article, document }) => ({ article, document: kept(document) }),
        ({ version: other, number, article }) => [other, number, article],
      );
    },
    forgetOthers: (version) => session.write((trx) => forgetOthers(session, trx, keep(version))),
  };
}

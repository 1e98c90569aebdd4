import { sql } from 'kysely';
import { chunksOf } from './chunks.ts';
import { numbersById } from './documents.ts';
import type { Db, Trx } from './engine.ts';
import { keep, kept } from './keep.ts';
import { bytesOf } from './pack.ts';
import type { PlacedSketch, Sketch } from './records.ts';
import type { Session } from './session.ts';
import type { Sketches } from './store.ts';

/** Rows read at once. */
const STRETCH = 2_000;

async function putSketches(trx: Trx, sketches: readonly Sketch[]): Promise<void> {
  const numbers = await numbersById(
    trx,
    sketches.map(({ document }) => document),
  );
  const latest = [...new Map(sketches.map((sketch) => [sketch.article, sketch])).values()];
  for (const chunk of chunksOf(latest)) {
    const rows = chunk.map(({ article, document, day, bytes }) => {
      const number = numbers.get(document);
      if (number === undefined) throw new Error(`there is no document ${document}`);
      if (!Number.isInteger(day)) throw new RangeError(`a day is a whole number, not ${day}`);
      return { article: keep(article), document: number, day, bytes };
    });
    await trx
      .insertInto('sketches')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('article').doUpdateSet(({ ref }) => ({
          document: ref('excluded.document'),
          day: ref('excluded.day'),
          bytes: ref('excluded.bytes'),
        })),
      )
      .execute();
  }
}

const placed = (db: Db) =>
  db
    .selectFrom('sketches')
    .innerJoin('documents', 'documents.number', 'sketches.document')
    .leftJoin('memberships', 'memberships.article', 'sketches.article')
    .select(['sketches.article', 'documents.id as document', 'day', 'bytes', 'memberships.story']);

type PlacedRow = Awaited<ReturnType<ReturnType<typeof placed>['execute']>>[number];

const placedOf = (row: PlacedRow): PlacedSketch => ({
  ...row,
  document: kept(row.document),
  bytes: bytesOf(row.bytes),
  story: row.story === null ? null : kept(row.story),
});

async function sketchesOf(db: Db, articles: readonly string[]): Promise<PlacedSketch[]> {
  const found: PlacedSketch[] = [];
  for (const chunk of chunksOf([...new Set(articles.map(keep))].sort())) {
    const rows = await placed(db).where('sketches.article', 'in', chunk).orderBy('sketches.article').execute();
    found.push(...rows.map(placedOf));
  }
  return found;
}

async function* sketchesBetween(session: Session, from: number, to: number): AsyncIterable<PlacedSketch> {
  for (let day = from, article = ''; ; ) {
    const rows = await placed(session.read())
      .where(sql<boolean>`(day, sketches.article) > (${day}, ${article})`)
      .where('day', '<=', to)
      .orderBy('day')
      .orderBy('sketches.article')
      .limit(STRETCH)
      .execute();
    for (const row of rows) yield placedOf(row);
    const last = rows.at(-1);
    if (!last || rows.length < STRETCH) return;
    ({ day, article } = last);
  }
}

export function sketchesIn(session: Session): Sketches {
  return {
    put: (sketches) => session.write((trx) => putSketches(trx, sketches)),
    of: (articles) => sketchesOf(session.read(), articles),
    between: (from, to) => sketchesBetween(session, from, to),
  };
}

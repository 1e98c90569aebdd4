import { sql } from 'kysely';
import { chunksOf } from './chunks.ts';
import type { Db, Trx } from './engine.ts';
import type { Row } from './tables.ts';

/**
 * The list of what nobody has read: latest documents of articles without any reading. Looking for them among all articles
 * would take longer with every article that has been read.
 */

/** Notes all of them anew. */
export async function noteUnread(trx: Trx): Promise<void> {
  await sql`insert into unread (document)
    select distinct document from articles
    where document is not null
      and not exists (select document from readings where readings.document = articles.document)
      and not exists (select document from unread where unread.document = articles.document)`.execute(trx);
}

/** Documents of these revisions, which are their articles' latest now, and no longer those of the revisions before. */
export async function noteLatest(trx: Trx, revisions: readonly Row<'revisions'>[]): Promise<void> {
  for (const chunk of chunksOf(revisions)) {
    const documents = sql.join(chunk.map(({ document }) => document));
    await sql`insert into unread (document)
      select number from documents where number in (${documents})
        and not exists (select document from readings where readings.document = documents.number)
      on conflict (document) do nothing`.execute(trx);
  }
  const later = revisions.filter(({ number }) => number > 1).map(({ article }) => article);
  for (const chunk of chunksOf([...new Set(later)]))
    await sql`delete from unread
      where document in (select document from revisions where article in (${sql.join(chunk)}))
        and not exists (select document from articles where articles.document = unread.document)`.execute(trx);
}

export async function noteRead(trx: Trx, documents: readonly number[]): Promise<void> {
  await trx.deleteFrom('unread').where('document', 'in', documents).execute();
}

/** An article whose latest document this version has not read. By version read instead, document and article. */
export interface UnreadRow {
  readonly version: string;
  readonly number: number;
  readonly article: string;
  readonly document: string;
}

/** Where the list goes on: after this version that read it, document and article. Nobody's version is empty. */
export type UnreadPlace = readonly [string, number, string];

/** Those that nobody has read come first, then those that another version has. */
export async function unreadAfter(db: Db, version: string, place: UnreadPlace, limit: number): Promise<UnreadRow[]> {
  const rows: UnreadRow[] = place[0] === '' ? await readByNobody(db, place, limit) : [];
  for (const side of ['<', '>'] as const)
    if (rows.length < limit) rows.push(...(await readByOthers(db, version, side, place, limit - rows.length)));
  return rows;
}

async function readByNobody(db: Db, [, document, article]: UnreadPlace, limit: number): Promise<UnreadRow[]> {
  const rows = await db
    .selectFrom('unread')
    .innerJoin('articles', 'articles.document', 'unread.document')
    .innerJoin('documents', 'documents.number', 'unread.document')
    .select(['documents.number', 'articles.id as article', 'documents.id as document'])
    .where(sql<boolean>`(unread.document, articles.id) > (${document}, ${article})`)
    .orderBy('unread.document')
    .orderBy('articles.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, version: '' }));
}

/** Of the versions on one side of this one: an index finds those at once, also where there is none. */
function readByOthers(
  db: Db,
  version: string,
  side: '<' | '>',
  place: UnreadPlace,
  limit: number,
): Promise<UnreadRow[]> {
  return db
    .selectFrom('readings')
    .innerJoin('articles', 'articles.document', 'readings.document')
    .innerJoin('documents', 'documents.number', 'readings.document')
    .select(['readings.version', 'documents.number', 'articles.id as article', 'documents.id as document'])
    .where('readings.searched', '=', sql.lit(1))
    .where('readings.version', side, version)
    .where(sql<boolean>`(readings.version, readings.document, articles.id) > (${place[0]}, ${place[1]}, ${place[2]})`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('readings as own')
            .select('own.document')
            .whereRef('own.document', '=', 'readings.document')
            .where('own.version', '=', version),
        ),
      ),
    )
    .orderBy('readings.version')
    .orderBy('readings.document')
    .orderBy('articles.id')
    .limit(limit)
    .execute();
}

import { sql } from 'kysely';
import type { RevisionChange } from '../core/model/revision.ts';
import { outletKey } from './articles.ts';
import { chunksOf } from './chunks.ts';
import { putDocuments } from './documents.ts';
import type { Trx } from './engine.ts';
import { keep, kept, moment, readOrNull, writeOrNull } from './keep.ts';
import { dayOf } from './numbers.ts';
import type { NewRevision, Revision } from './records.ts';
import type { Session } from './session.ts';
import type { Revisions } from './store.ts';
import type { Row } from './tables.ts';
import { noteLatest } from './unread.ts';

/** A revision with the number of its document. */
interface Numbered extends NewRevision {
  readonly documentNumber: number;
}

/** Those of which each is of another article, in their order: what comes again waits for the next list. */
function apart(revisions: readonly Numbered[]): Numbered[][] {
  const lists: Numbered[][] = [];
  const times = new Map<string, number>();
  for (const revision of revisions) {
    const before = times.get(revision.article) ?? 0;
    times.set(revision.article, before + 1);
    const list = lists[before];
    if (list) list.push(revision);
    else lists.push([revision]);
  }
  return lists;
}

/**
 * Each article's next number, by article; the document becomes its latest, and what it states of itself the article's.
 * Columns of a list of values are called so by both engines.
 */
async function advance(trx: Trx, revisions: readonly Numbered[]): Promise<Map<string, number>> {
  const numbers = new Map<string, number>();
  for (const chunk of chunksOf(revisions)) {
    const values = chunk.map(({ article, documentNumber, document: { outlet, url, headline, published } }) => {
      const stated = [url, outlet, outletKey(outlet), headline, published].map((text) =>
        text === null ? null : keep(text),
      );
      return sql`(${keep(article)}, cast(${documentNumber} as bigint), ${sql.join(stated)})`;
    });
    const { rows } = await sql<{ id: string; revision: number }>`
      update articles set revision = revision + 1, document = given.column2,
        url = coalesce(given.column3, url), outlet = coalesce(given.column4, outlet),
        outlet_key = coalesce(given.column5, outlet_key), headline = coalesce(given.column6, headline),
        published = coalesce(given.column7, published)
      from (values ${sql.join(values)}) as given where id = given.column1
      returning id, revision`.execute(trx);
    for (const { id, revision } of rows) numbers.set(kept(id), revision);
  }
  for (const { article } of revisions) if (!numbers.has(article)) throw new Error(`there is no article ${article}`);
  return numbers;
}

async function addRevisions(session: Session, trx: Trx, revisions: readonly NewRevision[]): Promise<Revision[]> {
  const incoming = revisions.map(({ document, fetched }) => ({ document, day: dayOf(moment(fetched)) }));
  const numbers = await putDocuments(trx, session.engine, incoming);
  const numbered = revisions.map((one) => ({ ...one, documentNumber: numbers.get(one.document.id) ?? Number.NaN }));
  const added = new Map<Numbered, Revision>();
  const rows: Row<'revisions'>[] = [];
  for (const list of apart(numbered)) {
    const advanced = await advance(trx, list);
    for (const revision of list) {
      const { article, document, documentNumber, fetched, change } = revision;
      const number = advanced.get(article) ?? Number.NaN;
      rows.push({ article: keep(article), number, document: documentNumber, fetched, change: writeOrNull(change) });
      added.set(revision, { article, number, document: document.id, fetched, change });
    }
  }
  for (const chunk of chunksOf(rows))
    await trx
      .insertInto('revisions')
      .values([...chunk])
      .execute();
  await noteLatest(trx, rows);
  return numbered.flatMap((revision) => added.get(revision) ?? []);
}

export function revisionsIn(session: Session): Revisions {
  return {
    add: (revisions) => session.write((trx) => addRevisions(session, trx, revisions)),
    async of(article) {
      const rows = await session
        .read()
        .selectFrom('revisions')
        .innerJoin('documents', 'documents.number', 'revisions.document')
        .select(['revisions.article', 'revisions.number', 'documents.id as document', 'fetched', 'change'])
        .where('revisions.article', '=', keep(article))
        .orderBy('revisions.number')
        .execute();
      return rows.map((row) => ({
        ...row,
        document: kept(row.document),
        change: readOrNull<RevisionChange>(row.change),
      }));
    },
  };
}

import type { RevisionChange } from '../core/model/revision.ts';
import { outletKey } from './articles.ts';
import { chunksOf } from './chunks.ts';
import { putDocuments } from './documents.ts';
import type { Trx } from './engine.ts';
import { keep, keepOrNull, kept, moment, readOrNull, writeOrNull } from './keep.ts';
import { dayOf } from './numbers.ts';
import type { NewRevision, Revision } from './records.ts';
import type { Session } from './session.ts';
import type { Revisions } from './store.ts';
import type { Row } from './tables.ts';

/** The article's next number; the document becomes its latest, and what it states of itself the article's. */
async function advance(trx: Trx, { article, document }: NewRevision, number: number): Promise<number> {
  const { outlet, url, headline, published } = document;
  const row = await trx
    .updateTable('articles')
    .set((column) => ({
      revision: column('revision', '+', 1),
      document: number,
      ...(url !== null && { url: keepOrNull(url) }),
      ...(outlet !== null && { outlet: keepOrNull(outlet), outlet_key: outletKey(outlet) }),
      ...(headline !== null && { headline: keepOrNull(headline) }),
      ...(published !== null && { published: keepOrNull(published) }),
    }))
    .where('id', '=', keep(article))
    .returning('revision')
    .executeTakeFirst();
  if (!row) throw new Error(`there is no article ${article}`);
  return row.revision;
}

async function addRevisions(session: Session, trx: Trx, revisions: readonly NewRevision[]): Promise<Revision[]> {
  const incoming = revisions.map(({ document, fetched }) => ({ document, day: dayOf(moment(fetched)) }));
  const numbers = await putDocuments(trx, session.engine, incoming);
  const added: Revision[] = [];
  const rows: Row<'revisions'>[] = [];
  for (const revision of revisions) {
    const { article, document, fetched, change } = revision;
    const documentNumber = numbers.get(document.id) ?? Number.NaN;
    const number = await advance(trx, revision, documentNumber);
    rows.push({ article: keep(article), number, document: documentNumber, fetched, change: writeOrNull(change) });
    added.push({ article, number, document: document.id, fetched, change });
  }
  for (const chunk of chunksOf(rows))
    await trx
      .insertInto('revisions')
      .values([...chunk])
      .execute();
  return added;
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

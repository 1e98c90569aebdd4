import { type Insertable, type SelectQueryBuilder, sql, type Updateable } from 'kysely';
import { fold } from '../core/text/normalise.ts';
import { carrierColumns, carriersOf } from './carriers.ts';
import { chunksOf } from './chunks.ts';
import type { Db, Trx } from './engine.ts';
import { keep, keepOrNull, kept, keptOrNull, moment, momentOrNull, readOrNull, writeOrNull } from './keep.ts';
import { articleId } from './numbers.ts';
import { afterAllFrom, limitOf, pageOf, placeOf } from './pages.ts';
import type { ArticleRecord, ArticleState, Fault, NewArticle } from './records.ts';
import type { Session } from './session.ts';
import type { Articles } from './store.ts';
import type { Row, Tables } from './tables.ts';

type WithDocument = Row<'articles'> & { readonly document_id: string | null };

const withDocument = (db: Db) =>
  db
    .selectFrom('articles')
    .leftJoin('documents', 'documents.number', 'articles.document')
    .selectAll('articles')
    .select('documents.id as document_id');

/** An outlet's name as it is compared. */
export const outletKey = (outlet: string | null): string | null => (outlet === null ? null : keep(fold(outlet)));

const articleOf = (row: WithDocument): ArticleRecord => ({
  id: row.id,
  key: kept(row.key),
  url: keptOrNull(row.url),
  outlet: keptOrNull(row.outlet),
  headline: keptOrNull(row.headline),
  published: keptOrNull(row.published),
  transport: readOrNull<NonNullable<ArticleRecord['transport']>>(row.transport),
  fetched: row.fetched,
  checked: row.checked,
  next: row.next,
  etag: keptOrNull(row.etag),
  lastModified: keptOrNull(row.last_modified),
  failures: row.failures,
  error: readOrNull<Fault>(row.error),
  revision: row.revision,
  document: keptOrNull(row.document_id),
});

const rowOf = (article: NewArticle): Insertable<Tables['articles']> => ({
  id: articleId(article.key),
  key: keep(article.key),
  url: keepOrNull(article.url),
  outlet: keepOrNull(article.outlet),
  outlet_key: outletKey(article.outlet),
  headline: keepOrNull(article.headline),
  published: keepOrNull(article.published),
  transport: writeOrNull(article.transport),
  ...carrierColumns(article.transport),
  fetched: moment(article.fetched),
  checked: moment(article.fetched),
  failures: 0,
  revision: 0,
});

/** Columns of what is given, and of nothing else. */
function rowOfState(state: Partial<ArticleState>): Updateable<Tables['articles']> {
  return {
    ...(state.url !== undefined && { url: keepOrNull(state.url) }),
    ...(state.outlet !== undefined && { outlet: keepOrNull(state.outlet), outlet_key: outletKey(state.outlet) }),
    ...(state.headline !== undefined && { headline: keepOrNull(state.headline) }),
    ...(state.published !== undefined && { published: keepOrNull(state.published) }),
    ...(state.checked !== undefined && { checked: moment(state.checked) }),
    ...(state.next !== undefined && { next: momentOrNull(state.next) }),
    ...(state.etag !== undefined && { etag: keepOrNull(state.etag) }),
    ...(state.lastModified !== undefined && { last_modified: keepOrNull(state.lastModified) }),
    ...(state.failures !== undefined && { failures: state.failures }),
    ...(state.error !== undefined && { error: writeOrNull(state.error) }),
  };
}

export async function updateArticle(
  trx: Trx,
  id: string,
  state: Partial<ArticleState>,
  row: Updateable<Tables['articles']> = {},
): Promise<void> {
  const change = { ...rowOfState(state), ...row };
  if (Object.keys(change).length === 0) return;
  const { numUpdatedRows } = await trx.updateTable('articles').set(change).where('id', '=', id).executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Error(`there is no article ${id}`);
}

/** Columns of state that hold numbers; all others hold text. */
const NUMBERS: ReadonlySet<string> = new Set(['failures']);

/** Columns of a list of values are called so by both engines. */
async function updateArticles(
  trx: Trx,
  changes: readonly { readonly id: string; readonly change: Partial<ArticleState> }[],
): Promise<void> {
  for (const chunk of chunksOf(changes)) {
    const rows = chunk.map(({ id, change }) => ({ id: keep(id), row: Object.entries(rowOfState(change)) }));
    const columns = rows[0]?.row.map(([column]) => column) ?? [];
    if (columns.length === 0) continue;
    const values = rows.map(({ id, row }) => {
      const own = row.map(([column, value]) => (NUMBERS.has(column) ? sql`cast(${value} as bigint)` : sql`${value}`));
      return sql`(${sql.join([id, ...own])})`;
    });
    const set = columns.map((column, i) => sql`${sql.ref(column)} = given.${sql.ref(`column${i + 2}`)}`);
    const { rows: updated } = await sql`update articles set ${sql.join(set)}
      from (values ${sql.join(values)}) as given where id = given.column1 returning id`.execute(trx);
    if (updated.length < new Set(rows.map(({ id }) => id)).size) throw new Error('there is no such article');
  }
}

async function addArticles(trx: Trx, articles: readonly NewArticle[]): ReturnType<Articles['add']> {
  const fresh = new Set<string>();
  const known = new Map<string, ArticleRecord>();
  // By key, so that two who add the same ones wait for each other rather than for themselves.
  const sorted = [...new Map(articles.map((article) => [article.key, article])).values()].sort((a, b) =>
    a.key < b.key ? -1 : 1,
  );
  for (const chunk of chunksOf(sorted)) {
    const rows = await trx
      .insertInto('articles')
      .values(chunk.map(rowOf))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('id')
      .execute();
    for (const { id } of rows) fresh.add(id);
    const ids = chunk.map(({ key }) => articleId(key));
    for (const row of await withDocument(trx).where('articles.id', 'in', ids).execute())
      known.set(row.id, articleOf(row));
  }
  return articles.map(({ key }) => {
    const article = known.get(articleId(key));
    if (!article) throw new Error(`two keys have one id: ${key}`);
    // Of several with one key, the first is the new one.
    return { article, fresh: fresh.delete(article.id) };
  });
}

export function articlesIn(session: Session): Articles {
  const first = async (
    narrow: (query: ReturnType<typeof withDocument>) => SelectQueryBuilder<Tables, 'articles', WithDocument>,
  ): Promise<ArticleRecord | undefined> => {
    const row = await narrow(withDocument(session.read())).executeTakeFirst();
    return row && articleOf(row);
  };
  return {
    add: (articles) => session.write((trx) => addArticles(trx, articles)),
    get: (id) => first((query) => query.where('articles.id', '=', keep(id))),
    byKey: (key) => first((query) => query.where('articles.key', '=', keep(key))),
    async beginning(id, limit) {
      const rows = await withDocument(session.read())
        .where('articles.id', '>=', keep(id))
        .where('articles.id', '<', afterAllFrom(keep(id)))
        .orderBy('articles.id')
        .limit(limit)
        .execute();
      return rows.map(articleOf);
    },
    async byDocument(document) {
      const rows = await withDocument(session.read())
        .where('documents.id', '=', keep(document))
        .orderBy('articles.id')
        .execute();
      return rows.map(articleOf);
    },
    async byRevision(document) {
      const db = session.read();
      const rows = await withDocument(db)
        .where('articles.id', 'in', (inner) =>
          inner
            .selectFrom('documents as earlier')
            .innerJoin('revisions', 'revisions.document', 'earlier.number')
            .select('revisions.article')
            .where('earlier.id', '=', keep(document)),
        )
        .orderBy('articles.id')
        .execute();
      return rows.map(articleOf);
    },
    update: (id, change) => session.write((trx) => updateArticle(trx, keep(id), change)),
    updateAll: (changes) => session.write((trx) => updateArticles(trx, changes)),
    async due(now, limit, beyond) {
      const all = withDocument(session.read()).orderBy('articles.next').orderBy('articles.id');
      const due = await all.where('articles.next', '<=', moment(now)).limit(limit).execute();
      const rest = limit - due.length;
      const far =
        beyond && rest > 0 ? await all.where('articles.next', '>=', moment(beyond)).limit(rest).execute() : [];
      return [...due, ...far].map(articleOf);
    },
    async list(stretch = {}) {
      const limit = limitOf(stretch);
      const [after] = placeOf(stretch, ['']) ?? [''];
      const rows = await withDocument(session.read())
        .where('articles.id', '>', after)
        .orderBy('articles.id')
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, articleOf, ({ id }) => [id]);
    },
    async failing(stretch = {}) {
      const limit = limitOf(stretch);
      const [checked, id] = placeOf(stretch, ['', '']) ?? ['\u{10ffff}', ''];
      const rows = await withDocument(session.read())
        .where('articles.error', 'is not', null)
        .where('articles.checked', '<=', checked)
        .where(({ or, eb }) => or([eb('articles.checked', '<', checked), eb('articles.id', '<', id)]))
        .orderBy('articles.checked', 'desc')
        .orderBy('articles.id', 'desc')
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, articleOf, (row) => [row.checked, row.id]);
    },
    carriers: () => carriersOf(session.read()),
    count: async () => session.engine.count(session.read(), 'articles'),
  };
}

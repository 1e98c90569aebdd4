import type { Insertable, Updateable } from 'kysely';
import { chunksOf } from './chunks.ts';
import { keep, keepOrNull, kept, keptOrNull, moment, momentOrNull, readOrNull, writeOrNull } from './keep.ts';
import { limitOf, pageOf, placeOf } from './pages.ts';
import type { Fault, Feed, NewFeed, SeenEntry } from './records.ts';
import type { Session } from './session.ts';
import type { Feeds } from './store.ts';
import type { Row, Tables } from './tables.ts';

const feedOf = (row: Row<'feeds'>): Feed => ({
  url: kept(row.url),
  title: keptOrNull(row.title),
  kind: row.kind === 'sitemap' || row.kind === 'page' ? row.kind : 'feed',
  added: row.added,
  next: row.next,
  interval: row.interval,
  etag: keptOrNull(row.etag),
  lastModified: keptOrNull(row.last_modified),
  failures: row.failures,
  error: readOrNull<Fault>(row.error),
  lastOk: row.last_ok,
});

const rowOf = ({ url, title, kind, added, next, interval }: NewFeed): Insertable<Tables['feeds']> => ({
  url: keep(url),
  title: keepOrNull(title),
  kind,
  added: moment(added),
  next: momentOrNull(next),
  interval,
  failures: 0,
});

/** Columns of what is given, and of nothing else. */
const rowOfChange = (change: Partial<Feed>): Updateable<Tables['feeds']> => ({
  ...(change.title !== undefined && { title: keepOrNull(change.title) }),
  ...(change.kind !== undefined && { kind: change.kind }),
  ...(change.next !== undefined && { next: momentOrNull(change.next) }),
  ...(change.interval !== undefined && { interval: change.interval }),
  ...(change.etag !== undefined && { etag: keepOrNull(change.etag) }),
  ...(change.lastModified !== undefined && { last_modified: keepOrNull(change.lastModified) }),
  ...(change.failures !== undefined && { failures: change.failures }),
  ...(change.error !== undefined && { error: writeOrNull(change.error) }),
  ...(change.lastOk !== undefined && { last_ok: momentOrNull(change.lastOk) }),
});

const entryOf = ({ feed, key, seen, article, outcome }: Row<'entries'>): SeenEntry => ({
  feed: kept(feed),
  key: kept(key),
  seen,
  article: keptOrNull(article),
  outcome: keptOrNull(outcome),
});

const rowOfEntry = ({ feed, key, seen, article, outcome }: SeenEntry): Row<'entries'> => ({
  feed: keep(feed),
  key: keep(key),
  seen: moment(seen),
  article: keepOrNull(article),
  outcome: keepOrNull(outcome),
});

/** What was seen in the feeds. */
function entriesIn(session: Session): Pick<Feeds, 'unseen' | 'saw' | 'entries'> {
  return {
    async unseen(feed, keys) {
      const seen = new Set<string>();
      for (const chunk of chunksOf(keys)) {
        const rows = await session
          .read()
          .selectFrom('entries')
          .select('key')
          .where('feed', '=', keep(feed))
          .where('key', 'in', chunk.map(keep))
          .execute();
        for (const { key } of rows) seen.add(kept(key));
      }
      return keys.filter((key) => !seen.has(key));
    },
    async saw(entries) {
      const latest = [...new Map(entries.map((entry) => [`${entry.feed}\n${entry.key}`, entry])).values()];
      await session.write(async (trx) => {
        for (const chunk of chunksOf(latest))
          await trx
            .insertInto('entries')
            .values(chunk.map(rowOfEntry))
            .onConflict((conflict) =>
              conflict
                .columns(['feed', 'key'])
                .doUpdateSet(({ ref }) => ({ article: ref('excluded.article'), outcome: ref('excluded.outcome') })),
            )
            .execute();
      });
    },
    async entries(feed, stretch = {}) {
      const limit = limitOf(stretch);
      const [after] = placeOf(stretch, ['']) ?? [''];
      const rows = await session
        .read()
        .selectFrom('entries')
        .selectAll()
        .where('feed', '=', keep(feed))
        .where('key', '>', after)
        .orderBy('key')
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, entryOf, ({ key }) => [key]);
    },
  };
}

export function feedsIn(session: Session): Feeds {
  return {
    ...entriesIn(session),
    add: (feed) =>
      session.write(async (trx) => {
        const { numInsertedOrUpdatedRows } = await trx
          .insertInto('feeds')
          .values(rowOf(feed))
          .onConflict((conflict) => conflict.column('url').doNothing())
          .executeTakeFirst();
        const row = await trx
          .selectFrom('feeds')
          .selectAll()
          .where('url', '=', keep(feed.url))
          .executeTakeFirstOrThrow();
        return { feed: feedOf(row), fresh: numInsertedOrUpdatedRows === 1n };
      }),
    async get(url) {
      const row = await session.read().selectFrom('feeds').selectAll().where('url', '=', keep(url)).executeTakeFirst();
      return row && feedOf(row);
    },
    async update(url, change) {
      const row = rowOfChange(change);
      if (Object.keys(row).length === 0) return;
      const { numUpdatedRows } = await session.write((trx) =>
        trx.updateTable('feeds').set(row).where('url', '=', keep(url)).executeTakeFirst(),
      );
      if (numUpdatedRows === 0n) throw new Error(`there is no feed ${url}`);
    },
    async remove(url) {
      const { numDeletedRows } = await session.write(async (trx) => {
        await trx.deleteFrom('entries').where('feed', '=', keep(url)).execute();
        return trx.deleteFrom('feeds').where('url', '=', keep(url)).executeTakeFirst();
      });
      return numDeletedRows > 0n;
    },
    async list() {
      const rows = await session.read().selectFrom('feeds').selectAll().orderBy('url').execute();
      return rows.map(feedOf);
    },
    async due(now, limit, beyond) {
      const all = session.read().selectFrom('feeds').selectAll().orderBy('next').orderBy('url');
      const due = await all.where('next', '<=', moment(now)).limit(limit).execute();
      const rest = limit - due.length;
      const far = beyond && rest > 0 ? await all.where('next', '>=', moment(beyond)).limit(rest).execute() : [];
      return [...due, ...far].map(feedOf);
    },
  };
}

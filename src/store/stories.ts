import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { chunksOf } from './chunks.ts';
import { forgetComparisons } from './comparisons.ts';
import type { Db, Trx } from './engine.ts';
import { keep, kept, moment, write } from './keep.ts';
import { afterAllFrom, limitOf, pageOf, placeOf } from './pages.ts';
import type { Placement, StoryHead } from './records.ts';
import type { Session } from './session.ts';
import type { Stories } from './store.ts';
import { countsOf, headOf, storyRecord } from './story-views.ts';
import type { Row } from './tables.ts';

const newId = (): string => `s${randomBytes(8).toString('hex')}`;

/** Dates stories that something moved in; never back. */
async function touch(trx: Trx, stories: Iterable<string>, at: string): Promise<void> {
  for (const chunk of chunksOf([...new Set(stories)]))
    await trx.updateTable('stories').set({ updated: at }).where('id', 'in', chunk).where('updated', '<', at).execute();
}

async function placesOf(trx: Trx, articles: readonly string[]): Promise<Map<string, string>> {
  const places = new Map<string, string>();
  for (const chunk of chunksOf(articles)) {
    const rows = await trx
      .selectFrom('memberships')
      .select(['article', 'story'])
      .where('article', 'in', chunk)
      .execute();
    for (const { article, story } of rows) places.set(article, story);
  }
  return places;
}

async function place(trx: Trx, placements: readonly Placement[]): Promise<void> {
  const latest = [...new Map(placements.map((placement) => [keep(placement.article), placement])).entries()];
  const before = await placesOf(
    trx,
    latest.map(([article]) => article),
  );
  for (const chunk of chunksOf(latest)) {
    const rows = chunk.map(([article, { story, why, by, at }]) => ({
      article,
      story: keep(story),
      why: write(why),
      placed_by: by,
      at: moment(at),
    }));
    await trx
      .insertInto('memberships')
      .values(rows)
      .onConflict((conflict) =>
        conflict.column('article').doUpdateSet(({ ref }) => ({
          story: ref('excluded.story'),
          why: ref('excluded.why'),
          placed_by: ref('excluded.placed_by'),
          at: ref('excluded.at'),
        })),
      )
      .execute();
  }
  const moved = new Map<string, string[]>();
  for (const [article, { story, at }] of latest) {
    const [from, into] = [before.get(article), keep(story)];
    if (from !== into) moved.set(at, [...(moved.get(at) ?? []), into, ...(from === undefined ? [] : [from])]);
  }
  for (const [at, stories] of moved) await touch(trx, stories, at);
}

async function take(trx: Trx, articles: readonly string[], at: string): Promise<void> {
  const ids = articles.map(keep);
  const places = await placesOf(trx, ids);
  for (const chunk of chunksOf(ids)) await trx.deleteFrom('memberships').where('article', 'in', chunk).execute();
  await touch(trx, places.values(), moment(at));
}

async function remove(trx: Trx, stories: readonly string[]): Promise<void> {
  for (const chunk of chunksOf(stories)) {
    await forgetComparisons(trx, chunk);
    await trx.deleteFrom('former_stories').where('into_story', 'in', chunk).execute();
    await trx.deleteFrom('stories').where('id', 'in', chunk).execute();
  }
}

async function merge(trx: Trx, from: string, into: string, at: string): Promise<void> {
  if (from === into) throw new Error('a story cannot go into itself');
  for (const story of [from, into])
    if (!(await trx.selectFrom('stories').select('id').where('id', '=', story).executeTakeFirst()))
      throw new Error(`there is no story ${kept(story)}`);
  await trx.updateTable('memberships').set({ story: into }).where('story', '=', from).execute();
  await trx.updateTable('former_stories').set({ into_story: into }).where('into_story', '=', from).execute();
  await trx.insertInto('former_stories').values({ id: from, into_story: into }).execute();
  await forgetComparisons(trx, [from]);
  await trx.deleteFrom('stories').where('id', '=', from).execute();
  await touch(trx, [into], moment(at));
}

async function relabel(
  trx: Trx,
  labels: readonly { readonly story: string; readonly label: string }[],
  at: string,
): Promise<void> {
  for (const chunk of chunksOf(labels)) {
    const values = chunk.map(({ story, label }) => sql`(${keep(story)}, ${keep(label)})`);
    const { rows } = await sql<{ id: string }>`update stories set label = given.column2
      from (values ${sql.join(values)}) as given where id = given.column1 returning id`.execute(trx);
    const known = new Set(rows.map(({ id }) => id));
    for (const { story } of chunk) if (!known.has(keep(story))) throw new Error(`there is no story ${story}`);
  }
  await touch(
    trx,
    labels.map(({ story }) => keep(story)),
    moment(at),
  );
}

async function create(
  trx: Trx,
  stories: readonly { readonly id: string; readonly label: string; readonly at: string }[],
): Promise<Row<'stories'>[]> {
  const rows = stories.map(({ id, label, at }) => ({
    id: keep(id),
    label: keep(label),
    created: moment(at),
    updated: at,
  }));
  for (const chunk of chunksOf(rows)) {
    await trx
      .deleteFrom('former_stories')
      .where(
        'id',
        'in',
        chunk.map(({ id }) => id),
      )
      .execute();
    await trx
      .insertInto('stories')
      .values([...chunk])
      .execute();
  }
  return rows;
}

async function emptyStories(trx: Trx): Promise<string[]> {
  const rows = await trx
    .selectFrom('stories')
    .select('id')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('memberships').select('article').whereRef('memberships.story', '=', 'stories.id'))),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/** The id that stands for it now, as it is kept. */
async function resolved(db: Db, id: string): Promise<string | undefined> {
  const known = await db.selectFrom('stories').select('id').where('id', '=', id).executeTakeFirst();
  if (known) return known.id;
  const former = await db.selectFrom('former_stories').select('into_story').where('id', '=', id).executeTakeFirst();
  return former?.into_story;
}

export function storiesIn(session: Session): Stories {
  const headBy = (row: Row<'stories'> | undefined): StoryHead | undefined => row && headOf(row);
  return {
    async create({ label, at, id = newId() }) {
      const rows = await session.write((trx) => create(trx, [{ id, label, at }]));
      return rows.map(headOf)[0] ?? { id, label, created: at, updated: at };
    },
    createAll: async (stories) => void (await session.write((trx) => create(trx, stories))),
    place: (placements) => session.write((trx) => place(trx, placements)),
    remove: (articles, at) => session.write((trx) => take(trx, articles, at)),
    relabel: (story, label, at) => session.write((trx) => relabel(trx, [{ story, label }], at)),
    relabelAll: (labels, at) => session.write((trx) => relabel(trx, labels, at)),
    merge: (from, into, at) => session.write((trx) => merge(trx, keep(from), keep(into), at)),
    removeEmpty: () =>
      session.write(async (trx) => {
        const empty = await emptyStories(trx);
        await remove(trx, empty);
        return empty.length;
      }),
    async get(id) {
      const story = await resolved(session.read(), keep(id));
      return story === undefined ? undefined : storyRecord(session.read(), story);
    },
    async beginning(id, limit) {
      const rows = await session
        .read()
        .selectFrom('stories')
        .selectAll()
        .where('id', '>=', keep(id))
        .where('id', '<', afterAllFrom(keep(id)))
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(headOf);
    },
    async resolve(id) {
      const story = await resolved(session.read(), keep(id));
      return story === undefined ? undefined : kept(story);
    },
    async ofArticle(article) {
      const row = await session
        .read()
        .selectFrom('memberships')
        .innerJoin('stories', 'stories.id', 'memberships.story')
        .selectAll('stories')
        .where('memberships.article', '=', keep(article))
        .executeTakeFirst();
      return headBy(row);
    },
    async ofOne(ids) {
      const found: string[] = [];
      for (const chunk of chunksOf(ids.map(keep))) {
        const rows = await session
          .read()
          .selectFrom('memberships')
          .select('story')
          .where('story', 'in', chunk)
          .groupBy('story')
          .having(({ fn }) => fn.countAll(), '=', 1)
          .execute();
        found.push(...rows.map(({ story }) => kept(story)));
      }
      return found;
    },
    async ofDocument(document) {
      const row = await session
        .read()
        .selectFrom('documents')
        .innerJoin('revisions', 'revisions.document', 'documents.number')
        .innerJoin('memberships', 'memberships.article', 'revisions.article')
        .innerJoin('stories', 'stories.id', 'memberships.story')
        .selectAll('stories')
        .where('documents.id', '=', keep(document))
        .orderBy('revisions.article')
        .limit(1)
        .executeTakeFirst();
      return headBy(row);
    },
    async list(stretch = {}) {
      const limit = limitOf(stretch);
      const place = placeOf(stretch, ['', '']);
      const rows = await session
        .read()
        .selectFrom('stories')
        .selectAll()
        .$if(place !== undefined, (query) =>
          query
            .where('updated', '<=', place?.[0] ?? '')
            .where(({ or, eb }) => or([eb('updated', '<', place?.[0] ?? ''), eb('id', '<', place?.[1] ?? '')])),
        )
        .orderBy('updated', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      const counts = await countsOf(session.read(), rows);
      return pageOf(
        counts,
        limit,
        ({ story }) => story,
        ({ row }) => [row.updated, row.id],
      );
    },
    count: async () => session.engine.count(session.read(), 'stories'),
  };
}

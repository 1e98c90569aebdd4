import type { Insertable } from 'kysely';
import type { Comparison, Difference } from '../core/model/comparison.ts';
import { chunksOf } from './chunks.ts';
import { numbersById } from './documents.ts';
import type { Db, Trx } from './engine.ts';
import { keep, kept, moment, write } from './keep.ts';
import { bytesOf, gunzipped, gzipped } from './pack.ts';
import { limitOf, pageOf, placeOf } from './pages.ts';
import type { Session } from './session.ts';
import type { Comparisons } from './store.ts';
import type { Row, Tables } from './tables.ts';

export async function forgetComparisons(trx: Trx, stories: readonly string[]): Promise<void> {
  await trx.deleteFrom('difference_sides').where('story', 'in', stories).execute();
  await trx.deleteFrom('differences').where('story', 'in', stories).execute();
  await trx.deleteFrom('comparisons').where('story', 'in', stories).execute();
}

async function rejectedIn(db: Db, story: string): Promise<string[]> {
  const rows = await db
    .selectFrom('differences')
    .select('id')
    .where('story', '=', story)
    .where('rejected', '=', 1)
    .orderBy('position')
    .execute();
  return rows.map(({ id }) => kept(id));
}

/** A comparison's columns. */
export const comparisonRow = (
  story: string,
  key: string,
  created: string,
  comparison: Comparison,
): Insertable<Tables['comparisons']> => ({
  story,
  key,
  created,
  json: gzipped(comparison),
  origins: comparison.origins.length,
});

const rowOf = (
  story: string,
  difference: Difference,
  position: number,
  created: string,
  rejected: boolean,
): Row<'differences'> => {
  const { type, severity, confidence } = difference;
  const [id, what] = [keep(difference.id), keep(difference.what)];
  return {
    story,
    position,
    id,
    type,
    severity,
    what,
    confidence,
    rejected: Number(rejected),
    created,
    json: write(difference),
  };
};

async function put(
  trx: Trx,
  row: Insertable<Tables['comparisons']>,
  { differences }: Comparison,
  rejected: ReadonlySet<string>,
): Promise<void> {
  const { story, created: at } = row;
  await forgetComparisons(trx, [story]);
  await trx.insertInto('comparisons').values(row).execute();
  await keepDifferences(trx, story, differences, at, ({ id }) => rejected.has(id));
  await trx.updateTable('stories').set({ updated: at }).where('id', '=', story).where('updated', '<', at).execute();
}

/** Rows of a comparison's differences, by which they are counted and found. */
export async function keepDifferences(
  trx: Trx,
  story: string,
  differences: readonly Difference[],
  at: string,
  isRejected: (difference: Difference, position: number) => boolean,
): Promise<void> {
  for (const chunk of chunksOf(
    differences.map((difference, i) => rowOf(story, difference, i, at, isRejected(difference, i))),
  ))
    await trx
      .insertInto('differences')
      .values([...chunk])
      .execute();
  for (const chunk of chunksOf(await sidesOf(trx, story, differences)))
    await trx
      .insertInto('difference_sides')
      .values([...chunk])
      .execute();
}

/** The documents of each difference that are kept here, each once. */
async function sidesOf(
  trx: Trx,
  story: string,
  differences: readonly Difference[],
): Promise<Row<'difference_sides'>[]> {
  const numbers = await numbersById(
    trx,
    differences.flatMap(({ sides }) => sides.map(({ document }) => document)),
  );
  return differences.flatMap(({ sides, type }, position) =>
    [...new Set(sides.map((side) => side.document))].flatMap((id) => {
      const document = numbers.get(id);
      return document === undefined ? [] : { story, position, type, document };
    }),
  );
}

export function comparisonsIn(session: Session): Comparisons {
  const packed: Comparisons['packed'] = async (story) => {
    const row = await session
      .read()
      .selectFrom('comparisons')
      .selectAll()
      .where('story', '=', keep(story))
      .executeTakeFirst();
    if (!row) return undefined;
    const rejected = await rejectedIn(session.read(), row.story);
    return { key: kept(row.key), created: row.created, rejected, bytes: bytesOf(row.json) };
  };
  return {
    put: (story, key, comparison, at, rejected = []) =>
      session.write((trx) =>
        put(trx, comparisonRow(keep(story), keep(key), moment(at), comparison), comparison, new Set(rejected)),
      ),
    async get(story) {
      const found = await packed(story);
      if (!found) return undefined;
      const { bytes, ...rest } = found;
      return { ...rest, comparison: gunzipped<Comparison>(bytes) };
    },
    packed,
    async about(story) {
      const row = await session
        .read()
        .selectFrom('comparisons')
        .select(['story', 'key', 'created'])
        .where('story', '=', keep(story))
        .executeTakeFirst();
      if (!row) return undefined;
      const rejected = await rejectedIn(session.read(), row.story);
      return { key: kept(row.key), created: row.created, rejected };
    },
    async keyOf(story) {
      const row = await session
        .read()
        .selectFrom('comparisons')
        .select('key')
        .where('story', '=', keep(story))
        .executeTakeFirst();
      return row && kept(row.key);
    },
    async reject(story, difference, rejected) {
      const { numUpdatedRows } = await session.write((trx) =>
        trx
          .updateTable('differences')
          .set({ rejected: Number(rejected) })
          .where('story', '=', keep(story))
          .where('id', '=', keep(difference))
          .executeTakeFirst(),
      );
      if (numUpdatedRows === 0n) throw new Error(`there is no difference ${difference} in story ${story}`);
    },
    async differences({ type, severity }, stretch = {}) {
      const limit = limitOf(stretch);
      const [created, story, position] = placeOf(stretch, ['', '', 0]) ?? ['\u{10ffff}', '', 0];
      const rows = await session
        .read()
        .selectFrom('differences')
        .select(['story', 'position', 'created', 'json'])
        .where('rejected', '=', 0)
        .where('created', '<=', created)
        .where(({ or, and, eb }) =>
          or([
            eb('created', '<', created),
            eb('story', '>', story),
            and([eb('story', '=', story), eb('position', '>', position)]),
          ]),
        )
        .$if(type !== undefined, (query) => query.where('type', '=', type ?? ''))
        .$if(severity !== undefined, (query) => query.where('severity', '=', severity ?? ''))
        .orderBy('created', 'desc')
        .orderBy('story')
        .orderBy('position')
        .limit(limit + 1)
        .execute();
      return pageOf(
        rows,
        limit,
        (row) => ({ story: kept(row.story), difference: JSON.parse(row.json) as Difference }),
        (row) => [row.created, row.story, row.position],
      );
    },
  };
}

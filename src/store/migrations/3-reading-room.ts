import { sql } from 'kysely';
import type { Transport } from '../../core/model/article.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import { carrierColumns } from '../carriers.ts';
import type { Trx } from '../engine.ts';
import { readOrNull } from '../keep.ts';
import { gzipped, unpack } from '../pack.ts';
import type { Step } from './index.ts';

/** Rows read together: articles are small, a comparison may be of megabytes. */
const ARTICLES = 256;
const COMPARISONS = 8;

async function addCarriers(trx: Trx): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await trx
      .selectFrom('articles')
      .select(['id', 'transport'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(ARTICLES)
      .execute();
    for (const { id, transport } of rows)
      await trx
        .updateTable('articles')
        .set(carrierColumns(readOrNull<Transport>(transport)))
        .where('id', '=', id)
        .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
  }
}

async function packComparisons(trx: Trx): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await trx
      .selectFrom('comparisons')
      .select(['story', 'json'])
      .where('story', '>', after)
      .orderBy('story')
      .limit(COMPARISONS)
      .execute();
    for (const { story, json } of rows) {
      const comparison = unpack<Comparison>(json);
      await trx
        .updateTable('comparisons')
        .set({ json: gzipped(comparison), origins: comparison.origins.length })
        .where('story', '=', story)
        .execute();
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.story;
  }
}

/** What lists of stories and of what brought articles show; comparisons in the form in which they are sent. */
export const readingRoom: Step = {
  number: 3,
  name: 'carriers, origins, packed comparisons',
  async apply(trx, { types }) {
    await trx.schema
      .alterTable('articles')
      .addColumn('carrier_type', types.text, (c) => c.notNull().defaultTo('input'))
      .execute();
    await trx.schema.alterTable('articles').addColumn('carrier', types.text).execute();
    await trx.schema
      .alterTable('comparisons')
      .addColumn('origins', types.integer, (c) => c.notNull().defaultTo(0))
      .execute();
    await trx.schema
      .createIndex('articles_failing')
      .on('articles')
      .columns(['checked', 'id'])
      .where(sql`error`, 'is not', null)
      .execute();
    await trx.schema.createIndex('decisions_by_kind').on('decisions').columns(['kind', 'id']).execute();
    await addCarriers(trx);
    await packComparisons(trx);
  },
};

import type { ColumnTypes, Trx } from '../engine.ts';
import { indexKept } from '../search/rows.ts';
import type { Step } from './index.ts';

async function createStatements(trx: Trx, { text, integer }: ColumnTypes): Promise<void> {
  await trx.schema
    .createTable('statements')
    .addColumn('number', integer, (c) => c.primaryKey())
    .addColumn('speaker', text)
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('start', integer, (c) => c.notNull())
    .addColumn('stop', integer, (c) => c.notNull())
    .execute();
}

async function createFigures(trx: Trx, { text, integer, real }: ColumnTypes): Promise<void> {
  await trx.schema
    .createTable('figures')
    .addColumn('document', integer, (c) => c.notNull().references('documents.number'))
    .addColumn('position', integer, (c) => c.notNull())
    .addColumn('low', real)
    .addColumn('high', real)
    .addColumn('open_low', integer, (c) => c.notNull())
    .addColumn('open_high', integer, (c) => c.notNull())
    .addColumn('wide', integer, (c) => c.notNull())
    .addColumn('unit', text, (c) => c.notNull())
    .addColumn('counted', text)
    .addColumn('start', integer, (c) => c.notNull())
    .addColumn('stop', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('figures_key', ['document', 'position'])
    .execute();
  const index = (by: string, columns: readonly string[]) =>
    trx.schema
      .createIndex(`figures_by_${by}`)
      .on('figures')
      .columns([...columns]);
  // By value where few have it, by document where many have. All that is asked for is in them.
  const bounds = ['low', 'high', 'open_low', 'open_high'] as const;
  await index('low', [...bounds, 'unit', 'counted', 'document']).execute();
  await index('unit', ['unit', 'document', ...bounds, 'counted']).execute();
  await index('counted', ['counted', 'document', ...bounds, 'unit']).execute();
  await index('wide', ['document', ...bounds, 'unit', 'counted'])
    .where('wide', '=', 1)
    .execute();
}

async function createTimes(trx: Trx, { integer }: ColumnTypes): Promise<void> {
  await trx.schema
    .createTable('times')
    .addColumn('document', integer, (c) => c.notNull().references('documents.number'))
    .addColumn('position', integer, (c) => c.notNull())
    .addColumn('first_day', integer, (c) => c.notNull())
    .addColumn('last_day', integer, (c) => c.notNull())
    .addColumn('wide', integer, (c) => c.notNull())
    .addColumn('start', integer, (c) => c.notNull())
    .addColumn('stop', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('times_key', ['document', 'position'])
    .execute();
  const index = (by: string, columns: readonly string[]) =>
    trx.schema
      .createIndex(`times_by_${by}`)
      .on('times')
      .columns([...columns]);
  await index('day', ['first_day', 'last_day', 'document']).execute();
  await index('wide', ['document', 'first_day', 'last_day']).where('wide', '=', 1).execute();
}

/** What search goes by, filled from the documents and readings that are kept. */
export const search: Step = {
  number: 2,
  name: 'search',
  async apply(trx, engine) {
    await createStatements(trx, engine.types);
    await createFigures(trx, engine.types);
    await createTimes(trx, engine.types);
    await engine.createIndexes(trx);
    await indexKept(trx, engine);
  },
};

import type { ColumnTypes, Trx } from '../engine.ts';
import { indexKept } from '../search-index.ts';
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
    .addColumn('unit', text, (c) => c.notNull())
    .addColumn('counted', text)
    .addColumn('start', integer, (c) => c.notNull())
    .addColumn('stop', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('figures_key', ['document', 'position'])
    .execute();
  // By value where few have it, by document where many have.
  await trx.schema
    .createIndex('figures_by_low')
    .on('figures')
    .columns(['low', 'high', 'unit', 'counted', 'document'])
    .execute();
  await trx.schema
    .createIndex('figures_by_unit')
    .on('figures')
    .columns(['unit', 'document', 'low', 'high', 'counted'])
    .execute();
  await trx.schema
    .createIndex('figures_by_counted')
    .on('figures')
    .columns(['counted', 'document', 'low', 'high', 'unit'])
    .execute();
}

async function createTimes(trx: Trx, { integer }: ColumnTypes): Promise<void> {
  await trx.schema
    .createTable('times')
    .addColumn('document', integer, (c) => c.notNull().references('documents.number'))
    .addColumn('position', integer, (c) => c.notNull())
    .addColumn('first_day', integer, (c) => c.notNull())
    .addColumn('last_day', integer, (c) => c.notNull())
    .addColumn('start', integer, (c) => c.notNull())
    .addColumn('stop', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('times_key', ['document', 'position'])
    .execute();
  await trx.schema.createIndex('times_by_day').on('times').columns(['first_day', 'last_day', 'document']).execute();
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

import { sql } from 'kysely';
import { noteUnread } from '../unread.ts';
import type { Step } from './index.ts';

/** What a store of many millions needs: what is not read yet stands in a list of its own, and each engine is set up for its tables. */
export const many: Step = {
  number: 4,
  name: 'many articles',
  async apply(trx, engine) {
    await trx.schema
      .createTable('unread')
      .addColumn('document', engine.types.integer, (c) => c.primaryKey().references('documents.number'))
      .execute();
    await trx.schema
      .createIndex('readings_by_version_document')
      .on('readings')
      .columns(['version', 'document'])
      .where(sql`searched`, '=', sql.lit(1))
      .execute();
    await noteUnread(trx);
    await engine.setUp(trx);
  },
};

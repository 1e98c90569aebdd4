import type { Db, Engine, Trx } from '../engine.ts';
import { StoreError } from '../errors.ts';
import { base } from './1-base.ts';
import { search } from './2-search.ts';
import { readingRoom } from './3-reading-room.ts';
import { many } from './4-many.ts';

/** One step of the schema. Steps are only ever added; one that was released never changes. */
export interface Step {
  readonly number: number;
  readonly name: string;
  apply(trx: Trx, engine: Engine): Promise<void>;
}

export const STEPS: readonly Step[] = [base, search, readingRoom, many];

/**
 * Brings the schema up to `target`, step by step, each in a transaction of its own. Several processes may begin at once:
 * one does each step, the others wait and see it done. @throws StoreError `newer`, `not-a-store`
 */
export async function migrate(
  db: Db,
  engine: Engine,
  location: string,
  at: string,
  target = STEPS.length,
): Promise<void> {
  const before = await latestStep(db, engine);
  if (before === undefined) await refuseForeign(db, engine, location);
  refuseNewer(before ?? 0, location);
  for (const step of STEPS.slice(0, target)) {
    if (step.number <= (before ?? 0)) continue;
    await db.transaction().execute(async (trx) => {
      await engine.lockMigrations(trx);
      const version = (await latestStep(trx, engine)) ?? 0;
      refuseNewer(version, location);
      if (step.number <= version) return;
      await step.apply(trx, engine);
      await trx.insertInto('schema_steps').values({ number: step.number, name: step.name, at }).execute();
    });
  }
}

/** Number of the last step that was done; undefined where there is no store. */
export async function latestStep(db: Db, engine: Engine): Promise<number | undefined> {
  if (!(await engine.tables(db)).includes('schema_steps')) return undefined;
  const { version } = await db
    .selectFrom('schema_steps')
    .select(({ fn }) => fn.max('number').as('version'))
    .executeTakeFirstOrThrow();
  return version ?? 0;
}

/** A file with tables of somebody else is left alone. */
async function refuseForeign(db: Db, engine: Engine, location: string): Promise<void> {
  if ((await engine.tables(db)).length > 0)
    throw new StoreError('not-a-store', `${location} is a database of another program`, 'name another file');
}

function refuseNewer(version: number, location: string): void {
  if (version > STEPS.length)
    throw new StoreError(
      'newer',
      `${location} was written by a newer Rashomon (schema ${version}; this one knows ${STEPS.length})`,
      'use that version of Rashomon; or export with it and import here',
    );
}

import type { Trx } from '../engine.ts';
import { StoreError } from '../errors.ts';
import type { Session } from '../session.ts';
import type { ExportedRecord } from '../store.ts';
import { noteUnread } from '../unread.ts';
import { KINDS, type RecordKind } from './kinds.ts';

/** Of the records, not of the tables: it changes when an older program could not read them. */
const FORMAT = 1;

/** Records taken in together. */
const TOGETHER = 256;

/** All records, kind by kind so that what is named comes before what names it, each kind in the order of its keys. */
export async function* exportFrom(session: Session): AsyncIterable<ExportedRecord> {
  const { db, release } = await session.snapshot();
  try {
    yield { record: 'store', version: FORMAT };
    for (const [record, kind] of Object.entries(KINDS))
      for await (const fields of kind.all(db)) yield { record, ...fields };
  } finally {
    await release();
  }
}

/** A record as far as it must be one before its fields are looked at; or what is wrong with it. */
function checkedRecord(value: unknown): ExportedRecord | string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'is no JSON object';
  if (!('record' in value) || typeof value.record !== 'string') return 'does not say what kind it is of';
  return { ...value, record: value.record };
}

const badRecord = (line: number, what: string): StoreError =>
  new StoreError(
    'bad-record',
    `record ${line} ${what}`,
    'export again with `rashomon export`, and import the whole file',
  );

async function refuseFull(trx: Trx): Promise<void> {
  for (const table of ['documents', 'articles', 'stories', 'feeds', 'decisions', 'events', 'sinks'] as const)
    if (await trx.selectFrom(table).selectAll().limit(1).executeTakeFirst())
      throw new StoreError('not-empty', 'the store to import into is not empty', 'import into a new file or database');
}

/** Records of one kind that came in a row. */
interface Batch {
  readonly record: string;
  readonly kind: RecordKind;
  readonly fields: ExportedRecord[];
  readonly from: number;
}

async function takeIn(session: Session, trx: Trx, { kind, fields, from }: Batch): Promise<void> {
  try {
    await kind.put(trx, session.engine, fields);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw badRecord(
      from,
      `or one of the ${fields.length - 1} after it cannot be taken in: ${error instanceof Error ? error.message : error}`,
    );
  }
}

export const importInto = (session: Session, records: AsyncIterable<unknown> | Iterable<unknown>): Promise<number> =>
  session.within((inner) =>
    inner.write(async (trx) => {
      await refuseFull(trx);
      let line = 0;
      let batch: Batch | undefined;
      for await (const value of records) {
        line++;
        const record = checkedRecord(value);
        if (typeof record === 'string') throw badRecord(line, record);
        if (line === 1) {
          if (record.record !== 'store' || record.version !== FORMAT)
            throw badRecord(1, `does not say that this is an export of format ${FORMAT}`);
          continue;
        }
        const kind = Object.hasOwn(KINDS, record.record) ? KINDS[record.record] : undefined;
        if (!kind) throw badRecord(line, `is of a kind that is not known: ${record.record}`);
        if (batch && (batch.record !== record.record || batch.fields.length >= TOGETHER)) {
          await takeIn(session, trx, batch);
          batch = undefined;
        }
        batch ??= { record: record.record, kind, fields: [], from: line };
        batch.fields.push(record);
      }
      if (batch) await takeIn(session, trx, batch);
      if (line === 0) throw badRecord(1, 'is missing: nothing was given');
      await noteUnread(trx);
      await session.engine.countOn(trx);
      return line;
    }),
  );

import type { Transport } from '../../core/model/article.ts';
import type { Comparison } from '../../core/model/comparison.ts';
import type { Document } from '../../core/model/document.ts';
import { outletKey } from '../articles.ts';
import { carrierColumns } from '../carriers.ts';
import { keepDifferences } from '../comparisons.ts';
import { documentsByNumber, numbersById, putDocuments } from '../documents.ts';
import type { Db, Engine, Trx } from '../engine.ts';
import { keep } from '../keep.ts';
import { dayOfNumber } from '../numbers.ts';
import { unpack } from '../pack.ts';
import { mergeReading, type StoredReading } from '../reading-parts.ts';
import { indexReadings } from '../search/rows.ts';
import type { ExportedRecord } from '../store.ts';
import { type Fields, type PlainTable, putRows, rowsOf } from './tables.ts';

/** How the records of one kind are read from the tables and written to them. */
export interface RecordKind {
  all(db: Db): AsyncIterable<Fields>;
  put(trx: Trx, engine: Engine, records: readonly ExportedRecord[]): Promise<void>;
}

const STRETCH = 128;

const plain = (table: PlainTable, after?: RecordKind['put']): RecordKind => ({
  all: (db) => rowsOf(db, table),
  async put(trx, engine, records) {
    await putRows(trx, table, records);
    await after?.(trx, engine, records);
  },
});

/** In the order of the news, so that they stand in it again; with the day for those that tell no publication. */
const documents: RecordKind = {
  async *all(db) {
    for (let after = -1; ; ) {
      const rows = await db
        .selectFrom('texts')
        .selectAll()
        .where('document', '>', after)
        .orderBy('document')
        .limit(STRETCH)
        .execute();
      for (const { document, json } of rows) yield { day: dayOfNumber(document), document: unpack<Document>(json) };
      const last = rows.at(-1);
      if (!last) return;
      after = last.document;
    }
  },
  async put(trx, engine, records) {
    await putDocuments(trx, engine, records.map(incomingOf));
  },
};

function incomingOf({ day, document }: ExportedRecord): { document: Document; day: number } {
  const whole =
    typeof document === 'object' &&
    document !== null &&
    'id' in document &&
    typeof document.id === 'string' &&
    'text' in document &&
    typeof document.text === 'string';
  if (!whole || typeof day !== 'number') throw new TypeError('a document without id, text or day');
  // An export has the shape that it was written with.
  return { document: document as unknown as Document, day };
}

/** Ids that the records have in a field. */
const textsIn = (records: readonly ExportedRecord[], field: string): string[] =>
  records.map((record) => record[field]).filter((value) => typeof value === 'string');

/** What an article's outlet and transport are counted and searched by. */
const articleKeys = ({ outlet, transport }: ExportedRecord) => ({
  outlet_key: outletKey(typeof outlet === 'string' ? outlet : null),
  // An export has the shape that it was written with.
  ...carrierColumns((transport ?? null) as Transport | null),
});

async function indexSearched(trx: Trx, engine: Engine, records: readonly ExportedRecord[]): Promise<void> {
  const searched = records.filter((record) => record.searched === 1);
  const numbers = await numbersById(trx, textsIn(searched, 'document'));
  const known = await documentsByNumber(trx, [...numbers.values()]);
  const readings = searched.flatMap((record) => {
    const number = numbers.get(String(record.document)) ?? Number.NaN;
    const document = known.get(number);
    return document ? { number, value: mergeReading(document, record.json as StoredReading) } : [];
  });
  await indexReadings(trx, engine, readings);
}

/** Comparisons with the positions of the differences that a person rejected. */
const comparisons: RecordKind = {
  async *all(db) {
    for await (const row of rowsOf(db, COMPARISONS)) {
      const rejected = await db
        .selectFrom('differences')
        .select('position')
        .where('story', '=', keep(String(row.story)))
        .where('rejected', '=', 1)
        .orderBy('position')
        .execute();
      yield { ...row, rejected: rejected.map(({ position }) => position) };
    }
  },
  async put(trx, _engine, records) {
    await putRows(trx, COMPARISONS, records);
    for (const { story, created, json, rejected } of records)
      await keepDifferences(
        trx,
        keep(String(story)),
        (json as Comparison).differences,
        String(created),
        (_, position) => Array.isArray(rejected) && rejected.includes(position),
      );
  },
};

const COMPARISONS: PlainTable = {
  table: 'comparisons',
  key: ['story'],
  columns: { story: 'text', key: 'text', created: 'text', json: 'gzipped' },
  derived: ({ json }) => ({ origins: (json as Comparison).origins.length }),
};

/** Every kind of record, in the order in which they are written: what is named before what names it. */
export const KINDS: Readonly<Record<string, RecordKind>> = {
  document: documents,
  article: plain({
    table: 'articles',
    key: ['id'],
    columns: {
      id: 'text',
      key: 'text',
      url: 'text',
      outlet: 'text',
      headline: 'text',
      published: 'text',
      transport: 'json',
      fetched: 'text',
      checked: 'text',
      next: 'text',
      etag: 'text',
      last_modified: 'text',
      failures: 'number',
      error: 'json',
      revision: 'number',
      document: 'document',
    },
    derived: articleKeys,
  }),
  revision: plain({
    table: 'revisions',
    key: ['article', 'number'],
    columns: { article: 'text', number: 'number', document: 'document', fetched: 'text', change: 'json' },
  }),
  reading: plain(
    {
      table: 'readings',
      key: ['document', 'version'],
      columns: { document: 'document', version: 'text', searched: 'number', json: 'packed' },
    },
    indexSearched,
  ),
  sketch: plain({
    table: 'sketches',
    key: ['article'],
    columns: { article: 'text', document: 'document', day: 'number', bytes: 'bytes' },
  }),
  story: plain({
    table: 'stories',
    key: ['id'],
    columns: { id: 'text', label: 'text', created: 'text', updated: 'text' },
  }),
  'former-story': plain({ table: 'former_stories', key: ['id'], columns: { id: 'text', into_story: 'text' } }),
  membership: plain({
    table: 'memberships',
    key: ['article'],
    columns: { article: 'text', story: 'text', why: 'value', placed_by: 'text', at: 'text' },
  }),
  comparison: comparisons,
  decision: plain({
    table: 'decisions',
    key: ['id'],
    columns: { id: 'number', kind: 'text', at: 'text', story: 'text', payload: 'value', undone: 'text' },
  }),
  feed: plain({
    table: 'feeds',
    key: ['url'],
    columns: {
      url: 'text',
      title: 'text',
      kind: 'text',
      added: 'text',
      next: 'text',
      interval: 'number',
      etag: 'text',
      last_modified: 'text',
      failures: 'number',
      error: 'json',
      last_ok: 'text',
    },
  }),
  entry: plain({
    table: 'entries',
    key: ['feed', 'key'],
    columns: { feed: 'text', key: 'text', seen: 'text', article: 'text', outcome: 'text' },
  }),
  event: plain({
    table: 'events',
    key: ['sequence'],
    columns: { sequence: 'number', type: 'text', at: 'text', story: 'text', article: 'text', payload: 'value' },
  }),
  sink: plain({ table: 'sinks', key: ['name'], columns: { name: 'text', sequence: 'number' } }),
};

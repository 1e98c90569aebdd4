import { timeInterval } from '../../core/annotate/times/compare.ts';
import type { Attribution, Quantity, Reading, TimeExpression } from '../../core/model/annotation.ts';
import type { Document } from '../../core/model/document.ts';
import { hull } from '../../core/model/span.ts';
import { chunksOf } from '../chunks.ts';
import type { Engine, StatementTerms, TextTerms, Trx } from '../engine.ts';
import { keep, keepOrNull } from '../keep.ts';
import { STATEMENTS_SEARCHED, statementNumbers } from '../numbers.ts';
import { unpack } from '../pack.ts';
import { mergeReading, type StoredReading } from '../reading-parts.ts';
import type { Row } from '../tables.ts';
import { termsOf } from './terms.ts';

/** What search finds by: made of documents and readings as they are put, and of all kept ones by the step that brought search. */

export interface Numbered<T> {
  readonly number: number;
  readonly value: T;
}

const textTerms = ({ number, value }: Numbered<Document>): TextTerms => ({
  document: number,
  headline: termsOf(value.headline ?? ''),
  text: termsOf(value.text),
});

export async function indexDocuments(
  trx: Trx,
  engine: Engine,
  documents: readonly Numbered<Document>[],
): Promise<void> {
  for (const chunk of chunksOf(documents)) await engine.indexTexts(trx, chunk.map(textTerms));
}

/** What was found in earlier readings of the same documents must be forgotten before. */
export async function indexReadings(trx: Trx, engine: Engine, readings: readonly Numbered<Reading>[]): Promise<void> {
  const statements = readings.flatMap(statementsOf);
  for (const chunk of chunksOf(statements)) {
    await trx
      .insertInto('statements')
      .values(chunk.map(({ row }) => row))
      .execute();
    await engine.indexStatements(
      trx,
      chunk.map(({ terms }) => terms),
    );
  }
  for (const chunk of chunksOf(readings.flatMap(figuresOf)))
    await trx
      .insertInto('figures')
      .values([...chunk])
      .execute();
  for (const chunk of chunksOf(readings.flatMap(timesOf)))
    await trx
      .insertInto('times')
      .values([...chunk])
      .execute();
}

/** What search found by a document's reading. */
export async function forgetReading(trx: Trx, engine: Engine, document: number): Promise<void> {
  const range = statementNumbers(document);
  const within = trx
    .selectFrom('statements')
    .select('number')
    .where('number', '>=', range.from)
    .where('number', '<', range.to);
  if (await within.limit(1).executeTakeFirst()) {
    await engine.forgetStatements(trx, range);
    await trx.deleteFrom('statements').where('number', '>=', range.from).where('number', '<', range.to).execute();
  }
  await trx.deleteFrom('figures').where('document', '=', document).execute();
  await trx.deleteFrom('times').where('document', '=', document).execute();
}

interface Statement {
  readonly row: Row<'statements'>;
  readonly terms: StatementTerms;
}

const statementsOf = ({ number, value }: Numbered<Reading>): Statement[] =>
  value.attributions
    .filter(({ content }) => content.length > 0)
    .slice(0, STATEMENTS_SEARCHED)
    .map((attribution, i) => statementOf(value.text, attribution, statementNumbers(number).from + i));

function statementOf(text: string, { content, speaker, kind }: Attribution, number: number): Statement {
  const { start, end } = hull(content);
  return {
    row: { number, speaker: keepOrNull(speaker?.name ?? null), kind, start, stop: end },
    terms: {
      statement: number,
      speaker: termsOf(speaker?.name ?? ''),
      content: content.flatMap((span) => termsOf(text.slice(span.start, span.end))),
    },
  };
}

const figuresOf = ({ number, value }: Numbered<Reading>): Row<'figures'>[] =>
  value.quantities.map((quantity, position) => figureOf(quantity, number, position));

const figureOf = (quantity: Quantity, document: number, position: number): Row<'figures'> => ({
  document,
  position,
  low: quantity.low,
  high: quantity.high,
  open_low: Number(quantity.openLow),
  open_high: Number(quantity.openHigh),
  wide: Number(quantity.low === null || quantity.low !== quantity.high),
  unit: keep(quantity.unit),
  counted: keepOrNull(quantity.counted),
  start: quantity.span.start,
  stop: quantity.span.end,
});

/** Days before the year 0 and after 9999 are not told apart. */
const EARLIEST = -719_528;
const LATEST = 2_932_896;

function timesOf({ number, value }: Numbered<Reading>): Row<'times'>[] {
  return value.times.flatMap((time: TimeExpression, position) => {
    const days = timeInterval(time);
    if (!days) return [];
    const first = Math.max(Math.floor(days.from), EARLIEST);
    const last = Math.min(Math.max(Math.ceil(days.to) - 1, first), LATEST);
    return {
      document: number,
      position,
      first_day: first,
      last_day: last,
      wide: Number(last > first),
      start: time.span.start,
      stop: time.span.end,
    };
  });
}

/** Indexes all documents that are kept, and of each the reading that was put last. */
export async function indexKept(trx: Trx, engine: Engine): Promise<void> {
  for (let after = -1; ; ) {
    const rows = await trx
      .selectFrom('texts')
      .selectAll()
      .where('document', '>', after)
      .orderBy('document')
      .limit(64)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.document;
    const documents = rows.map(({ document, json }) => ({ number: document, value: unpack<Document>(json) }));
    await indexDocuments(trx, engine, documents);
    await indexKeptReadings(trx, engine, documents);
  }
}

async function indexKeptReadings(trx: Trx, engine: Engine, documents: readonly Numbered<Document>[]): Promise<void> {
  const known = new Map(documents.map(({ number, value }) => [number, value]));
  const rows = await trx
    .selectFrom('readings')
    .select(['document', 'json'])
    .where('document', 'in', [...known.keys()])
    .where('searched', '=', 1)
    .orderBy('document')
    .execute();
  const readings = rows.flatMap(({ document, json }) => {
    const value = known.get(document);
    return value ? { number: document, value: mergeReading(value, unpack<StoredReading>(json)) } : [];
  });
  await indexReadings(trx, engine, readings);
}

import type { Difference } from '../../core/model/comparison.ts';
import type { Document } from '../../core/model/document.ts';
import { type Passage, passageOf, type Span } from '../../core/model/span.ts';
import { documentsByNumber } from '../documents.ts';
import type { Db } from '../engine.ts';
import { documentOfStatement } from '../numbers.ts';
import type { Hit, Query } from '../records.ts';
import type { Candidate } from './index.ts';
import { figuresMatching, timesMatching } from './ranges.ts';
import { snippetsOf } from './snippets.ts';
import { differencesMatching, type Plan } from './sources.ts';
import { phrasesOf } from './text-query.ts';

type Found = Pick<Hit, 'passages' | 'differences'>;

/** Of one kind shown for one article. */
const SHOWN = 3;

/** Spans by the number of their document. */
type Spans = ReadonlyMap<number, readonly Span[]>;

/** Where what was asked for stands in the articles found. */
export async function passagesOf(
  db: Db,
  query: Query,
  plan: Plan,
  found: readonly Candidate[],
): Promise<Map<string, Found>> {
  const passages = new Map<string, Found>();
  const numbers = [...new Set(found.map(({ number }) => number))];
  if (plan.sources.length === 0 || numbers.length === 0) return passages;
  const documents = await documentsByNumber(db, numbers);
  const spans = [
    await statementSpans(db, plan, numbers),
    await figureSpans(db, query, numbers),
    await timeSpans(db, query, numbers),
  ];
  const differences = await differencesOf(db, query, numbers);
  for (const candidate of found) {
    const document = documents.get(candidate.number);
    if (!document) continue;
    const own = (differences.get(candidate.number) ?? [])
      .filter(({ story }) => candidate.story === null || story === candidate.story)
      .slice(0, SHOWN)
      .map(({ difference }) => difference);
    passages.set(candidate.article, {
      passages: inOrder(document, [
        ...(plan.text ? snippetsOf(document, phrasesOf(plan.text), SHOWN) : []),
        ...spans.flatMap((kind) => kind.get(candidate.number)?.slice(0, SHOWN) ?? []),
        ...own.flatMap(({ sides }) => sides.filter((side) => side.document === document.id)),
      ]),
      differences: own.map(({ type, severity, what }) => ({ type, severity, what })),
    });
  }
  return passages;
}

/** Each once, in the order of the text. What does not lie within it is not shown. */
function inOrder(document: Document, spans: readonly Span[]): Passage[] {
  const within = spans.filter(({ start, end }) => start >= 0 && start <= end && end <= document.text.length);
  const once = new Map(within.map(({ start, end }) => [`${start}-${end}`, passageOf(document, { start, end })]));
  return [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function byDocument<T>(rows: readonly T[], documentOf: (row: T) => number): Map<number, T[]> {
  const grouped = new Map<number, T[]>();
  for (const row of rows) {
    const known = grouped.get(documentOf(row));
    if (known) known.push(row);
    else grouped.set(documentOf(row), [row]);
  }
  return grouped;
}

async function statementSpans(db: Db, { met }: Plan, documents: readonly number[]): Promise<Spans> {
  const numbers = documents.flatMap((document) => met.get(document) ?? []);
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('statements')
    .select(['number', 'start', 'stop as end'])
    .where('number', 'in', numbers)
    .orderBy('number')
    .execute();
  return byDocument(rows, ({ number }) => documentOfStatement(number));
}

async function figureSpans(db: Db, { figure }: Query, documents: readonly number[]): Promise<Spans> {
  if (!figure) return new Map();
  const rows = await figuresMatching(db, figure)
    .select(['document', 'start', 'stop as end'])
    .where('document', 'in', documents)
    .orderBy('document')
    .orderBy('position')
    .execute();
  return byDocument(rows, ({ document }) => document);
}

async function timeSpans(db: Db, { mentions }: Query, documents: readonly number[]): Promise<Spans> {
  if (!mentions) return new Map();
  const rows = await timesMatching(db, mentions)
    .select(['document', 'start', 'stop as end'])
    .where('document', 'in', documents)
    .orderBy('document')
    .orderBy('position')
    .execute();
  return byDocument(rows, ({ document }) => document);
}

/** Differences of the type asked for, with their stories as they are kept. */
async function differencesOf(
  db: Db,
  { difference }: Query,
  documents: readonly number[],
): Promise<Map<number, { readonly story: string; readonly difference: Difference }[]>> {
  if (!difference) return new Map();
  const rows = await differencesMatching(db, difference)
    .select(['document', 'differences.story', 'differences.json'])
    .where('document', 'in', documents)
    .orderBy('differences.story')
    .orderBy('differences.position')
    .execute();
  const read = rows.map(({ document, story, json }) => ({
    document,
    story,
    difference: JSON.parse(json) as Difference,
  }));
  return byDocument(read, ({ document }) => document);
}

import type { Difference } from '../core/model/comparison.ts';
import type { Document } from '../core/model/document.ts';
import { type Passage, passageOf, type Span } from '../core/model/span.ts';
import { documentsByNumber } from './documents.ts';
import type { Db, Engine } from './engine.ts';
import { kept } from './keep.ts';
import { statementNumbers } from './numbers.ts';
import type { Hit, Query } from './records.ts';
import type { Candidate } from './search.ts';
import { figuresMatching, timesMatching } from './search-ranges.ts';
import { differencesMatching, type Plan } from './search-sources.ts';
import { snippetsOf } from './snippets.ts';
import { phrasesOf } from './text-query.ts';

type Found = Pick<Hit, 'passages' | 'differences'>;

/** Of one kind shown for one article. */
const SHOWN = 3;

/** Where what was asked for stands in the articles found. */
export async function passagesOf(
  db: Db,
  engine: Engine,
  query: Query,
  plan: Plan,
  found: readonly Candidate[],
): Promise<Map<string, Found>> {
  const asked = plan.sources.length > 0;
  const documents = await documentsByNumber(db, asked ? [...new Set(found.map(({ number }) => number))] : []);
  const passages = new Map<string, Found>();
  for (const candidate of found) {
    const document = documents.get(candidate.number);
    if (document) passages.set(candidate.article, await foundIn(db, engine, query, plan, candidate, document));
  }
  return passages;
}

async function foundIn(
  db: Db,
  engine: Engine,
  query: Query,
  plan: Plan,
  candidate: Candidate,
  document: Document,
): Promise<Found> {
  const spans: Span[] = [
    ...(plan.text ? snippetsOf(document, phrasesOf(plan.text), SHOWN) : []),
    ...(await statementSpans(db, engine, plan, candidate.number)),
    ...(await figureSpans(db, query, candidate.number)),
    ...(await timeSpans(db, query, candidate.number)),
  ];
  const differences = await differencesOf(db, query, candidate);
  const sides = differences.flatMap((difference) => difference.sides.filter((side) => side.document === document.id));
  return {
    passages: inOrder([...spans, ...sides].flatMap((span) => anchored(document, span))),
    differences: differences.map(({ type, severity, what }) => ({ type, severity, what })),
  };
}

/** What does not lie within the text is not shown. */
const anchored = (document: Document, { start, end }: Span): Passage[] =>
  start >= 0 && start <= end && end <= document.text.length ? [passageOf(document, { start, end })] : [];

function inOrder(passages: readonly Passage[]): Passage[] {
  const once = new Map(passages.map((passage) => [`${passage.start}-${passage.end}`, passage]));
  return [...once.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

async function statementSpans(db: Db, engine: Engine, plan: Plan, document: number): Promise<Span[]> {
  if (!plan.statements) return [];
  const numbers = await engine.findStatements(db, plan.statements, statementNumbers(document), SHOWN);
  if (numbers.length === 0) return [];
  return db.selectFrom('statements').select(['start', 'stop as end']).where('number', 'in', numbers).execute();
}

const figureSpans = async (db: Db, { figure }: Query, document: number): Promise<Span[]> =>
  figure
    ? figuresMatching(db, figure)
        .select(['start', 'stop as end'])
        .where('document', '=', document)
        .orderBy('position')
        .limit(SHOWN)
        .execute()
    : [];

const timeSpans = async (db: Db, { mentions }: Query, document: number): Promise<Span[]> =>
  mentions
    ? timesMatching(db, mentions)
        .select(['start', 'stop as end'])
        .where('document', '=', document)
        .orderBy('position')
        .limit(SHOWN)
        .execute()
    : [];

async function differencesOf(db: Db, { difference }: Query, { number, story }: Candidate): Promise<Difference[]> {
  if (!difference) return [];
  const rows = await differencesMatching(db, difference)
    .select(['differences.json', 'differences.story'])
    .where('document', '=', number)
    .orderBy('differences.story')
    .orderBy('differences.position')
    .execute();
  return rows
    .filter((row) => story === null || kept(row.story) === kept(story))
    .slice(0, SHOWN)
    .map(({ json }) => JSON.parse(json) as Difference);
}

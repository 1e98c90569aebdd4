import type { Db, Engine, Range, StatementQuery } from '../engine.ts';
import { AFTER_ALL, documentOfStatement, numbersOf, statementNumbers } from '../numbers.ts';
import type { Query } from '../records.ts';
import { figureSource, type Source, timeSource } from './ranges.ts';
import { termsOf } from './terms.ts';
import { readQuery, type TextQuery } from './text-query.ts';

/** A query as it is worked off. Null where something asked for cannot be in any article: a text without words. */
export interface Plan {
  readonly range: Range;
  readonly text: TextQuery | null;
  readonly statements: StatementQuery | null;
  readonly sources: readonly Source[];
  /** Numbers of statements that were met in looking, by document: those that are shown need not be looked up again. */
  readonly met: ReadonlyMap<number, readonly number[]>;
}

/** Statements noted of one document. */
const NOTED = 3;

export function planOf(db: Db, engine: Engine, query: Query): Plan | null {
  const text = query.text === undefined ? null : readQuery(query.text);
  const statements = statementQueryOf(query);
  if ((query.text !== undefined && !text) || statements === 'nothing') return null;
  const met = new Map<number, number[]>();
  return {
    range: {
      from: query.from === undefined ? 0 : numbersOf(query.from).from,
      to: query.to === undefined ? AFTER_ALL : numbersOf(query.to).to,
    },
    text,
    statements,
    met,
    sources: [
      ...(text ? [textSource(db, engine, text)] : []),
      ...(statements ? [statementSource(db, engine, statements, met)] : []),
      ...(query.figure ? [figureSource(db, query.figure)] : []),
      ...(query.mentions ? [timeSource(db, query.mentions)] : []),
      ...(query.difference ? [differenceSource(db, query.difference)] : []),
    ],
  };
}

function statementQueryOf({ speaker, quotation }: Query): StatementQuery | null | 'nothing' {
  if (speaker === undefined && quotation === undefined) return null;
  const name = speaker === undefined ? null : termsOf(speaker);
  const content = quotation === undefined ? null : readQuery(quotation);
  return name?.length === 0 || (quotation !== undefined && !content) ? 'nothing' : { speaker: name, content };
}

const textSource = (db: Db, engine: Engine, query: TextQuery): Source => ({
  newest: (range, limit) => engine.findTexts(db, query, range, limit),
  count: (range, most) => engine.countTexts(db, query, range, most),
  among: (documents) => engine.filterTexts(db, query, documents),
});

function statementSource(db: Db, engine: Engine, query: StatementQuery, met: Map<number, number[]>): Source {
  const note = (statements: readonly number[]): number[] =>
    statements.map((statement) => {
      const document = documentOfStatement(statement);
      const known = met.get(document);
      if (!known) met.set(document, [statement]);
      else if (known.length < NOTED && !known.includes(statement)) known.push(statement);
      return document;
    });
  const within = ({ from, to }: Range): Range => ({ from: statementNumbers(from).from, to: statementNumbers(to).from });
  return {
    newest: async (range, limit) => note(await engine.findStatements(db, query, within(range), limit)),
    count: (range, most) => engine.countStatements(db, query, within(range), most),
    among: async (documents) => note(await engine.filterStatements(db, query, documents, NOTED)),
  };
}

export const differencesMatching = (db: Db, type: string) =>
  db
    .selectFrom('difference_sides')
    .innerJoin('differences', (join) =>
      join
        .onRef('differences.story', '=', 'difference_sides.story')
        .onRef('differences.position', '=', 'difference_sides.position'),
    )
    .where('difference_sides.type', '=', type)
    .where('differences.rejected', '=', 0);

function differenceSource(db: Db, type: string): Source {
  const matching = differencesMatching(db, type);
  const source: Omit<Source, 'count'> = {
    async newest({ from, to }, limit) {
      const rows = await matching
        .select('document')
        .where('document', '>=', from)
        .where('document', '<', to)
        .orderBy('document', 'desc')
        .limit(limit)
        .execute();
      return rows.map(({ document }) => document);
    },
    async among(documents) {
      const rows = await matching.select('document').distinct().where('document', 'in', documents).execute();
      return rows.map(({ document }) => document);
    },
  };
  return { ...source, count: async (range, most) => (await source.newest(range, most)).length };
}

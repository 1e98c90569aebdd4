import { type SelectQueryBuilder, sql } from 'kysely';
import type { Db, Range } from '../engine.ts';
import { keep } from '../keep.ts';
import type { Query } from '../records.ts';
import type { Tables } from '../tables.ts';

/** One thing that is asked for: which documents have it. Numbers may come more than once. */
export interface Source {
  /** Documents that have it within the range, the highest number first, no more than `limit` rows. */
  newest(range: Range, limit: number): Promise<readonly number[]>;
  /** About how many rows there are within the range; no more than `most` are counted. */
  count(range: Range, most: number): Promise<number>;
  /** Which of the documents have it. */
  among(documents: readonly number[]): Promise<readonly number[]>;
}

/** Rows that begin within what is asked for: up to so many are all looked up, by value; more are met soon by going back in time. */
const FEW = 2_000;

type Figure = NonNullable<Query['figure']>;
type Days = NonNullable<Query['mentions']>;

/** Figures whose range meets the one asked for. A bound that a figure leaves out itself (“more than 1,400”) is not met. */
const meeting = (db: Db, { low, high }: Figure) =>
  db
    .selectFrom('figures')
    .$if(low !== undefined, (query) =>
      query.where(({ or, and, eb }) =>
        or([
          eb('figures.high', 'is', null),
          eb('figures.high', '>', low ?? 0),
          and([eb('figures.high', '=', low ?? 0), eb('open_high', '=', 0)]),
        ]),
      ),
    )
    .$if(high !== undefined, (query) =>
      query.where(({ or, and, eb }) =>
        or([
          eb('figures.low', 'is', null),
          eb('figures.low', '<', high ?? 0),
          and([eb('figures.low', '=', high ?? 0), eb('open_low', '=', 0)]),
        ]),
      ),
    );

export const figuresMatching = (db: Db, figure: Figure) =>
  meeting(db, figure)
    .$if(figure.unit !== undefined, (query) => query.where('unit', '=', keep(figure.unit ?? '')))
    .$if(figure.counted !== undefined, (query) => query.where('counted', '=', keep(figure.counted ?? '')));

/** Those that begin within the range asked for. Unit and thing counted are asked in a way that no index serves: the value is to lead. */
const figuresWithin = (db: Db, { low, high, unit, counted }: Figure) =>
  meeting(db, { ...(low !== undefined && { low }), ...(high !== undefined && { high }) })
    .$if(low !== undefined, (query) => query.where('low', '>=', low ?? 0))
    .$if(high !== undefined, (query) => query.where('low', '<=', high ?? 0))
    .$if(unit !== undefined, (query) =>
      query.where(({ fn, val }) => fn.coalesce('unit', val('')), '=', keep(unit ?? '')),
    )
    .$if(counted !== undefined, (query) =>
      query.where(({ fn, val }) => fn.coalesce('counted', val('')), '=', keep(counted ?? '')),
    );

export function figureSource(db: Db, figure: Figure): Source {
  const matching = figuresMatching(db, figure);
  const bounded = figure.low !== undefined || figure.high !== undefined;
  return rangeSource(
    matching.select('document'),
    bounded ? figuresWithin(db, figure).select('document') : null,
    matching.where('wide', '=', sql.lit(1)).select('document'),
  );
}

export const timesMatching = (db: Db, { from, to }: Days) =>
  db.selectFrom('times').where('first_day', '<=', to).where('last_day', '>=', from);

export function timeSource(db: Db, days: Days): Source {
  const { from, to } = days;
  const matching = timesMatching(db, days);
  return rangeSource(
    matching.select('document'),
    db.selectFrom('times').where('first_day', '>=', from).where('first_day', '<=', to).select('document'),
    matching.where('wide', '=', sql.lit(1)).select('document'),
  );
}

type Documents<Table extends 'figures' | 'times'> = SelectQueryBuilder<Tables, Table, { document: number }>;

/**
 * Rows with a range. Where few begin `within` the range asked for, those and the newest `wide` ones, which may begin
 * before it, are all there are; else the newest of all are read until there are enough.
 */
function rangeSource<Table extends 'figures' | 'times'>(
  all: Documents<Table>,
  within: Documents<Table> | null,
  wide: Documents<Table>,
): Source {
  const newest = async (rows: Documents<Table>, { from, to }: Range, limit: number): Promise<number[]> => {
    const document = sql<number>`document`;
    const found = await rows
      .where(document, '>=', from)
      .where(document, '<', to)
      .orderBy(document, 'desc')
      .limit(limit)
      .execute();
    return found.map((row) => row.document);
  };
  const source: Omit<Source, 'count'> = {
    async newest(range, limit) {
      const few = within && (await within.limit(FEW + 1).execute());
      if (!few || few.length > FEW) return newest(all, range, limit);
      const begun = few.map(({ document }) => document).filter((number) => number >= range.from && number < range.to);
      return [...begun, ...(await newest(wide, range, limit))].sort((a, b) => b - a).slice(0, limit);
    },
    async among(documents) {
      const rows = await all.distinct().where(sql<number>`document`, 'in', documents).execute();
      return rows.map(({ document }) => document);
    },
  };
  return { ...source, count: async (range, most) => (await source.newest(range, most)).length };
}

import { outletKey } from '../articles.ts';
import type { Db, Engine, Range } from '../engine.ts';
import { kept, keptOrNull } from '../keep.ts';
import { limitOf, pageOf, placeOf } from '../pages.ts';
import type { Hit, Page, Query, Stretching } from '../records.ts';
import type { Session } from '../session.ts';
import type { Search } from '../store.ts';
import { passagesOf } from './passages.ts';
import type { Source } from './ranges.ts';
import { type Plan, planOf } from './sources.ts';

const USUAL = 20;

/** Where several things are asked for, the one that so few rows have is looked up first; beyond, all count as common. */
const FEW = 2_000;
/** Rows looked at together: the first time, and at most. */
const FIRST_STRIDE = 64;
const LONGEST_STRIDE = 2_048;
/** The best are chosen among so many of the newest that match. */
const RANKED = 3_000;

const ALL = 1_000_000;

/** Number and article after which a list goes on. */
type Place = readonly [number, string];

/** A latest revision that is asked for. */
export interface Candidate {
  readonly number: number;
  readonly article: string;
  readonly document: string;
  readonly story: string | null;
  readonly outlet: string | null;
  readonly headline: string | null;
  readonly url: string | null;
  readonly published: string | null;
}

/** Articles whose latest revisions these documents are, in the range, of the outlet; newest first. */
async function candidates(
  db: Db,
  query: Query,
  numbers: readonly number[] | Range,
  place?: Place,
  limit = ALL,
): Promise<Candidate[]> {
  const outlet = query.outlet === undefined ? undefined : outletKey(query.outlet);
  const rows = await db
    .selectFrom('articles')
    .innerJoin('documents', 'documents.number', 'articles.document')
    .leftJoin('memberships', 'memberships.article', 'articles.id')
    .select(['documents.number', 'articles.id as article', 'documents.id as document', 'memberships.story'])
    .select(['outlet', 'headline', 'url', 'published'])
    .$if('from' in numbers, (narrow) =>
      narrow
        .where('articles.document', '>=', 'from' in numbers ? numbers.from : 0)
        .where('articles.document', '<', 'to' in numbers ? numbers.to : 0),
    )
    .$if(!('from' in numbers), (narrow) => narrow.where('articles.document', 'in', 'from' in numbers ? [] : numbers))
    .$if(outlet !== undefined, (narrow) => narrow.where('articles.outlet_key', '=', outlet ?? ''))
    .$if(place !== undefined, (narrow) =>
      narrow.where(({ or, and, eb }) =>
        or([
          eb('articles.document', '<', place?.[0] ?? 0),
          and([eb('articles.document', '=', place?.[0] ?? 0), eb('articles.id', '>', place?.[1] ?? '')]),
        ]),
      ),
    )
    .orderBy('articles.document', 'desc')
    .orderBy('articles.id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, document: kept(row.document) }));
}

/** The source that fewest have goes first; the others then look at what it brings. */
async function rarestFirst(sources: readonly Source[], range: Range): Promise<readonly Source[]> {
  if (sources.length < 2) return sources;
  const counted: { readonly source: Source; readonly rows: number }[] = [];
  for (const source of sources) counted.push({ source, rows: await source.count(range, FEW) });
  return counted.sort((a, b) => a.rows - b.rows).map(({ source }) => source);
}

async function passing(numbers: readonly number[], sources: readonly Source[]): Promise<readonly number[]> {
  let left = numbers;
  for (const source of sources) {
    if (left.length === 0) break;
    const found = new Set(await source.among(left));
    left = left.filter((number) => found.has(number));
  }
  return left;
}

/** Newest first: down the rarest source by strides that grow, until there is enough. */
async function newest(
  db: Db,
  query: Query,
  plan: Plan,
  place: Place | undefined,
  wanted: number,
): Promise<Candidate[]> {
  const range = { from: plan.range.from, to: place ? Math.min(plan.range.to, place[0] + 1) : plan.range.to };
  const [first, ...others] = await rarestFirst(plan.sources, range);
  if (!first) return candidates(db, query, range, place, wanted);
  const found: Candidate[] = [];
  for (
    let { to } = range, stride = FIRST_STRIDE;
    found.length < wanted;
    stride = Math.min(stride * 2, LONGEST_STRIDE)
  ) {
    const rows = await first.newest({ from: range.from, to }, stride);
    const numbers = await passing([...new Set(rows)], others);
    if (numbers.length > 0) found.push(...(await candidates(db, query, numbers, place)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < stride) break;
    // A document whose rows fill the stride ends with it: what is left of it adds nothing.
    to = last;
  }
  return found.slice(0, wanted);
}

/** Best first, from the place onwards. */
async function best(
  db: Db,
  engine: Engine,
  query: Query,
  plan: Plan,
  from: number,
  wanted: number,
): Promise<Candidate[]> {
  if (!plan.text) return [];
  const ranked = await engine.bestTexts(db, plan.text, plan.range, RANKED);
  const [, ...others] = plan.sources;
  const found: Candidate[] = [];
  for (let at = 0; at < ranked.length && found.length < from + wanted; at += FIRST_STRIDE) {
    const numbers = await passing(ranked.slice(at, at + FIRST_STRIDE), others);
    if (numbers.length === 0) continue;
    const order = new Map(numbers.map((number, i) => [number, i]));
    const more = await candidates(db, query, numbers);
    found.push(...more.sort((a, b) => (order.get(a.number) ?? 0) - (order.get(b.number) ?? 0)));
  }
  return found.slice(from, from + wanted);
}

async function find(session: Session, query: Query, stretch: Stretching): Promise<Page<Hit>> {
  const limit = limitOf(stretch, USUAL);
  const [db, engine] = [session.read(), session.engine];
  const plan = planOf(db, engine, query);
  if (!plan) return { items: [], next: null };
  const show = async (found: readonly Candidate[], place: (candidate: Candidate) => (string | number)[]) => {
    const passages = await passagesOf(db, query, plan, found.slice(0, limit));
    return pageOf(
      found,
      limit,
      ({ number: _, ...candidate }) => hitOf(candidate, passages.get(candidate.article)),
      place,
    );
  };
  if (query.order === 'best' && plan.text) {
    const [from] = placeOf(stretch, [0]) ?? [0];
    const found = await best(db, engine, query, plan, from, limit + 1);
    return show(found, () => [from + limit]);
  }
  const place = placeOf<[number, string]>(stretch, [0, '']);
  const found = await newest(db, query, plan, place, limit + 1);
  return show(found, ({ number, article }) => [number, article]);
}

const hitOf = (
  candidate: Omit<Candidate, 'number'>,
  found: Pick<Hit, 'passages' | 'differences'> = { passages: [], differences: [] },
): Hit => ({
  ...candidate,
  story: keptOrNull(candidate.story),
  outlet: keptOrNull(candidate.outlet),
  headline: keptOrNull(candidate.headline),
  url: keptOrNull(candidate.url),
  published: keptOrNull(candidate.published),
  ...found,
});

export const searchIn = (session: Session): Search => ({
  find: (query, stretch = {}) => find(session, query, stretch),
});

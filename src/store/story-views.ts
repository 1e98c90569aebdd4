import type { Why } from '../core/model/story.ts';
import { chunksOf } from './chunks.ts';
import type { Db } from './engine.ts';
import { kept, keptOrNull } from './keep.ts';
import type { Member, StoryCounts, StoryHead, StoryRecord } from './records.ts';
import type { Row } from './tables.ts';

export const headOf = ({ id, label, created, updated }: Row<'stories'>): StoryHead => ({
  id: kept(id),
  label: kept(label),
  created,
  updated,
});

interface Counted {
  readonly row: Row<'stories'>;
  readonly story: StoryCounts;
}

/** Stories with what can be counted, in the order given. */
export async function countsOf(db: Db, rows: readonly Row<'stories'>[]): Promise<Counted[]> {
  const outlets = new Map<string, OutletRow[]>();
  const compared = new Map<string, Pick<StoryCounts, Compared>>();
  for (const chunk of chunksOf(rows.map(({ id }) => id))) {
    for (const { story, ...outlet } of await outletsBy(db, chunk))
      outlets.set(story, [...(outlets.get(story) ?? []), outlet]);
    for (const { story, ...counts } of await comparedBy(db, chunk)) compared.set(story, counts);
  }
  return rows.map((row) => ({
    row,
    story: { ...headOf(row), ...accountsOf(outlets.get(row.id) ?? []), ...(compared.get(row.id) ?? NOT_COMPARED) },
  }));
}

/** An outlet's accounts of a story; of accounts that tell none, null. */
interface OutletRow {
  readonly name: string | null;
  readonly accounts: number;
}

const outletsBy = (db: Db, stories: readonly string[]) =>
  db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article')
    .select(({ fn }) => [
      'memberships.story',
      fn.min('articles.outlet').as('name'),
      fn.countAll<number>().as('accounts'),
    ])
    .where('memberships.story', 'in', stories)
    .groupBy(['memberships.story', 'articles.outlet_key'])
    .execute();

/** Outlets that a list names of a story. */
const NAMED = 6;

function accountsOf(outlets: readonly OutletRow[]): Pick<StoryCounts, 'accounts' | 'outlets' | 'outletNames'> {
  const named = outlets
    .flatMap(({ name, accounts }) => (name === null ? [] : [{ name: kept(name), accounts }]))
    .sort((a, b) => b.accounts - a.accounts || (a.name < b.name ? -1 : 1));
  return {
    accounts: outlets.reduce((sum, { accounts }) => sum + accounts, 0),
    outlets: named.length,
    outletNames: named.slice(0, NAMED).map(({ name }) => name),
  };
}

type Compared = 'compared' | 'differences' | 'contradictions' | 'origins';

const NOT_COMPARED: Pick<StoryCounts, Compared> = { compared: null, differences: 0, contradictions: 0, origins: null };

const comparedBy = (db: Db, stories: readonly string[]) =>
  db
    .selectFrom('comparisons')
    .leftJoin('differences', (join) =>
      join.onRef('differences.story', '=', 'comparisons.story').on('differences.rejected', '=', 0),
    )
    .select(({ fn, eb }) => [
      'comparisons.story',
      'comparisons.created as compared',
      'comparisons.origins',
      fn.count<number>('differences.position').as('differences'),
      fn.count<number>(eb.case().when('severity', '=', 'contradiction').then(1).end()).as('contradictions'),
    ])
    .where('comparisons.story', 'in', stories)
    .groupBy(['comparisons.story', 'comparisons.created', 'comparisons.origins'])
    .execute();

/** Moments and days as stated, by time; what tells none comes last. */
const time = (published: string | null): number => {
  const parsed = published === null ? Number.NaN : Date.parse(published);
  return Number.isNaN(parsed) ? Number.POSITIVE_INFINITY : parsed;
};

const byTime = (a: Member, b: Member): number => {
  const [first, second] = [time(a.published), time(b.published)];
  return first === second ? (a.article < b.article ? -1 : 1) : first - second;
};

async function membersOf(db: Db, story: string): Promise<Member[]> {
  const rows = await db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article')
    .leftJoin('documents', 'documents.number', 'articles.document')
    .select([
      'articles.id as article',
      'documents.id as document',
      'outlet',
      'headline',
      'published',
      'why',
      'placed_by',
      'at',
    ])
    .where('memberships.story', '=', story)
    .execute();
  return rows
    .map(({ article, document, outlet, headline, published, why, placed_by, at }) => ({
      article,
      document: keptOrNull(document),
      outlet: keptOrNull(outlet),
      headline: keptOrNull(headline),
      published: keptOrNull(published),
      why: JSON.parse(why) as Why,
      by: placed_by === 'person' ? ('person' as const) : ('program' as const),
      at,
    }))
    .sort(byTime);
}

/** A story by its id as it is kept. */
export async function storyRecord(db: Db, id: string): Promise<StoryRecord | undefined> {
  const row = await db.selectFrom('stories').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const [counted] = await countsOf(db, [row]);
  const former = await db
    .selectFrom('former_stories')
    .select('id')
    .where('into_story', '=', id)
    .orderBy('id')
    .execute();
  return counted && { ...counted.story, members: await membersOf(db, id), former: former.map((one) => kept(one.id)) };
}

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
  const accounts = new Map<string, { readonly accounts: number; readonly outlets: number }>();
  const differences = new Map<string, { readonly differences: number; readonly contradictions: number }>();
  for (const chunk of chunksOf(rows.map(({ id }) => id))) {
    for (const { story, ...counts } of await accountsBy(db, chunk)) accounts.set(story, counts);
    for (const { story, differences: all, contradictions } of await differencesBy(db, chunk))
      differences.set(story, { differences: all, contradictions: contradictions ?? 0 });
  }
  return rows.map((row) => ({
    row,
    story: {
      ...headOf(row),
      ...(accounts.get(row.id) ?? { accounts: 0, outlets: 0 }),
      ...(differences.get(row.id) ?? { differences: 0, contradictions: 0 }),
    },
  }));
}

const accountsBy = (db: Db, stories: readonly string[]) =>
  db
    .selectFrom('memberships')
    .innerJoin('articles', 'articles.id', 'memberships.article')
    .select(({ fn }) => [
      'memberships.story',
      fn.countAll<number>().as('accounts'),
      fn.count<number>('articles.outlet_key').distinct().as('outlets'),
    ])
    .where('memberships.story', 'in', stories)
    .groupBy('memberships.story')
    .execute();

const differencesBy = (db: Db, stories: readonly string[]) =>
  db
    .selectFrom('differences')
    .select(({ fn, eb }) => [
      'story',
      fn.countAll<number>().as('differences'),
      fn.count<number>(eb.case().when('severity', '=', 'contradiction').then(1).end()).as('contradictions'),
    ])
    .where('story', 'in', stories)
    .where('rejected', '=', 0)
    .groupBy('story')
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

import { sql } from 'kysely';
import { latestStep, STEPS } from './migrations/index.ts';
import type { Session } from './session.ts';
import type { Condition, Sizes } from './store.ts';

/** Up to so many rows are counted; of more the number is estimated. */
const COUNTED = 10_000;

type Table = 'articles' | 'stories';

/** How many rows there are: exactly where they are few. */
async function few(session: Session, table: Table): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from (select 1 from ${sql.table(table)} limit ${COUNTED + 1}) as some`.execute(
    session.read(),
  );
  return Number(rows[0]?.count ?? 0);
}

/** The highest number of a row, which nothing less than a deletion leaves too high; what the server's statistics say. */
async function estimated(session: Session, table: Table): Promise<number> {
  const { rows } =
    session.engine.name === 'sqlite'
      ? await sql<{ count: number }>`select max(rowid) as count from ${sql.table(table)}`.execute(session.read())
      : await sql<{ count: number }>`
          select reltuples::float8 as count from pg_class where oid = to_regclass(${table})`.execute(session.read());
  return Number(rows[0]?.count ?? 0);
}

async function sizeOf(session: Session, table: Table): Promise<number> {
  const counted = await few(session, table);
  return counted <= COUNTED ? counted : Math.max(counted, await estimated(session, table));
}

async function sizes(session: Session): Promise<Sizes> {
  const last = await session
    .read()
    .selectFrom('events')
    .select(({ fn }) => fn.max<number | null>('sequence').as('sequence'))
    .executeTakeFirst();
  return {
    articles: await sizeOf(session, 'articles'),
    stories: await sizeOf(session, 'stories'),
    events: last?.sequence ?? 0,
  };
}

export const conditionOf = (session: Session): Condition => ({
  sizes: () => sizes(session),
  schema: async () => ({ done: (await latestStep(session.read(), session.engine)) ?? 0, known: STEPS.length }),
});
